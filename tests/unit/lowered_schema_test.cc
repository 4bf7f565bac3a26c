#include "schema/lowered_schema.h"

#include "catch.h"
#include "text/reader.h"

namespace eventlint {

namespace {

SchemaSet Load(const std::string& schema) {
  return SchemaSet::Load(MemoryFiles({{"s.json", schema}}), {"s.json"});
}

bool IsLowered(const Document& lowered, const std::string& number, const std::string& yaml) {
  const ReadResult expected = ReadDocument("e.yaml", yaml);
  REQUIRE(expected.document);
  const auto schema = lowered.At("/properties/" + number);
  REQUIRE(schema);
  return SameData(*schema, expected.document->root());
}

}  // namespace

TEST_CASE("a schema is flat: what it holds is a copy where that is simple, or else a number") {
  const SchemaSet set = Load(R"({"title": "t", "properties": {"a/b": {"$ref": "#/definitions/leaf"},
      "c": {"$ref": "#"}, "d": false}, "minLength": 2, "uniqueItems": true, "x-own": 1,
      "definitions": {"leaf": {"type": "string", "pattern": "^a", "description": "d"}}})");
  const auto lowered = LowerPlaces(set, {0, *set.FindPlace("/0/properties/c")});
  CHECK(IsLowered(*lowered, "0",
                  "{properties: {a/b: {type: string, eventlint-facet-eventlint-pattern: ^a}, "
                  "c: {eventlint-schema: 0}, d: false}, eventlint-facet-minLength: 2, "
                  "eventlint-facet-uniqueItems: true}"));
  CHECK(IsLowered(*lowered, "1", "{eventlint-schema: 0}"));
}

TEST_CASE("keys with patterns are one keyword") {
  const SchemaSet set =
      Load(R"({"properties": {"a": {}}, "patternProperties": {"^x": {}, "^y": true},
                                 "additionalProperties": false})");
  const auto x = std::to_string(*set.FindPlace("/0/patternProperties/^x"));
  const auto y = std::to_string(*set.FindPlace("/0/patternProperties/^y"));
  const auto rest = std::to_string(*set.FindPlace("/0/additionalProperties"));
  CHECK(IsLowered(*LowerPlaces(set, {0}), "0",
                  "{properties: {a: {}}, eventlint-keys: {names: [a], patterns: {^x: " + x +
                      ", ^y: " + y + "}, additional: " + rest + "}}"));
  CHECK(
      IsLowered(*LowerKeyword(set, 0, "additionalProperties"), "0",
                "{properties: {a: true}, eventlint-keys: {names: [a], patterns: {^x: -1, ^y: -1}, "
                "additional: " +
                    rest + "}}"));
  CHECK(IsLowered(*LowerKeyword(set, 0, "patternProperties"), "0",
                  "{eventlint-keys: {names: [a], patterns: {^x: " + x + ", ^y: " + y + "}}}"));
}

TEST_CASE("a keyword alone keeps what it looks at") {
  const SchemaSet set = Load(R"({"items": [{"type": "string"}], "additionalItems": {"type": "null"},
                                 "if": {"const": 1}, "then": false, "minItems": 2})");
  CHECK(IsLowered(*LowerKeyword(set, 0, "additionalItems"), "0",
                  "{items: [true], additionalItems: {type: 'null'}}"));
  CHECK(IsLowered(*LowerKeyword(set, 0, "if"), "0", "{if: {const: 1}, then: false}"));
  CHECK(IsLowered(*LowerKeyword(set, 0, "minItems"), "0", "{minItems: 2}"));
}

}  // namespace eventlint
