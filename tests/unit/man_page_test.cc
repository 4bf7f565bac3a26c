#include "cli/man_page.h"

#include <algorithm>

#include "catch.h"
#include "contains_text.h"
#include "described_tool.h"

namespace eventlint {
namespace {

TEST_CASE("the manual page is ASCII roff: nothing in a text is a command of it") {
  const std::string page = ManPage(DescribedTool());
  CHECK(page.starts_with(".TH SIFT 1 \"\" \"sift 1.2\" \"User Commands\"\n"));
  CHECK(std::all_of(page.begin(), page.end(),
                    [](char c) { return c == '\n' || (c >= 32 && c < 127); }));
  CHECK_THAT(page, ContainsText("\nsift looks at a\\(rsb.\n"));
  CHECK_THAT(page, ContainsText("\n\\&.sift is a file; \\(ti/x too.\n"));
  CHECK_THAT(page, ContainsText("\nCheck M\\[u00E9]naka\\(aqs files.\n"));
  CHECK_THAT(page,
             ContainsText("\n.nf\n\\&  sift check \\-\\-as csv   it\\(aqs \\(dqso\\(dq\n.fi\n"));
}

TEST_CASE("the manual page tells of every command, option and argument") {
  const std::string page = ManPage(DescribedTool());
  CHECK_THAT(page, ContainsText(
                       "\n.SH OPTIONS\n.TP\n\\fB\\-h\\fR, \\fB\\-\\-help\\fR\nPrint this help\n"));
  CHECK_THAT(page, ContainsText("\n.SS check\n"));
  CHECK_THAT(page, ContainsText("\n\\fBsift check\\fR [\\fIOPTION\\fR]... [\\fIPATH\\fR...]\n"));
  CHECK_THAT(page,
             ContainsText("\n\\fB\\-\\-as\\fR \\fIWORD\\fR\nHow to write:\n.br\ncsv or json\n"));
  CHECK_THAT(page, ContainsText("\n\\fBsift tell\\fR \\fIRULE\\fR\n"));
  CHECK_THAT(page, ContainsText("\n.SH EXIT STATUS\n0 good; 1 not.\n"));
}

}  // namespace
}  // namespace eventlint
