#include "rules/rule_examples.h"

#include "catch.h"
#include "contains_text.h"
#include "memory_project.h"

namespace eventlint {

namespace {

// How the examples of a rule fare that finds events whose file is not called after them, and
// relates the first toll of each; a line for each example, then its difference.
std::string Run(const std::string& first_example) {
  const MemoryProject project(
      {{"eventlint.yaml", "collections: {events: {files: d.yaml, schema: s.json}}"},
       {"s.json", R"({"type": "object", "properties": {"id": {"type": "string"},
            "o": {"properties": {"x": {"type": "string"}}},
            "tolls": {"type": "array", "items": {"properties": {"n": {"type": "integer"}}}}}})"},
       {"rules/r.yaml",
        "title: T\nlevel: error\nsince: 0.1.0\nmessage: '{id} in {file}'\nwhy: W\n"
        "fix: F\nsql: |\n"
        "  SELECT e._row AS at, 'id' AS at_field, id, e._file AS file,\n"
        "    t._row AS related, 'n' AS related_field, 'this toll' AS related_message\n"
        "  FROM events e LEFT JOIN events_tolls t ON t._parent = e._row\n"
        "    AND t._index = 0\n"
        "  WHERE e._file <> e.id\n"
        "examples:\n" +
            first_example +
            "  - {name: bad, records: {events: [{id: a}]},\n"
            "     expect: [{at: /events/0/id, message: a in rules/r.yaml}]}\n"
            "  - {name: good, records: {}, expect: []}\n"}});
  std::string lines;
  for (const ExampleResult& result : RunExamples(project.project.rules[0], project.project.plan,
                                                 project.project.evidence)) {
    lines += std::to_string(result.position.line) + " " + result.rule + " " + result.example +
             (result.passed ? " passed\n" : " failed\n") + result.difference;
  }
  return lines;
}

const char kOthersPass[] = "16 r bad passed\n18 r good passed\n";

}  // namespace

TEST_CASE("an example passes when its findings are the expected ones") {
  CHECK(Run("  - name: x\n    records: {events: [{id: a, _file: a}, {id: b}]}\n"
            "    expect: [{at: /events/1/id, message: b in rules/r.yaml}]\n") ==
        "14 r x passed\n17 r bad passed\n19 r good passed\n");
  CHECK(Run("  - {name: x, records: {events: [{id: a, tolls: [{n: 1}]}]}, expect: [{\n"
            "    at: /events/0/id, message: a in rules/r.yaml, related: /events/0/tolls/0/n,\n"
            "    related_message: this toll}]}\n") ==
        "14 r x passed\n17 r bad passed\n19 r good passed\n");
}

TEST_CASE("the file that a record stands in may be said") {
  CHECK(Run("  - {name: x, records: {events: [{id: a, _file: b}]},\n"
            "     expect: [{at: /events/0/id, message: a in b}]}\n") ==
        std::string("14 r x passed\n") + kOthersPass);
}

TEST_CASE("what is expected and does not come, or comes unexpected, is told") {
  CHECK(Run("  - name: x\n    records: {events: [{id: a, tolls: [{n: 1}]}]}\n"
            "    expect: [{at: /events/0, message: other, related: /events/0/tolls/0}]\n") ==
        "14 r x failed\n"
        "  expected: /events/0: other (related: /events/0/tolls/0)\n"
        "  came:     /events/0/id: a in rules/r.yaml (related: /events/0/tolls/0/n) (there: this "
        "toll)\n"
        "17 r bad passed\n19 r good passed\n");
  // The same finding twice is two findings.
  CHECK_THAT(Run("  - {name: x, records: {events: [{id: a}]}, expect: [\n"
                 "     {at: /events/0/id, message: a in rules/r.yaml},\n"
                 "     {at: /events/0/id, message: a in rules/r.yaml}]}\n"),
             ContainsText("14 r x failed\n  expected: /events/0/id: a in rules/r.yaml\n17"));
}

TEST_CASE("an example whose collections or fields the schemas do not know is refused") {
  CHECK_THROWS_WITH(Run("  - {name: x, records: {evens: []}, expect: []}\n"),
                    "rules/r.yaml:14:25: there is no collection 'evens'; did you mean 'events'?");
  CHECK_THROWS_WITH(Run("  - {name: x, records: {events: [{'a/b': 1}]}, expect: []}\n"),
                    ContainsText("rules/r.yaml:14:35: the schemas know no field 'a/b' here"));
  CHECK_THROWS_WITH(Run("  - {name: x, records: {events: [{o: {_file: 1}}]}, expect: []}\n"),
                    ContainsText("rules/r.yaml:14:39: the schemas know no field '_file' here"));
}

}  // namespace eventlint
