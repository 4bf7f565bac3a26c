// One report in every format, against tests/reports/golden/report.<format>. To take what the
// writers write now as the new goldens, run the tests with EVENTLINT_UPDATE_GOLDENS=1 and read the
// difference.
#include "report/report_writers.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "sample_report.h"
#include "text/utf8.h"
#include "version.h"

namespace eventlint {
namespace {

/// What a golden file holds: a new version of the tool is no change of a format.
std::string WithoutVersion(std::string text) {
  const std::string version = '"' + std::string(Version()) + '"';
  for (size_t at = text.find(version); at != std::string::npos; at = text.find(version)) {
    text.replace(at, version.size(), "\"<version>\"");
  }
  return text;
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

TEST_CASE("every format is UTF-8 without control characters, whatever the dataset holds") {
  Report report = SampleReport();
  for (int byte = 0; byte < 256; ++byte) {
    const std::string odd = "a" + std::string(1, static_cast<char>(byte)) + "b";
    report.findings.push_back(MakeFinding("r" + odd, Level::kError, odd, odd + ".yaml"));
    report.findings.back().related = {{odd, {{1, 1}, {1, 2}}, "", odd}};
  }
  report.rules.push_back(
      MakeOutcome("a\x01\xfe", Level::kNote, RuleStatus::kNotEvaluated, 0, "\xff\x02 reason"));
  for (const ReportWriter& writer : ReportWriters()) {
    INFO(writer.name);
    const std::string written = Write(writer.name, report);
    CHECK_FALSE(FindInvalidUtf8(written).has_value());
    CHECK(std::none_of(written.begin(), written.end(),
                       [](char c) { return c >= 0 && c < 0x20 && c != '\n' && c != '\t'; }));
  }
}

TEST_CASE("a report without anything is one in every format") {
  for (const ReportWriter& writer : ReportWriters()) {
    INFO(writer.name);
    CHECK(Write(writer.name, Report()).ends_with('\n'));
  }
}

}  // namespace
}  // namespace eventlint
