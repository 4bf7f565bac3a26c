// New findings: of two evaluations of a dataset, an earlier and a later one, what the change
// between them has introduced, and what it has mended. finding_pairs.h says which findings are the
// same.
#ifndef EVENTLINT_RULES_NEW_FINDINGS_H_
#define EVENTLINT_RULES_NEW_FINDINGS_H_

#include <string>
#include <vector>

#include "rules/finding.h"
#include "rules/rule.h"
#include "store/intake.h"
#include "text/file_reader.h"
#include "text/reader.h"

namespace eventlint {

/// A dataset at one time, and what was found in it. All are borrowed.
struct EvaluatedSide {
  const FileReader* files;
  const std::vector<Rule>* rules;
  const Intake* rows;
  const Report* report;
};

struct ComparisonOptions {
  YamlFrontEnd yaml_reader = YamlFrontEnd::kLibyaml;
  /// As in LintOptions: what is mended elsewhere is not told.
  std::vector<std::string> paths = {};
};

/// The later side's report with new findings only. `comparison` names the commit of the earlier
/// side; the rest of it is filled in.
///
/// A finding whose rule has become stricter (an error now, a warning before) is new. A finding is
/// mended only when its rule was evaluated and its place could be. What a deleted record has broken
/// is related to where that record stood. A rule's reason says so when the earlier side could not
/// be judged by it, and all of its findings are new.
Report KeepNewFindings(const EvaluatedSide& before, const EvaluatedSide& after,
                       Comparison comparison, const ComparisonOptions& options);

}  // namespace eventlint

#endif  // EVENTLINT_RULES_NEW_FINDINGS_H_
