#include "contains_text.h"
#include "sample_report.h"

namespace eventlint {
namespace {

TEST_CASE("the heading tells the verdict") {
  Report clean;
  clean.files = 1;
  CHECK(Write("markdown", clean) ==
        "## eventlint: no findings\n\n1 file, no records, no rules: no findings.\n");
  CHECK(Write("markdown", Report()) ==
        "## eventlint: nothing was checked\n\nNothing was checked: the dataset has no files.\n");
  CHECK(Write("markdown", ManyFindings(1))
            .starts_with("## eventlint: 1 error, 1 warning and 1 note\n"));
}

TEST_CASE("errors come first") {
  const std::string written = Write("markdown", ManyFindings(2));
  CHECK(written.find("`errors1.yaml:1:1`") < written.find("`warnings0.yaml:1:1`"));
  CHECK(written.find("`warnings1.yaml:1:1`") < written.find("`notes0.yaml:1:1`"));
}

TEST_CASE("no text can break the table, or become a link, a mention or HTML") {
  Report report;
  report.files = 1;
  report.findings = {MakeFinding("r|`", Level::kError,
                                 "a|b\n<img src=x> [l](https://e.org) @team #7 `c` \\| www.e.org",
                                 "d|`e.yaml")};
  const std::string written = Write("markdown", report);
  const std::string row = written.substr(written.find("| **error** | d"));
  CHECK(row ==
        "| **error** | d&#124;&#96;e.yaml:\u20601:\u20601 | a&#124;b&#92;n&#60;img src=x&#62; "
        "&#91;l&#93;(https:\u2060//e.org) &#64;\u2060team &#35;\u20607 &#96;c&#96; "
        "&#92;&#124; w\u2060ww.e.org | r&#124;&#96; |\n");
}

TEST_CASE("a summary stays below GitHub's limit, and says what it leaves out") {
  const std::string written = Write("markdown", ManyFindings(10000, std::string(3000, 'x')));
  CHECK(written.size() < 1024 * 1024);
  CHECK(written.size() > 512 * 1024);
  const int shown = CountIn(written, "| `some-rule` |\n");
  CHECK_THAT(written, ContainsText("\n" + std::to_string(30000 - shown) +
                                   " more findings are left out here for want of room"));
  CHECK_THAT(written, ContainsText("x… (and 2002 more characters)"));

  Report rules;
  rules.files = 1;
  for (int i = 0; i < 50000; ++i) {
    const std::string name = "rule-" + std::to_string(i);
    rules.rules.push_back(MakeOutcome(name, Level::kError, RuleStatus::kNotEvaluated, 0, name));
    rules.findings.push_back(MakeFinding(name, Level::kError, "wrong", "a.yaml"));
  }
  const std::string many = Write("markdown", rules);
  CHECK(many.size() < 1024 * 1024);
  CHECK(CountIn(many, "are left out here for want of room") == 3);
}

}  // namespace
}  // namespace eventlint
