#include "schema/fault_words.h"

#include "catch.h"
#include "text/reader.h"

namespace eventlint {

namespace {

std::string Shape(const std::string& schema) {
  const SchemaSet set = SchemaSet::Load(MemoryFiles({{"s.json", schema}}), {"s.json"});
  return DescribeShape(set, *set.bundle().At("/0"));
}

std::string Shown(const std::string& yaml) {
  const ReadResult read = ReadDocument("d.yaml", "- " + yaml);
  REQUIRE(read.document);
  const Value value = *read.document->At("/0");
  return ShowValue(value) + "; " + ShowKind(value);
}

}  // namespace

TEST_CASE("values are shown as they were written, cut to a line") {
  CHECK(Shown("many") == "'many'; 'many' is text");
  CHECK(Shown("0x10") == "0x10; 0x10 is a whole number");
  CHECK(Shown("true") == "true; true is a truth value");
  CHECK(Shown("~") == "nothing; this is empty");
  CHECK(Shown("[1]") == "a list; this is a list");
  CHECK(Shown("{a: 1}") == "a mapping; this is a mapping");
  CHECK(QuoteWord("a\nb") == "'a b'");
  CHECK(QuoteWord(std::string(70, 'x')) == "'" + std::string(60, 'x') + "…'");
}

TEST_CASE("a schema is told in a few words") {
  CHECK(Shape(R"({"type": "integer"})") == "a whole number");
  CHECK(Shape(R"({"type": ["boolean", "array", "null"]})") == "true or false, a list or empty");
  CHECK(Shape(R"({"type": "string", "format": "edtf"})") == "an EDTF date");
  CHECK(Shape(R"({"enum": ["a", "b c", 3, "4"]})") == "one of a, 'b c', 3 and '4'");
  CHECK(Shape(R"({"const": "a"})") == "'a'");
  CHECK(Shape(R"({"type": "object", "properties": {"min": {}, "max": {}}})") ==
        "a mapping with min or max");
  CHECK(Shape(R"({"required": ["a", "b"], "properties": {"c": {}}})") == "a mapping with a and b");
  CHECK(Shape(R"({"oneOf": [{"type": "integer"}, {"$ref": "#/oneOf/0"}, {"type": "null"}]})") ==
        "a whole number or empty");
  CHECK(Shape(R"({"allOf": [{"description": "d"}, {"type": "string"}]})") == "text");
  CHECK(Shape(R"({"minLength": 3})").empty());
  CHECK(Shape("true") == "anything");
}

TEST_CASE("a schema whose alternatives double at every level is told in a few words too") {
  std::string definitions;
  for (int i = 0; i < 40; ++i) {
    const std::string next = R"({"$ref": "#/definitions/d)" + std::to_string(i + 1) + "\"}";
    definitions += "\"d" + std::to_string(i) + R"(": {"anyOf": [)" + next + "," + next + "]},";
  }
  CHECK(Shape(R"({"$ref": "#/definitions/d0", "definitions": {)" + definitions +
              R"("d40": {"type": "string"}}})")
            .empty());
}

TEST_CASE("lists are joined, and cut when they are long") {
  CHECK(JoinWords({}, "or").empty());
  CHECK(JoinWords({"a"}, "or") == "a");
  CHECK(JoinWords({"a", "b", "c"}, "or") == "a, b or c");
  CHECK(JoinWords({"a", "b", "c"}, "or", 2) == "a, b, …");
  CHECK(ListKeys({"a", "b c", ""}) == "a, 'b c' and ''");
}

TEST_CASE("a description is a sentence of its own") {
  CHECK(WithDescription("no", "") == "no");
  CHECK(WithDescription("no", "Yes.") == "no. Yes.");
  CHECK(WithDescription("did you mean 'a'?", "Yes.") == "did you mean 'a'? Yes.");
}

}  // namespace eventlint
