#include "cli/index_report.h"

#include <sstream>

#include "catch.h"

namespace eventlint {
namespace {

CitationUses Uses() {
  CitationUses uses;
  uses.Add("s#lead/1.1", {"a.yaml", {3, 5}, "/0"});
  uses.Add("s#lead/1.1", {"a.yaml", {4, 5}, "/0"});
  uses.Add("s#lead/1.1", {"b.yaml", {7, 9}, ""});
  uses.Add("s#lead/1.2", {"b.yaml", {8, 9}, ""});
  return uses;
}

// A console that keeps what is printed.
struct Printed {
  explicit Printed(int width = 100) : console{in, out, err, "/", false, false, false, width} {}
  std::string text() const { return out.str(); }
  std::istringstream in;
  std::ostringstream out;
  std::ostringstream err;
  Console console;
};

std::string Print(const IndexChanges* changes, int width = 100) {
  SourceIndex now{"s", "en", "", 1, {}};
  now.passages.resize(9);
  Printed printed(width);
  PrintIndexChanges(now, changes, Uses(), printed.console);
  return printed.text();
}

TEST_CASE("what moved is told with the records that cite it") {
  IndexChanges changes;
  changes.moved = {{"lead/1.1", "lead/1.3"}, {"lead/1.9", "lead/2.1"}};
  CHECK(Print(&changes) ==
        "s: 2 moved; 9 passages\n"
        "  moved  lead/1.1 -> lead/1.3  cited by 2 records\n"
        "  moved  lead/1.9 -> lead/2.1  cited by no records\n");
}

TEST_CASE("what changed and what is gone is told with the places that cite it") {
  IndexChanges changes;
  changes.changed = {{"lead/1.1", "lead/1.1"}};
  changes.gone = {"lead/1.2", "lead/1.4"};
  changes.added = {"lead/1.2"};
  CHECK(Print(&changes) ==
        "s: 1 changed, 2 gone, 1 new; 9 passages\n"
        "  changed  lead/1.1  cited by 2 records   read it again\n"
        "           a.yaml:3\n"
        "           a.yaml:4\n"
        "           b.yaml:7\n"
        "  gone     lead/1.2  cited by 1 record    cite anew: another passage stands there now\n"
        "           b.yaml:8\n"
        "  gone     lead/1.4  cited by no records\n"
        "  new: lead/1.2\n");
}

TEST_CASE("what was only read otherwise is listed, and a new source is told of") {
  IndexChanges changes;
  changes.reread = {"lead/1.1", "lead/1.2", "lead/1.3", "lead/1.4"};
  CHECK(Print(&changes, 40) ==
        "s: 4 read otherwise; 9 passages, whose text is the same\n"
        "  read otherwise: lead/1.1, lead/1.2,\n"
        "  lead/1.3, lead/1.4\n");
  CHECK(Print(nullptr) == "s: new, 9 passages\n");
  changes = {};
  CHECK(Print(&changes) == "s: the same, but its file was not as eventlint writes it\n");
  changes.source_line = true;
  CHECK(Print(&changes) ==
        "s: the same passages, from another copy or read by another eventlint\n");
}

TEST_CASE("updated citations are counted, and the others told of") {
  CitationMoves moved;
  moved.edits = {{"a.yaml", {{{0, 1}, "x"}, {{2, 3}, "x"}}}};
  moved.unmoved = {{"b.yaml", {7, 9}, "s#lead/1.1", "s#lead/1.3", "it is written as a block"},
                   {"c\x1b.yaml", {1, 1}, "", "", "the file cannot be read: \x1b[31m"}};
  Printed printed;
  PrintCitationMoves(moved, false, printed.console);
  CHECK(printed.text() ==
        "b.yaml:7:9: s#lead/1.1 is now s#lead/1.3; change it by hand: it is written as a block\n"
        "c\\u001b.yaml:1:1: its citations are not updated: the file cannot be read: "
        "\\u001b[31m\n"
        "2 citations in 1 file updated\n");
  Printed checked;
  moved.unmoved.clear();
  PrintCitationMoves(moved, true, checked.console);
  CHECK(checked.text() == "2 citations in 1 file would be updated\n");
  Printed nothing;
  PrintCitationMoves({}, false, nothing.console);
  CHECK(nothing.text() == "");
}

TEST_CASE("a run ends with what was written, and with the citations that were left behind") {
  Printed printed;
  PrintIndexSummary({false, 3, 1, 2}, printed.console);
  CHECK(printed.text() ==
        "2 citations name passages that have moved; `eventlint index --update-citations` lets them "
        "follow\n"
        "3 sources: 1 index written, 2 unchanged\n");
  Printed checked;
  PrintIndexSummary({true, 1, 0, 0}, checked.console);
  CHECK(checked.text() == "1 source: 0 indexes would be written, 1 unchanged\n");
  CHECK(CountUses({{"s#lead/1.1", "s#lead/1.3"}, {"s#lead/1.7", "s#lead/1.8"}}, Uses()) == 3);
}

}  // namespace
}  // namespace eventlint
