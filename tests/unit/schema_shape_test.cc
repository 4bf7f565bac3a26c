#include "schema/schema_shape.h"

#include "catch.h"
#include "contains_text.h"
#include "text/input_error.h"

namespace eventlint {

namespace {

// A schema file, and the shape of what `/a` in it allows.
struct Shaped {
  explicit Shaped(const std::string& schema)
      : set(SchemaSet::Load(MemoryFiles({{"s.json", R"({"properties": {"a": )" + schema +
                                                        R"(}, "definitions": {
            "far": {"description": "Far.", "type": "string", "x-table": "far", "x-name": true,
                    "x-refers-to": "far"},
            "place": {"type": "string", "x-refers-to": "places"},
            "actor": {"type": "string", "x-refers-to": ["actors", "places"]}}})"}}),
                            {"s.json"})),
        shape(ReadShape(set, {*set.bundle().At("/0/properties/a")}, &seen)) {}

  SchemaSet set;
  std::vector<Value> seen;
  SchemaShape shape;
};

std::string Members(const SchemaShape& shape) {
  std::string names;
  for (const auto& [name, part] : shape.members) {
    names += name + std::to_string(part.schemas.size()) + " ";
  }
  return names;
}

}  // namespace

TEST_CASE("members and items of every branch are gathered, with who holds them") {
  const Shaped shaped(R"({"properties": {"x": {}}, "allOf": [{"properties": {"y": {}, "x": {}}}],
      "if": {"properties": {"no": {}}}, "then": {"properties": {"z": {}}},
      "else": {"properties": {"z": {}}}, "dependencies": {"x": {"properties": {"w": {}}}},
      "patternProperties": {"^p": {}}, "additionalProperties": {"type": "string"},
      "oneOf": [{"items": [{}, {}], "additionalItems": {}}, {"items": {}}]})");
  CHECK(Members(shaped.shape) == "x2 y1 z2 w1 ");
  CHECK(shaped.shape.free_keys.schemas.size() == 2);
  CHECK(shaped.shape.items.schemas.size() == 4);
  const SchemaShape::Part& x = shaped.shape.members[0].second;
  CHECK(x.holders[0] == shaped.seen[0]);
  CHECK(x.holders[1] == shaped.seen[1]);
}

TEST_CASE("an annotation nearer to the field wins, wherever it is written") {
  const SchemaShape shape = Shaped(R"({"allOf": [{"allOf": [{"$ref": "#/definitions/far"}]},
                           {"description": "Near.", "x-refers-to": "near"}], "x-name": false})")
                                .shape;
  CHECK(shape.description == "Near.");
  CHECK(shape.refers_to == std::vector<std::string>{"near"});
  CHECK(shape.table == "far");
  CHECK_FALSE(shape.name);
}

TEST_CASE("targets that are equally near are all meant") {
  CHECK(Shaped(R"({"oneOf": [{"$ref": "#/definitions/place"}, {"$ref": "#/definitions/actor"}]})")
            .shape.refers_to == std::vector<std::string>{"places", "actors"});
}

TEST_CASE("a shape knows when nothing is said of a value or its members") {
  CHECK(Shaped("{}").shape.anything);
  CHECK(Shaped(R"({"type": "null"})").shape.anything);
  CHECK_FALSE(Shaped("false").shape.anything);
  CHECK(Shaped(R"({"type": "object"})").shape.open());
  CHECK_FALSE(Shaped(R"({"type": "object", "properties": {"x": {}}})").shape.open());
  CHECK_FALSE(Shaped(R"({"type": "string"})").shape.open());
}

TEST_CASE("annotations of the wrong form are refused at their place") {
  CHECK_THROWS_WITH(Shaped(R"({"x-table": true})"), ContainsText("s.json:1:34: x-table has to be"));
  CHECK_THROWS_WITH(Shaped(R"({"x-range": 1})"), ContainsText("x-range has to be true or false"));
  CHECK_THROWS_WITH(Shaped(R"({"x-name": "yes"})"), ContainsText("x-name has to be true or false"));
  CHECK_THROWS_WITH(Shaped(R"({"x-refers-to": ["a", 1]})"),
                    ContainsText("s.json:1:44: x-refers-to has to be"));
  CHECK_THROWS_WITH(Shaped(R"({"x-refers-to": {}})"), ContainsText("x-refers-to has to be"));
}

}  // namespace eventlint
