#include "schema/schema_checker.h"

#include "catch.h"
#include "contains_text.h"
#include "text/input_error.h"
#include "text/reader.h"

namespace eventlint {

namespace {

using Catch::Matchers::StartsWith;

std::string Check(const std::string& schema) {
  const ReadResult read = ReadDocument("s.json", schema);
  REQUIRE(read.document);
  try {
    CheckSchema(*read.document);
  } catch (const InputError& error) {
    return error.what();
  }
  return "accepted";
}

}  // namespace

TEST_CASE("what draft-07 knows is accepted") {
  const char* schema = GENERATE(
      "true", "false", "{}", R"({"$schema": "http://json-schema.org/draft-07/schema#"})",
      R"({"$schema": "https://json-schema.org/draft-07/schema", "$id": "https://a.org/s"})",
      R"({"x-anything": {"required": 5}, "default": {"$defs": 1}, "examples": [{"typ": 1}],
          "const": {"$ref": 1}, "enum": [{"pattern": "("}]})",
      R"({"$ref": "#", "title": "t", "description": "d", "default": 1, "examples": [],
          "$comment": "c", "x-table": "t", "definitions": {}})",
      R"({"type": ["string", "null"], "minLength": 1.0, "multipleOf": 0.5, "uniqueItems": false})",
      R"({"items": [true, {"type": "integer"}], "additionalItems": false, "contains": {}})",
      R"({"dependencies": {"a": ["b"], "c": {"required": []}, "d": false}})",
      R"({"properties": {"$defs": {}, "typ": {}, "$ref": {"type": "string"}}})");
  CHECK(Check(schema) == "accepted");
}

TEST_CASE("keywords of other drafts are refused with what to write instead") {
  CHECK_THAT(Check(R"({"$defs": {}})"),
             StartsWith("s.json:1:2: the keyword '$defs'") && ContainsText("use 'definitions'"));
  CHECK_THAT(Check(R"({"items": {"prefixItems": []}})"), StartsWith("s.json:1:12: "));
  for (const char* name : {"dependentRequired", "unevaluatedProperties", "$anchor", "extends",
                           "divisibleBy", "id", "minContains", "disallow"}) {
    CHECK_THAT(Check(std::string("{\"") + name + "\": 1}"),
               ContainsText("not one of JSON Schema draft-07"));
  }
  CHECK_THAT(Check(R"({"$schema": "https://json-schema.org/draft/2020-12/schema"})"),
             StartsWith("s.json:1:13: only JSON Schema draft-07"));
}

TEST_CASE("unknown keywords are refused, and the nearest one is named") {
  CHECK_THAT(Check(R"({"properties": {"a": {"requried": []}}})"),
             StartsWith("s.json:1:23: unknown keyword 'requried'; did you mean 'required'?"));
  CHECK_THAT(Check(R"({"qqqqqqqq": 1})"),
             ContainsText("an annotation of your own begins with 'x-'"));
  CHECK_THAT(Check(R"({"not": {"anyOf": [{"tpye": "string"}]}})"),
             ContainsText("did you mean 'type'?"));
}

TEST_CASE("what would be ignored in silence is refused") {
  CHECK_THAT(Check(R"({"definitions": {"a": {"$ref": "#", "maxItems": 2}}})"),
             StartsWith("s.json:1:37: draft-07 ignores 'maxItems' beside '$ref'"));
  CHECK_THAT(Check(R"({"items": {"$id": "a"}})"),
             StartsWith("s.json:1:12: '$id' may stand at the root"));
  CHECK_THAT(Check(R"({"format": "email"})"),
             StartsWith("s.json:1:12: unknown format 'email'") && ContainsText("edtf"));
  CHECK_THAT(Check(R"j({"pattern": "(?=a)"})j"), StartsWith("s.json:1:13: the pattern '(?=a)'"));
  CHECK_THAT(Check(R"j({"patternProperties": {"(": {}}})j"),
             StartsWith("s.json:1:24: the pattern '('"));
}

TEST_CASE("malformed keyword values are refused") {
  const char* schema = GENERATE(
      "5", "[]", R"({"type": "strin"})", R"({"type": []})", R"({"type": ["string", "string"]})",
      R"({"type": 5})", R"({"required": "a"})", R"({"required": [1]})",
      R"({"required": ["a", "a"]})", R"({"minimum": "1"})", R"({"exclusiveMinimum": true})",
      R"({"multipleOf": 0})", R"({"multipleOf": -1})", R"({"minLength": -1})",
      R"({"maxItems": 1.5})", R"({"enum": []})", R"({"enum": "a"})", R"({"allOf": []})",
      R"({"allOf": {}})", R"({"oneOf": [5]})", R"({"properties": []})",
      R"({"properties": {"a": null}})", R"({"items": "a"})", R"({"additionalProperties": "no"})",
      R"({"uniqueItems": "yes"})", R"({"description": 5})", R"({"$ref": 5})", R"({"$id": 5})",
      R"({"$schema": 5})", R"({"pattern": 5})", R"({"format": 5})",
      R"({"dependencies": {"a": "b"}})", R"({"dependencies": {"a": [1]}})", R"({"if": 1})",
      R"({"definitions": {"a": 1}})", R"({"properties": {"a\u0000b": {}}})",
      R"({"required": ["a\u0000b"]})", R"({"examples": 1})", R"({"readOnly": 1})");
  INFO(schema);
  CHECK_THAT(Check(schema), StartsWith("s.json:1:"));
}

TEST_CASE("numbers that JSON has not are no bounds") {
  const ReadResult read = ReadDocument("s.yaml", "minimum: .nan\n");
  CHECK_THROWS_WITH(CheckSchema(*read.document),
                    StartsWith("s.yaml:1:10: 'minimum' must be a number"));
  const ReadResult infinite = ReadDocument("s.yaml", "multipleOf: .inf\n");
  CHECK_THROWS_WITH(CheckSchema(*infinite.document), StartsWith("s.yaml:1:13: "));
}

}  // namespace eventlint
