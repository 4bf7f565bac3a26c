#include "catch.h"
#include "contains_text.h"
#include "fault_lines.h"
#include "schema/explainer.h"

namespace eventlint {

namespace {

const char kCount[] =
    R"({"properties": {"count": {"description": "Write a vague figure as {words: many}.",
    "oneOf": [{"type": "integer", "minimum": 0}, {"type": "object", "additionalProperties": false,
    "properties": {"min": {"type": "integer"}, "max": {"type": "integer"}, "words": {}}}]}}})";

const char kShape[] = R"({"oneOf": [
    {"properties": {"t": {"const": "circle"}, "r": {"type": "number"}}, "required": ["t", "r"]},
    {"properties": {"t": {"enum": ["square", "cube"]}, "w": {"type": "number"}},
     "required": ["t", "w"]}]})";

}  // namespace

TEST_CASE("a value that is of no branch's kind is told all branches") {
  CHECK(FaultLines(kCount, "count: many") ==
        "1:8 invalid-value /count: 'count' must be a whole number or a mapping with min, max or "
        "words; "
        "'many' is text. Write a vague figure as {words: many}.\n");
  CHECK_THAT(FaultLines(kCount, "count: '47'"),
             ContainsText("'47' is text; take it out of its quotes."));
}

TEST_CASE("a value of one branch's kind is explained by that branch") {
  CHECK(FaultLines(kCount, "count: -4") ==
        "1:8 invalid-value /count: 'count' is -4; it must be 0 or more\n");
  CHECK(FaultLines(kCount, "count: {min: 1, mx: 2}") ==
        "1:17 unknown-key /count/mx: unknown key 'mx'; did you mean 'max'?\n");
}

TEST_CASE("a branch is known by its telltale key, however many faults it has") {
  CHECK(FaultLines(kShape, "{t: circle, w: 1}") ==
        "1:1 missing-key : 'r' is missing; add it: it must be a number\n");
  CHECK(FaultLines(kShape, "{t: cube, w: x}") ==
        "1:14 invalid-value /w: 'w' must be a number; 'x' is text\n");
  CHECK(
      FaultLines(kShape, "{t: circel, w: 1}") ==
      "1:5 invalid-value /t: 'circel' is none of the values that 't' may have: circle, square and "
      "cube; did you mean 'circle'?\n");
}

TEST_CASE("another form of the same kind is mentioned") {
  CHECK(
      FaultLines(R"({"properties": {"a": {"anyOf": [{"type": "string", "pattern": "^a"},
                       {"type": "string", "format": "date"}, {"type": "integer"}]}}})",
                 "a: bcd") ==
      "1:4 invalid-value /a: 'bcd' does not have the form that 'a' must have: ^a; it may also be a "
      "date\n");
}

TEST_CASE("a value that fits two forms where one is asked for") {
  CHECK(FaultLines(R"({"properties": {"a": {"oneOf": [{"type": "integer"}, {"type": "number"}]}}})",
                   "a: 1") ==
        "1:4 invalid-value /a: 'a' fits 2 of the forms that it may have, and must fit only one: a "
        "whole "
        "number or a number\n");
}

TEST_CASE("a condition is given as the reason") {
  const std::string schema = R"({"if": {"properties": {"k": {"const": "x"}}, "required": ["k"]},
      "then": {"required": ["y"]}, "else": {"properties": {"y": {"type": "string"}}}})";
  CHECK(FaultLines(schema, "k: x") ==
        "1:1 missing-key : 'y' is missing; add it (since 'k' is 'x')\n");
  CHECK(FaultLines(schema, "{k: z, y: 1}") ==
        "1:11 invalid-value /y: 'y' must be text; 1 is a whole number; put it in quotes (since 'k' "
        "is "
        "'z')\n");
}

TEST_CASE("what must not be is told") {
  CHECK(FaultLines(R"({"properties": {"a": {"not": {"type": "string"}}}})", "a: x") ==
        "1:4 invalid-value /a: 'a' must not be text\n");
  CHECK(
      FaultLines(R"({"not": {"required": ["a"], "description": "a is gone since 2."}})", "a: x") ==
      "1:1 invalid-value : the record must not be a mapping with a. a is gone since 2.\n");
}

TEST_CASE("every keyword's refusal gives a fault") {
  const auto [schema, yaml] = GENERATE(table<std::string, std::string>({
      {R"({"allOf": [{"allOf": [false]}]})", "1"},
      {R"({"anyOf": [false, false]})", "1"},
      {R"({"oneOf": [true, true]})", "1"},
      {R"({"not": {}})", "1"},
      {R"({"not": {"not": false}})", "1"},
      {R"({"if": true, "then": false})", "1"},
      {R"({"if": false, "else": false})", "1"},
      {R"({"contains": false})", "[1]"},
      {R"({"propertyNames": false})", "a: 1"},
      {R"({"dependencies": {"a": false}})", "a: 1"},
      {R"({"additionalProperties": {"not": {}}})", "a: 1"},
      {R"({"items": false})", "[1]"},
      {R"({"const": {"a": 1}})", "a: 2"},
      {R"({"enum": [[1]]})", "[2]"},
      {R"({"anyOf": [{"const": 1}, {"enum": [2]}]})", "3"},
      {R"({"anyOf": [{"allOf": [{"type": "string"}]}, {"anyOf": [{"type": "null"}]}]})", "3"},
  }));
  INFO(schema);
  CHECK_THAT(FaultLines(schema, yaml), Catch::Matchers::StartsWith("1:1 ") ||
                                           Catch::Matchers::StartsWith("1:2 ") ||
                                           Catch::Matchers::StartsWith("1:4 "));
}

}  // namespace eventlint
