#include "rules/new_findings.h"

#include "catch.h"
#include "lint.h"
#include "project.h"

namespace eventlint {
namespace {

using Files = std::map<std::string, std::string>;

/// Events that refer to places; a toll below zero and an unknown place are findings.
Files Sample() {
  return {
      {"eventlint.yaml",
       "collections:\n"
       "  events: {files: \"events/*.yaml\", schema: event.json}\n"
       "  places: {files: \"places/*.yaml\", schema: place.json}\n"},
      {"event.json", R"({"type": "object", "properties": {
         "id": {"type": "string"}, "killed": {"type": "integer"},
         "place": {"type": "string", "x-refers-to": "places"}}})"},
      {"place.json", R"({"type": "object", "properties": {"id": {"type": "string"}}})"},
      {"rules/below-zero.yaml",
       "{title: t, level: error, since: 0.1.0, message: \"{killed} dead\", why: w, fix: f, sql: "
       "\"SELECT _row AS at, 'killed' AS at_field, killed FROM events WHERE killed < 0\", "
       "examples: [{name: bad, records: {events: [{id: a, killed: -1}]}, expect: [{at: "
       "/events/0/killed, message: -1 dead}]}, {name: good, records: {events: []}, expect: []}]}"},
      {"rules/unknown-place.yaml",
       "{title: t, level: error, since: 0.1.0, message: \"no {value}\", why: w, fix: f, sql: "
       "\"SELECT _row AS at, field AS at_field, value FROM _references WHERE matches = 0\", "
       "examples: [{name: bad, records: {events: [{id: a, place: x}]}, expect: [{at: "
       "/events/0/place, message: no x}]}, {name: good, records: {events: []}, expect: []}]}"},
      {"events/a.yaml", "id: a\nkilled: -1\nplace: tamalat\n"},
      {"places/all.yaml", "- id: aklaz\n- id: tamalat\n"},
  };
}

Files With(Files files, const Files& changes) {
  for (const auto& [path, text] : changes) files[path] = text;
  return files;
}

struct Side {
  explicit Side(const Files& contents)
      : files(contents), project(LoadProject(files, "eventlint.yaml")) {
    report = Lint(files, project, {}, &rows);
  }
  EvaluatedSide Evaluated() const { return {&files, &project.rules, &rows, &report}; }
  MemoryFiles files;
  Project project;
  Intake rows;
  Report report;
};

Report Compare(const Files& before, const Files& after, const ComparisonOptions& options = {}) {
  const Side one(before);
  const Side two(after);
  return KeepNewFindings(one.Evaluated(), two.Evaluated(), {"v1", "0123"}, options);
}

const RuleOutcome& OutcomeOf(const Report& report, const std::string& rule) {
  for (const RuleOutcome& outcome : report.rules) {
    if (outcome.rule == rule) return outcome;
  }
  throw std::runtime_error("no such rule");
}

TEST_CASE("a report of new findings counts the others") {
  const Report report =
      Compare(Sample(), With(Sample(), {{"events/b.yaml", "id: b\nkilled: -2\n"}}));
  REQUIRE(report.findings.size() == 1);
  CHECK(report.findings[0].record == "events/b");
  CHECK(report.comparison->unchanged == 1);
  CHECK(report.comparison->resolved.empty());
  CHECK(OutcomeOf(report, "below-zero").findings == 1);
  CHECK(OutcomeOf(report, "below-zero").unchanged == 1);
  CHECK(OutcomeOf(report, "below-zero").status == RuleStatus::kFailed);
  CHECK(OutcomeOf(Compare(Sample(), Sample()), "below-zero").status == RuleStatus::kPassed);
}

TEST_CASE("what is mended is kept, in the paths that were asked for") {
  const Files mended = With(Sample(), {{"events/a.yaml", "id: a\nkilled: 1\n"}});
  const Report report = Compare(Sample(), mended);
  REQUIRE(report.comparison->resolved.size() == 1);
  CHECK(report.comparison->resolved[0].message == "-1 dead");
  CHECK(report.comparison->resolved[0].range.begin == Position{2, 9});
  CHECK(
      Compare(Sample(), mended, {YamlFrontEnd::kLibyaml, {"places"}}).comparison->resolved.empty());
}

TEST_CASE("a finding that is held back for its record's shape is not mended") {
  const Report report =
      Compare(Sample(), With(Sample(), {{"events/a.yaml", "id: a\nkilled: -1\nplace: [1]\n"}}));
  CHECK(report.withheld == 1);
  CHECK(report.findings.size() == 1);
  CHECK(report.comparison->resolved.empty());
}

TEST_CASE("a reference to a record that was deleted is related to where it stood") {
  const auto related = [](const Files& after) {
    const Report report = Compare(Sample(), after);
    REQUIRE(report.findings.size() == 1);
    CHECK(report.findings[0].message == "no tamalat");
    return report.findings[0].related;
  };
  const auto in_file = related(With(Sample(), {{"places/all.yaml", "- id: aklaz\n"}}));
  REQUIRE(in_file.size() == 1);
  CHECK(in_file[0].file == "places/all.yaml");
  CHECK(in_file[0].message ==
        "this change has deleted places/tamalat from this file; in v1 it stood on line 2");

  Files gone = With(Sample(), {{"places/other.yaml", "id: aklaz\n"}});
  gone.erase("places/all.yaml");
  const auto with_file = related(gone);
  REQUIRE(with_file.size() == 1);
  CHECK(with_file[0].file == "events/a.yaml");
  CHECK(with_file[0].range.begin == Position{3, 8});
  CHECK(with_file[0].message ==
        "this change has deleted places/tamalat with its file, places/all.yaml");
}

TEST_CASE("where a place can have gone unread, nothing is said to be deleted") {
  const Report report =
      Compare(Sample(), With(Sample(), {{"places/all.yaml", "- id: \"tamalat\n"}}));
  for (const Finding& finding : report.findings) CHECK(finding.related.empty());
}

}  // namespace
}  // namespace eventlint
