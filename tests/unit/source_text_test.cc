#include "text/source_text.h"

#include "catch.h"

namespace eventlint {
namespace {

TEST_CASE("lines end at LF, CRLF and a lone CR") {
  const SourceText source("a.yaml", "one\ntwo\r\nthree\rfour\n");
  CHECK(source.line_count() == 5);
  CHECK(source.Line(1) == "one");
  CHECK(source.Line(2) == "two");
  CHECK(source.Line(3) == "three");
  CHECK(source.Line(4) == "four");
  CHECK(source.Line(5) == "");
  CHECK(source.Line(0) == "");
  CHECK(source.Line(6) == "");
  CHECK(source.PositionAt(9) == Position{3, 1});
  CHECK(source.PositionAt(15) == Position{4, 1});
}

TEST_CASE("columns count characters, not bytes") {
  const SourceText source("a.yaml", "é😀x\nMénaka");
  CHECK(source.PositionAt(0) == Position{1, 1});
  CHECK(source.PositionAt(2) == Position{1, 2});
  CHECK(source.PositionAt(6) == Position{1, 3});
  CHECK(source.PositionAt(11) == Position{2, 3});
  CHECK(source.RangeOf({0, 6}) == Range{{1, 1}, {1, 3}});
}

TEST_CASE("a byte within a character is at that character") {
  const SourceText source("a.yaml", "é😀x");
  CHECK(source.PositionAt(1) == Position{1, 1});
  for (size_t byte : {3, 4, 5}) CHECK(source.PositionAt(byte) == Position{1, 2});
}

TEST_CASE("an offset past the end is the place after the last character") {
  CHECK(SourceText("a", "ab").PositionAt(1000) == Position{1, 3});
  CHECK(SourceText("a", "ab\n").PositionAt(1000) == Position{2, 1});
  CHECK(SourceText("a", "").PositionAt(0) == Position{1, 1});
}

TEST_CASE("a byte-order mark at the start is no part of the text") {
  const SourceText source("a", "\xEF\xBB\xBF" "a\xEF\xBB\xBF");
  CHECK(source.text() == "a\xEF\xBB\xBF");
  CHECK(source.PositionAt(1) == Position{1, 2});
}

TEST_CASE("columns are right anywhere in lines of any length") {
  std::string text = "é\n";
  for (int i = 0; i < 3000; ++i) text += "aéœ𝄞";
  text += "\r\nb";
  const SourceText source("a", text);
  int column = 1;
  for (size_t at = 3; at < text.size() - 3; ++column) {
    REQUIRE(source.PositionAt(at) == Position{2, column});
    for (++at; at < text.size() && (text[at] & 0xC0) == 0x80; ++at) {
      REQUIRE(source.PositionAt(at) == Position{2, column});
    }
  }
  CHECK(column == 12001);
  CHECK(source.PositionAt(text.size()) == Position{3, 2});
}

}  // namespace
}  // namespace eventlint
