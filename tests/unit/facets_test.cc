#include "schema/facets.h"

#include "catch.h"
#include "schema/schema_set.h"
#include "text/reader.h"

namespace eventlint {

namespace {

bool Accepts(const std::string& keyword, const std::string& operand, const std::string& value) {
  const ReadResult schema = ReadDocument("s.yaml", operand);
  const ReadResult data = ReadDocument("d.json", value);
  REQUIRE(schema.document);
  REQUIRE(data.document);
  return CompileFacet(keyword, schema.document->root())->Accepts(data.document->root());
}

}  // namespace

TEST_CASE("bounds hold numbers and nothing else") {
  CHECK(Accepts("minimum", "3", "3"));
  CHECK_FALSE(Accepts("minimum", "3", "2.99"));
  CHECK_FALSE(Accepts("exclusiveMinimum", "3", "3.0"));
  CHECK(Accepts("maximum", "3", "3"));
  CHECK_FALSE(Accepts("maximum", "9007199254740992", "9007199254740993"));
  CHECK_FALSE(Accepts("exclusiveMaximum", "3", "3"));
  CHECK_FALSE(Accepts("multipleOf", "1", "3.5"));
  CHECK(Accepts("minimum", "3", "\"2\""));
  CHECK(Accepts("multipleOf", "2", "\"3\""));
  CHECK(CompileFacet("minimum", ReadDocument("s.yaml", "3").document->root())->AcceptsText("2"));
}

TEST_CASE("lengths are counted in characters, to the end of the text") {
  CHECK(Accepts("maxLength", "2", "\"éé\""));
  CHECK_FALSE(Accepts("maxLength", "2", "\"ééé\""));
  CHECK(Accepts("minLength", "2", "\"éé\""));
  CHECK_FALSE(Accepts("minLength", "3", "\"éé\""));
  CHECK_FALSE(Accepts("maxLength", "2", "\"a\\u0000bc\""));
  CHECK(Accepts("minLength", "4", "\"a\\u0000bc\""));
  CHECK(Accepts("minLength", "3", "[1]"));
}

TEST_CASE("patterns, formats and twins") {
  CHECK(Accepts(kPatternKeyword, "b.d", "\"abéd\""));
  CHECK_FALSE(Accepts(kPatternKeyword, "^b.d", "\"abéd\""));
  CHECK(Accepts(kFormatKeyword, "date", "\"2022-02-08\""));
  CHECK_FALSE(Accepts(kFormatKeyword, "date", "\"2022-02-30\""));
  CHECK(Accepts(kFormatKeyword, "date", "5"));
  CHECK_FALSE(Accepts("uniqueItems", "true", "[1, 2, 1.0]"));
  CHECK(Accepts("uniqueItems", "false", "[1, 1]"));
}

}  // namespace eventlint
