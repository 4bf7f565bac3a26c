#include "report/report_digest.h"

#include "catch.h"

namespace eventlint {
namespace {

Finding Of(const std::string& rule, Level level, const std::string& message = "") {
  Finding finding;
  finding.rule = rule;
  finding.level = level;
  finding.message = message;
  return finding;
}

TEST_CASE("by importance, levels come first and the order within one stays") {
  Report report;
  report.findings = {Of("r", Level::kNote, "a"), Of("r", Level::kError, "b"),
                     Of("r", Level::kWarning, "c"), Of("r", Level::kError, "d")};
  std::string order;
  for (const Finding* finding : ByImportance(report)) order += finding->message;
  CHECK(order == "bdca");
}

TEST_CASE("rules are counted by level, count and id") {
  Report report;
  report.rules.resize(1);
  report.rules[0].rule = "b";
  report.rules[0].title = "B";
  for (const std::string rule : {"c", "b", "a", "b"}) {
    report.findings.push_back(Of(rule, Level::kWarning));
  }
  report.findings.push_back(Of("z", Level::kError));
  std::string counts;
  for (const RuleCount& count : CountRules(report)) {
    counts += count.rule + std::to_string(count.findings);
    if (count.outcome != nullptr) counts += count.outcome->title;
  }
  CHECK(counts == "z1b2Ba1c1");
}

TEST_CASE("reasons are shared, and one that is missing is told") {
  Report report;
  report.rules = {{"a", Level::kError, RuleStatus::kNotEvaluated, "why", 0},
                  {"b", Level::kError, RuleStatus::kNotEvaluated, "", 0},
                  {"c", Level::kError, RuleStatus::kNotEvaluated, "why", 0},
                  {"d", Level::kError, RuleStatus::kFailed, "in part", 2},
                  {"e", Level::kError, RuleStatus::kPassed, "", 0}};
  const std::vector<SharedReason> reasons = NotEvaluated(report);
  REQUIRE(reasons.size() == 2);
  CHECK(ReasonText(reasons[0]) == "b: no reason is given");
  CHECK(ReasonText(reasons[1]) == "a and c: why");
  CHECK(CountOfRules(reasons, "not evaluated") == "3 rules were not evaluated");
  REQUIRE(NotInFull(report).size() == 1);
  CHECK(ReasonText(NotInFull(report)[0]) == "d: in part");
}

TEST_CASE("findings without files are not taken for an empty run") {
  Report report;
  report.findings = {Of("r", Level::kError)};
  CHECK(Totals(report) == "no files, no records, no rules: 1 error.");
}

TEST_CASE("places are written for people and tools alike") {
  CHECK(PlaceText("a.yaml", {3, 4}) == "a.yaml:3:4");
  CHECK(PlaceText("a.yaml", {0, 0}) == "a.yaml");
  CHECK(SeeText({"a.yaml", {{3, 4}, {3, 5}}, "", ""}) == "see a.yaml:3:4");
  CHECK(SeeText({"a.yaml", {{3, 4}, {3, 5}}, "", "this"}) == "see a.yaml:3:4: this");
  CHECK(MessageToShow(Of("r", Level::kError, "m")) == "m");
  CHECK(MessageToShow(Of("r", Level::kError)) == "breaks the rule r");
  CHECK(FileToShow("a.yaml") == "a.yaml");
  CHECK(FileToShow("") == "eventlint.yaml");
}

TEST_CASE("a fix that is very short is told with what follows") {
  RuleOutcome outcome;
  CHECK(ShortFix(outcome) == "");
  outcome.fix = "Nothing. Or read both of the passages once more, and slowly. Then rest.";
  CHECK(ShortFix(outcome) == "Nothing. Or read both of the passages once more, and slowly.");
}

}  // namespace
}  // namespace eventlint
