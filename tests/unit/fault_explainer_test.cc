#include "schema/fault_explainer.h"

#include "catch.h"
#include "contains_text.h"
#include "fault_lines.h"

namespace eventlint {

TEST_CASE("a value of another kind is told what it has to be, and nothing more") {
  CHECK(FaultLines(R"({"properties": {"n": {"type": "integer", "minimum": 3, "enum": [5],
                       "description": "How many."}}})",
                   "n: many") ==
        "1:4 invalid-value /n: 'n' must be 5; 'many' is text. How many.\n");
  CHECK(FaultLines(R"({"type": ["string", "null"]})", "[1]") ==
        "1:1 invalid-value : the record must be text or empty; this is a list\n");
}

TEST_CASE("quotes that are wrong are named as the remedy") {
  CHECK(FaultLines(R"({"properties": {"n": {"type": "integer"}}})", "n: '47'") ==
        "1:4 invalid-value /n: 'n' must be a whole number; '47' is text; take it out of its "
        "quotes\n");
  CHECK(FaultLines(R"({"properties": {"n": {"type": "string"}}})", "n: 47") ==
        "1:4 invalid-value /n: 'n' must be text; 47 is a whole number; put it in quotes\n");
  CHECK(FaultLines(R"({"properties": {"n": {"enum": ["1", "2"]}}})", "n: 2") ==
        "1:4 invalid-value /n: 2 is none of the values that 'n' may have: '1' and '2'; put it in "
        "quotes\n");
}

TEST_CASE("an enum lists its values and suggests the nearest") {
  CHECK(FaultLines(R"({"properties": {"kind": {"enum": ["battle", "clash", "massacre"]}}})",
                   "kind: masacre") ==
        "1:7 invalid-value /kind: 'masacre' is none of the values that 'kind' may have: battle, "
        "clash "
        "and massacre; did you mean 'massacre'?\n");
  CHECK(FaultLines(R"({"properties": {"kind": {"const": "battle"}}})", "kind: fight") ==
        "1:7 invalid-value /kind: 'kind' must be 'battle', not 'fight'\n");
}

TEST_CASE("texts, numbers and sizes say what they are and what they must be") {
  const std::string schema = R"({"properties": {
      "min": {"minLength": 3}, "max": {"maxLength": 2}, "low": {"minimum": 0},
      "high": {"exclusiveMaximum": 10}, "step": {"multipleOf": 5}, "list": {"minItems": 1},
      "map": {"maxProperties": 1}, "form": {"pattern": "^a", "description": "It begins with a."},
      "bare": {"pattern": "^a"}, "day": {"format": "date"}}})";
  CHECK(FaultLines(schema, "min: é") ==
        "1:6 invalid-value /min: 'min' has 1 character; it must have at least 3\n");
  CHECK(FaultLines(schema, "max: abc") ==
        "1:6 invalid-value /max: 'max' has 3 characters; it must have at most 2\n");
  CHECK(FaultLines(schema, "low: -1") ==
        "1:6 invalid-value /low: 'low' is -1; it must be 0 or more\n");
  CHECK(FaultLines(schema, "high: 10.0") ==
        "1:7 invalid-value /high: 'high' is 10.0; it must be less than 10\n");
  CHECK(FaultLines(schema, "step: 7") ==
        "1:7 invalid-value /step: 'step' is 7; it must be a multiple of 5\n");
  CHECK(FaultLines(schema, "list: []") ==
        "1:7 invalid-value /list: 'list' is empty; it must have at least 1 item\n");
  CHECK(FaultLines(schema, "map: {a: 1, b: 2}") ==
        "1:6 invalid-value /map: 'map' has 2 keys; it must have at most 1\n");
  CHECK(FaultLines(schema, "form: bc") ==
        "1:7 invalid-value /form: 'bc' does not have the form that 'form' must have. It begins "
        "with a.\n");
  CHECK(FaultLines(schema, "bare: bc") ==
        "1:7 invalid-value /bare: 'bc' does not have the form that 'bare' must have: ^a\n");
  CHECK_THAT(FaultLines(schema, "day: 2022-02-30"),
             Catch::Matchers::StartsWith("1:6 invalid-value /day: '2022-02-30' is not a date: "));
}

TEST_CASE("items that stand twice point at the second and relate the first") {
  CHECK(FaultLines(R"({"properties": {"l": {"uniqueItems": true}}})", "l: [a, b, a]") ==
        "1:11 invalid-value /l/2: 'a' stands twice in 'l'; remove one of the two (1:5 the first "
        "one)\n");
}

TEST_CASE("several faults come in the order of their places, each once") {
  CHECK(FaultLines(R"({"allOf": [{"properties": {"a": {"type": "integer"}}},
                       {"properties": {"a": {"type": "integer"}, "b": {"type": "integer"}}}]})",
                   "b: x\na: y\n") ==
        "1:4 invalid-value /b: 'b' must be a whole number; 'x' is text\n"
        "2:4 invalid-value /a: 'a' must be a whole number; 'y' is text\n");
}

TEST_CASE("a schema's description beside a reference serves where the schema has none") {
  const std::string schema = R"({"definitions": {"id": {"pattern": "^[a-z]+$"},
      "name": {"pattern": "^[a-z]+$", "description": "Small letters."}}, "properties": {
      "a": {"$ref": "#/definitions/id", "description": "The id."},
      "b": {"$ref": "#/definitions/name", "description": "The name."}}})";
  CHECK_THAT(FaultLines(schema, "a: A"), ContainsText("must have. The id."));
  CHECK_THAT(FaultLines(schema, "b: A"), ContainsText("must have. Small letters."));
}

TEST_CASE("a value that nothing may be says so") {
  CHECK(FaultLines("false", "1") ==
        "1:1 invalid-value : the record must not stand here; remove it\n");
  CHECK(FaultLines(R"({"items": [true, false]})", "[1, 2]") ==
        "1:5 invalid-value /1: item 2 of the record must not stand here; remove it\n");
}

TEST_CASE("long texts and deep lists are cut in messages") {
  const std::string lines =
      FaultLines(R"({"properties": {"a": {"type": "integer"}}})", "a: " + std::string(5000, 'x'));
  CHECK(lines.size() < 200);
  CHECK(
      FaultLines(R"({"type": "array", "items": {"anyOf": [{"type": "integer"}, {"$ref": "#"}]}})",
                 "[[[[x]]]]") ==
      "1:5 invalid-value /0/0/0/0: item 1 of a list within the record must be a whole number or a "
      "list; 'x' is text\n");
}

}  // namespace eventlint
