// `check --new-since` in real repositories, each with changes that are not committed.
#include "catch.h"
#include "git_folder.h"
#include "sample_project.h"

namespace eventlint {
namespace {

/// Events and places; a toll without a count, a count below zero and an unknown place break rules.
std::map<std::string, std::string> Project() {
  return {
      {"eventlint.yaml",
       "collections:\n"
       "  events: {files: \"dataset/events/**/*.yaml\", schema: event.schema.json}\n"
       "  places: {files: \"dataset/places/*.yaml\", schema: place.schema.json}\n"
       "  notes: {files: \"dataset/notes/*.yaml\", schema: note.schema.json}\n"},
      {"event.schema.json", R"({"type": "object", "additionalProperties": false,
        "description": "An event.", "required": ["id"], "properties": {
          "id": {"type": "string"},
          "name": {"type": "string"},
          "tolls": {"type": "array", "x-table": "tolls", "items": {"type": "object",
            "additionalProperties": false, "properties": {
              "count": {"type": "integer"}, "who": {"type": "string"}, "by": {"type": "string"},
              "place": {"type": "string", "x-refers-to": "places"}}}}}})"},
      {"place.schema.json", R"({"type": "object", "additionalProperties": false,
        "description": "A place.", "required": ["id"],
        "properties": {"id": {"type": "string"}}})"},
      {"note.schema.json", R"({"type": "object", "additionalProperties": false,
        "description": "A note, without an id.",
        "properties": {"text": {"type": "string"}}})"},
      {"rules/uncounted.yaml",
       "{title: Not counted, level: error, since: 0.1.0, message: a toll without a count, why: w, "
       "fix: f, sql: SELECT _row AS at FROM tolls WHERE count IS NULL, examples: [{name: bad, "
       "records: {events: [{id: a, tolls: [{who: x}]}]}, expect: [{at: /events/0/tolls/0, "
       "message: a toll without a count}]}, {name: good, records: {events: [{id: a}]}, expect: "
       "[]}]}\n"},
      {"rules/below-zero.yaml",
       "{title: Below zero, level: error, since: 0.1.0, message: \"{count} is below zero\", why: "
       "w, fix: f, sql: \"SELECT _row AS at, 'count' AS at_field, count FROM tolls WHERE count < "
       "0\", examples: [{name: bad, records: {events: [{id: a, tolls: [{count: -1}]}]}, expect: "
       "[{at: /events/0/tolls/0/count, message: \"-1 is below zero\"}]}, {name: good, records: "
       "{events: [{id: a}]}, expect: []}]}\n"},
      {"rules/unknown-place.yaml",
       "{title: Unknown place, level: error, since: 0.1.0, needs_all_records: true, message: "
       "\"there is no place {value}\", why: w, fix: f, sql: \"SELECT _row AS at, field AS "
       "at_field, value FROM _references WHERE matches = 0\", examples: [{name: bad, records: "
       "{events: [{id: a, tolls: [{count: 1, place: p}]}]}, expect: [{at: "
       "/events/0/tolls/0/place, message: there is no place p}]}, {name: good, records: {events: "
       "[{id: a}]}, expect: []}]}\n"},
      {"dataset/places/all.yaml", "- id: aklaz\n- id: insinane\n- id: tamalat\n"},
      {"dataset/places/far.yaml", "id: far\n"},
      {"dataset/notes/one.yaml", "- text: first\n- txt: second\n- text: third\n"},
      {"dataset/events/old.yaml",
       "id: old\n"
       "tolls:\n"
       "  - {who: herders, by: msa}\n"
       "  - {count: 3, who: traders, by: msa, place: tamalat}\n"
       "  - {count: -7, who: guards, by: isgs}\n"
       "  - {count: 2, who: guests, place: far}\n"
       "  - {who: nobody, by: jnim}\n"},
      {"dataset/events/good.yaml", "id: good\nname: Fine\n"},
  };
}

struct Told {
  int code = 0;
  std::string err;
  std::string out;
};

class Branch {
 public:
  Branch() : git_(Project()) {
    git_.Git("checkout -q -b branch");
    // Not committed in any of the tests, and no fault.
    git_.Write("dataset/events/draft.yaml", "id: draft\n");
    git_.Write("dataset/events/good.yaml", "id: good\nname: Better\n");
  }

  const GitFolder& git() const { return git_; }
  std::string Read(const std::string& path) const { return git_.Read(path); }
  void Write(const std::string& path, const std::string& text) const { git_.Write(path, text); }

