#include "lint.h"

#include "catch.h"
#include "contains_text.h"
#include "memory_project.h"
#include "rules/built_in_checks.h"

namespace eventlint {

namespace {

std::string RuleFile(const std::string& tags, const std::string& message, const std::string& sql,
                     const std::string& more = "") {
  return "title: T\nlevel: warning\nsince: 0.1.0\ntags: [" + tags + "]\nmessage: '" + message +
         "'\nwhy: W\nfix: F\n" + more + "sql: |\n  " + sql +
         "\nexamples:\n  - {name: a, records: {}, expect: [{at: '', message: ''}]}\n"
         "  - {name: b, records: {}, expect: []}\n";
}

// Events in files of their own, places in one; a rule within a record, one across records, and one
// that says that something is missing.
std::map<std::string, std::string> Texts() {
  return {
      {"eventlint.yaml",
       "collections:\n"
       "  events: {files: 'events/**/*.yaml', schema: event.json}\n"
       "  places: {files: places.yaml, schema: place.json}\n"},
      {"event.json", R"({"type": "object", "additionalProperties": false, "properties": {
         "id": {"type": "string"}, "dead": {"type": "integer"},
         "place": {"type": "string", "x-refers-to": "places"}}})"},
      {"place.json", R"({"type": "object", "properties": {"id": {"type": "string"}}})"},
      {"rules/many-dead.yaml",
       RuleFile("tolls", "{dead} dead",
                "SELECT _row AS at, 'dead' AS at_field, dead FROM events WHERE dead > 9")},
      {"rules/same-place.yaml",
       RuleFile(
           "places", "{id} is where {other} was",
           "SELECT b._row AS at, 'place' AS at_field, b.id, a.id AS other, a._row AS related,\n"
           "    'place' AS related_field, 'here' AS related_message\n"
           "  FROM events a JOIN events b ON b.place = a.place AND b._row > a._row")},
      {"rules/unused-place.yaml",
       RuleFile("places", "no event at {id}",
                "SELECT _row AS at, id FROM places p\n"
                "  WHERE NOT EXISTS (SELECT 1 FROM events e WHERE e.place = p.id)",
                "needs_all_records: true\n")},
      {"places.yaml", "- id: menaka\n- id: tessit\n"},
      {"events/a.yaml", "id: a\ndead: 10\nplace: menaka\n"},
      {"events/2018/b.yaml", "id: b\ndead: 3\nplace: menaka\n"},
  };
}

Report LintTexts(const std::map<std::string, std::string>& texts, LintOptions options = {}) {
  const MemoryProject project(texts);
  return Lint(project.files, project.project, options);
}

std::string Place(const std::string& file, const Range& range) {
  return file + ":" + std::to_string(range.begin.line) + ":" + std::to_string(range.begin.column) +
         "-" + std::to_string(range.end.column);
}

// A line for each finding.
std::string Findings(const Report& report) {
  std::string lines;
  for (const Finding& finding : report.findings) {
    lines += Place(finding.file, finding.range) + " " + finding.rule + ": " + finding.message;
    for (const RelatedPlace& related : finding.related) {
      lines += " (" + Place(related.file, related.range) + " " + related.message + ")";
    }
    lines += "\n";
  }
  return lines;
}

// A line for each rule of the project, and for each built-in check that did not simply pass.
std::string Outcomes(const Report& report) {
  std::string lines;
  for (const RuleOutcome& outcome : report.rules) {
    const bool own = outcome.rule.ends_with("-dead") || outcome.rule.ends_with("-place");
    if (!own && outcome.status == RuleStatus::kPassed) continue;
    lines += outcome.rule + " " + std::string(RuleStatusName(outcome.status)) + " " +
             std::to_string(outcome.findings) +
             (outcome.reason.empty() ? "" : ": " + outcome.reason) + "\n";
  }
  return lines;
}

}  // namespace

TEST_CASE("findings stand at their very fields, and relate places in other files") {
  const Report report = LintTexts(Texts());
  CHECK(report.files == 3);
  CHECK(report.records == 4);
  CHECK(Findings(report) ==
        "events/a.yaml:2:7-9 many-dead: 10 dead\n"
        "events/a.yaml:3:8-14 same-place: a is where b was (events/2018/b.yaml:3:8-14 here)\n"
        "places.yaml:2:3-5 unused-place: no event at tessit\n");
  CHECK(Outcomes(report) == "many-dead failed 1\nsame-place failed 1\nunused-place failed 1\n");
  CHECK(report.findings[0].record == "events/a");
  CHECK(report.findings[0].pointer == "/dead");
  CHECK(report.findings[0].level == Level::kWarning);
}

TEST_CASE("an outcome tells what its rule or built-in check says of itself") {
  const Report report = LintTexts(Texts());
  const auto told = [&](const std::string& rule) {
    for (const RuleOutcome& outcome : report.rules) {
      if (outcome.rule != rule) continue;
      std::string out = outcome.title + '|' + outcome.why + '|' + outcome.fix;
      for (const std::string& tag : outcome.tags) out += '|' + tag;
      return out;
    }
    return std::string("no such rule");
  };
  CHECK(told("many-dead") == "T|W|F|tolls");
  for (const BuiltInCheck& check : BuiltInChecks()) {
    CHECK(told(check.id) == check.title + '|' + check.why + '|' + check.fix + '|' + check.tag);
  }
}

