#include "rules/rule_runner.h"

#include "catch.h"
#include "contains_text.h"
#include "memory_project.h"

namespace eventlint {

namespace {

const char kSchema[] = R"({"type": "object", "properties": {
    "id": {"type": "string"}, "date": {"type": "string", "format": "edtf"},
    "victims": {"type": "object", "properties": {"group": {"type": "string"}}},
    "tolls": {"type": "array", "items": {"type": "object", "properties": {
      "n": {"type": "integer"}}}}}})";

MemoryProject RuleProject(const std::string& sql, const std::string& message,
                          const std::string& yaml) {
  return MemoryProject(
      {{"eventlint.yaml", "collections: {events: {files: d.yaml, schema: s.json}}"},
       {"s.json", kSchema},
       {"d.yaml", yaml},
       {"rules/r.yaml", "title: T\nlevel: note\nsince: 0.1.0\nmessage: '" + message +
                            "'\nwhy: W\nfix: F\nsql: |\n  " + sql +
                            "\nexamples:\n"
                            "  - {name: a, records: {}, expect: [{at: '', message: ''}]}\n"
                            "  - {name: b, records: {}, expect: []}\n"}});
}

// The findings of a rule, a line each: where, the record, the pointer, the message.
std::string Run(const std::string& sql, const std::string& message, const std::string& yaml) {
  MemoryProject project = RuleProject(sql, message, yaml);
  project.Rows("SELECT 1");
  const RuleRun run = RunRule(project.project.rules[0], project.project.plan,
                              *project.intake->shredder, project.intake->database.get());
  std::string lines;
  for (const Finding& finding : run.findings) {
    const Position at = finding.range.begin;
    lines += finding.file + ":" + std::to_string(at.line) + ":" + std::to_string(at.column) + " " +
             finding.record + " " + finding.pointer + " " + finding.message;
    for (const RelatedPlace& related : finding.related) {
      lines += " (" + related.file + ":" + std::to_string(related.range.begin.line) + " " +
               related.pointer + " " + related.message + ")";
    }
    lines += "\n";
  }
  if (run.withheld > 0) lines += std::to_string(run.withheld) + " withheld\n";
  return lines;
}

}  // namespace

TEST_CASE("a row is a finding at its row, filled from its columns") {
  CHECK(
      Run("SELECT _row AS at, id, NULL AS gone, 1.50 AS number FROM events ORDER BY _row",
          "{id}: {gone}{number}", "- id: a\n- id: é\n- {}\n") ==
      "d.yaml:1:3 events/a /0 a: 1.5\nd.yaml:2:3 events/é /1 é: 1.5\nd.yaml:3:3 events /2 : 1.5\n");
  MemoryProject project = RuleProject("SELECT _row AS at FROM events", "m", "id: a");
  project.Rows("SELECT 1");
  const RuleRun run = RunRule(project.project.rules[0], project.project.plan,
                              *project.intake->shredder, project.intake->database.get());
  CHECK(run.findings.at(0).rule == "r");
  CHECK(run.findings.at(0).level == Level::kNote);
}

TEST_CASE("a field is named by its column or by its path") {
  const auto pointer = [](const std::string& table, const std::string& field) {
    const std::string line =
        Run("SELECT _row AS at, " + field + " AS at_field FROM " + table, "m", "tolls: [{n: 1}]");
    const size_t begin = line.find('/');
    return begin == std::string::npos ? "" : line.substr(begin, line.find(" m") - begin);
  };
  CHECK(pointer("events", "'victims_group'") == "/victims/group");
  CHECK(pointer("events", "'victims/group'") == "/victims/group");
  CHECK(pointer("events", "'date_to'") == "/date");
  CHECK(pointer("events", "'ID'") == "/id");
  CHECK(pointer("events", "'nothing'") == "/nothing");
  CHECK(pointer("events", "NULL") == "");
  CHECK(pointer("events", "''") == "");
  CHECK(pointer("events_tolls", "'n'") == "/tolls/0/n");
  CHECK(pointer("events_tolls", "'_line'") == "/tolls/0/_line");
}

TEST_CASE("a second row is a related place, unless it is NULL") {
  CHECK(
      Run("SELECT e._row AS at, t._row AS related, 'n' AS related_field, 'here' AS related_message "
          "FROM events e LEFT JOIN events_tolls t ON t._parent = e._row ORDER BY e._row",
          "m", "- id: a\n  tolls:\n  - n: 1\n- id: b\n") ==
      "d.yaml:1:3 events/a /0 m (d.yaml:3 /0/tolls/0/n here)\nd.yaml:4:3 events/b /1 m\n");
}

TEST_CASE("findings at rows that do not match their schema are held back") {
  CHECK(Run("SELECT _row AS at, n FROM events_tolls ORDER BY _row", "{n}",
            "id: a\ntolls: [{n: 1}, {n: x}, {n: 3}]\n") ==
        "d.yaml:2:9 events/a /tolls/0 1\nd.yaml:2:25 events/a /tolls/2 3\n1 withheld\n");
}

TEST_CASE("a rule that points to no row, or that runs away, is an error at its SQL") {
  CHECK_THROWS_WITH(Run("SELECT NULL AS at FROM events", "m", "id: a"),
                    ContainsText("rules/r.yaml:7:6: the rule's SQL: the column 'at' has to be the "
                                 "_row of a row; it is NULL"));
  CHECK_THROWS_WITH(Run("SELECT 99 AS at FROM events", "m", "id: a"), ContainsText("it is '99'"));
  CHECK_THROWS_WITH(Run("SELECT id AS at FROM events", "m", "id: a"), ContainsText("it is 'a'"));
  CHECK_THROWS_WITH(Run("SELECT _row AS at, 0 AS related FROM events", "m", "id: a"),
                    ContainsText("the column 'related' has to be"));
  CHECK_THROWS_WITH(
      Run("SELECT e._row AS at, 1 / 0, abs(-9223372036854775808) FROM events e", "m", "id: a"),
      ContainsText("rules/r.yaml:7:6: the rule's SQL: integer overflow"));
}

TEST_CASE("several rules run side by side and come in their order") {
  // Enough rows for a second thread to be worth it.
  std::string yaml;
  for (int i = 0; i < 12'000; ++i) yaml += "- {id: e" + std::to_string(i) + "}\n";
  MemoryProject project =
      RuleProject("SELECT _row AS at, id FROM events WHERE id LIKE '%99'", "{id}", yaml);
  project.Rows("SELECT 1");
  Rule broken = project.project.rules[0];
  broken.sql = "SELECT NULL AS at, id FROM events";
  Rule other = project.project.rules[0];
  other.sql = "SELECT _row AS at, id FROM events WHERE id = 'e7'";
  const auto run = [&](const std::vector<const Rule*>& rules, int threads) {
    std::string counts;
    for (const RuleRun& one : RunRules(rules, project.project.plan, *project.intake->shredder,
                                       project.intake->database.get(), threads)) {
      counts += std::to_string(one.findings.size()) + " ";
    }
    return counts;
  };
  const Rule* rule = &project.project.rules[0];
  CHECK(project.intake->database->rows() == 24'000);
  CHECK(run({rule, &other, rule, &other, rule}, 1) == "120 1 120 1 120 ");
  CHECK(run({rule, &other, rule, &other, rule}, 3) == "120 1 120 1 120 ");
  CHECK(run({&other}, 8) == "1 ");
  CHECK(run({}, 2) == "");
  CHECK_THROWS_WITH(run({rule, &broken, rule}, 3), ContainsText("it is NULL"));
}

}  // namespace eventlint
