#include "report/text_layout.h"

#include "catch.h"

namespace eventlint {
namespace {

TEST_CASE("prose is wrapped within the width") {
  CHECK(Wrap("one two three\nfour", 9, 0) == "one two\nthree\nfour\n");
  CHECK(Wrap("one two three", 9, 2) == "  one two\n  three\n");
  CHECK(Wrap("", 80) == "");
}

TEST_CASE("a word that is wider than the line stays whole") {
  CHECK(Wrap("a incomprehensible b", 6) == "a\nincomprehensible\nb\n");
}

TEST_CASE("wide characters count as two cells") {
  CHECK(Wrap("漢字 漢字", 8) == "漢字\n漢字\n");
  CHECK(Wrap("漢字 漢字", 9) == "漢字 漢字\n");
}

TEST_CASE("paragraphs, list items and code stay apart") {
  CHECK(Wrap("one\ntwo\n\nthree\n", 80) == "one two\n\nthree\n");
  CHECK(Wrap("do:\n- a b c\n- d\n  e\n", 5) == "do:\n- a b\n  c\n- d e\n");
  CHECK(Wrap("1. a b\n10. c", 5) == "1. a\n   b\n10. c\n");
  CHECK(Wrap("so:\n\n    x   y\n\nend", 4, 2) == "  so:\n\n      x   y\n\n  end\n");
  CHECK(Wrap("```\nx  y\n\n- z\n```", 3) == "x  y\n\n- z\n");
}

TEST_CASE("prose from a file cannot command the terminal") {
  CHECK(Wrap("a\x1b[2J b", 80) == "a\\u001b[2J b\n");
}

TEST_CASE("words flow on after what a line holds already, and hang below it") {
  CHECK(Flow("one two three", 11, 3, 2) == " one two\n  three");
  CHECK(Flow("one", 4, 3, 2) == "\n  one");
  CHECK(Flow("one  two", 80, 0, 2) == "one  two");
  CHECK(Flow("a\nb", 80, 0, 0) == "a\\nb");
  CHECK(Flow("", 80, 3, 0) == "");
}

TEST_CASE("the first sentence ends where no sentence goes on") {
  CHECK(FirstSentences("Do this.\nThen that.\n", 0) == "Do this.");
  CHECK(FirstSentences("See e.g. vol. 3 or\nboth. Élargir.", 0) == "See e.g. vol. 3 or both.");
  CHECK(FirstSentences("Add `a.b`. `c` too.", 0) == "Add `a.b`.");
  CHECK(FirstSentences("One of:\n- this\n- that", 0) == "One of:");
  CHECK(FirstSentences("No stop\n\nAnother paragraph.", 0) == "No stop");
  CHECK(FirstSentences("", 0) == "");
}

TEST_CASE("sentences are added until there is enough") {
  CHECK(FirstSentences("No. Yes. Maybe.", 4) == "No. Yes.");
  CHECK(FirstSentences("No. Yes.", 100) == "No. Yes.");
}

TEST_CASE("text is indented, but not its empty lines") {
  CHECK(Indent("a\n\nb", 2) == "  a\n\n  b\n");
  CHECK(Indent("", 2) == "");
}

TEST_CASE("counts and lists read as words") {
  CHECK(CountOf(0, "file") == "no files");
  CHECK(CountOf(1, "file") == "1 file");
  CHECK(CountOf(2, "file") == "2 files");
  CHECK(JoinWords({}) == "");
  CHECK(JoinWords({"a"}) == "a");
  CHECK(JoinWords({"a", "b"}) == "a and b");
  CHECK(JoinWords({"a", "b", "c"}, "or") == "a, b or c");
}

TEST_CASE("a table is aligned, with nothing after its last column") {
  TextTable table({{"name"}, {"count", Align::kRight}, {"note"}});
  table.set_rule(true);
  table.Add({"漢字", "7", "x"});
  table.Add({"b", "1234", ""});
  CHECK(table.Draw(1) ==
        " name  count  note\n"
        " ----  -----  ----\n"
        " 漢字      7  x\n"
        " b      1234\n");
}

TEST_CASE("a table's last column is wrapped where a width is given") {
  TextTable table({{""}, {""}});
  table.set_width(40);
  table.Add({"id", "words that go on and on beyond the end of the line"});
  table.Add({"other", ""});
  CHECK(table.Draw() ==
        "id     words that go on and on beyond\n"
        "       the end of the line\n"
        "other\n");
}

TEST_CASE("a table without titles has no title line, and columns as wide as asked") {
  TextTable table({{"", Align::kLeft, 4}, {""}});
  table.Add({"a", "b"});
  CHECK(table.Draw() == "a     b\n");
}

TEST_CASE("a line break in a cell does not break the table") {
  TextTable table({{"a"}});
  table.Add({"x\ny"});
  CHECK(table.Draw() == "a\nx\\ny\n");
}

}  // namespace
}  // namespace eventlint
