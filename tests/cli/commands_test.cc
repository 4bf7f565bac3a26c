// explain, rules, tables, test-rules and query, as whole runs.
#include "catch.h"
#include "sample_project.h"

namespace eventlint {
namespace {

TEST_CASE("explain reads like a page of a manual") {
  const TemporaryFolder folder(SampleProject());
  const RunResult result = RunIn(folder.path(), {"explain", "negative-toll"});
  CHECK(result.code == kClean);
  CHECK(result.out ==
        "negative-toll\n"
        "  Fewer than nobody died\n"
        "\n"
        "  warning, since 0.1.0, tags: tolls\n"
        "  rules/tolls/negative-toll.yaml\n"
        "\n"
        "Why\n"
        "  Nobody can be killed less than not at all.\n"
        "\n"
        "What to do\n"
        "  Look into the source again.\n"
        "\n"
        "What it says\n"
        "  {id} has {killed} dead\n"
        "\n"
        "How it is found\n"
        "  SELECT _row AS at, 'killed' AS at_field, id, killed\n"
        "  FROM events\n"
        "  WHERE killed < 0\n"
        "\n"
        "Examples\n"
        "\n"
        "  a slip of the pen:\n"
        "\n"
        "      events:\n"
        "        - id: a\n"
        "          killed: -3\n"
        "\n"
        "    Reported at /events/0/killed:\n"
        "      a has -3 dead\n"
        "\n"
        "  nobody died:\n"
        "\n"
        "      events:\n"
        "        - id: a\n"
        "          killed: 0\n"
        "\n"
        "    Nothing is reported.\n");
}

TEST_CASE("explain tells of built-in checks anywhere, and suggests what was meant") {
  const TemporaryFolder nowhere;
  const RunResult check = RunIn(nowhere.path(), {"explain", "unknown-key"});
  CHECK(check.code == kClean);
  CHECK(check.out.starts_with("unknown-key\n  A key that the schema does not know\n"));

  const TemporaryFolder folder(SampleProject());
  CHECK(RunIn(folder.path(), {"explain", "negative-tol"}).err ==
        "eventlint: there is no rule 'negative-tol'; did you mean 'negative-toll'?\n");
  CHECK(RunIn(folder.path(), {"explain", "unknown-keys"}).err ==
        "eventlint: there is no rule 'unknown-keys'; did you mean 'unknown-key'?\n");
  CHECK(RunIn(folder.path(), {"explain", "zzz"}).err ==
        "eventlint: there is no rule 'zzz'; `eventlint rules` lists them\n");
}

TEST_CASE("rules lists every rule by folder, and the built-in checks") {
  const TemporaryFolder folder(SampleProject());
  const RunResult result = RunIn(folder.path(), {"rules"});
  CHECK(result.code == kClean);
  CHECK(Has(result.out,
            "rules/tolls\n"
            "  negative-toll              warning  Fewer than nobody died\n"));
  CHECK(Has(result.out, "built in\n"));
  CHECK(Has(result.out, "  syntax-error               error    "));
  CHECK(Has(result.out, "\n1 rule and 25 built-in checks. "));
}

TEST_CASE("rules --ids is for programs: an id a line, and nothing else") {
  const TemporaryFolder folder(SampleProject());
  const RunResult result = RunIn(folder.path(), {"rules", "--ids"});
  CHECK(result.code == kClean);
  CHECK(result.out.starts_with("negative-toll\nacceptance-without-reason\n"));
  CHECK(result.out.ends_with("\nunused-acceptance\n"));
  CHECK(result.out.find(' ') == std::string::npos);
}

TEST_CASE("completion and man need no project, and know every command and option") {
  const TemporaryFolder nowhere;
  for (const std::vector<std::string>& arguments : std::vector<std::vector<std::string>>{
           {"completion", "bash"}, {"completion", "zsh"}, {"completion", "fish"}, {"man"}}) {
    const RunResult result = RunIn(nowhere.path(), arguments);
    INFO(arguments.back());
    CHECK(result.code == kClean);
    CHECK(result.err == "");
    for (const char* word : {"test", "explain", "fail", "config", "ids", "fish", "yaml", "table"}) {
      INFO(word);
      CHECK(Has(result.out, word));
    }
  }
}

TEST_CASE("tables describes what SQL can read") {
  const TemporaryFolder folder(SampleProject());
  const RunResult all = RunIn(folder.path(), {"tables"});
  CHECK(all.code == kClean);
  CHECK(Has(all.out, "_records\n"));
  CHECK(Has(all.out, "events\n  Something that happened.\n"));

  const RunResult one = RunIn(folder.path(), {"tables", "EVENTS"});
  CHECK(one.code == kClean);
  CHECK(!Has(one.out, "_references\n"));
  CHECK(Has(one.out, "killed    integer  How many died.\n"));

  CHECK(RunIn(folder.path(), {"tables", "event"}).err ==
        "eventlint: there is no table 'event'; did you mean 'events'?\n");
}

TEST_CASE("test-rules runs the examples and counts them") {
  const TemporaryFolder folder(SampleProject());
  const RunResult result = RunIn(folder.path(), {"test-rules"});
  CHECK(result.code == kClean);
  CHECK(result.out == "passed  negative-toll (2 examples)\n2 passed, 0 failed\n");
  CHECK(RunIn(folder.path(), {"test-rules", "negative-toll"}).code == kClean);
  CHECK(RunIn(folder.path(), {"test-rules", "negative"}).code == kCouldNotRun);
}

TEST_CASE("test-rules shows what an example expected and what came, and ends with 1") {
  auto files = SampleProject();
  std::string& rule = files["rules/tolls/negative-toll.yaml"];
  rule.replace(rule.find("message: a has -3"), 17, "message: a has -4");
  const TemporaryFolder folder(files);
  const RunResult result = RunIn(folder.path(), {"test-rules"});
  CHECK(result.code == kFindings);
  CHECK(Has(result.out, "failed  rules/tolls/negative-toll.yaml:15:"));
  CHECK(Has(result.out, "negative-toll: a slip of the pen\n"));
  CHECK(Has(result.out, "a has -4 dead"));
  CHECK(Has(result.out, "a has -3 dead"));
  CHECK(result.out.ends_with("\n1 passed, 1 failed\n"));
}

TEST_CASE("a project without rules has nothing to test") {
  auto files = SampleProject();
  files.erase("rules/tolls/negative-toll.yaml");
  files["eventlint.yaml"] += "rules: []\n";
  const TemporaryFolder folder(files);
  CHECK(RunIn(folder.path(), {"test-rules"}).code == kNothingToCheck);
}

TEST_CASE("query answers as a table, CSV or JSON") {
  const TemporaryFolder folder(SampleProject());
  const std::string sql = "SELECT id, killed FROM events ORDER BY id";
  const RunResult table = RunIn(folder.path(), {"query", sql});
  CHECK(table.code == kClean);
  CHECK(table.err == "");
  CHECK(table.out == "id  killed\n--  ------\na        3\nb\n(2 rows)\n");
  CHECK(RunIn(folder.path(), {"query", "--format", "csv", sql}).out == "id,killed\na,3\nb,\n");
  CHECK(RunIn(folder.path(), {"query", sql, "--format=json"}).out ==
        "[\n  {\n    \"id\": \"a\",\n    \"killed\": 3\n  },\n"
        "  {\n    \"id\": \"b\",\n    \"killed\": null\n  }\n]\n");
  CHECK(RunIn(folder.path(), {"query", "-"}, sql).out == table.out);
}

TEST_CASE("rows cannot command the terminal, and are data as they are elsewhere") {
  const TemporaryFolder folder(SampleProject());
  folder.Write("dataset/a.yaml", "id: \"\\e[2J\"\n");
  for (const std::string format : {"table", "csv", "json"}) {
    const auto run = [&](bool terminal) {
      return RunIn(folder.path(), {"query", "SELECT id FROM events", "--format", format}, "",
                   terminal);
    };
    INFO(format);
    CHECK(!Has(run(true).out, "\x1b"));
    CHECK(Has(run(false).out, "\x1b") == (format == "csv"));
  }
}

TEST_CASE("a query that is refused is shown with its place, and ends with 2") {
  const TemporaryFolder folder(SampleProject());
  const RunResult result =
      RunIn(folder.path(), {"query", "SELECT id\nFROM events\nWHERE kiled = 1"});
  CHECK(result.code == kCouldNotRun);
  CHECK(result.out == "");
  CHECK(Has(result.err, "eventlint: the query is refused: "));
  CHECK(Has(result.err, "\n  3 | WHERE kiled = 1\n    |       ^\n"));
  CHECK(RunIn(folder.path(), {"query", "DROP TABLE events"}).code == kCouldNotRun);
  CHECK(RunIn(folder.path(), {"query", ""}).code == kCouldNotRun);
}

TEST_CASE("a query over files that are not whole warns of it") {
  const TemporaryFolder folder(SampleProject());
  folder.Write("dataset/a.yaml", "id: \"a\n");
  const RunResult result = RunIn(folder.path(), {"query", "SELECT count(*) AS n FROM events"});
  CHECK(result.code == kClean);
  CHECK(Has(result.err, "eventlint: warning: "));
  CHECK(Has(result.err, "`eventlint check`"));
}

}  // namespace
}  // namespace eventlint
