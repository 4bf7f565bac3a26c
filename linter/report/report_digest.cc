#include "report/report_digest.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "report/text_layout.h"

namespace eventlint {
namespace {

// One reason can be that of every rule that was not selected.
constexpr size_t kNamedRules = 12;

// "Nothing, if the sources say so." helps nobody without the sentence that follows.
constexpr size_t kShortestFix = 45;

constexpr Level kLevels[] = {Level::kError, Level::kWarning, Level::kNote};

bool IsEvaluated(const RuleOutcome& rule) { return rule.status != RuleStatus::kNotEvaluated; }

template <typename Condition>
std::vector<SharedReason> Share(const Report& report, Condition condition) {
  std::map<std::string, std::vector<std::string>> rules_by_reason;
  for (const RuleOutcome& rule : report.rules) {
    if (condition(rule)) rules_by_reason[rule.reason].push_back(rule.rule);
  }
  std::vector<SharedReason> shared;
  for (auto& [reason, rules] : rules_by_reason) {
    shared.push_back({reason.empty() ? "no reason is given" : reason, std::move(rules)});
  }
  return shared;
}

std::string RulesText(const Report& report) {
  const auto all = static_cast<long long>(report.rules.size());
  const auto evaluated = std::count_if(report.rules.begin(), report.rules.end(), IsEvaluated);
  if (evaluated == all) return CountOf(all, "rule");
  return std::to_string(evaluated) + " of " + CountOf(all, "rule");
}

}  // namespace

std::vector<const Finding*> ByImportance(const Report& report) {
  std::vector<const Finding*> findings;
  for (const Level level : kLevels) {
    for (const Finding& finding : report.findings) {
      if (finding.level == level) findings.push_back(&finding);
    }
  }
  return findings;
}

std::vector<RuleCount> CountRules(const Report& report) {
  std::map<std::string, RuleCount> by_rule;
  for (const Finding& finding : report.findings) {
    RuleCount& count = by_rule[finding.rule];
    count.rule = finding.rule;
    count.level = std::max(count.level, finding.level);
    ++count.findings;
  }
  for (const RuleOutcome& outcome : report.rules) {
    const auto found = by_rule.find(outcome.rule);
    if (found != by_rule.end()) found->second.outcome = &outcome;
  }
  std::vector<RuleCount> counts;
  for (auto& [rule, count] : by_rule) counts.push_back(std::move(count));
  std::stable_sort(counts.begin(), counts.end(), [](const RuleCount& a, const RuleCount& b) {
    return std::tie(a.level, a.findings) > std::tie(b.level, b.findings);
  });
  return counts;
}

std::vector<SharedReason> NotEvaluated(const Report& report) {
  return Share(report, [](const RuleOutcome& rule) { return !IsEvaluated(rule); });
}

std::vector<SharedReason> NotInFull(const Report& report) {
  return Share(report,
               [](const RuleOutcome& rule) { return IsEvaluated(rule) && !rule.reason.empty(); });
}

std::string CountOfRules(const std::vector<SharedReason>& reasons, const std::string& said) {
  size_t count = 0;
  for (const SharedReason& shared : reasons) count += shared.rules.size();
  return CountOf(static_cast<long long>(count), "rule") + (count == 1 ? " was " : " were ") + said;
}

std::string ReasonText(const SharedReason& shared) {
  std::vector<std::string> rules = shared.rules;
  if (rules.size() > kNamedRules) {
    const size_t others = rules.size() - kNamedRules + 1;
    rules.resize(kNamedRules - 1);
    rules.push_back(std::to_string(others) + " others");
  }
  return JoinWords(rules) + ": " + shared.reason;
}

std::string FindingsText(const Report& report) {
  std::vector<std::string> counts;
  for (const Level level : kLevels) {
    const int count = report.Count(level);
    if (count > 0) counts.push_back(CountOf(count, LevelName(level)));
  }
  if (counts.empty()) return report.comparison ? "no new findings" : "no findings";
  return JoinWords(counts);
}

std::string Totals(const Report& report) {
  if (report.files == 0 && report.findings.empty()) {
    return "Nothing was checked: the dataset has no files.";
  }
  return CountOf(report.files, "file") + ", " + CountOf(report.records, "record") + ", " +
         RulesText(report) + ": " + FindingsText(report) + '.';
}

namespace {

// "3 of 5"
std::string Share(size_t part, size_t whole) {
  return std::to_string(part) + " of " + std::to_string(whole);
}

// How much of the indexed sources the records use, and whether the index was proved.
void AddEvidence(const Evidence& evidence, std::vector<Remark>* remarks) {
  if (evidence.coverage.empty()) return;
  SourceCoverage all;
  for (const SourceCoverage& source : evidence.coverage) {
    all.passages += source.passages;
    all.with_figures += source.with_figures;
    all.cited += source.cited;
    all.left_out += source.left_out;
    all.omissions += source.omissions;
  }
  const int rest = all.with_figures - all.cited - all.left_out;
  std::string sentence = "Evidence: " +
                         CountOf(static_cast<long long>(evidence.coverage.size()), "source") +
                         ", " + CountOf(all.passages, "passage") + "; figures of people stand in " +
                         std::to_string(all.with_figures) + ", of which " +
                         std::to_string(all.cited) + " are cited";
  if (all.left_out > 0) sentence += ", " + std::to_string(all.left_out) + " are left out";
  if (rest > 0) sentence += ", " + std::to_string(rest) + " are neither cited nor left out";
  if (all.omissions > 0) {
    sentence += "; reasons are given for " + CountOf(all.omissions, "omission");
  }
  remarks->push_back({"evidence", sentence + '.'});
  if (evidence.proofs.empty()) return;
  const auto proved = std::count_if(evidence.proofs.begin(), evidence.proofs.end(),
                                    [](const auto& one) { return one.second == Proof::kProved; });
  remarks->push_back({"evidence",
                      "The archive's texts prove the evidence index of " +
                          Share(static_cast<size_t>(proved), evidence.proofs.size()) +
                          (evidence.proofs.size() == 1 ? " source." : " sources.")});
}

void AddComparison(const Report& report, std::vector<Remark>* remarks) {
  if (!report.comparison) return;
  const Comparison& compared = *report.comparison;
  const auto resolved = static_cast<long long>(compared.resolved.size());
  const auto added = static_cast<long long>(report.findings.size());
  remarks->push_back({"comparison",
                      "Compared with " + compared.revision + " (" + compared.commit.substr(0, 12) +
                          (compared.is_fork_point ? ", where this branch left it" : "") +
                          "): " + CountOf(added, "new finding") + ", " +
                          CountOf(resolved, "resolved finding") + ", " +
                          std::to_string(compared.unchanged) + " as before and not told."});
}

}  // namespace

std::vector<Remark> Remarks(const Report& report) {
  std::vector<Remark> remarks;
  AddEvidence(report.evidence, &remarks);
  AddComparison(report, &remarks);
  if (report.suppressed > 0) {
    remarks.push_back({"accepted-findings",
                       CountOf(report.suppressed, "finding") +
                           (report.suppressed == 1 ? " is" : " are") +
                           " accepted by the dataset, and not told."});
  }
  if (report.fixable > 0) {
    remarks.push_back({"fixes", "`eventlint check --fix` would mend at least " +
                                    CountOf(report.fixable, "place") + '.'});
  }
  if (report.likely_fixable > 0) {
    remarks.push_back({"fixes", "`eventlint check --fix --unsafe` would mend " +
                                    CountOf(report.likely_fixable, "more place") +
                                    ", of which it is only likely what was meant."});
  }
  if (report.withheld > 0) {
    const bool one = report.withheld == 1;
    remarks.push_back({"withheld-findings",
                       CountOf(report.withheld, "finding") + " of rules " + (one ? "is" : "are") +
                           " withheld, because " + (one ? "its place does" : "their places do") +
                           " not match the schema. Mend the shape first, and run again.",
                       true});
  }
  return remarks;
}

std::string ShortFix(const RuleOutcome& outcome) {
  return FirstSentences(outcome.fix, kShortestFix);
}

std::string PlaceText(const std::string& file, Position position) {
  if (position.line < 1) return file;
  return file + ':' + std::to_string(position.line) + ':' + std::to_string(position.column);
}

std::string SeeText(const RelatedPlace& place) {
  return "see " + PlaceText(place.file, place.range.begin) +
         (place.message.empty() ? "" : ": " + place.message);
}

std::string MessageToShow(const Finding& finding) {
  return finding.message.empty() ? "breaks the rule " + finding.rule : finding.message;
}

const std::string& FileToShow(const std::string& file) {
  static const std::string configuration = "eventlint.yaml";
  return file.empty() ? configuration : file;
}

}  // namespace eventlint
