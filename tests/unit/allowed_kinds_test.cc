#include "schema/allowed_kinds.h"

#include "catch.h"

namespace eventlint {

namespace {

// The kinds of a schema, in one word of letters: text, whole, real, bool, list, mapping, null.
std::string KindsOf(const std::string& schema) {
  const SchemaSet set = SchemaSet::Load(
      MemoryFiles({{"s.json", R"({"properties": {"a": )" + schema + R"(}, "definitions": {
          "text": {"type": "string"}, "any": {}}})"}}),
      {"s.json"});
  const Kinds kinds = AllowedKinds(set).Of(*set.bundle().At("/0/properties/a"));
  const std::string letters = "twrblmn";
  std::string word;
  for (size_t i = 0; i < letters.size(); ++i) {
    if ((kinds & (1 << i)) != 0) word += letters[i];
  }
  return word;
}

}  // namespace

TEST_CASE("types, values and both of them") {
  CHECK(KindsOf(R"({"type": "string"})") == "t");
  CHECK(KindsOf(R"({"type": "integer"})") == "w");
  CHECK(KindsOf(R"({"type": "number"})") == "wr");
  CHECK(KindsOf(R"({"type": ["boolean", "array", "object", "null"]})") == "blmn");
  CHECK(KindsOf(R"({"enum": ["a", 1, 1.5, true, null, [], {}]})") == "twrblmn");
  CHECK(KindsOf(R"({"const": 1})") == "w");
  CHECK(KindsOf(R"({"type": "string", "enum": ["a", null]})") == "t");
  CHECK(KindsOf("{}") == "twrblmn");
  CHECK(KindsOf("true") == "twrblmn");
  CHECK(KindsOf("false") == "");
}

TEST_CASE("where no type is stated, keywords tell what is meant") {
  CHECK(KindsOf(R"({"properties": {}})") == "m");
  CHECK(KindsOf(R"({"additionalProperties": {}})") == "m");
  CHECK(KindsOf(R"({"additionalProperties": false})") == "twrblmn");
  CHECK(KindsOf(R"({"items": {}})") == "l");
  CHECK(KindsOf(R"({"format": "edtf"})") == "t");
  CHECK(KindsOf(R"({"pattern": "a"})") == "t");
  CHECK(KindsOf(R"({"type": "integer", "properties": {}})") == "w");
}

TEST_CASE("allOf narrows, anyOf and oneOf widen") {
  CHECK(KindsOf(R"({"allOf": [{"type": ["string", "integer"]}, {"type": "string"}]})") == "t");
  CHECK(KindsOf(R"({"anyOf": [{"type": "string"}, {"type": "integer"}]})") == "tw");
  CHECK(KindsOf(R"({"oneOf": [{"type": "string"}, {"properties": {}}]})") == "tm");
  CHECK(KindsOf(R"({"oneOf": [{"type": "string"}, {}]})") == "twrblmn");
  CHECK(KindsOf(R"({"type": "string", "anyOf": [{"minLength": 1}, {"maxLength": 2}]})") == "t");
  CHECK(KindsOf(R"({"format": "edtf", "oneOf": [{"type": "string"}, {"type": "array"}]})") == "tl");
  CHECK(KindsOf(R"({"allOf": [{"$ref": "#/definitions/text"}, {"$ref": "#/definitions/any"}]})") ==
        "t");
  CHECK(KindsOf(
            R"({"if": {"type": "null"}, "then": {"type": "null"}, "else": {"type": "string"}})") ==
        "tn");
  CHECK(KindsOf(R"({"then": {"properties": {}}})") == "m");
}

TEST_CASE("references that lead to one schema many times over are followed once") {
  std::string schema = R"({"properties": {"a": {"$ref": "#/definitions/d0"}}, "definitions": {)";
  for (int i = 0; i < 40; ++i) {
    const std::string next = R"({"$ref": "#/definitions/d)" + std::to_string(i + 1) + "\"}";
    schema += "\"d" + std::to_string(i) + R"(": {"allOf": [)" + next + ", " + next + "]},";
  }
  const SchemaSet set = SchemaSet::Load(
      MemoryFiles({{"s.json", schema + R"("d40": {"type": "string"}}})"}}), {"s.json"});
  CHECK(AllowedKinds(set).Of(*set.bundle().At("/0/properties/a")) == kTextKind);
}

}  // namespace eventlint
