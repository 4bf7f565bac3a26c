#include "schema/validator.h"

#include <atomic>
#include <thread>

#include "catch.h"
#include "contains_text.h"
#include "text/input_error.h"
#include "text/reader.h"

namespace eventlint {

namespace {

// One schema file, loaded and compiled.
struct Schema {
  explicit Schema(const std::string& text)
      : set(SchemaSet::Load(MemoryFiles({{"s.json", text}}), {"s.json"})), validator(set) {}

  bool Accepts(const std::string& yaml, const std::string& below = "") const {
    const ReadResult read = ReadDocument("d.yaml", yaml);
    REQUIRE(read.document);
    return validator.Accepts("/0" + below, read.document->root());
  }
  std::vector<Fault> Check(const std::string& yaml) const {
    const ReadResult read = ReadDocument("d.yaml", yaml);
    REQUIRE(read.document);
    std::vector<Fault> faults;
    validator.Check("/0", read.document->root(), "/7", &faults);
    return faults;
  }

  SchemaSet set;
  Validator validator;
};

}  // namespace

TEST_CASE("values are what they are: no text is a number, and 1.0 is whole") {
  const Schema whole(R"({"type": "integer"})");
  CHECK(whole.Accepts("7"));
  CHECK(whole.Accepts("7.0"));
  CHECK_FALSE(whole.Accepts("7.5"));
  CHECK_FALSE(whole.Accepts("'7'"));
  CHECK_FALSE(whole.Accepts(".inf"));
  CHECK(Schema(R"({"type": "number"})").Accepts(".nan"));
  CHECK_FALSE(Schema(R"({"type": "null"})").Accepts("''"));
  CHECK_FALSE(Schema(R"({"type": "object"})").Accepts("[]"));
  CHECK_FALSE(Schema(R"({"type": "array"})").Accepts("{}"));
  CHECK_FALSE(Schema(R"({"type": "string"})").Accepts("[]"));
  CHECK_FALSE(Schema(R"({"type": "boolean"})").Accepts("'true'"));
}

TEST_CASE("enum and const compare as JSON does") {
  const Schema schema(R"({"enum": [1, "a", {"x": [1, 2], "y": null}]})");
  CHECK(schema.Accepts("1.0"));
  CHECK(schema.Accepts("{y: null, x: [1.0, 2]}"));
  CHECK_FALSE(schema.Accepts("'1'"));
  CHECK_FALSE(Schema(R"({"const": 9007199254740993})").Accepts("9007199254740992"));
}

TEST_CASE("schemas are told apart whatever their keys and places") {
  // A key with a slash, and a schema below propertyNames of a schema that is referred to.
  const Schema slash(
      R"({"properties": {"a/items": {"type": "string"}, "a": {"items": {"type": "integer"}},
                         "r": {"$ref": "#/properties/a~1items"}}})");
  CHECK(slash.Accepts("{'a/items': x, a: [1], r: x}"));
  CHECK_FALSE(slash.Accepts("a: [x]"));
  const Schema names(
      R"({"definitions": {"n": {"type": "object", "propertyNames": {"maxLength": 2}}},
                         "$ref": "#/definitions/n"})");
  CHECK(names.Accepts("{ab: 1}"));
  CHECK_FALSE(names.Accepts("{abc: 1}"));
  const Schema needs(R"({"definitions": {"d": {"dependencies": {"a": {"required": ["x"]},
                         "b": {"required": ["y"]}}}}, "$ref": "#/definitions/d"})");
  CHECK(needs.Accepts("{a: 1, x: 1}"));
  CHECK_FALSE(needs.Accepts("{b: 1, x: 1}"));
}

TEST_CASE("patternProperties work beside properties and additionalProperties") {
  const Schema schema(R"({"properties": {"éa": {"type": "string"}}, "patternProperties":
      {"^.a$": {"maxLength": 2}, "^n": {"type": "integer"}},
      "additionalProperties": {"type": "null"}})");
  CHECK(schema.Accepts("{éa: xy, n1: 4, other: null}"));
  CHECK_FALSE(schema.Accepts("{éa: xyz}"));
  CHECK_FALSE(schema.Accepts("{éa: 4}"));
  CHECK_FALSE(schema.Accepts("{na: x}"));
  CHECK_FALSE(schema.Accepts("{other: x}"));
  const Schema closed(R"({"patternProperties": {"^x-": true}, "additionalProperties": false})");
  CHECK(closed.Accepts("{x-a: 1}"));
  CHECK_FALSE(closed.Accepts("{a: 1}"));
  CHECK(closed.Accepts("[1]"));
}

TEST_CASE("propertyNames judges keys by every keyword") {
  CHECK_FALSE(Schema(R"({"propertyNames": {"pattern": "^a"}})").Accepts("{b: 1}"));
  CHECK_FALSE(Schema(R"({"propertyNames": {"enum": ["a"]}})").Accepts("{b: 1}"));
  CHECK(Schema(R"({"propertyNames": {"anyOf": [{"const": "a"}, {"minLength": 3}]}})")
            .Accepts("{a: 1, bcd: 1}"));
  CHECK_FALSE(Schema(R"({"propertyNames": {"type": "integer"}})").Accepts("{'1': 1}"));
  CHECK(Schema(R"({"propertyNames": {"uniqueItems": true, "minimum": 3, "multipleOf": 2}})")
            .Accepts("{'1': 1}"));
}

