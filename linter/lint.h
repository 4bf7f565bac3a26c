// Lint: the pipeline, from files to a report.
//
// The words that the code uses, one for each thing:
//   document    the typed tree of one file (text/document.h)
//   node, value a place in that tree, and a handle to it
//   pointer     a JSON Pointer (RFC 6901) to a node
//   position    line and column, from 1, columns in characters
//   schema      what a record should look like (JSON Schema, draft-07)
//   collection  the records of one kind: events, places, ...
//   record      one entry of a collection
//   table, row  what a record becomes (schema/table_plan.h)
//   fault       something wrong with a text or a shape, found before there are rows
//   rule        what must hold, as a SELECT that returns the rows that break it
//   finding     what a rule or a built-in check has found
//   level       error, warning or note
//   acceptance  what declares findings at one place to be all right, and why
//   source      what a record cites
//   citation    source#anchor: the passage that says so
//   passage     a sentence of a source, or a line of its infobox; its anchor names it
//   mention     a number, date or name in a passage
//   index       the passages and mentions of a source, committed without the text (evidence/)
//   archive     the folder that holds the source texts; it stays outside the repository
//   claim       a figure or statement by somebody, the claimant, through somebody
#ifndef EVENTLINT_LINT_H_
#define EVENTLINT_LINT_H_

#include <string>
#include <vector>

#include "evidence/evidence.h"
#include "progress.h"
#include "project.h"
#include "rules/finding.h"
#include "store/intake.h"
#include "text/file_reader.h"
#include "text/reader.h"

namespace eventlint {

struct LintOptions {
  YamlFrontEnd yaml_reader = YamlFrontEnd::kLibyaml;
  /// Rule ids, tags or built-in checks. With `select`, only those run; those in `ignore` never do.
  std::vector<std::string> select = {};
  std::vector<std::string> ignore = {};
  /// Files or folders relative to the project's root: only findings there are told. All when empty.
  std::vector<std::string> paths = {};
  /// The source texts, to prove the evidence index against.
  Archive archive = {};
  /// The day by which acceptances expire, as 2027-01-31; today's, in UTC, when empty.
  std::string today = {};
  /// Threads that read and validate, and then run rules; 0 for one per core.
  int threads = 0;
  /// Is told of every file read and rule run, and in the end that all is done.
  ProgressListener progress = {};
};

/// Checks the dataset. Throws InputError when an option names no rule or no file of the dataset, or
/// when a rule runs away. `rows`, where given, gets what the report was made from; `project` must
/// outlive it.
Report Lint(const FileReader& files, const Project& project, const LintOptions& options,
            Intake* rows = nullptr);

/// The dataset's rows alone, for queries. `project` must outlive them.
Intake LoadRows(const FileReader& files, const Project& project, const LintOptions& options);

/// The rows of its records, without those of the evidence index. `project` must outlive them.
Intake LoadRecords(const FileReader& files, const Project& project, const LintOptions& options);

}  // namespace eventlint

#endif  // EVENTLINT_LINT_H_
