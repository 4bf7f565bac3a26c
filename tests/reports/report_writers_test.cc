// One report, made here, in every format, against tests/reports/golden/report.<format>. To take
// what the writers write now as the new goldens, run the tests with EVENTLINT_UPDATE_GOLDENS=1 and
// read the difference.
#include "report/report_writers.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "catch.h"
#include "schema/schema_set.h"
#include "schema/validator.h"
#include "text/reader.h"
#include "version.h"

namespace eventlint {
namespace {

MemoryFiles SampleFiles() {
  return MemoryFiles({
      {"dataset/events/akabar.yaml",
       "id: akabar\nname: Clash at \"Ménaka\" 漢字\nplaces:\n\t- place: akabr\ntolls:\n"
       "  - {id: a, count: {min: 9, max: 6}, cites: [wp#lead/1.1]}\n"
       "summary: \"" +
           std::string(300, 'x') + "\x1b[31m\"\n"},
      {"dataset/places.yaml", "- id: akabar\n  name: Akabar\n"},
  });
}

Finding MakeFinding(const std::string& rule, Level level, const std::string& message,
                    const std::string& file, Range range, const std::string& pointer) {
  return {rule, level, message, file, range, pointer, "events/akabar", {}, ""};
}

Report SampleReport() {
  const std::string event = "dataset/events/akabar.yaml";
  Report report;
  report.files = 2;
  report.records = 2;
  report.suppressed = 1;
  report.withheld = 2;
  report.findings = {
      MakeFinding("reversed-range", Level::kError, "the count runs from 9 down to 6", event,
                  {{6, 18}, {6, 34}}, "/tolls/0/count"),
      MakeFinding("unknown-place", Level::kError,
                  "'akabr' is not in the gazetteer; did you mean 'akabar'?", event,
                  {{4, 11}, {4, 16}}, "/places/0/place"),
      MakeFinding("long-text", Level::kNote, "a control character: \x1b", event,
                  {{7, 311}, {7, 312}}, "/summary"),
      MakeFinding("wide-name", Level::kWarning, "wide characters\nand a line break", event,
                  {{2, 25}, {2, 27}}, "/name"),
      MakeFinding("syntax-error", Level::kError, "a file that is gone", "dataset/gone.yaml",
                  {{3, 1}, {3, 1}}, ""),
  };
  report.findings[1].related = {
      {"dataset/places.yaml", {{1, 7}, {1, 13}}, "/0/id", "the nearest place"},
      {"dataset/places.yaml", {{2, 3}, {2, 7}}, "/0/name", ""}};
  report.findings[4].record = "";
  report.rules = {
      {"long-text", Level::kNote, RuleStatus::kFailed, "", 1},
      {"reversed-range", Level::kError, RuleStatus::kFailed, "", 1},
      {"syntax-error", Level::kError, RuleStatus::kFailed, "", 1},
      {"unknown-place", Level::kError, RuleStatus::kFailed,
       "the records of dataset/gone.yaml are not among those that were looked at", 1},
      {"unread-rule", Level::kWarning, RuleStatus::kNotEvaluated,
       "dataset/gone.yaml cannot be read", 0},
      {"unused-record", Level::kWarning, RuleStatus::kNotEvaluated,
       "dataset/gone.yaml cannot be read", 0},
      {"wide-name", Level::kWarning, RuleStatus::kFailed, "", 1},
  };
  Finish(&report);
  return report;
}

std::string Write(const std::string& format, const Report& report, const ReportStyle& style = {}) {
  for (const ReportWriter& writer : ReportWriters()) {
    if (writer.name != format) continue;
    std::ostringstream out;
    writer.write(report, SampleFiles(), style, out);
    return out.str();
  }
  FAIL("no format " << format);
  return {};
}

/// What a golden file holds: a new version of the tool is no change of a format.
std::string WithoutVersion(std::string text) {
  const std::string version = '"' + std::string(Version()) + '"';
  const size_t at = text.find(version);
  return at == std::string::npos ? text : text.replace(at, version.size(), "\"<version>\"");
}

std::string ReadFile(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  REQUIRE(file);
  return std::string(std::istreambuf_iterator<char>(file), {});
}

TEST_CASE("every format writes the sample report as its golden file has it") {
  const std::filesystem::path folder =
      std::filesystem::path(EVENTLINT_SOURCE_DIR) / "tests/reports/golden";
  for (const ReportWriter& writer : ReportWriters()) {
    const std::filesystem::path path = folder / ("report." + writer.name);
    const std::string written = WithoutVersion(Write(writer.name, SampleReport()));
    if (std::getenv("EVENTLINT_UPDATE_GOLDENS") != nullptr) {
      std::ofstream(path, std::ios::binary) << written;
    }
    INFO(path);
    CHECK(written == ReadFile(path));
  }
}

TEST_CASE("the JSON report is what its schema says") {
  const DiskFiles files(EVENTLINT_SOURCE_DIR);
  const std::string path = "schemas/report.schema.json";
  const SchemaSet schemas = SchemaSet::Load(files, {path});
  const Validator validator(schemas);
  Report clean;
  for (const Report& report : {SampleReport(), clean}) {
    const ReadResult json = ReadDocument("report.json", Write("json", report));
    REQUIRE(json.document != nullptr);
    CHECK(validator.Accepts(schemas.RecordSchema(path), json.document->root()));
  }
  const ReadResult wrong = ReadDocument("report.json", R"({"tool": {"name": "other"}})");
  CHECK_FALSE(validator.Accepts(schemas.RecordSchema(path), wrong.document->root()));
}

TEST_CASE("a clean run says so in plain words") {
  Report report;
  report.files = 5;
  report.records = 93;
  report.rules.resize(41);
  CHECK(Write("text", report) == "5 files, 93 records, 41 rules: no findings.\n");
  CHECK(Write("text", report, {true, 80}) ==
        "\x1b[1;32m5 files, 93 records, 41 rules: no findings.\x1b[0m\n");
}

TEST_CASE("counts of one are told in the singular") {
  Report report;
  report.files = report.records = report.suppressed = report.withheld = 1;
  report.rules = {
      {"a", Level::kError, RuleStatus::kNotEvaluated, "no file of places can be read", 0},
      {"b", Level::kError, RuleStatus::kPassed, "", 0}};
  CHECK(Write("text", report, {false, 90}) ==
        "1 file, 1 record, 1 of 2 rules: no findings.\n"
        "1 finding is suppressed.\n"
        "1 finding of rules is withheld, because its place does not match the schema. Mend the\n"
        "shape first, and run again.\n"
        "1 rule was not evaluated:\n"
        "  - a: no file of places can be read\n");
}

TEST_CASE("a run without files never looks like success") {
  CHECK(Write("text", Report()) == "Nothing was checked: the dataset has no files.\n");
}

TEST_CASE("a reason that many rules share names some of them and counts the others") {
  Report report;
  report.files = 1;
  for (char id = 'a'; id <= 'z'; ++id) {
    report.rules.push_back(
        {std::string(1, id), Level::kError, RuleStatus::kNotEvaluated, "not selected", 0});
  }
  CHECK(Write("text", report) ==
        "1 file, no records, 0 of 26 rules: no findings.\n"
        "26 rules were not evaluated:\n"
        "  - a, b, c, d, e, f, g, h, i, j, k and 15 others: not selected\n");
}

TEST_CASE("colour marks levels and carets, and only when it is wanted") {
  CHECK(Write("text", SampleReport()).find('\x1b') == std::string::npos);
  const std::string coloured = Write("text", SampleReport(), {true, 100});
  CHECK(coloured.find("\x1b[1;31merror:\x1b[0m") != std::string::npos);
  CHECK(coloured.find("\x1b[1;33m^^^^\x1b[0m") != std::string::npos);
  CHECK(coloured.find("\x1b[1;36mnote:\x1b[0m") != std::string::npos);
}

}  // namespace
}  // namespace eventlint
