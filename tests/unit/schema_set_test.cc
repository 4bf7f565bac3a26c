#include "schema/schema_set.h"

#include "catch.h"
#include "contains_text.h"
#include "text/input_error.h"

namespace eventlint {

namespace {

using Catch::Matchers::StartsWith;

SchemaSet Load(std::map<std::string, std::string> files, const std::string& path) {
  return SchemaSet::Load(MemoryFiles(std::move(files)), {path});
}

std::string RefusalOf(std::map<std::string, std::string> files, const std::string& path) {
  try {
    Load(std::move(files), path);
  } catch (const InputError& error) {
    return error.what();
  }
  return "accepted";
}

}  // namespace

TEST_CASE("schema files are bundled with local references, transitively") {
  const SchemaSet set =
      Load({{"schemas/a.json", R"({"properties": {"x": {"$ref": "parts/b.json#/definitions/x"}}})"},
            {"schemas/parts/b.json", R"({"definitions": {"x": {"$ref": "../c.yaml"}}})"},
            {"schemas/c.yaml", "type: integer\npattern: ^a\nformat: date\n"}},
           "schemas/a.json");
  const std::string root = set.RecordSchema("schemas/a.json");
  const Value x = *set.bundle().At(root + "/properties/x");
  const std::string ref(x.String("$ref"));
  CHECK(set.bundle().At(ref.substr(1)));
  const Value meant = set.Resolve(x);
  CHECK(meant.String("type") == "integer");
  CHECK(meant.String(kPatternKeyword) == "^a");
  CHECK(meant.String(kFormatKeyword) == "date");
  CHECK_FALSE(meant.Find("pattern"));
  CHECK(set.bundle().At(set.ResolvePointer(root + "/properties/x")) == meant);
}

TEST_CASE("two files' definitions of one name are kept apart") {
  const SchemaSet set = Load(
      {{"a.json", R"({"definitions": {"x": {"type": "string"}},
                           "properties": {"a": {"$ref": "#/definitions/x"},
                                          "b": {"$ref": "b.json"}}})"},
       {"b.json", R"({"definitions": {"x": {"type": "integer"}}, "$ref": "#/definitions/x"})"}},
      "a.json");
  const std::string root = set.RecordSchema("a.json");
  CHECK(set.Resolve(*set.bundle().At(root + "/properties/a")).String("type") == "string");
  CHECK(set.Resolve(*set.bundle().At(root + "/properties/b")).String("type") == "integer");
}

TEST_CASE("a record's schema is the root, or the items of a root that is a list") {
  const std::map<std::string, std::string> files = {
      {"one.json", R"({"type": "object"})"},
      {"many.json", R"({"type": "array", "items": {"$ref": "one.json"}})"},
      {"counted.json", "{\"type\": \"array\",\n \"items\": true, \"minItems\": 1}"}};
  const SchemaSet one = Load(files, "one.json");
  CHECK(one.bundle().At(one.RecordSchema("one.json"))->String("type") == "object");
  const SchemaSet many = Load(files, "./many.json");
  CHECK(many.Resolve(*many.bundle().At(many.RecordSchema("many.json"))).String("type") == "object");
  const SchemaSet counted = Load(files, "counted.json");
  CHECK_THROWS_WITH(counted.RecordSchema("counted.json"),
                    StartsWith("counted.json:2:17: a list at a file's root"));
}

TEST_CASE("a later error points at the file and line that the schema came from") {
  const SchemaSet set = Load({{"a.json", R"({"properties": {"x": {"$ref": "b.json"}}})"},
                              {"b.json", "{\n  \"type\": \"string\"\n}"}},
                             "a.json");
  const Value b = set.Resolve(*set.bundle().At(set.RecordSchema("a.json") + "/properties/x"));
  CHECK_THROWS_WITH(set.Refuse(*b.Find("type"), "no"), StartsWith("b.json:2:11: no"));
  CHECK_THROWS_WITH(set.Refuse(set.bundle().At("/0")->FindKey("properties").value(), "no"),
                    StartsWith("a.json:1:2: no"));
}

TEST_CASE("references that cannot be followed are refused where they stand") {
  const auto refusal = [](const std::string& schema) {
    return RefusalOf({{"s/a.json", schema}, {"b.json", "{\"default\": 1}"}}, "s/a.json");
  };
  CHECK_THAT(refusal(R"({"$ref": "#/definitions/x"})"),
             StartsWith("s/a.json:1:10: this reference leads to nothing"));
  CHECK_THAT(refusal(R"({"$ref": "../b.json#/default"})"),
             StartsWith("s/a.json:1:10: this reference leads to something that is no schema"));
  CHECK_THAT(refusal(R"({"$ref": "c.json"})"),
             StartsWith("s/a.json:1:10: there is no file 's/c.json'"));
  CHECK_THAT(refusal(R"({"$ref": "../../etc/b.json"})"),
             StartsWith("s/a.json:1:10: '../../etc/b.json' is no path"));
  CHECK_THAT(refusal(R"({"$ref": "/etc/b.json"})"),
             StartsWith("s/a.json:1:10: schemas are not fetched"));
  CHECK_THAT(refusal(R"({"$ref": "https://a.org/b.json"})"),
             StartsWith("s/a.json:1:10: schemas are not fetched"));
  CHECK_THAT(refusal(R"({"$ref": "#name"})"),
             StartsWith("s/a.json:1:10: this reference must lead to its schema by a path"));
  CHECK_THAT(refusal(R"({"$ref": "#/%zz"})"),
             StartsWith("s/a.json:1:10: this reference must lead"));
  CHECK(refusal(R"({"properties": {"a%b": {}, "c": {"$ref": "#/properties/a%25b"}}})") ==
        "accepted");
  CHECK(refusal(R"({"properties": {"a/b~": {}, "c": {"$ref": "#/properties/a~1b~0"}}})") ==
        "accepted");
}

TEST_CASE("a schema's own $id is known, and nothing is fetched for it") {
  CHECK(RefusalOf({{"a.json", R"({"$id": "https://a.org/a.json", "definitions": {"x": {}},
                                 "$ref": "https://a.org/a.json#/definitions/x"})"}},
                  "a.json") == "accepted");
}

TEST_CASE("schemas that would never be done with one value are refused") {
  const auto refusal = [](const std::string& schema) {
    return RefusalOf({{"a.json", schema}}, "a.json");
  };
  const auto circle = ContainsText("refers back to itself");
  CHECK_THAT(refusal(R"({"$ref": "#"})"), circle);
  CHECK_THAT(refusal(R"({"allOf": [{"$ref": "#"}]})"), circle);
  CHECK_THAT(refusal(R"({"if": {"not": {"$ref": "#"}}})"), circle);
  CHECK_THAT(refusal(R"({"dependencies": {"a": {"$ref": "#"}}})"), circle);
  CHECK_THAT(refusal(R"({"definitions": {"a": {"$ref": "#/definitions/b"},
                                          "b": {"$ref": "#/definitions/a"}}})"),
             circle);
  CHECK(refusal(R"({"items": {"$ref": "#"}, "properties": {"a": {"$ref": "#"}}})") == "accepted");

  std::string deep = "{}";
  for (int i = 0; i < 90; ++i) deep = R"({"not": )" + deep + "}";
  CHECK(refusal(deep) == "accepted");
  for (int i = 0; i < 20; ++i) deep = R"({"not": )" + deep + "}";
  CHECK_THAT(refusal(deep), ContainsText("more than 100 schemas"));
}

TEST_CASE("a schema file that cannot be read is refused where it is broken") {
  CHECK_THAT(RefusalOf({{"a.json", "{\"type\": \"string\",\n \"type\": \"string\"}"}}, "a.json"),
             StartsWith("a.json:2:2: "));
  CHECK_THAT(RefusalOf({{"a.json", "{\"type\": "}}, "a.json"), StartsWith("a.json:1:"));
  CHECK_THAT(RefusalOf({{"a.yaml", "- 1\n---\n- 2\n"}}, "a.yaml"), StartsWith("a.yaml:1:"));
  CHECK_THAT(RefusalOf({}, "a.json"), ContainsText("a.json"));
}

}  // namespace eventlint