  /// A text of a file becomes another.
  void Replace(const std::string& path, const std::string& from, const std::string& to) const {
    std::string text = Read(path);
    const size_t at = text.find(from);
    REQUIRE(at != std::string::npos);
    Write(path, text.replace(at, from.size(), to));
  }

  /// Runs the check and sees that it leaves the repository as it was.
  Told Check(std::vector<std::string> more = {}, const std::string& revision = "main") const {
    const std::string before = State();
    more.insert(more.begin(), {"check", "--new-since", revision, "--format", "json"});
    const RunResult result = RunIn(git_.path(), more);
    CHECK(State() == before);
    return {result.code, result.err, result.out};
  }

 private:
  // Every file of the work tree and of .git, the index and its times included.
  std::string State() const {
    std::string state;
    namespace fs = std::filesystem;
    for (const auto& entry : fs::recursive_directory_iterator(git_.path())) {
      if (!entry.is_regular_file()) continue;
      state += entry.path().string() + " " +
               std::to_string(entry.last_write_time().time_since_epoch().count()) + " ";
      std::ifstream file(entry.path(), std::ios::binary);
      state += std::to_string(std::hash<std::string>()(
                   std::string(std::istreambuf_iterator<char>(file), {}))) +
               "\n";
    }
    return state;
  }

  GitFolder git_;
};

std::string Counts(int found, int resolved, int unchanged) {
  return std::to_string(found) + (found == 1 ? " new finding, " : " new findings, ") +
         std::to_string(resolved) +
         (resolved == 1 ? " resolved finding, " : " resolved findings, ") +
         std::to_string(unchanged) + " as before\n";
}

// The sample has four: two uncounted, one below zero and the unknown key of a note.
constexpr int kOld = 4;
constexpr char kEvent[] = "dataset/events/old.yaml";

TEST_CASE("new-since: old findings are not told, and do not fail the run") {
  const Branch branch;
  CHECK(RunIn(branch.git().path(), {"check"}).code == kFindings);
  const Told told = branch.Check();
  CHECK(told.code == kClean);
  CHECK(Has(told.err, "eventlint: compared with main ("));
  CHECK(Has(told.err, Counts(0, 0, kOld)));
  CHECK(Has(told.out, "\"errors\": 0"));
}

TEST_CASE("new-since: a bad record is told, committed or not") {
  const Branch branch;
  branch.Write("dataset/events/bad.yaml", "id: bad\ntolls: [{count: -1}]\n");
  for (const bool commit : {false, true}) {
    if (commit) branch.git().Commit("bad");
    const Told told = branch.Check();
    CHECK(told.code == kFindings);
    CHECK(Has(told.err, Counts(1, 0, kOld)));
    CHECK(Has(told.out, "\"file\": \"dataset/events/bad.yaml\""));
    CHECK(branch.Check({"--fail-on", "never"}).code == kClean);
    CHECK(branch.Check({"dataset/events/old.yaml"}).code == kClean);
    CHECK(branch.Check({"dataset/events/bad.yaml"}).code == kFindings);
  }
}

TEST_CASE("new-since: a deleted place is told where it is used, and where it stood") {
  const Branch branch;
  branch.Write("dataset/places/all.yaml", "- id: aklaz\n- id: insinane\n");
  branch.git().Remove("dataset/places/far.yaml");
  const Told told = branch.Check();
  CHECK(told.code == kFindings);
  CHECK(Has(told.err, Counts(2, 0, kOld)));
  CHECK(Has(told.out, "there is no place tamalat"));
  CHECK(Has(told.out,
            "this change has deleted places/tamalat from this file; in main it stood on line 3"));
  CHECK(Has(told.out, "\"file\": \"dataset/places/all.yaml\""));
  CHECK(Has(told.out, "this change has deleted places/far with its file, dataset/places/far.yaml"));
}

TEST_CASE("new-since: a place that was never there is not said to be deleted") {
  const Branch branch;
  branch.Replace(kEvent, "place: far", "place: fra");
  const Told told = branch.Check();
  CHECK(Has(told.err, Counts(1, 0, kOld)));
  CHECK(!Has(told.out, "deleted"));
}

TEST_CASE(
    "new-since: lines that move, files that are renamed and lists in another order are not new") {
  const Branch branch;
  branch.Write(kEvent, "# A comment.\n\n" + branch.Read(kEvent));
  CHECK(Has(branch.Check().err, Counts(0, 0, kOld)));

  branch.git().Rename(kEvent, "dataset/events/2022/older.yaml");
  CHECK(Has(branch.Check().err, Counts(0, 0, kOld)));
  branch.git().Rename("dataset/notes/one.yaml", "dataset/notes/two.yaml");
  CHECK(Has(branch.Check().err, Counts(0, 0, kOld)));

  branch.Write("dataset/events/2022/older.yaml",
               "tolls:\n"
               "  - {by: jnim, who: nobody}\n"
               "  - {count: 2, who: guests, place: far}\n"
               "  - {count: 3, who: traders, by: msa, place: tamalat}\n"
               "  - {who: herders, by: msa}\n"
               "  - {count: -7, who: guards, by: isgs}\n"
               "id: old\n");
  const Told told = branch.Check();
  CHECK(told.code == kClean);
  CHECK(Has(told.err, Counts(0, 0, kOld)));
}

