#include "schema/keywords.h"

#include "catch.h"
#include "text/reader.h"

namespace eventlint {

TEST_CASE("draft-07's keywords are known, and those of other drafts have a remedy") {
  for (const char* name : {"$ref", "additionalItems", "if", "propertyNames", "writeOnly"}) {
    REQUIRE(FindKeyword(name) != nullptr);
    CHECK(FindKeyword(name)->name == name);
    CHECK(ForeignKeywordRemedy(name).empty());
  }
  for (const char* name : {"$defs", "dependentRequired", "prefixItems", "divisibleBy", "id"}) {
    CHECK(FindKeyword(name) == nullptr);
    CHECK_FALSE(ForeignKeywordRemedy(name).empty());
  }
  CHECK(FindKeyword("x-table") == nullptr);
  CHECK(NearestKeyword("requried") == "required");
  CHECK(NearestKeyword("somethingElse").empty());
}

TEST_CASE("the schemas that a schema holds are found where schemas stand, and nowhere else") {
  const ReadResult read = ReadDocument("s.json", R"({"not": {}, "items": [{}, true], "allOf": [{}],
      "properties": {"a/b": {}, "enum": {}}, "patternProperties": {"^x": {}},
      "dependencies": {"a": ["b"], "c": {}}, "definitions": {"d": {}}, "if": {}, "then": false,
      "enum": [{"not": {}}], "const": {"items": {}}, "default": {"if": {}}, "examples": [{}],
      "x-own": {"not": {}}, "required": ["a"], "$ref": "#"})");
  std::string found;
  ForEachSubschema(read.document->root(),
                   [&](Value, const std::string& pointer, const Keyword& keyword) {
                     found += pointer + (keyword.in_place ? "! " : " ");
                   });
  CHECK(found ==
        "/not! /items/0 /items/1 /allOf/0! /properties/a~1b /properties/enum /patternProperties/^x "
        "/dependencies/c! /definitions/d /if! /then! ");
}

}  // namespace eventlint
