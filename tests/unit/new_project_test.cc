#include "cli/new_project.h"

#include "catch.h"
#include "evidence/source_index.h"
#include "lint.h"
#include "text/reader.h"
#include "version.h"

namespace eventlint {
namespace {

TEST_CASE("a new project has a file of every kind, hidden ones too") {
  const auto files = NewProject();
  for (const char* path :
       {"eventlint.yaml", "README.md", "archive/.gitignore", ".pre-commit-config.yaml",
        ".github/workflows/eventlint.yml", "schemas/event.schema.json", "schemas/place.schema.json",
        "schemas/actor.schema.json", "schemas/source.schema.json", "dataset/places.yaml",
        "dataset/actors.yaml", "dataset/sources.yaml", "archive/example-bulletin.txt",
        "dataset/evidence/example-bulletin.jsonl"}) {
    INFO(path);
    CHECK(files.count(path) == 1);
  }
}

TEST_CASE("every rule and built-in check passes in a new project, and the archive proves its index") {
  const auto texts = NewProject();
  const MemoryFiles files(texts);
  const Project project = LoadProject(files, "eventlint.yaml");
  const MemoryFiles archive({{"example-bulletin.txt", texts.at("archive/example-bulletin.txt")}});
  LintOptions options;
  options.archive.files = &archive;
  const Report report = Lint(files, project, options);
  CHECK(report.findings.empty());
  CHECK(report.evidence.proofs.at("example-bulletin") == Proof::kProved);
  REQUIRE(report.rules.size() > 3);
  for (const RuleOutcome& outcome : report.rules) {
    INFO(outcome.rule << ": " << outcome.reason);
    CHECK(outcome.status == RuleStatus::kPassed);
  }
}

// The example's digest stands in the template by hand.
TEST_CASE("the example's record has the digest of its text") {
  const auto files = NewProject();
  const std::string path = "dataset/evidence/example-bulletin.jsonl";
  const ReadResult read = ReadDocument(path, files.at(path));
  std::vector<Fault> faults;
  const SourceIndex index = ReadIndex(*read.document, &faults);
  CHECK(faults.empty());
  CHECK(index.passages.size() == 4);
  CHECK(files.at("dataset/sources.yaml").find("sha256: \"" + index.sha256 + "\"") !=
        std::string::npos);
}

TEST_CASE("a slip in the example is found by each of the rules") {
  struct Slip {
    std::string rule, file, from, to;
  };
  const std::string event = "dataset/events/example-raid.yaml";
  for (const Slip& slip :
       {Slip{"figure-not-in-passage", event, "min: 12", "min: 21"},
        Slip{"unknown-reference", event, "place: exampleville", "place: exampelville"},
        Slip{"uncited-toll", event, "    cites: [example-bulletin#casualties/2.1]\n", ""}}) {
    auto texts = NewProject();
    std::string& text = texts.at(slip.file);
    REQUIRE(text.find(slip.from) != std::string::npos);
    text.replace(text.find(slip.from), slip.from.size(), slip.to);
    const MemoryFiles files(texts);
    const Report report = Lint(files, LoadProject(files, "eventlint.yaml"), LintOptions());
    REQUIRE(report.findings.size() == 1);
    CHECK(report.findings[0].rule == slip.rule);
  }
}

TEST_CASE("a new project names this version, and no place is left to fill in") {
  const auto files = NewProject();
  const std::string use = "uses: OWNER/eventlint@v" + std::string(Version()) + "\n";
  CHECK(files.at(".github/workflows/eventlint.yml").find(use) != std::string::npos);
  for (const auto& [path, text] : files) {
    INFO(path);
    CHECK(text.find("@VERSION@") == std::string::npos);
  }
}

}  // namespace
}  // namespace eventlint
