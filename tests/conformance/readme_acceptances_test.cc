// The examples of accepted findings in README.md, run with this repository's own schemas and rules.
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <vector>

#include "catch.h"
#include "lint.h"
#include "project.h"

namespace eventlint {
namespace {

namespace fs = std::filesystem;

std::string ReadFile(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

// The YAML blocks of the README's section on acceptances.
std::vector<std::string> Examples() {
  const std::string readme = ReadFile(fs::path(EVENTLINT_SOURCE_DIR) / "README.md");
  const size_t begin = readme.find("\n## Accepted findings");
  REQUIRE(begin != std::string::npos);
  const std::string section = readme.substr(begin, readme.find("\n## ", begin + 1) - begin);
  const std::string open = "```yaml\n";
  std::vector<std::string> blocks;
  for (size_t at = section.find(open); at != std::string::npos; at = section.find(open, at)) {
    at += open.size();
    const size_t end = section.find("```", at);
    blocks.push_back(section.substr(at, end - at));
    at = end;
  }
  return blocks;
}

// What is told of one rule of these, or of acceptances, at an event; then what is accepted.
std::string Check(const std::string& event, const std::string& more_config) {
  const fs::path root = EVENTLINT_SOURCE_DIR;
  std::map<std::string, std::string> files = {
      {"eventlint.yaml", ReadFile(root / "eventlint.yaml") + more_config},
      {"dataset/events/e.yaml", event}};
  for (const char* folder : {"schemas", "rules"}) {
    for (const auto& entry : fs::recursive_directory_iterator(root / folder)) {
      if (!entry.is_regular_file()) continue;
      files[fs::relative(entry.path(), root).generic_string()] = ReadFile(entry.path());
    }
  }
  const MemoryFiles reader(files);
  const Project project = LoadProject(reader, "eventlint.yaml");
  LintOptions options;
  options.select = {"single-voice", "undated-claim", "tolls-disagree", "acceptance"};
  options.today = "2026-06-15";
  const Report report = Lint(reader, project, options);
  std::string lines;
  for (const Finding& finding : report.findings) lines += finding.rule + " is told\n";
  for (const AcceptedFinding& accepted : report.accepted) {
    lines += accepted.finding.rule + " " + accepted.finding.pointer + " until " + accepted.until +
             "\n";
  }
  return lines;
}

const std::string kEvent = "id: tessit-massacres\nname: Somewhere\nkind: massacre\n";

TEST_CASE("README's acceptances in comments accept what they say") {
  const std::vector<std::string> examples = Examples();
  REQUIRE(examples.size() == 2);
  CHECK(Check(kEvent + examples.at(0), "") ==
        "single-voice /tolls/0/claimed_by until 2027-01-31\n"
        "undated-claim /tolls/0/claimed_by until 2027-01-31\n"
        "tolls-disagree /tolls/1/count until \n");
}

TEST_CASE("README's acceptances in the configuration accept what they say") {
  const std::string tolls =
      "tolls:\n"
      "  - {measure: killed, count: 43, claimed_by: a, claimed_on: 2022-03-01}\n"
      "  - {measure: killed, count: 47, claimed_by: b, claimed_on: 2022-03-02}\n";
  CHECK(Check(kEvent + tolls, Examples().at(1)) ==
        "tolls-disagree /tolls/1/count until 2027-01-31\n");
}

}  // namespace
}  // namespace eventlint
