// Report digest: what several formats tell of a report, in figures and in words.
#ifndef EVENTLINT_REPORT_REPORT_DIGEST_H_
#define EVENTLINT_REPORT_REPORT_DIGEST_H_

#include <string>
#include <vector>

#include "rules/finding.h"

namespace eventlint {

/// The findings, errors first and notes last, within a level as the report has them. They point
/// into the report. For formats that have to leave some out.
std::vector<const Finding*> ByImportance(const Report& report);

struct RuleCount {
  std::string rule;
  Level level = Level::kNote;
  int findings = 0;
  const RuleOutcome* outcome = nullptr;  ///< In the report; null when it does not list the rule.
};

/// The rules that have findings: by level, then by count, then by id.
std::vector<RuleCount> CountRules(const Report& report);

/// Rules that have the same thing said of them.
struct SharedReason {
  std::string reason;
  std::vector<std::string> rules;
};

/// The rules that were not evaluated, by reason.
std::vector<SharedReason> NotEvaluated(const Report& report);
/// The evaluated rules that are not told in full, by reason.
std::vector<SharedReason> NotInFull(const Report& report);

/// "2 rules were not evaluated".
std::string CountOfRules(const std::vector<SharedReason>& reasons, const std::string& said);

/// "a, b and 7 others: the reason".
std::string ReasonText(const SharedReason& shared);

/// "3 errors, 1 warning and 1 note", or "no findings".
std::string FindingsText(const Report& report);

/// "5 files, 93 records, 41 rules: 2 errors and 1 note."
std::string Totals(const Report& report);

/// A sentence on what the counts do not show.
struct Remark {
  std::string topic;  ///< evidence, comparison, accepted-findings, fixes or withheld-findings.
  std::string text;
  bool is_gap = false;  ///< Something was not checked to the end.
};
std::vector<Remark> Remarks(const Report& report);

/// The first sentence of what the rule tells to do, or more when it is very short; empty when it
/// tells nothing.
std::string ShortFix(const RuleOutcome& outcome);

/// "file:12:3"; the file alone when the line is not known.
std::string PlaceText(const std::string& file, Position position);
/// "see file:12:3: message".
std::string SeeText(const RelatedPlace& place);

/// The message, or, for formats that refuse an empty one, words in its place.
std::string MessageToShow(const Finding& finding);

/// The file, or, for formats that need one where there is none, the one that describes the dataset.
const std::string& FileToShow(const std::string& file);

}  // namespace eventlint

#endif  // EVENTLINT_REPORT_REPORT_DIGEST_H_
