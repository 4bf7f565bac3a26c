// `eventlint check --fix`, whole runs.
#include "catch.h"
#include "sample_project.h"

namespace eventlint {
namespace {

const char kBefore[] =
    "# An event.   \n"
    "id: a   # its id\n"
    "\n"
    "killed: 3\n"
    "place: Tajalalt  # as the source has it\n"
    "\n"
    "# The day.\n"
    "date: '2022-2-8' # Tuesday\n"
    "note: |  # kept\n"
    "  two  \n"
    "   spaces  \n"
    "# the end";

const char kAfter[] =
    "# An event.\n"
    "id: a   # its id\n"
    "\n"
    "killed: 3\n"
    "place: tadjalalt  # as the source has it\n"
    "\n"
    "# The day.\n"
    "date: '2022-02-08' # Tuesday\n"
    "note: |  # kept\n"
    "  two  \n"
    "   spaces  \n"
    "# the end\n";

const char kDiff[] =
    "diff --git a/dataset/a.yaml b/dataset/a.yaml\n"
    "--- a/dataset/a.yaml\n"
    "+++ b/dataset/a.yaml\n"
    "@@ -1,12 +1,12 @@\n"
    "-# An event.   \n"
    "+# An event.\n"
    " id: a   # its id\n"
    " \n"
    " killed: 3\n"
    "-place: Tajalalt  # as the source has it\n"
    "+place: tadjalalt  # as the source has it\n"
    " \n"
    " # The day.\n"
    "-date: '2022-2-8' # Tuesday\n"
    "+date: '2022-02-08' # Tuesday\n"
    " note: |  # kept\n"
    "   two  \n"
    "    spaces  \n"
    "-# the end\n"
    "\\ No newline at end of file\n"
    "+# the end\n";

std::map<std::string, std::string> ProjectToFix() {
  auto files = SampleProject();
  files["eventlint.yaml"] +=
      "  places: {files: places.yaml, schema: place.schema.json}\n";
  files["place.schema.json"] = R"({"type": "object", "properties": {
    "id": {"type": "string"}, "name": {"type": "string", "x-name": true}}})";
  files["places.yaml"] = "- {id: tadjalalt, name: Tajalalt}\n";
  files["event.schema.json"] = R"({"type": "object", "properties": {
    "id": {"type": "string"}, "killed": {"type": "integer"}, "note": {"type": "string"},
    "place": {"type": "string", "x-refers-to": "places"},
    "date": {"type": "string", "format": "edtf"}}})";
  files["dataset/a.yaml"] = kBefore;
  return files;
}

TEST_CASE("check --fix mends a file, keeps its comments, and has nothing to do again") {
  const TemporaryFolder folder(ProjectToFix());
  const RunResult first = RunIn(folder.path(), {"check", "--fix"});
  CHECK(folder.Read("dataset/a.yaml") == kAfter);
  CHECK(first.err ==
        "dataset/a.yaml:5:8: fixed: 'Tajalalt' becomes 'tadjalalt'\n"
        "dataset/a.yaml:8:7: fixed: '2022-2-8' becomes '2022-02-08'\n"
        "eventlint: made 4 changes in 1 file\n");
  CHECK(first.code == kClean);
  const RunResult second = RunIn(folder.path(), {"check", "--fix"});
  CHECK(folder.Read("dataset/a.yaml") == kAfter);
  CHECK(second.err == "eventlint: made no changes in no files\n");
}

TEST_CASE("check --fix --diff shows the changes and writes nothing") {
  const TemporaryFolder folder(ProjectToFix());
  const RunResult shown = RunIn(folder.path(), {"check", "--fix", "--diff"});
  CHECK(shown.out == kDiff);
  CHECK(shown.err == "eventlint: would make 4 changes in 1 file\n");
  CHECK(shown.code == kFindings);
  CHECK(folder.Read("dataset/a.yaml") == kBefore);
  folder.Write("dataset/a.yaml", kAfter);
  const RunResult none = RunIn(folder.path(), {"check", "--fix", "--diff"});
  CHECK(none.out.empty());
  CHECK(none.code == kClean);
}

TEST_CASE("likely changes need --unsafe, which needs --fix as --diff does") {
  const TemporaryFolder folder(ProjectToFix());
  folder.Write("dataset/a.yaml", "id: a\nplace: tadjalat\n");
  RunIn(folder.path(), {"check", "--fix"});
  CHECK(folder.Read("dataset/a.yaml") == "id: a\nplace: tadjalat\n");
  RunIn(folder.path(), {"check", "--fix", "--unsafe"});
  CHECK(folder.Read("dataset/a.yaml") == "id: a\nplace: tadjalalt\n");
  CHECK(RunIn(folder.path(), {"check", "--unsafe"}).code == kCouldNotRun);
  CHECK(Has(RunIn(folder.path(), {"check", "--diff"}).err, "--fix"));
}

