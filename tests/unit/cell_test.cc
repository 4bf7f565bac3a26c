#include "store/cell.h"

#include "catch.h"

namespace eventlint {

TEST_CASE("a cell reads as a message shows it") {
  CHECK(CellText(Cell()) == "");
  CHECK(CellText(int64_t{-9223372036854775807 - 1}) == "-9223372036854775808");
  CHECK(CellText(4.0) == "4");
  CHECK(CellText(0.1) == "0.1");
  CHECK(CellText(std::string("é")) == "é");
  CHECK(IsNull(Cell()));
  CHECK_FALSE(IsNull(std::string()));
}

TEST_CASE("the bytes of a row count its texts") {
  CHECK(BytesOf({std::string(100, 'x'), int64_t{1}}) == 100 + 2 * sizeof(Cell));
}

}  // namespace eventlint
