#include "text/character.h"

#include "catch.h"

namespace eventlint {
namespace {

TEST_CASE("marks, dashes and white space are what Unicode says, not ASCII alone") {
  CHECK(IsMark(0x0301));  // combining acute accent
  CHECK_FALSE(IsMark('e'));
  CHECK(IsDash('-'));
  CHECK(IsDash(0x2013));  // en dash
  CHECK(IsDash(0x2212));  // minus sign, which Unicode calls a symbol
  CHECK_FALSE(IsDash('_'));
  CHECK(IsWhiteSpace(0x00A0));
  CHECK_FALSE(IsWhiteSpace(0x200B));
}

TEST_CASE("apostrophes are the marks and letters that names are written with") {
  for (int32_t c : {int32_t{'\''}, int32_t{'`'}, 0x00B4, 0x2018, 0x2019, 0x02BB, 0x02BC}) {
    CAPTURE(c);
    CHECK(IsApostrophe(c));
  }
  CHECK_FALSE(IsApostrophe('"'));
  CHECK_FALSE(IsApostrophe(0x0301));
}

TEST_CASE("digits, sentence stops and closing marks are known in every script") {
  CHECK(IsDigit('7'));
  CHECK(IsDigit(0x0967));        // Devanagari one
  CHECK_FALSE(IsDigit(0x00B2));  // superscript two
  for (const int32_t stop : {0x2E, 0x21, 0x3F, 0x2026, 0x3002, 0x061F, 0x0964}) {
    CAPTURE(stop);
    CHECK(IsSentenceStop(stop));
  }
  CHECK_FALSE(IsSentenceStop(','));
  CHECK_FALSE(IsSentenceStop(';'));
  CHECK(IsClosing(')'));
  CHECK(IsClosing(0x00BB));  // »
  CHECK(IsClosing(0x201D));  // ”
  CHECK(IsClosing(0x300D));  // 」
  CHECK_FALSE(IsClosing('"'));
  CHECK_FALSE(IsClosing('('));
  CHECK(IsOpening('('));
  CHECK(IsOpening(0x00AB));  // «
  CHECK(IsOpening(0x201C));  // “
  CHECK_FALSE(IsOpening('"'));
  CHECK_FALSE(IsOpening(')'));
}

TEST_CASE("what could deceive a reader is invisible; what belongs to words is not") {
  CHECK(IsInvisible(0x1B));    // escape
  CHECK(IsInvisible(0x202E));  // right-to-left override
  CHECK(IsInvisible(0x2028));
  CHECK_FALSE(IsInvisible(0x200D));  // zero-width joiner
  CHECK_FALSE(IsInvisible('a'));
}

TEST_CASE("a character takes no, one or two cells") {
  CHECK(CellWidth('a') == 1);
  CHECK(CellWidth(0x0301) == 0);
  CHECK(CellWidth(0x200D) == 0);
  CHECK(CellWidth(0x4E2D) == 2);   // 中
  CHECK(CellWidth(0x1F600) == 2);  // an emoji
}

}  // namespace
}  // namespace eventlint
