// The two formats that schemas/report.schema.json describes.
#include "sample_report.h"
#include "schema/schema_set.h"
#include "schema/validator.h"
#include "text/json.h"

namespace eventlint {
namespace {

std::vector<std::string> Lines(const std::string& text) {
  std::istringstream in(text);
  std::vector<std::string> lines;
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

TEST_CASE("the JSON report is what its schema says") {
  const DiskFiles files(EVENTLINT_SOURCE_DIR);
  const std::string path = "schemas/report.schema.json";
  const SchemaSet schemas = SchemaSet::Load(files, {path});
  const Validator validator(schemas);
  for (const Report& report : {SampleReport(), Report()}) {
    const auto json = ReadBack(Write("json", report));
    CHECK(validator.Accepts(schemas.RecordSchema(path), json->root()));
  }
  const auto wrong = ReadBack(R"({"tool": {"name": "other"}})");
  CHECK_FALSE(validator.Accepts(schemas.RecordSchema(path), wrong->root()));
}

TEST_CASE("JSON Lines has the run in its first line, and then the findings of the JSON report") {
  const auto json = ReadBack(Write("json", SampleReport()));
  const std::vector<std::string> lines = Lines(Write("jsonl", SampleReport()));
  REQUIRE(lines.size() == 1 + SizeAt(*json, "/findings"));
  const auto run = ReadBack(lines[0]);
  for (const std::string member : {"/tool", "/summary", "/rules"}) {
    CHECK(ToJson(*run->At(member)) == ToJson(*json->At(member)));
  }
  CHECK_FALSE(run->At("/findings"));
  for (size_t i = 1; i < lines.size(); ++i) {
    const auto finding = json->At("/findings/" + std::to_string(i - 1));
    CHECK(ToJson(ReadBack(lines[i])->root()) == ToJson(*finding));
  }
}

}  // namespace
}  // namespace eventlint
