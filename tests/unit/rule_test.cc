#include "rules/rule.h"

#include "catch.h"
#include "contains_text.h"
#include "memory_project.h"

namespace eventlint {

namespace {

// A whole rule file; the parts that a test is about take the place of these.
struct RuleText {
  std::string message = "message: \"{id} has no place\"\n";
  std::string sql = "sql: |\n  SELECT _row AS at, id\n  FROM events WHERE place IS NULL\n";
  std::string examples =
      "examples:\n"
      "  - {name: bad, records: {events: [{id: a}]}, expect: [{at: /events/0, message: m}]}\n"
      "  - {name: good, records: {}, expect: []}\n";
  std::string more;

  std::string Text() const {
    return "title: T\nlevel: warning\nsince: 0.1.0\n" + message + "why: W\nfix: F\n" + more + sql +
           examples;
  }
};

std::map<std::string, std::string> Files(const std::string& rule) {
  return {{"eventlint.yaml", "collections: {events: {files: d.yaml, schema: s.json}}"},
          {"s.json", R"({"type": "object", "properties": {"id": {"type": "string"},
                         "place": {"type": "string"}, "from": {"type": "string"}}})"},
          {"rules/r.yaml", rule}};
}

std::string RefusalOf(const RuleText& rule) { return Refusal(Files(rule.Text())); }

std::string RefusalOfSql(const std::string& sql) {
  RuleText rule;
  rule.sql = sql;
  return RefusalOf(rule);
}

}  // namespace

TEST_CASE("a rule file is read whole") {
  RuleText text;
  text.more = "tags: [a, b]\nneeds_all_records: true\n";
  const Project project = LoadProject(MemoryFiles(Files(text.Text())), "eventlint.yaml");
  REQUIRE(project.rules.size() == 1);
  const Rule& rule = project.rules[0];
  CHECK(rule.id == "r");
  CHECK(rule.path == "rules/r.yaml");
  CHECK(rule.title == "T");
  CHECK(rule.level == Level::kWarning);
  CHECK(rule.since == "0.1.0");
  CHECK(rule.tags == std::vector<std::string>{"a", "b"});
  CHECK(rule.message == "{id} has no place");
  CHECK(rule.why == "W");
  CHECK(rule.fix == "F");
  CHECK(rule.needs_all_records);
  CHECK(rule.columns == std::vector<std::string>{"at", "id"});
  CHECK(rule.tables == std::set<std::string>{"events"});
  REQUIRE(rule.examples.size() == 2);
  CHECK(rule.examples[0].name == "bad");
  CHECK(rule.examples[0].pointer == "/examples/0");
  CHECK(rule.examples[0].expect.at(0).at == "/events/0");
}

TEST_CASE("rules of every folder below are loaded, sorted by id") {
  std::map<std::string, std::string> files = Files(RuleText().Text());
  files["rules/z/b.yml"] = files["rules/z/y/a.yaml"] = RuleText().Text();
  files["rules/notes.txt"] = "no rule";
  std::string ids;
  for (const Rule& rule : LoadProject(MemoryFiles(files), "eventlint.yaml").rules) {
    ids += rule.id + " ";
  }
  CHECK(ids == "a b r ");
}

TEST_CASE("a rule file that is no YAML or fails its schema is refused at the place") {
  CHECK_THAT(Refusal(Files("title: [")), ContainsText("rules/r.yaml:1:"));
  CHECK_THAT(Refusal(Files("")), ContainsText("rules/r.yaml:1:1: "));
  RuleText rule;
  rule.more = "mesage: x\n";
  CHECK_THAT(RefusalOf(rule), ContainsText("rules/r.yaml:7:1: "));
  CHECK_THAT(RefusalOf(rule), ContainsText("did you mean 'message'"));
  rule.more = "tags: [A]\n";
  CHECK_THAT(RefusalOf(rule), ContainsText("rules/r.yaml:7:8: "));
}

