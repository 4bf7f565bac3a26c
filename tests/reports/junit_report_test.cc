#include "contains_text.h"
#include "sample_report.h"

namespace eventlint {
namespace {

TEST_CASE("JUnit's counts are those of its elements") {
  const std::string written = Write("junit", SampleReport());
  CHECK_THAT(written, ContainsText("<testsuites name=\"eventlint\" tests=\"13\" failures=\"4\" "
                                   "errors=\"0\" skipped=\"3\" time=\"0\">"));
  CHECK(CountIn(written, "<testcase ") == 13);
  CHECK(CountIn(written, "<failure ") == 4);
  CHECK(CountIn(written, "<skipped ") == 3);
  CHECK(CountIn(written, "<testsuite ") == 9);
}

TEST_CASE("a rule passes, fails or is skipped with its reason") {
  Report report;
  report.files = 1;
  report.rules = {
      MakeOutcome("a", Level::kError, RuleStatus::kPassed, 0),
      MakeOutcome("b", Level::kError, RuleStatus::kNotEvaluated, 0, "not \"selected\""),
      MakeOutcome("c", Level::kError, RuleStatus::kPassed, 0, "evaluated without d.yaml")};
  const std::string written = Write("junit", report);
  CHECK_THAT(written, ContainsText("<testcase classname=\"a\" name=\"What a says\" time=\"0\"/>"));
  CHECK_THAT(written, ContainsText("<skipped message=\"not &#34;selected&#34;\"/>"));
  CHECK_THAT(written, ContainsText("<system-out>Not told in full: evaluated without d.yaml<"));
}

TEST_CASE("a case fails when its finding fails the run") {
  Report report;
  report.files = 1;
  report.findings = {MakeFinding("r", Level::kWarning, "gap", "a.yaml", {{1, 1}, {1, 2}}),
                     MakeFinding("r", Level::kNote, "odd", "a.yaml", {{2, 1}, {2, 2}})};
  const auto failures = [&](std::optional<Level> fail_on) {
    ReportStyle style;
    style.fail_on = fail_on;
    const std::string written = Write("junit", report, style);
    CHECK(CountIn(written, "<testcase ") == 2);
    CHECK(CountIn(written, "<failure ") + CountIn(written, "<system-out>a.yaml:") == 2);
    return CountIn(written, "<failure ");
  };
  CHECK(failures(Level::kNote) == 2);
  CHECK(failures(Level::kWarning) == 1);
  CHECK(failures(Level::kError) == 0);
  CHECK(failures(std::nullopt) == 0);
}

TEST_CASE("cases have names of their own, which do not change with the line") {
  Report report;
  report.files = 1;
  report.findings = {MakeFinding("r", Level::kError, "wrong", "a.yaml", {{1, 1}, {1, 2}}),
                     MakeFinding("r", Level::kError, "wrong", "a.yaml", {{9, 1}, {9, 2}})};
  const std::string written = Write("junit", report);
  CHECK(CountIn(written, "name=\"a.yaml: wrong\"") == 1);
  CHECK(CountIn(written, "name=\"a.yaml: wrong (2)\"") == 1);
}

TEST_CASE("no text can break the XML") {
  Report report;
  report.files = 1;
  report.findings = {
      MakeFinding("r", Level::kError, "]]></failure> & \"'\x01\xff\xEF\xBF\xBE\n", "a\nb.yaml")};
  const std::string written = Write("junit", report);
  CHECK_THAT(written,
             ContainsText(
                 "message=\"]]&#62;&#60;/failure&#62; &#38; &#34;&#39;\uFFFD\uFFFD\uFFFD&#10;\""));
  CHECK_THAT(written, ContainsText("file=\"a&#10;b.yaml\""));
  CHECK(CountIn(written, "</failure>") == 1);
}

TEST_CASE("a run without files is no passed test") {
  const std::string written = Write("junit", Report());
  CHECK_THAT(written, ContainsText("tests=\"1\" failures=\"0\" errors=\"0\" skipped=\"1\""));
  CHECK_THAT(written, ContainsText("<skipped message=\"Nothing was checked"));
}

}  // namespace
}  // namespace eventlint
