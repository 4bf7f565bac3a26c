#include "contains_text.h"
#include "sample_report.h"

namespace eventlint {
namespace {

TEST_CASE("a clean run says so in plain words") {
  Report report;
  report.files = 5;
  report.records = 93;
  report.rules.resize(41);
  CHECK(Write("text", report) == "5 files, 93 records, 41 rules: no findings.\n");
  CHECK(Write("text", report, {true, 80}) ==
        "\x1b[1;32m5 files, 93 records, 41 rules: no findings.\x1b[0m\n");
}

TEST_CASE("counts of one are told in the singular") {
  Report report;
  report.files = report.records = report.suppressed = report.withheld = 1;
  report.rules = {
      {"a", Level::kError, RuleStatus::kNotEvaluated, "no file of places can be read", 0},
      {"b", Level::kError, RuleStatus::kPassed, "", 0}};
  CHECK(Write("text", report, {false, 90}) ==
        "1 file, 1 record, 1 of 2 rules: no findings.\n"
        "1 finding is accepted by the dataset, and not told.\n"
        "1 finding of rules is withheld, because its place does not match the schema. Mend the\n"
        "shape first, and run again.\n"
        "1 rule was not evaluated:\n"
        "  - a: no file of places can be read\n");
}

TEST_CASE("a run without files never looks like success") {
  CHECK(Write("text", Report()) == "Nothing was checked: the dataset has no files.\n");
}

TEST_CASE("a reason that many rules share names some of them and counts the others") {
  Report report;
  report.files = 1;
  for (char id = 'a'; id <= 'z'; ++id) {
    report.rules.push_back(
        {std::string(1, id), Level::kError, RuleStatus::kNotEvaluated, "not selected", 0});
  }
  CHECK(Write("text", report) ==
        "1 file, no records, 0 of 26 rules: no findings.\n"
        "26 rules were not evaluated:\n"
        "  - a, b, c, d, e, f, g, h, i, j, k and 15 others: not selected\n");
}

TEST_CASE("of many reasons some are told and the others counted") {
  Report report;
  report.files = 1;
  for (char id = 'a'; id <= 'g'; ++id) {
    report.rules.push_back(
        {std::string(1, id), Level::kError, RuleStatus::kPassed, std::string("reason ") + id, 0});
  }
  CHECK_THAT(Write("text", report),
             ContainsText("  - b: reason b\n  - 5 rules were not told in full for other reasons, "
                          "which `--format json` lists\n"));
}

TEST_CASE("colour marks levels and carets, and only when it is wanted") {
  CHECK(Write("text", SampleReport()).find('\x1b') == std::string::npos);
  const std::string coloured = Write("text", SampleReport(), {true, 100});
  CHECK(coloured.find("\x1b[1;31merror:\x1b[0m") != std::string::npos);
  CHECK(coloured.find("\x1b[1;33m^^^^\x1b[0m") != std::string::npos);
  CHECK(coloured.find("\x1b[1;36mnote:\x1b[0m") != std::string::npos);
}

TEST_CASE("findings stand under their file, each with the place to click on") {
  const std::string written = Write("text", SampleReport());
  CHECK(CountIn(written, "── dataset/events/akabar.yaml: 2 errors, 2 warnings and 1 note\n\n") ==
        1);
  CHECK_THAT(written, ContainsText("\ndataset/events/akabar.yaml:6:18: error: the count runs"));
  CHECK_THAT(written, ContainsText("── the dataset as a whole: 1 error\n\nerror: the dataset as"));
  CHECK_THAT(written, ContainsText("\nodd\\n: name%.yaml: warning: a whole file [wide-name]\n"));
}

TEST_CASE("what to do is said once for each rule") {
  const std::string written = Write("text", SampleReport());
  CHECK(CountIn(written, "\n  help: Do what wide-name asks of you, in e.g. the first place.\n") ==
        1);
  CHECK(CountIn(written, "help:") == 5);
}

TEST_CASE("a message is shown as it is, with all its spaces") {
  Report report;
  report.files = 1;
  report.findings = {MakeFinding("some-rule", Level::kError, "'a  b' is not 'a b'", "a.yaml")};
  for (const bool wrap : {false, true}) {
    CHECK_THAT(Write("text", report, {false, 100, wrap}),
               ContainsText("\na.yaml:1:1: error: 'a  b' is not 'a b' [some-rule]\n"));
  }
}

TEST_CASE("a finding in a narrow terminal is wrapped, and its place is not") {
  Report report;
  report.files = 1;
  report.findings = {MakeFinding("some-rule", Level::kError, "one two three four five six",
                                 "dataset/a.yaml", {{0, 0}, {0, 0}})};
  CHECK_THAT(
      Write("text", report, {false, 40, true}),
      ContainsText("\ndataset/a.yaml: error: one two three\n    four five six [some-rule]\n"));
}

TEST_CASE("the summary of a run with much to tell fits a screen") {
  Report report = ManyFindings(0);
  for (int i = 0; i < 50; ++i) {
    const std::string rule = "rule-" + std::to_string(i);
    report.findings.push_back(MakeFinding(rule, Level::kError, "wrong", "a.yaml"));
    report.rules.push_back(MakeOutcome(rule, Level::kError, RuleStatus::kFailed, 1, rule));
    report.rules.push_back(
        MakeOutcome("not-" + rule, Level::kError, RuleStatus::kNotEvaluated, 0, rule));
  }
  report.files = report.withheld = report.suppressed = 1;
  const std::string written = Write("text", report, {false, 80});
  const std::string summary = written.substr(written.find("1 file, "));
  CHECK(CountIn(summary, "\n") <= 24);
  CHECK_THAT(summary, ContainsText("and 44 more rules, which `--statistics` lists as well\n"));
}

TEST_CASE("statistics count the findings by rule, in place of the findings") {
  ReportStyle style{false, 60};
  style.statistics = true;
  const std::string written = Write("text", SampleReport(), style);
  CHECK(
      written.starts_with("level    findings  rule            title\n"
                          "error           2  syntax-error    What syntax-error says\n"
                          "error           1  reversed-range  What reversed-range says\n"
                          "error           1  unknown-place   What unknown-place says\n"
                          "warning         3  wide-name       What wide-name says\n"
                          "note            2  long-text       What long-text says\n"
                          "\n"
                          "4 files, 3 records, 6 of 8 rules: 4 errors, 3 warnings and 2 notes.\n"));
}

}  // namespace
}  // namespace eventlint
