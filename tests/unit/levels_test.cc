#include "rules/levels.h"

#include <map>
#include <string>

#include "catch.h"
#include "contains_text.h"
#include "memory_project.h"

namespace eventlint {
namespace {

std::map<std::string, std::string> Files(const std::string& config) {
  return {
      {"eventlint.yaml",
       "collections:\n  events: {files: 'd/**/*.yaml', schema: event.json}\n" + config},
      {"event.json", R"({"type": "object", "additionalProperties": false,
        "properties": {"id": {"type": "string"}, "count": {"type": "integer"}}})"},
      {"rules/odd-count.yaml",
       "title: T\nlevel: warning\nsince: 0.1.0\nmessage: '{id} has {count}'\nwhy: W\nfix: F\n"
       "sql: SELECT _row AS at, 'count' AS at_field, id, count FROM events WHERE count % 2 = 1\n"
       "examples:\n  - {name: a, records: {}, expect: [{at: '', message: ''}]}\n"
       "  - {name: b, records: {}, expect: []}\n"},
      {"d/a.yaml", "id: a\ncount: 3\n"},
      {"d/drafts/b.yaml", "id: b\ncount: 5\nkount: 5\n"},
      {"d/drafts/c.yaml", "id: c\ncount: 7\n"},
  };
}

// The findings, then what the outcome of the rule says.
std::string Check(const std::string& config) {
  MemoryProject project(Files(config));
  LintOptions options;
  options.ignore = {"unknown-key"};
  const Report report = Lint(project.files, project.project, options);
  std::string lines;
  for (const Finding& finding : report.findings) {
    lines += finding.file + " " + std::string(LevelName(finding.level)) + "\n";
  }
  for (const RuleOutcome& outcome : report.rules) {
    if (outcome.rule != "odd-count") continue;
    lines += std::string(LevelName(outcome.level)) + " " +
             std::string(RuleStatusName(outcome.status)) + " " + std::to_string(outcome.findings) +
             (outcome.reason.empty() ? "" : ": " + outcome.reason) + "\n";
  }
  return lines;
}

// d/drafts/b.yaml is misshapen, so its finding is withheld.
const std::string kWithheld = "1 finding held back until the rows match their schema";

TEST_CASE("a rule's level is its own unless the configuration says otherwise") {
  CHECK(Check("") ==
        "d/a.yaml warning\nd/drafts/c.yaml warning\nwarning failed 2: " + kWithheld + "\n");
  CHECK(Check("levels: {odd-count: error}\n") ==
        "d/a.yaml error\nd/drafts/c.yaml error\nerror failed 2: " + kWithheld + "\n");
}

TEST_CASE("a path is the same however it is written") {
  for (const char* path : {"d/drafts", "./d/drafts", "d//drafts/", "./d/drafts/*.yaml"}) {
    INFO(path);
    CHECK(Check("levels: {\"" + std::string(path) + "\": {odd-count: note}}\n") ==
          "d/a.yaml warning\nd/drafts/c.yaml note\nwarning failed 2: " + kWithheld + "\n");
  }
}

TEST_CASE("a rule that is off is not evaluated, and says why") {
  CHECK(Check("levels: {odd-count: off}\n") ==
        "warning not-evaluated 0: eventlint.yaml turns it off\n");
}

TEST_CASE("a level holds in the files of a path, the later path first") {
  CHECK(Check("levels: {odd-count: error, 'd/drafts/**': {odd-count: note}}\n") ==
        "d/a.yaml error\nd/drafts/c.yaml note\nerror failed 2: " + kWithheld + "\n");
  CHECK(Check("levels: {d: {odd-count: note}, d/drafts: {odd-count: error}}\n") ==
        "d/a.yaml note\nd/drafts/c.yaml error\nwarning failed 2: " + kWithheld + "\n");
  CHECK(Check("levels: {'d/drafts/**': {odd-count: off}}\n") ==
        "d/a.yaml warning\nwarning failed 1: " + kWithheld +
            "; 1 finding where eventlint.yaml turns it off\n");
  CHECK(Check("levels: {odd-count: off, d/a.yaml: {odd-count: note}}\n") ==
        "d/a.yaml note\nwarning failed 1: " + kWithheld +
            "; 1 finding where eventlint.yaml turns it off\n");
}

TEST_CASE("the levels of built-in checks can be set too") {
  const auto level = [](const std::string& config) {
    MemoryProject project(Files(config));
    LintOptions options;
    options.select = {"unknown-key"};
    const Report report = Lint(project.files, project.project, options);
    return report.findings.empty() ? "none" : std::string(LevelName(report.findings[0].level));
  };
  CHECK(level("") == "error");
  CHECK(level("levels: {unknown-key: note}\n") == "note");
  CHECK(level("levels: {d/drafts: {unknown-key: warning}}\n") == "warning");
  CHECK(level("levels: {d/drafts: {unknown-key: off}}\n") == "none");
}

TEST_CASE("what the configuration says of levels is checked when it is read") {
  CHECK(Refusal(Files("levels: {od-count: error}\n")) ==
        "eventlint.yaml:3:10: there is no rule 'od-count'; did you mean 'odd-count'?");
  CHECK(Refusal(Files("levels: {d: {zzz: error}}\n")) ==
        "eventlint.yaml:3:14: there is no rule 'zzz'; `eventlint rules` lists them");
  CHECK_THAT(Refusal(Files("levels: {odd-count: fatal}\n")), ContainsText("eventlint.yaml:3:21"));
  CHECK_THAT(Refusal(Files("levels: {odd-count: 3}\n")), ContainsText("eventlint.yaml:3:21"));
  CHECK_THAT(Refusal(Files("levels: {d: {odd-count: no}}\n")), ContainsText("eventlint.yaml:3:"));
}

}  // namespace
}  // namespace eventlint