TEST_CASE("SQL that does not prepare is refused at the word, in any style of YAML") {
  const std::string misspelt =
      "the rule's SQL is refused: no such column: plce; did you mean "
      "'place'?";
  CHECK(RefusalOfSql("sql: |\n  SELECT _row AS at, id\n  FROM events\n    WHERE plce IS NULL\n") ==
        "rules/r.yaml:10:11: " + misspelt);
  CHECK(RefusalOfSql("sql: |\n  SELECT _row AS at, 'é' AS id FROM events WHERE plce = 'x'\n") ==
        "rules/r.yaml:8:50: " + misspelt);
  CHECK(RefusalOfSql("sql: >\n  SELECT _row AS at, id\n  FROM events\n\n  WHERE plce IS NULL\n") ==
        "rules/r.yaml:11:9: " + misspelt);
  CHECK(RefusalOfSql("sql: \"SELECT _row AS at,\\n id\n  FROM events WHERE plce IS NULL\"\n") ==
        "rules/r.yaml:8:21: " + misspelt);
  CHECK(RefusalOfSql("sql: SELECT _row AS at, id FROM events WHERE plce IS NULL\n") ==
        "rules/r.yaml:7:46: " + misspelt);
  CHECK(
      RefusalOfSql("sql: |\n  SELECT _row AS at, id\n  FROM evnts\n") ==
      "rules/r.yaml:9:8: the rule's SQL is refused: no such table: evnts; did you mean 'events'?");
  CHECK(RefusalOfSql("sql: |\n  SELECT _row AS at, id\n  FORM events\n") ==
        "rules/r.yaml:9:8: the rule's SQL is refused: near \"events\": syntax error");
  CHECK_THAT(RefusalOfSql("sql: |\n  SELECT _row AS at, id FROM events WHERE from = 'x'\n"),
             ContainsText("rules/r.yaml:8:43: the rule's SQL is refused: near \"from\""));
  CHECK(RefusalOfSql("sql: |\n  SELECT _row AS at, id, \"from\" FROM events\n") == "accepted");
}

TEST_CASE("SQL that is not only a SELECT is refused at the word") {
  CHECK_THAT(RefusalOfSql("sql: |\n\n  DELETE FROM events\n"),
             ContainsText("rules/r.yaml:9:3: the rule's SQL is refused: only a SELECT"));
  CHECK_THAT(RefusalOfSql("sql: |\n  SELECT _row AS at, hex(id) AS id FROM events\n"),
             ContainsText("rules/r.yaml:8:22: the rule's SQL is refused: the function 'hex'"));
  CHECK_THAT(RefusalOfSql("sql: |\n  SELECT _row AS at, id FROM events;\n  SELECT 1\n"),
             ContainsText("rules/r.yaml:9:3: the rule's SQL is refused: only one statement"));
  CHECK_THAT(RefusalOfSql("sql: \"SELECT _row AS at, id FROM events\\0\"\n"),
             ContainsText("rules/r.yaml:7:40: the rule's SQL is refused: it has a NUL character"));
  CHECK_THAT(RefusalOfSql("sql: '  '\n"), ContainsText("there is no SELECT in it"));
}

TEST_CASE("the columns have to make sense") {
  CHECK(RefusalOfSql("sql: SELECT _row, id FROM events\n") ==
        "rules/r.yaml:7:6: the SELECT has no column 'at': the _row that a finding points to");
  CHECK(RefusalOfSql("sql: |\n  SELECT _row AS at, id,\n    place AS id FROM events\n") ==
        "rules/r.yaml:8:22: the SELECT has two columns named 'id'");
  CHECK(RefusalOfSql("sql: |\n  SELECT _row AS at, id,\n    'id' AS at_feild FROM events\n") ==
        "rules/r.yaml:9:13: nothing reads the column 'at_feild'; did you mean 'at_field'?");
  CHECK(RefusalOfSql("sql: SELECT _row AS at, id, place AS other FROM events\n") == "accepted");
}

TEST_CASE("a placeholder without a column is refused at its place") {
  RuleText rule;
  rule.message = "message: \"{idd} has no place\"\n";
  CHECK(RefusalOf(rule) ==
        "rules/r.yaml:4:11: {idd} is no column of the SELECT; did you mean {id}?");
  rule.message = "message: >-\n  {id} has no place\n  {anywhere}\n";
  CHECK(RefusalOf(rule) == "rules/r.yaml:6:3: {anywhere} is no column of the SELECT");
  rule.message = "message: \"{id has no place\"\n";
  CHECK(RefusalOf(rule) ==
        "rules/r.yaml:4:11: a '{' without its '}'; write {{ for the brace itself");
}

TEST_CASE("a rule needs an example that fails and one that is clean") {
  RuleText rule;
  rule.examples =
      "examples:\n  - {name: a, records: {}, expect: []}\n"
      "  - {name: b, records: {}, expect: []}\n";
  CHECK_THAT(RefusalOf(rule), ContainsText("rules/r.yaml:10:1: no example fails"));
  rule.examples =
      "examples:\n  - &a {name: a, records: {}, expect: [{at: '', message: m}]}\n"
      "  - *a\n";
  CHECK_THAT(RefusalOf(rule), ContainsText("rules/r.yaml:10:1: no example is clean"));
}

TEST_CASE("an id is given once") {
  std::map<std::string, std::string> files = Files(RuleText().Text());
  files["rules/a/r.yml"] = RuleText().Text();
  CHECK(Refusal(files) ==
        "rules/a/r.yml:1:1: another rule has the id 'r': rules/r.yaml; rename one of the files");
  files.erase("rules/a/r.yml");
  files["rules/unknown-key.yaml"] = RuleText().Text();
  CHECK(Refusal(files) ==
        "rules/unknown-key.yaml:1:1: a built-in check has the id 'unknown-key' already; rename the "
        "file");
}

}  // namespace eventlint
