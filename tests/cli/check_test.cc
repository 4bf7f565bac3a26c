#include "catch.h"
#include "sample_project.h"

namespace eventlint {
namespace {

TEST_CASE("a clean dataset ends with 0 and says so") {
  const TemporaryFolder folder(SampleProject());
  const RunResult result = RunIn(folder.path(), {"check"});
  CHECK(result.code == kClean);
  CHECK(result.err == "");
  CHECK(Has(result.out, "2 files, 2 records, "));
  CHECK(Has(result.out, ": no findings.\n"));
}

TEST_CASE("findings are shown with their line, and fail the run from --fail-on upward") {
  const TemporaryFolder folder(SampleProject());
  folder.Write("dataset/b.yaml", "id: b\nkilled: -7\n");
  const RunResult result = RunIn(folder.path(), {"check"});
  CHECK(result.code == kClean);  // a warning, and errors alone fail
  CHECK(Has(result.out,
            "dataset/b.yaml:2:9: warning: b has -7 dead [negative-toll]\n"
            "  2 | killed: -7\n"
            "    |         ^^\n"));
  CHECK(RunIn(folder.path(), {"check", "--fail-on", "warning"}).code == kFindings);
  CHECK(RunIn(folder.path(), {"check", "--fail-on", "note"}).code == kFindings);

  folder.Write("dataset/b.yaml", "id: b\nkiled: 7\n");
  const RunResult error = RunIn(folder.path(), {"check"});
  CHECK(error.code == kFindings);
  CHECK(Has(error.out, "dataset/b.yaml:2:1: error: "));
  CHECK(Has(error.out, "[unknown-key]"));
  CHECK(RunIn(folder.path(), {"check", "--fail-on", "never"}).code == kClean);
}

TEST_CASE("paths are of the working directory; only findings there are told") {
  const TemporaryFolder folder(SampleProject());
  folder.Write("dataset/a.yaml", "id: a\nkilled: x\n");
  const std::string dataset = folder.At("dataset");
  CHECK(RunIn(dataset, {"check", "a.yaml"}).code == kFindings);
  CHECK(RunIn(dataset, {"check", "b.yaml"}).code == kClean);
  CHECK(RunIn(dataset, {"check", "."}).code == kFindings);
  CHECK(RunIn(dataset, {"check", ".."}).code == kFindings);

  const RunResult missing = RunIn(dataset, {"check", "c.yaml"});
  CHECK(missing.code == kCouldNotRun);
  CHECK(missing.err == "eventlint: there is no file or folder 'c.yaml'\n");
  const RunResult foreign = RunIn(folder.path(), {"check", "rules"});
  CHECK(foreign.code == kCouldNotRun);
  CHECK(Has(foreign.err, "rules"));
}

TEST_CASE("rules are chosen by id, tag and built-in check, in lists or one by one") {
  const TemporaryFolder folder(SampleProject());
  folder.Write("dataset/b.yaml", "id: b\nkilled: -7\n");
  const auto code = [&](std::vector<std::string> options) {
    options.insert(options.begin(), {"check", "--fail-on", "note"});
    return RunIn(folder.path(), options).code;
  };
  CHECK(code({"--select", "negative-toll"}) == kFindings);
  CHECK(code({"--select", "tolls,unknown-key"}) == kFindings);
  CHECK(code({"--select", "unknown-key", "--select", "tolls"}) == kFindings);
  CHECK(code({"--select", "unknown-key"}) == kClean);
  CHECK(code({"--ignore", "unknown-key,negative-toll"}) == kClean);
  CHECK(code({"--select", "negative-toll", "dataset/a.yaml"}) == kClean);
  const RunResult unknown = RunIn(folder.path(), {"check", "--select", "negative-tol"});
  CHECK(unknown.code == kCouldNotRun);
  CHECK(Has(unknown.err, "'negative-toll'"));
}

TEST_CASE("the report goes to a file where one is named, without colour") {
  const TemporaryFolder folder(SampleProject());
  const RunResult result =
      RunIn(folder.At("dataset"), {"check", "--format", "json", "--output", "../report.json"});
  CHECK(result.code == kClean);
  CHECK(result.out == "");
  CHECK(Has(folder.Read("report.json"), "\"records\": 2"));

  const RunResult wrong = RunIn(folder.path(), {"check", "--output", "no/folder/report.txt"});
  CHECK(wrong.code == kCouldNotRun);
  CHECK(Has(wrong.err, "'no/folder/report.txt'"));
}

TEST_CASE("colour is never, unless it is asked for or the console has it") {
  const TemporaryFolder folder(SampleProject());
  CHECK(!Has(RunIn(folder.path(), {"check"}).out, "\x1b"));
  CHECK(Has(RunIn(folder.path(), {"check", "--color", "always"}).out, "\x1b"));
  CHECK(!Has(RunIn(folder.path(), {"check", "--color", "never"}).out, "\x1b"));
}

TEST_CASE("both YAML readers give the same report") {
  const TemporaryFolder folder(SampleProject());
  folder.Write("dataset/b.yaml", "id: b\nkilled: -7\nkiled: [1, 2]\n");
  const RunResult one = RunIn(folder.path(), {"check", "--yaml-reader", "libyaml"});
  const RunResult two = RunIn(folder.path(), {"check", "--yaml-reader", "yaml-cpp"});
  CHECK(one.code == kFindings);
  CHECK(one.out == two.out);
}

TEST_CASE("a project without files of its dataset ends with 3, never with success") {
  auto files = SampleProject();
  files.erase("dataset/a.yaml");
  files.erase("dataset/b.yaml");
  const TemporaryFolder folder(files);
  for (const char* format : {"text", "json"}) {
    const RunResult result = RunIn(folder.path(), {"check", "--format", format});
    CHECK(result.code == kNothingToCheck);
    CHECK(Has(result.err, "there is nothing to check"));
  }
}

TEST_CASE("a broken configuration, schema or rule ends with 2 at its place") {
  for (const char* path :
       {"eventlint.yaml", "event.schema.json", "rules/tolls/negative-toll.yaml"}) {
    const TemporaryFolder folder(SampleProject());
    folder.Write(path, "{\n");
    const RunResult result = RunIn(folder.path(), {"check"});
    CHECK(result.code == kCouldNotRun);
    CHECK(result.out == "");
    CHECK(Has(result.err, std::string("eventlint: ") + path + ":"));
  }
}

TEST_CASE("a file that is no YAML is a finding, and the rest is still checked") {
  const TemporaryFolder folder(SampleProject());
  folder.Write("dataset/a.yaml", "id: \"a\n");
  folder.Write("dataset/b.yaml", "id: b\nkilled: -7\n");
  const RunResult result = RunIn(folder.path(), {"check"});
  CHECK(result.code == kFindings);
  CHECK(Has(result.out, "dataset/a.yaml:"));
  CHECK(Has(result.out, "[syntax-error]"));
  CHECK(Has(result.out, "[negative-toll]"));
}

TEST_CASE("a file cannot command the terminal") {
  const TemporaryFolder folder(SampleProject());
  folder.Write("dataset/a.yaml", "id: \"\\e[2J\"\nk\u009b: \xff\n");
  folder.Write("dataset/b.yaml", "id: b\n\"\\e[31m\": 1\n\u202e: 2\n");
  const RunResult result = RunIn(folder.path(), {"check"});
  CHECK(result.code == kFindings);
  CHECK(!Has(result.out, "\x1b"));
  CHECK(!Has(result.out, "\u009b"));
  CHECK(!Has(result.out, "\u202e"));
}

TEST_CASE("what a comment accepts is counted, does not fail the run, and is listed in JSON") {
  const TemporaryFolder folder(SampleProject());
  folder.Write("dataset/b.yaml",
               "id: b\nkilled: -7 # eventlint: accept negative-toll -- a debt of the source\n");
  const RunResult text = RunIn(folder.path(), {"check", "--fail-on", "note"});
  CHECK(text.code == kClean);
  CHECK(Has(text.out, "1 finding is accepted by the dataset, and not told.\n"));
  const RunResult json = RunIn(folder.path(), {"check", "--format", "json"});
  CHECK(Has(json.out, "\"suppressed\": 1"));
  CHECK(Has(json.out, "\"reason\": \"a debt of the source\""));

  folder.Write("dataset/b.yaml", "id: b # eventlint: accept negative-toll -- x\nkilled: 7\n");
  const RunResult unused = RunIn(folder.path(), {"check"});
  CHECK(Has(unused.out, "dataset/b.yaml:1:7: warning: 'negative-toll' finds nothing here any more"));
  folder.Write("dataset/b.yaml",
               "id: b\nkilled: -7 # eventlint: accept negative-toll until 2001-01-01 -- x\n");
  const RunResult expired = RunIn(folder.path(), {"check"});
  CHECK(Has(expired.out, "[expired-acceptance]"));
  CHECK(Has(expired.out, "[negative-toll]"));
}

TEST_CASE("rules and explain tell the level that counts here, and what set it") {
  const TemporaryFolder folder(SampleProject());
  folder.Write("eventlint.yaml",
               "collections:\n"
               "  events: {files: \"dataset/*.yaml\", schema: event.schema.json}\n"
               "levels: {negative-toll: error, dataset/b.yaml: {unknown-key: off}}\n");
  const RunResult rules = RunIn(folder.path(), {"rules"});
  CHECK(Has(rules.out, "error*"));
  CHECK(Has(rules.out, "* eventlint.yaml sets the level, here or in some files.\n"));
  const RunResult rule = RunIn(folder.path(), {"explain", "negative-toll"});
  CHECK(Has(rule.out, "  error, since 0.1.0"));
  CHECK(Has(rule.out, "  eventlint.yaml makes it error here; its own level is warning.\n"));
  const RunResult check = RunIn(folder.path(), {"explain", "unknown-key"});
  CHECK(Has(check.out, "  error, built into eventlint\n"));
  CHECK(Has(check.out, "  eventlint.yaml makes it off in dataset/b.yaml.\n"));

  folder.Write("dataset/b.yaml", "id: b\nkilled: -7\nkiled: 1\n");
  CHECK(RunIn(folder.path(), {"check"}).code == kClean);
}

TEST_CASE("a collection without a file fails, and files beside the records are told") {
  auto files = SampleProject();
  files["eventlint.yaml"] += "  places: {files: \"places/*.yaml\", schema: event.schema.json}\n";
  files["dataset/c.yml"] = "id: [\n";
  const TemporaryFolder folder(files);
  const RunResult run = RunIn(folder.path(), {"check"});
  CHECK(Has(run.out,
            "eventlint.yaml:3:19: error: the collection places has no file: nothing matches "
            "'places/*.yaml' [empty-collection]"));
  CHECK(Has(run.out,
            "dataset/c.yml:1:1: warning: no collection reads this file, so nothing in it is "
            "checked [unread-file]"));
  CHECK(run.code == kFindings);
}

TEST_CASE("a pattern in another tool's language is refused") {
  auto files = SampleProject();
  files["eventlint.yaml"] =
      "collections:\n  events: {files: \"dataset/*.{yaml,json}\", schema: event.schema.json}\n";
  const TemporaryFolder folder(files);
  const RunResult run = RunIn(folder.path(), {"check"});
  CHECK(Has(run.err, "eventlint.yaml:2:19: the pattern 'dataset/*.{yaml,json}' has brackets or"));
  CHECK(run.code == kCouldNotRun);
}

TEST_CASE("reports for a code host name files from the repository's top, others from the project") {
  const TemporaryFolder folder;
  auto files = SampleProject();
  files["dataset/a.yaml"] = "id: a\nkilled: -3\n";
  for (const auto& [path, text] : files) folder.Write("data/mali/" + path, text);
  folder.Write(".git", "gitdir: elsewhere\n");
  const auto in = [&](const std::string& format) {
    return RunIn(folder.At("data/mali"), {"check", "--format", format}).out;
  };
  for (const std::string format : {"github", "gitlab", "sarif", "junit", "markdown"}) {
    CAPTURE(format);
    CHECK(Has(in(format), "data/mali/dataset/a.yaml"));
  }
  for (const std::string format : {"text", "json", "jsonl"}) {
    CAPTURE(format);
    CHECK(!Has(in(format), "data/mali"));
  }
}

}  // namespace
}  // namespace eventlint
