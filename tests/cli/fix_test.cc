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
        "dataset/a.yaml:5:8: fixed: 'Tajalalt' becomes 'tadjalalt' [name-to-id]\n"
        "dataset/a.yaml:8:7: fixed: '2022-2-8' becomes '2022-02-08' [date-form]\n"
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

TEST_CASE("explain says what --fix can do about a finding") {
  const TemporaryFolder folder(ProjectToFix());
  CHECK(Has(RunIn(folder.path(), {"explain", "not-nfc"}).out, "eventlint check --fix"));
  CHECK(!Has(RunIn(folder.path(), {"explain", "negative-toll"}).out, "--fix"));
}

}  // namespace
}  // namespace eventlint
