#include "rules/readiness.h"

#include <algorithm>
#include <initializer_list>
#include <string_view>

namespace eventlint {

namespace {

bool ReadsAny(const Rule& rule, std::initializer_list<std::string_view> tables) {
  return std::any_of(tables.begin(), tables.end(), [&](std::string_view table) {
    return rule.tables.count(std::string(table)) > 0;
  });
}

// The first file that a rule would have to know and that could not be read.
std::string UnreadFile(const Rule& rule, const TablePlan& plan, const Intake& intake) {
  for (const auto& [collection, files] : intake.unread) {
    const bool reads_it =
        ReadsAny(rule, {"_records", "_names", "_references", "_citations"}) ||
        std::any_of(rule.tables.begin(), rule.tables.end(),
                    [&](const std::string& table) { return plan.Holds(collection, table); });
    if (reads_it) return files.front();
  }
  return "";
}

std::string CountOfRecords(int count) {
  return std::to_string(count) + (count == 1 ? " record that cites " : " records that cite ");
}

void NotEvaluated(const std::string& reason, RuleOutcome* outcome) {
  outcome->status = RuleStatus::kNotEvaluated;
  outcome->reason = reason;
}

void CheckEvidence(const Rule& rule, const Evidence& evidence, RuleOutcome* outcome) {
  const bool reads_archive = ReadsAny(rule, {"_archive", "_drift"});
  const bool reads_passages = ReadsAny(rule, {"_passages", "_mentions"});
  if (reads_archive && !evidence.no_archive.empty()) {
    NotEvaluated(evidence.no_archive, outcome);
  } else if (reads_passages && !evidence.not_evaluated.empty()) {
    NotEvaluated(evidence.not_evaluated, outcome);
  } else if (reads_passages) {
    for (const auto& [source, records] : evidence.unindexed) {
      AddReason("not evaluated for " + CountOfRecords(records) + source +
                    ", which has no evidence index",
                outcome);
    }
  }
}

}  // namespace

void AddReason(const std::string& reason, RuleOutcome* outcome) {
  outcome->reason += (outcome->reason.empty() ? "" : "; ") + reason;
}

RuleOutcome OutcomeBefore(const Rule& rule, const Selection& selection, const TablePlan& plan,
                          const Intake& intake, const Evidence& evidence) {
  RuleOutcome outcome;
  outcome.rule = rule.id;
  outcome.level = rule.level;
  outcome.title = rule.title;
  outcome.why = rule.why;
  outcome.fix = rule.fix;
  outcome.tags = rule.tags;
  const std::string unread = UnreadFile(rule, plan, intake);
  if (!selection.Has(rule.id)) {
    NotEvaluated(selection.WhyNot(rule.id), &outcome);
    return outcome;
  }
  if (rule.needs_all_records && !unread.empty()) {
    NotEvaluated(unread + " could not be read, and the rule needs every record", &outcome);
    return outcome;
  }
  if (!unread.empty()) AddReason("evaluated without " + unread, &outcome);
  CheckEvidence(rule, evidence, &outcome);
  return outcome;
}

}  // namespace eventlint
