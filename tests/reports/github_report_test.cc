#include "contains_text.h"
#include "sample_report.h"

namespace eventlint {
namespace {

std::string Annotation(const Finding& finding) {
  Report report;
  report.files = 1;
  report.findings = {finding};
  const std::string written = Write("github", report);
  return written.substr(0, written.find('\n'));
}

TEST_CASE("an annotation stands at its place, with the rule as its title") {
  CHECK(Annotation(MakeFinding("r", Level::kError, "wrong", "a.yaml", {{2, 3}, {2, 9}})) ==
        "::error file=a.yaml,line=2,endLine=2,col=3,endColumn=9,title=r::wrong");
  CHECK(Annotation(MakeFinding("r", Level::kNote, "odd", "a.yaml", {{2, 3}, {2, 3}})) ==
        "::notice file=a.yaml,line=2,endLine=2,col=3,endColumn=3,title=r::odd");
}

TEST_CASE("what spans lines has no columns, and what has no line or file says neither") {
  CHECK(Annotation(MakeFinding("r", Level::kWarning, "w", "a.yaml", {{2, 3}, {4, 9}})) ==
        "::warning file=a.yaml,line=2,endLine=4,title=r::w");
  CHECK(Annotation(MakeFinding("r", Level::kWarning, "w", "a.yaml", {{0, 0}, {0, 0}})) ==
        "::warning file=a.yaml,title=r::w");
  CHECK(Annotation(MakeFinding("r", Level::kWarning, "w", "", {{3, 1}, {3, 2}})) ==
        "::warning title=r::w");
}

TEST_CASE("no text can end a command or begin another one") {
  Finding finding = MakeFinding("r,line=1:", Level::kError, "100%\r\n::warning::x\xff", "a,b:\n.c");
  finding.related = {{"d.yaml", {{4, 5}, {4, 6}}, "", "there\n::error::y"}};
  CHECK(Annotation(finding) ==
        "::error file=a%2Cb%3A%0A.c,line=1,endLine=1,col=1,endColumn=4,title=r%2Cline=1%3A::100%25"
        "%0D%0A::warning::x\uFFFD%0Asee d.yaml:4:5: there%0A::error::y");
}

TEST_CASE("a level has ten annotations: with more findings, the tenth counts the others") {
  const std::string ten = Write("github", ManyFindings(10));
  CHECK(CountIn(ten, "::error ") == 10);
  CHECK(CountIn(ten, "without an annotation") == 0);

  const std::string twelve = Write("github", ManyFindings(12));
  for (const std::string command : {"::error ", "::warning ", "::notice "}) {
    CHECK(CountIn(twelve, command) == 10);
  }
  CHECK_THAT(twelve,
             ContainsText("\n::error title=eventlint::3 more errors without an annotation"));
  CHECK(twelve.find("::error ") < twelve.find("::warning "));
  CHECK(twelve.find("::warning ") < twelve.find("::notice "));
  CHECK_THAT(twelve, ContainsText("::group::9 findings without an annotation\n"
                                  "error errors9.yaml:1:1: wrong 9 [some-rule]\n"));
  CHECK_THAT(twelve, ContainsText("::endgroup::\neventlint: 12 files, 12 records, 1 rule: 12 "
                                  "errors, 12 warnings and 12 notes.\n"));
}

TEST_CASE("findings in the log cannot be taken for commands") {
  const std::string written = Write("github", ManyFindings(11, "\n::error::x ##[add-mask]y"));
  CHECK_THAT(written, ContainsText("error errors9.yaml:1:1: \\n::error::x # #[add-mask]y 9 ["));
}

TEST_CASE("a huge message is cut, and says by how much") {
  const std::string line =
      Annotation(MakeFinding("r", Level::kError, std::string(100000, 'x'), "a.yaml"));
  CHECK(line.size() < 5000);
  CHECK(line.ends_with("x… (and 96000 more characters)"));
}

}  // namespace
}  // namespace eventlint
