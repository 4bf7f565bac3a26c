// CheckChanges: `check --new-since`: what the work tree, with all that is not committed, has
// introduced since a revision, and what it has mended.
#ifndef EVENTLINT_CLI_CHECK_CHANGES_H_
#define EVENTLINT_CLI_CHECK_CHANGES_H_

#include <ostream>
#include <string>

#include "cli/project_place.h"
#include "lint.h"
#include "project.h"
#include "rules/finding.h"
#include "text/file_reader.h"

namespace eventlint {

/// `files` and `project` are those of the work tree. The dataset, schemas, rules and configuration
/// of the commit at which HEAD left `revision` are evaluated as well. Says on `err` what
/// could not be compared.
///
/// Throws InputError when there is no such revision, or when its project cannot be evaluated. (To
/// treat such a project as one without findings would tell of every old finding as new; to judge
/// its dataset by the present rules would hide what a mended rule finds.) One that has no
/// configuration yet has no findings.
Report CheckChanges(const ProjectPlace& place, const FileReader& files, const Project& project,
                    const LintOptions& options, const std::string& revision, std::ostream& err);

/// Says how many findings are new, resolved and as before, for those whose report does not.
/// REQUIRES: report.comparison.
void TellFigures(const Report& report, std::ostream& err);

}  // namespace eventlint

#endif  // EVENTLINT_CLI_CHECK_CHANGES_H_