TEST_CASE("new-since: what has no id is known by its file, unless that is only renamed") {
  const Branch branch;
  branch.Write("dataset/notes/one.yaml", "- txt: second\n- text: third\n- text: first\n");
  CHECK(Has(branch.Check().err, Counts(0, 0, kOld)));
  branch.git().Rename("dataset/notes/one.yaml", "dataset/notes/two.yaml");
  CHECK(Has(branch.Check().err, Counts(1, 1, kOld - 1)));
}

TEST_CASE("new-since: one of two like findings is seen to be mended") {
  const Branch branch;
  branch.Replace(kEvent, "{who: nobody, by: jnim}", "{count: 1, who: nobody, by: jnim}");
  const Told told = branch.Check();
  CHECK(told.code == kClean);
  CHECK(Has(told.err, Counts(0, 1, kOld - 1)));
}

TEST_CASE("new-since: what is mended does not make up for what is new") {
  const Branch branch;
  branch.Replace(kEvent, "{who: nobody, by: jnim}",
                 "{count: 1, who: nobody, by: jnim}\n  - {who: drovers, by: gatia}");
  const Told told = branch.Check();
  CHECK(told.code == kFindings);
  CHECK(Has(told.err, Counts(1, 1, kOld - 1)));
  CHECK(Has(told.out, "\"line\": 8"));
}

TEST_CASE("new-since: an entry that is edited keeps its old findings") {
  const Branch branch;
  branch.Replace(kEvent, "{who: herders, by: msa}", "{who: herders, by: gatia}");
  branch.Replace(kEvent, "who: guards", "who: guides");
  CHECK(Has(branch.Check().err, Counts(0, 0, kOld)));
}

TEST_CASE("new-since: another wrong value in the place of one is new") {
  const Branch branch;
  branch.Replace(kEvent, "count: -7", "count: -8");
  const Told told = branch.Check();
  CHECK(told.code == kFindings);
  CHECK(Has(told.err, Counts(1, 1, kOld - 1)));
}

TEST_CASE("new-since: what main has gained since is no part of the change") {
  const Branch branch;
  branch.git().Commit("branch");
  branch.git().Git("checkout -q main");
  branch.Replace(kEvent, "count: -7", "count: 7");
  branch.git().Commit("mended on main");
  branch.git().Git("checkout -q branch");
  branch.Write("dataset/events/draft.yaml", "id: draft\nname: again\n");
  const Told told = branch.Check();
  CHECK(Has(told.err, Counts(0, 0, kOld)));
  CHECK(Has(told.err, ", where this branch left main: "));
}

TEST_CASE("new-since: a rule that is new, reworded, stricter or gone says what that means") {
  const Branch branch;
  const std::string rule = branch.Read("rules/below-zero.yaml");
  branch.Write("rules/negative.yaml", rule);
  Told told = branch.Check();
  CHECK(told.code == kFindings);
  CHECK(Has(told.err, Counts(1, 0, kOld)));
  CHECK(Has(told.out, "it is new since main, and so are all of its findings"));

  branch.git().Remove("rules/negative.yaml");
  branch.Replace("rules/below-zero.yaml", "\"{count} is below zero\"", "\"{count} is too low\"");
  branch.Replace("rules/below-zero.yaml", "\"-1 is below zero\"", "\"-1 is too low\"");
  CHECK(Has(branch.Check().err, Counts(0, 0, kOld)));

  branch.Write("rules/below-zero.yaml", rule);
  branch.Replace("rules/below-zero.yaml", "level: error", "level: note");
  CHECK(Has(branch.Check().err, Counts(0, 0, kOld)));
  branch.git().Commit("a note");
  branch.Write("rules/below-zero.yaml", rule);
  told = branch.Check({}, "HEAD");
  CHECK(told.code == kFindings);
  CHECK(Has(told.err, Counts(1, 0, kOld - 1)));

  branch.git().Remove("rules/below-zero.yaml");
  told = branch.Check();
  CHECK(told.code == kClean);
  CHECK(Has(told.err, Counts(0, 0, kOld - 1)));
  CHECK(Has(told.out, "this change has deleted the rule; main has it"));
}

