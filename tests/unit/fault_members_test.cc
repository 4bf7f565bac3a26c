#include "catch.h"
#include "fault_lines.h"
#include "schema/explainer.h"

namespace eventlint {

TEST_CASE("an unknown key suggests the one that was meant, which is then not missing too") {
  const std::string schema = R"({"additionalProperties": false, "required": ["name", "kind"],
      "properties": {"name": {"description": "What it is called."}, "kind": {"enum": ["a", "b"],
      "description": "Its sort."}, "tolls": {}}})";
  CHECK(FaultLines(schema, "{nmae: x, kind: a}") ==
        "1:2 unknown-key /nmae: unknown key 'nmae'; did you mean 'name'?\n");
  CHECK(FaultLines(schema, "{name: x, kind: a, tolls: 1, tols: 2}") ==
        "1:30 unknown-key /tols: unknown key 'tols'; did you mean 'tolls', which is there "
        "already?\n");
  CHECK(FaultLines(schema, "{name: x, kind: a, whatever: 1}") ==
        "1:20 unknown-key /whatever: unknown key 'whatever'; keys that may still stand in the "
        "record: "
        "tolls\n");
  CHECK(FaultLines(schema, "name: x") ==
        "1:1 missing-key : 'kind' is missing; add it: it must be one of a and b. Its sort.\n");
  CHECK(FaultLines(R"({"properties": {"a": {"additionalProperties": false}}})", "a: {b: 1}") ==
        "1:5 unknown-key /a/b: unknown key 'b'; no further key may stand in 'a'\n");
}

TEST_CASE("two unknown keys do not both mean the same one") {
  CHECK(FaultLines(R"({"additionalProperties": false, "required": ["w", "h"],
                       "properties": {"w": {"type": "number"}, "h": {}}})",
                   "{x: 1, h: 2}") ==
        "1:1 missing-key : 'w' is missing; add it: it must be a number\n"
        "1:2 unknown-key /x: unknown key 'x'; keys that may still stand in the record: w\n");
}

TEST_CASE("members are followed by name, by pattern and as the rest") {
  const std::string schema = R"({"properties": {"a": {"type": "integer"}, "no": false},
      "patternProperties": {"^n": {"type": "integer"}}, "additionalProperties": {"type": "null"}})";
  CHECK(FaultLines(schema, "{a: x, n1: y, z: w}") ==
        "1:5 invalid-value /a: 'a' must be a whole number; 'x' is text\n"
        "1:12 invalid-value /n1: 'n1' must be a whole number; 'y' is text\n"
        "1:18 invalid-value /z: 'z' must be empty; 'w' is text\n");
  CHECK(FaultLines(R"({"properties": {"no": false}})", "no: 1") ==
        "1:1 unknown-key /no: the key 'no' must not stand in the record; remove it\n");
}

TEST_CASE("keys are judged where they stand") {
  CHECK(FaultLines(R"({"propertyNames": {"pattern": "^[a-z]+$", "description": "Small letters."}})",
                   "{ok: 1, Not: 2}") ==
        "1:9 invalid-value /Not: 'Not' does not have the form that a key of the record must have. "
        "Small letters.\n");
  CHECK(FaultLines(R"({"propertyNames": {"enum": ["name", "kind"]}})", "{nmae: 1}") ==
        "1:2 invalid-value /nmae: 'nmae' is none of the values that a key of the record may have: "
        "name "
        "and kind; did you mean 'name'?\n");
}

TEST_CASE("items are counted from one, and too many are too many") {
  CHECK(FaultLines(R"({"properties": {"l": {"items": {"type": "integer"}}}})", "l: [1, x, 3, y]") ==
        "1:8 invalid-value /l/1: item 2 of 'l' must be a whole number; 'x' is text\n"
        "1:14 invalid-value /l/3: item 4 of 'l' must be a whole number; 'y' is text\n");
  const std::string tuple = R"({"items": [true, {"type": "integer"}], "additionalItems": )";
  CHECK(FaultLines(tuple + "false}", "[x, 1, 2, 3]") ==
        "1:8 invalid-value /2: item 3 of the record is one too many; it has at most 2\n");
  CHECK(FaultLines(tuple + R"({"type": "null"}})", "[x, y, z]") ==
        "1:5 invalid-value /1: item 2 of the record must be a whole number; 'y' is text\n"
        "1:8 invalid-value /2: item 3 of the record must be empty; 'z' is text\n");
  CHECK(FaultLines(R"({"contains": {"type": "integer"}})", "[a, b]") ==
        "1:1 invalid-value : no item of the record is a whole number; at least one must be\n");
}

TEST_CASE("what one key asks of others is said with its reason") {
  const std::string schema =
      R"({"dependencies": {"a": ["b"], "c": {"properties": {"d": {"type": "integer"}}}}})";
  CHECK(FaultLines(schema, "a: 1") ==
        "1:1 missing-key : 'b' is missing; where 'a' is given, add it too\n");
  CHECK(FaultLines(schema, "{c: 1, d: x}") ==
        "1:11 invalid-value /d: 'd' must be a whole number; 'x' is text (since 'c' is given)\n");
}

}  // namespace eventlint
