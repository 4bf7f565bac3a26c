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