TEST_CASE("a file in the middle of a merge is left alone, and what is wrong is still told") {
  const TemporaryFolder folder(ProjectToFix());
  const std::string conflict = "id: a \n<<<<<<< HEAD\nkilled: 3\n=======\nkilled: 4\n>>>>>>> x\n";
  folder.Write("dataset/a.yaml", conflict);
  const RunResult run = RunIn(folder.path(), {"check", "--fix"});
  CHECK(folder.Read("dataset/a.yaml") == conflict);
  CHECK(Has(run.err, "dataset/a.yaml:1:1: the file is left as it is: it has the marks of a merge"));
  CHECK(Has(run.out, "[syntax-error]"));
  CHECK(run.code == kFindings);
}

TEST_CASE("what people have accepted or turned off is not changed") {
  const TemporaryFolder folder(ProjectToFix());
  const std::string accepted =
      "id: a\n"
      "date: 2022-2-8  # eventlint: accept invalid-value -- as it is printed\n";
  folder.Write("dataset/a.yaml", accepted);
  folder.Write("dataset/b.yaml", "id: b\ndate: 2022-2-8\n");
  RunIn(folder.path(), {"check", "--fix"});
  CHECK(folder.Read("dataset/a.yaml") == accepted);
  CHECK(folder.Read("dataset/b.yaml") == "id: b\ndate: 2022-02-08\n");

  folder.Write("dataset/b.yaml", "id: b\ndate: 2022-2-8\n");
  folder.Write("eventlint.yaml", folder.Read("eventlint.yaml") +
                                     "levels: {\"dataset/b*\": {invalid-value: off}}\n");
  RunIn(folder.path(), {"check", "--fix"});
  CHECK(folder.Read("dataset/b.yaml") == "id: b\ndate: 2022-2-8\n");
}

TEST_CASE("a check says how much --fix would mend, and how much more is likely") {
  const TemporaryFolder folder(ProjectToFix());
  folder.Write("dataset/a.yaml", "id: a\ndate: 2022-2-8\n");
  folder.Write("dataset/b.yaml", "id: b\ndate: 3/14/2022\n");
  const RunResult run = RunIn(folder.path(), {"check"});
  CHECK(Has(run.out, "\n`eventlint check --fix` would mend at least 1 place.\n"));
  CHECK(Has(run.out,
            "\n`eventlint check --fix --unsafe` would mend 1 more place, of which it is only likely what "
            "was meant.\n"));
  CHECK(!Has(RunIn(folder.path(), {"check", "--format", "json"}).out, "mend"));
  CHECK(Has(RunIn(folder.path(), {"check", "--fix"}).err,
            "eventlint: made 1 change in 1 file; --unsafe would make 1 more, of which it is only "
            "likely what was meant\n"));
}

TEST_CASE("a link out of the project is not followed, and the other files are mended") {
  const TemporaryFolder outside(std::map<std::string, std::string>{{"o.yaml", "id: o \n"}});
  const TemporaryFolder folder(ProjectToFix());
  std::filesystem::create_symlink(outside.At("o.yaml"), folder.At("dataset/0.yaml"));
  const RunResult run = RunIn(folder.path(), {"check", "--fix"});
  CHECK(outside.Read("o.yaml") == "id: o \n");
  CHECK(folder.Read("dataset/a.yaml") == kAfter);
  CHECK(Has(run.err,
            "dataset/0.yaml:1:1: the file is left as it is: it is a link that leads out of the "
            "project\n"));
  CHECK(Has(run.err, "eventlint: made 4 changes in 1 file\n"));
  CHECK(run.code == kCouldNotRun);
}

TEST_CASE("a patch names files from the repository's top, quoted where they have to be") {
  const TemporaryFolder folder;
  for (const auto& [path, text] : ProjectToFix()) folder.Write("p/" + path, text);
  folder.Write(".git/HEAD", "ref: refs/heads/main\n");
  folder.Write("p/dataset/t\tx.yaml", "id: x \n");
  const std::string diff = RunIn(folder.At("p/dataset"), {"check", "--fix", "--diff"}).out;
  CHECK(Has(diff, "--- a/p/dataset/a.yaml\n+++ b/p/dataset/a.yaml\n"));
  CHECK(Has(diff, "--- \"a/p/dataset/t\\tx.yaml\"\n"));
}

TEST_CASE("explain says what --fix can do about a finding") {
  const TemporaryFolder folder(ProjectToFix());
  CHECK(Has(RunIn(folder.path(), {"explain", "not-nfc"}).out, "eventlint check --fix"));
  CHECK(!Has(RunIn(folder.path(), {"explain", "negative-toll"}).out, "--fix"));
}

}  // namespace
}  // namespace eventlint