TEST_CASE("a file that cannot be read is a finding, and the rest is still checked") {
  auto texts = Texts();
  texts["events/c.yaml"] = "id: [\n";
  const Report report = LintTexts(texts);
  CHECK(Findings(report) ==
        "events/a.yaml:2:7-9 many-dead: 10 dead\n"
        "events/a.yaml:3:8-14 same-place: a is where b was (events/2018/b.yaml:3:8-14 here)\n" +
            Findings(LintTexts(texts, {.select = {"syntax-error"}})));
  CHECK_THAT(Findings(report), ContainsText("events/c.yaml:2:1-1 syntax-error: "));
  CHECK(Outcomes(report) ==
        "many-dead failed 1: evaluated without events/c.yaml\n"
        "same-place failed 1: evaluated without events/c.yaml\n"
        "unused-place not-evaluated 0: events/c.yaml could not be read, and the rule needs every "
        "record\n"
        "syntax-error failed 1\n");
}

TEST_CASE("a file of a collection that a rule does not read is none of its concern") {
  auto texts = Texts();
  texts["places.yaml"] = "- id: [\n";
  CHECK_THAT(Outcomes(LintTexts(texts)), ContainsText("many-dead failed 1\nsame-place failed 1\n"
                                                      "unused-place not-evaluated 0: places.yaml"));
}

TEST_CASE("a row that does not match its schema is told once, by its fault") {
  auto texts = Texts();
  texts["events/a.yaml"] = "id: a\ndead: 10\nplace: menaka\nplaze: x\n";
  const Report report = LintTexts(texts, {.ignore = {"unused-place"}});
  CHECK(
      Findings(report) ==
      "events/a.yaml:4:1-6 unknown-key: unknown key 'plaze'; did you mean 'place', which is there "
      "already?\n");
  CHECK(report.withheld == 2);
  CHECK(Outcomes(report) ==
        "many-dead passed 0: 1 finding held back until the rows match their schema\n"
        "same-place passed 0: 1 finding held back until the rows match their schema\n"
        "unused-place not-evaluated 0: ignored\n"
        "unknown-key failed 1\n");
}

TEST_CASE("rules and checks run as they are selected") {
  auto texts = Texts();
  texts["events/c.yaml"] = "id: 4\n";
  const auto run = [&](std::vector<std::string> select, std::vector<std::string> ignore) {
    const Report report = LintTexts(texts, {.select = select, .ignore = ignore});
    std::string rules;
    for (const Finding& finding : report.findings) rules += finding.rule + " ";
    return rules;
  };
  CHECK(run({}, {}) == "many-dead same-place invalid-value unused-place ");
  CHECK(run({"places"}, {}) == "same-place unused-place ");
  CHECK(run({"invalid-value", "tolls"}, {}) == "many-dead invalid-value ");
  CHECK(run({}, {"places", "invalid-value"}) == "many-dead ");
  CHECK_THROWS_WITH(run({"many-ded"}, {}), ContainsText("did you mean 'many-dead'?"));
}

TEST_CASE("paths choose what is told, and rules still see the whole dataset") {
  const auto run = [](std::vector<std::string> paths) {
    return LintTexts(Texts(), {.paths = std::move(paths)});
  };
  const std::string of_a =
      "events/a.yaml:2:7-9 many-dead: 10 dead\n"
      "events/a.yaml:3:8-14 same-place: a is where b was (events/2018/b.yaml:3:8-14 here)\n";
  CHECK(Findings(run({"events/a.yaml"})) == of_a);
  CHECK(Findings(run({"events"})) == of_a);
  CHECK(Findings(run({"events/"})) == of_a);
  CHECK(Findings(run({"events/2018", "places.yaml"})) ==
        "places.yaml:2:3-5 unused-place: no event at tessit\n");
  CHECK(Outcomes(run({"events/2018"})) ==
        "many-dead passed 0: 1 finding outside the paths asked for\n"
        "same-place passed 0: 1 finding outside the paths asked for\n"
        "unused-place passed 0: 1 finding outside the paths asked for\n");
  CHECK_THROWS_WITH(run({"event"}), "event: no file of the dataset is there");
  CHECK_THROWS_WITH(run({"events/a.yaml", "events/a"}),
                    "events/a: no file of the dataset is there");
  CHECK_THROWS_WITH(run({"eventlint.yaml"}), ContainsText("no file of the dataset"));
}

TEST_CASE("the report is the same for any number of threads and for both YAML readers") {
  auto texts = Texts();
  for (int i = 0; i < 200; ++i) {
    texts["events/n" + std::to_string(i) + ".yaml"] =
        i % 9 == 0 ? "id: {\n"
                   : "id: n" + std::to_string(i) + "\ndead: " + std::to_string(i) + "\n";
  }
  const std::string one = Findings(LintTexts(texts, {.threads = 1}));
  CHECK_FALSE(one.empty());
  CHECK(Findings(LintTexts(texts, {.threads = 4})) == one);
  CHECK(Findings(LintTexts(texts, {.yaml_reader = YamlFrontEnd::kYamlCpp})) == one);
}

TEST_CASE("an empty dataset has nothing wrong") {
  auto texts = Texts();
  texts.erase("places.yaml");
  texts.erase("events/a.yaml");
  texts.erase("events/2018/b.yaml");
  const Report report = LintTexts(texts);
  CHECK(report.files == 0);
  CHECK(report.records == 0);
  CHECK(report.findings.empty());
  CHECK(Outcomes(report) == "many-dead passed 0\nsame-place passed 0\nunused-place passed 0\n");
}

}  // namespace eventlint