TEST_CASE("new-since: a file that can no longer be read mends nothing") {
  const Branch branch;
  branch.Write(kEvent, "id: \"old\n");
  const Told told = branch.Check();
  CHECK(told.code == kFindings);
  CHECK(Has(told.err, Counts(1, 0, 1)));
  CHECK(!Has(told.out, "deleted"));
}

TEST_CASE("new-since: rules that could not be evaluated then say so") {
  const Branch branch;
  branch.Write("dataset/places/far.yaml", "id: \"far\n");
  branch.git().Commit("cannot be read");
  branch.Write("dataset/places/far.yaml", "id: fra\n");
  const Told told = branch.Check({}, "HEAD");
  CHECK(told.code == kFindings);
  CHECK(Has(told.err, Counts(1, 1, kOld)));
  CHECK(Has(told.out, "in HEAD it was not evaluated (dataset/places/far.yaml could not be read"));
}

TEST_CASE("new-since: rules and paths are chosen as without it") {
  const Branch branch;
  branch.Write("dataset/events/bad.yaml", "id: bad\ntolls: [{count: -1}]\n");
  branch.Replace(kEvent, "{who: nobody, by: jnim}", "{count: 1, who: nobody, by: jnim}");
  CHECK(Has(branch.Check({"--select", "uncounted"}).err, Counts(0, 1, 1)));
  CHECK(Has(branch.Check({"--ignore", "uncounted"}).err, Counts(1, 0, 2)));
  CHECK(Has(branch.Check({"dataset/notes"}).err, Counts(0, 0, 1)));
}

TEST_CASE(
    "new-since: a base without a project has no findings; one that is broken cannot be judged") {
  const Branch branch;
  branch.git().Remove("eventlint.yaml");
  branch.git().Commit("no project");
  branch.Write("eventlint.yaml", Project()["eventlint.yaml"]);
  Told told = branch.Check({}, "HEAD");
  CHECK(told.code == kFindings);
  CHECK(Has(told.err, "has no eventlint.yaml in this folder, so every finding is new"));
  CHECK(Has(told.err, Counts(kOld, 0, 0)));

  const std::string rule = branch.Read("rules/below-zero.yaml");
  branch.Write("rules/below-zero.yaml", "title: [\n");
  branch.git().Commit("a broken rule");
  branch.Write("rules/below-zero.yaml", rule);
  told = branch.Check({}, "HEAD");
  CHECK(told.code == kCouldNotRun);
  CHECK(told.out == "");
  CHECK(Has(told.err, "eventlint: rules/below-zero.yaml:"));
  CHECK(Has(told.err, "this is so in HEAD ("));
}

TEST_CASE("new-since: a project below the repository's top, from a folder of it") {
  const GitFolder git;
  for (const auto& [path, text] : Project()) git.Write("data/mali/" + path, text);
  git.Commit("start");
  git.Write("data/mali/dataset/events/bad.yaml", "id: bad\ntolls: [{count: -1}]\n");
  const RunResult result =
      RunIn(git.At("data/mali/dataset"), {"check", "--new-since", "HEAD", "events"});
  CHECK(result.code == kFindings);
  CHECK(Has(result.out, "1 new finding, no resolved findings, 3 as before"));
}

TEST_CASE("new-since: a revision that is none ends with 2 before anything is told") {
  const Branch branch;
  const Told told = branch.Check({}, "nowhere");
  CHECK(told.code == kCouldNotRun);
  CHECK(told.out == "");
  CHECK(Has(told.err, "there is no commit 'nowhere'"));
  const TemporaryFolder folder(SampleProject());
  const RunResult result = RunIn(folder.path(), {"check", "--new-since", "main"});
  CHECK(result.code == kCouldNotRun);
  CHECK(Has(result.err, "not in a git repository"));
}

TEST_CASE("new-since: people are told what a change has mended, and the figures once") {
  const Branch branch;
  branch.Write(kEvent, "id: old\n");
  const RunResult run = RunIn(branch.git().path(), {"check", "--new-since", "main"});
  CHECK(Has(run.out, "── resolved: "));
  CHECK(Has(run.out, "dataset/events/old.yaml:"));
  CHECK(Has(run.out, ": no new findings.\n"));
  CHECK(Has(run.out, "Compared with main ("));
  CHECK(run.err.empty());
  const std::string table =
      RunIn(branch.git().path(), {"check", "--new-since", "main", "--format", "markdown"}).out;
  CHECK(Has(table, "### Resolved"));
}

}  // namespace
}  // namespace eventlint
