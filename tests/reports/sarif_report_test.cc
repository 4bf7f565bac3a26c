// What the SARIF report says, and GitHub code scanning's limits. The whole format is judged outside
// these tests, by its official schema and by Microsoft's validator.
#include "contains_text.h"
#include "sample_report.h"

namespace eventlint {
namespace {

std::unique_ptr<Document> WriteOne(const Finding& finding) {
  Report report;
  report.files = 1;
  report.findings = {finding};
  return ReadBack(Write("sarif", report));
}

constexpr char kResult[] = "/runs/0/results/0";
constexpr char kPlace[] = "/runs/0/results/0/locations/0/physicalLocation";

TEST_CASE("a rule that ran is described by what its file says") {
  const auto json = ReadBack(Write("sarif", SampleReport()));
  const std::string rules = "/runs/0/tool/driver/rules";
  CHECK(SizeAt(*json, rules) == 6);  // of 8, since two were not evaluated
  CHECK(TextAt(*json, rules + "/1/id") == "reversed-range");
  CHECK(TextAt(*json, rules + "/1/shortDescription/text") == "What reversed-range says");
  CHECK_THAT(TextAt(*json, rules + "/1/fullDescription/text"), ContainsText("The reason for"));
  CHECK_THAT(TextAt(*json, rules + "/1/help/text"), ContainsText("Do what reversed-range asks"));
  CHECK_THAT(TextAt(*json, rules + "/1/help/markdown"),
             ContainsText("\n\n## What to do\n\nDo what"));
  CHECK(TextAt(*json, rules + "/1/defaultConfiguration/level") == "error");
  CHECK(TextAt(*json, rules + "/1/properties/tags/1") == "tag");
}

TEST_CASE("results name their rules, and carry the tool's own fingerprint") {
  const auto json = ReadBack(Write("sarif", SampleReport()));
  for (size_t i = 0; i < SizeAt(*json, "/runs/0/results"); ++i) {
    const std::string result = "/runs/0/results/" + std::to_string(i);
    const std::string rule = "/runs/0/tool/driver/rules/" + TextAt(*json, result + "/ruleIndex");
    CHECK(TextAt(*json, result + "/ruleId") == TextAt(*json, rule + "/id"));
    CHECK(TextAt(*json, result + "/partialFingerprints/eventlintFingerprint~1v1").size() == 16);
  }
}

TEST_CASE("rules that were not evaluated are told, with their reasons") {
  const auto json = ReadBack(Write("sarif", SampleReport()));
  const std::string told = "/runs/0/invocations/0/toolConfigurationNotifications/";
  CHECK(TextAt(*json, "/runs/0/invocations/0/executionSuccessful") == "true");
  CHECK(TextAt(*json, told + "3/descriptor/id") == "not-evaluated");
  CHECK(TextAt(*json, told + "3/associatedRule/id") == "unread-rule");
  CHECK(TextAt(*json, told + "3/message/text") ==
        "The rule unread-rule was not evaluated: dataset/gone.yaml could not be read.");
}

TEST_CASE("a place is a percent-encoded path and a region in characters") {
  const auto json =
      WriteOne(MakeFinding("r", Level::kError, "w", "a b/é:%.yaml", {{2, 3}, {4, 5}}));
  const std::string place = kPlace;
  CHECK(TextAt(*json, "/runs/0/columnKind") == "unicodeCodePoints");
  CHECK(TextAt(*json, place + "/artifactLocation/uri") == "a%20b/%C3%A9%3A%25.yaml");
  CHECK(TextAt(*json, place + "/artifactLocation/uriBaseId") == "%SRCROOT%");
  CHECK(TextAt(*json, place + "/region/startLine") == "2");
  CHECK(TextAt(*json, place + "/region/startColumn") == "3");
  CHECK(TextAt(*json, place + "/region/endLine") == "4");
  CHECK(TextAt(*json, place + "/region/endColumn") == "5");
}

TEST_CASE("without a line there are no columns, and without a file the whole dataset is meant") {
  const auto json = WriteOne(MakeFinding("r", Level::kError, "w", "", {{0, 0}, {0, 0}}));
  const std::string place = kPlace;
  CHECK(TextAt(*json, place + "/artifactLocation/uri") == "eventlint.yaml");
  CHECK(TextAt(*json, place + "/region/startLine") == "1");
  CHECK(SizeAt(*json, place + "/region") == 1);
}

TEST_CASE("a message is never empty, which GitHub would refuse") {
  const auto json = WriteOne(MakeFinding("r", Level::kError, "", "a.yaml"));
  CHECK(TextAt(*json, std::string(kResult) + "/message/text") == "breaks the rule r");
}

TEST_CASE("a message makes no link") {
  const auto link = WriteOne(MakeFinding("r", Level::kError, "[a](1) \\", "a.yaml"));
  CHECK(TextAt(*link, std::string(kResult) + "/message/text") == "\\[a\\](1) \\\\");
  const auto none = WriteOne(MakeFinding("r", Level::kError, "[a] (1)", "a.yaml"));
  CHECK(TextAt(*none, std::string(kResult) + "/message/text") == "[a] (1)");
}

TEST_CASE("related places are numbered, and no more than GitHub takes") {
  Finding finding = MakeFinding("r", Level::kError, "w", "a.yaml");
  for (int i = 0; i < 1500; ++i)
    finding.related.push_back({"b.yaml", {{i + 1, 1}, {i + 1, 2}}, "", "x"});
  const auto json = WriteOne(finding);
  const std::string result = kResult;
  CHECK(SizeAt(*json, result + "/relatedLocations") == 999);
  CHECK(TextAt(*json, result + "/relatedLocations/998/id") == "999");
  CHECK(TextAt(*json, result + "/properties/relatedLocationsLeftOut") == "501");
}

TEST_CASE("a rule has no more than twenty tags, all different") {
  Report report;
  report.files = 1;
  report.rules = {MakeOutcome("r", Level::kError, RuleStatus::kPassed, 0)};
  for (int i = 0; i < 30; ++i) report.rules[0].tags.push_back("t" + std::to_string(i % 25));
  const auto json = ReadBack(Write("sarif", report));
  const std::string properties = "/runs/0/tool/driver/rules/0/properties";
  CHECK(SizeAt(*json, properties + "/tags") == 20);
  CHECK(TextAt(*json, properties + "/tagsLeftOut") == "7");
}

TEST_CASE("of more findings than GitHub takes, the least important are left out and counted") {
  const auto json = ReadBack(Write("sarif", ManyFindings(10000)));
  CHECK(SizeAt(*json, "/runs/0/results") == 25000);
  CHECK(TextAt(*json, "/runs/0/results/0/level") == "error");
  CHECK(TextAt(*json, "/runs/0/results/9999/level") == "error");
  CHECK(TextAt(*json, "/runs/0/results/10000/level") == "warning");
  CHECK(TextAt(*json, "/runs/0/results/24999/level") == "note");
  CHECK(TextAt(*json, "/runs/0/properties/resultsLeftOut") == "5000");
  const std::string told = "/runs/0/invocations/0/toolConfigurationNotifications/";
  CHECK_THAT(TextAt(*json, told + "0/message/text"),
             ContainsText("5000 of 30000 findings are left out"));
  CHECK_THAT(TextAt(*json, told + "1/message/text"),
             ContainsText("no more than 5000 of the 25000"));
}

TEST_CASE("a run that GitHub can take whole says nothing of limits") {
  const auto json = ReadBack(Write("sarif", ManyFindings(1600)));
  CHECK(SizeAt(*json, "/runs/0/results") == 4800);
  CHECK(SizeAt(*json, "/runs/0/invocations/0/toolConfigurationNotifications") == 0);
}

}  // namespace
}  // namespace eventlint
