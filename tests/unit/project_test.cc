#include "project.h"

#include "catch.h"
#include "contains_text.h"
#include "memory_project.h"

namespace eventlint {

namespace {

std::string RefusalOf(const std::string& config) {
  return Refusal({{"eventlint.yaml", config},
                  {"s.json", R"({"type": "object", "properties": {"id": {"type": "string"}}})"}});
}

}  // namespace

TEST_CASE("a project is its collections, schemas and rules") {
  const MemoryProject project(
      {{"eventlint.yaml",
        "collections:\n"
        "  events: {files: [a/*.yaml, b.yaml], schema: s.json}\n"
        "  places: {files: p.csv, schema: s.json}\n"},
       {"s.json", R"({"type": "object", "properties": {"id": {"type": "string"}}})"}});
  CHECK(project.project.config_path == "eventlint.yaml");
  const auto& collections = project.project.plan.collections;
  REQUIRE(collections.size() == 2);
  CHECK(collections[0].collection.name == "events");
  CHECK(collections[0].collection.files == std::vector<std::string>{"a/*.yaml", "b.yaml"});
  CHECK(collections[1].collection.files == std::vector<std::string>{"p.csv"});
  CHECK(project.project.rules.empty());
}

TEST_CASE("a configuration that is wrong is refused at the place") {
  CHECK_THAT(RefusalOf(""), ContainsText("eventlint.yaml:1:1: "));
  CHECK_THAT(RefusalOf("collections: [\n"), ContainsText("eventlint.yaml:"));
  CHECK_THAT(RefusalOf("collections: {}\n"), ContainsText("eventlint.yaml:1:14: "));
  CHECK_THAT(RefusalOf("colections: {}\n"), ContainsText("did you mean 'collections'"));
  CHECK_THAT(RefusalOf("collections:\n  Events: {files: a, schema: s.json}\n"),
             ContainsText("eventlint.yaml:2:3: "));
  CHECK_THAT(RefusalOf("collections:\n  events: {files: 7, schema: s.json}\n"),
             ContainsText("eventlint.yaml:2:19: "));
  CHECK_THAT(RefusalOf("collections:\n  events: {files: a}\n"), ContainsText("schema"));
  CHECK(RefusalOf("collections:\n  events: {files: a, schema: t.json}\n") ==
        "eventlint.yaml:2:30: there is no schema file t.json; paths are relative to this file's "
        "folder");
  CHECK(RefusalOf("collections:\n  events: {files: a, schema: s.json}\nrules: [checks]\n") ==
        "eventlint.yaml:3:9: there is no rules folder checks; paths are relative to this file's "
        "folder");
  CHECK_THAT(RefusalOf("collections:\n  sqlite_x: {files: a, schema: s.json}\n"),
             ContainsText("a table cannot be named 'sqlite_x'"));
  CHECK_THAT(Refusal({}), ContainsText("eventlint.yaml: cannot be read"));
}

TEST_CASE("a schema that is wrong is refused at its place") {
  CHECK_THAT(Refusal({{"eventlint.yaml", "collections: {events: {files: a, schema: s.json}}"},
                      {"s.json", "{\n  \"type\": \"objekt\"}"}}),
             ContainsText("s.json:2:11: "));
}

TEST_CASE("an empty configuration is told what it needs") {
  CHECK(Refusal({{"eventlint.yaml", "# nothing yet\n"}}).find("it needs at least `collections`") !=
        std::string::npos);
}

}  // namespace eventlint
