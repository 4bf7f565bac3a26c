// The command line itself: help, usage errors, and what becomes of arguments. What each command
// does is tested beside this, in <command>_test.cc.
#include "cli/run_cli.h"

#include "catch.h"
#include "sample_project.h"
#include "version.h"

namespace eventlint {
namespace {

struct UsageCase {
  std::vector<std::string> arguments;
  std::string error;
};

TEST_CASE("wrong usage ends with 2, nothing on the output, and a remedy") {
  const UsageCase cases[] = {
      {{}, "A subcommand is required; see `eventlint --help`"},
      {{"chek"}, "there is no command 'chek'; did you mean 'check'?"},
      {{"frobnicate"}, "there is no command 'frobnicate'; see `eventlint --help`"},
      {{"check", "--formt", "json"}, "there is no option '--formt'; did you mean '--format'?"},
      {{"check", "--slect=a"}, "there is no option '--slect'; did you mean '--select'?"},
      {{"--confg", "x", "check"}, "there is no option '--confg'; did you mean '--config'?"},
      {{"check", "-q"}, "there is no option '-q'; see `eventlint check --help`"},
      {{"check", "--format", "jsn"},
       "--format: 'jsn' is not text, json, jsonl, sarif, github, gitlab, junit or markdown; did you "
       "mean 'json'?; see `eventlint check --help`"},
      {{"check", "--fail-on", "warn"},
       "--fail-on: 'warn' is not error, warning, note or never; see `eventlint check --help`"},
      {{"check", "--config", ""},
       "--config: the file's name is empty; see `eventlint check --help`"},
      {{"rules", "x"}, "'x' is one argument too many; see `eventlint rules --help`"},
      {{"explain", "a", "b"}, "'b' is one argument too many; see `eventlint explain --help`"},
      {{"explain"}, "RULE is required; see `eventlint explain --help`"},
      {{"query"}, "SQL is required; see `eventlint query --help`"},
      {{"completion"}, "SHELL is required; see `eventlint completion --help`"},
      {{"completion", "bsh"},
       "SHELL: 'bsh' is not bash, zsh or fish; did you mean 'bash'?; see `eventlint completion "
       "--help`"},
  };
  const TemporaryFolder folder(SampleProject());
  for (const UsageCase& usage : cases) {
    const RunResult result = RunIn(folder.path(), usage.arguments);
    CHECK(result.err == "eventlint: " + usage.error + "\n");
    CHECK(result.code == kCouldNotRun);
    CHECK(result.out == "");
  }
}

TEST_CASE("help and version need no project") {
  const TemporaryFolder folder;
  const RunResult help = RunIn(folder.path(), {"--help"});
  CHECK(help.code == kClean);
  for (const char* text : {"check", "explain", "rules", "tables", "test-rules", "query",
                           "Examples:", "Exit codes:", "--config"}) {
    INFO(text);
    CHECK(help.out.find(text) != std::string::npos);
  }
  const RunResult check = RunIn(folder.path(), {"check", "--help"});
  CHECK(check.code == kClean);
  CHECK(check.out.find("--fail-on") != std::string::npos);
  CHECK(check.out.find("eventlint check --fail-on warning") != std::string::npos);
  const std::string version = RunIn(folder.path(), {"--version"}).out;
  CHECK(version.starts_with("eventlint " + std::string(Version()) + " ("));
  CHECK(version.find('\n') == version.size() - 1);
  CHECK(Has(version, " SQLite 3."));
  CHECK(Has(version, " libyaml 0."));
}

TEST_CASE("without a project every command that needs one says so") {
  const TemporaryFolder folder;
  const std::vector<std::string> commands[] = {
      {"check"}, {"rules"}, {"tables"}, {"test-rules"}, {"query", "SELECT 1"}, {"explain", "x"}};
  for (const std::vector<std::string>& arguments : commands) {
    const RunResult result = RunIn(folder.path(), arguments);
    CHECK(result.code == kCouldNotRun);
    CHECK(result.err.find("there is no eventlint.yaml") != std::string::npos);
  }
}

TEST_CASE("the configuration may be named before or after the command") {
  const TemporaryFolder folder(SampleProject());
  const std::string config = folder.At("eventlint.yaml");
  CHECK(RunIn("/", {"--config", config, "check"}).code == kClean);
  CHECK(RunIn("/", {"check", "--config=" + config}).code == kClean);
}

TEST_CASE("an argument that is also a command's name stays an argument") {
  const TemporaryFolder folder(SampleProject());
  folder.Write("check", "");
  CHECK(RunIn(folder.path(), {"tables", "rules"}).err.find("no table 'rules'") !=
        std::string::npos);
}

}  // namespace
}  // namespace eventlint