TEST_CASE("recursive schemas follow the data") {
  const Schema tree(R"({"properties": {"value": {"type": "integer"},
                        "children": {"type": "array", "items": {"$ref": "#"}}},
                        "required": ["value"]})");
  CHECK(tree.Accepts("{value: 1, children: [{value: 2, children: [{value: 3}]}]}"));
  CHECK_FALSE(tree.Accepts("{value: 1, children: [{value: 2, children: [{}]}]}"));
}

TEST_CASE("one keyword can be asked alone, with the ones that it looks at") {
  const Schema schema(R"({"type": "object", "properties": {"a": {"type": "integer"}},
      "patternProperties": {"^x": {"type": "integer"}}, "additionalProperties": false,
      "required": ["a"], "if": {"required": ["b"]}, "then": {"required": ["c"]}})");
  const ReadResult read = ReadDocument("d.yaml", "{a: text, x: text}");
  const Value value = read.document->root();
  CHECK(schema.validator.AcceptsKeyword("/0", "type", value));
  CHECK_FALSE(schema.validator.AcceptsKeyword("/0", "properties", value));
  CHECK_FALSE(schema.validator.AcceptsKeyword("/0", "patternProperties", value));
  CHECK(schema.validator.AcceptsKeyword("/0", "additionalProperties", value));
  CHECK(schema.validator.AcceptsKeyword("/0", "required", value));
  CHECK(schema.validator.AcceptsKeyword("/0", "if", value));
  const ReadResult other = ReadDocument("d.yaml", "{b: 1}");
  CHECK_FALSE(schema.validator.AcceptsKeyword("/0", "if", other.document->root()));
  CHECK_FALSE(
      schema.validator.AcceptsKeyword("/0", "additionalProperties", other.document->root()));
  const Schema tuple(R"({"items": [{"type": "string"}], "additionalItems": false})");
  const ReadResult two = ReadDocument("d.yaml", "[1, 2]");
  const ReadResult one = ReadDocument("d.yaml", "[1]");
  CHECK_FALSE(tuple.validator.AcceptsKeyword("/0", "additionalItems", two.document->root()));
  CHECK(tuple.validator.AcceptsKeyword("/0", "additionalItems", one.document->root()));
  CHECK_FALSE(tuple.validator.AcceptsKeyword("/0", "items", one.document->root()));
}

TEST_CASE("a check appends faults whose pointers begin with the record's") {
  const Schema schema(R"({"properties": {"a": {"items": {"type": "integer"}}}})");
  CHECK(schema.Check("a: [1]").empty());
  const std::vector<Fault> faults = schema.Check("a: [1, x]");
  REQUIRE(faults.size() == 1);
  CHECK(faults[0].pointer == "/7/a/1");
  CHECK(faults[0].check == "invalid-value");
}

TEST_CASE("a schema that branches at every level of a deep record is given up, and says so") {
  const Schema schema(R"({"anyOf": [{"type": "array", "items": {"$ref": "#"}},
                                    {"type": "array", "items": {"$ref": "#"}, "minItems": 1},
                                    {"type": "integer"}]})");
  CHECK(schema.Check("[[[1]]]").empty());
  const std::vector<Fault> faults =
      schema.Check(std::string(150, '[') + "x" + std::string(150, ']'));
  REQUIRE(faults.size() == 1);
  CHECK_THAT(faults[0].message, ContainsText("in reasonable time"));
  CHECK(faults[0].pointer == "/7");
  CHECK_FALSE(schema.Accepts(std::string(150, '[') + "x" + std::string(150, ']')));
}

TEST_CASE("the deepest record and the longest chain of schemas do not overflow the stack") {
  std::string schema = R"({"items": {"$ref": "#"}})";
  for (int i = 0; i < 90; ++i) schema = R"({"allOf": [)" + schema + "]}";
  const Schema chain(schema);
  CHECK(chain.Check("[[1]]").empty());
  CHECK(chain.Check(std::string(190, '[') + std::string(190, ']')).size() == 1);
}

TEST_CASE("long chains of definitions compile") {
  std::string schema = R"({"$ref": "#/definitions/d0", "definitions": {)";
  for (int i = 0; i < 3000; ++i) {
    schema += "\"d" + std::to_string(i) + R"(": {"properties": {"a": {"$ref": "#/definitions/d)" +
              std::to_string(i + 1) + "\"}}},";
  }
  const Schema chain(schema + R"("d3000": {"type": "integer"}}})");
  CHECK(chain.Accepts("{a: {a: {a: x}}}"));
}

TEST_CASE("several threads may check at once") {
  const Schema schema(
      R"({"definitions": {"t": {"properties": {"a": {"type": "integer", "minimum": 0},
                          "b": {"items": {"$ref": "#/definitions/t"}}}}},
                          "$ref": "#/definitions/t"})");
  std::atomic<size_t> faults = 0;
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i) {
    threads.emplace_back([&] {
      for (int n = 0; n < 50; ++n) {
        const ReadResult read =
            ReadDocument("d.yaml", "{a: -1, b: [{a: 1}, {a: x, b: [{a: -2}]}]}");
        std::vector<Fault> found;
        schema.validator.Check("/0", read.document->root(), "", &found);
        faults += found.size();
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  CHECK(faults == 4 * 50 * 3);
}

}  // namespace eventlint
