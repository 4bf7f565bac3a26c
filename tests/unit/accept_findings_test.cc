#include "rules/accept_findings.h"

#include <map>
#include <string>

#include "catch.h"
#include "contains_text.h"
#include "memory_project.h"

namespace eventlint {
namespace {

// Events in YAML and in CSV; a rule on each toll, and one that needs every record.
std::map<std::string, std::string> Files(const std::string& yaml, const std::string& config = "") {
  return {
      {"eventlint.yaml",
       "collections:\n"
       "  events: {files: ['*.yml', '*.csv'], schema: event.json}\n" +
           config},
      {"event.json", R"({"type": "object", "additionalProperties": false, "required": ["id"],
        "properties": {"id": {"type": "string"}, "name": {"type": "string"},
          "count": {"type": "integer"},
          "tolls": {"type": "array", "items": {"type": "object", "properties": {
            "dead": {"type": "integer"}}}}}})"},
      {"rules/odd-count.yaml",
       "title: T\nlevel: warning\nsince: 0.1.0\nmessage: '{id} has {count}'\nwhy: W\nfix: F\n"
       "sql: SELECT _row AS at, 'count' AS at_field, id, count FROM events WHERE count % 2 = 1\n"
       "examples:\n  - {name: a, records: {}, expect: [{at: '', message: ''}]}\n"
       "  - {name: b, records: {}, expect: []}\n"},
      {"rules/odd-toll.yaml",
       "title: T\nlevel: error\nsince: 0.1.0\nmessage: '{dead} dead'\nwhy: W\nfix: F\n"
       "sql: SELECT _row AS at, 'dead' AS at_field, dead FROM events_tolls WHERE dead % 2 = 1\n"
       "examples:\n  - {name: a, records: {}, expect: [{at: '', message: ''}]}\n"
       "  - {name: b, records: {}, expect: []}\n"},
      {"rules/no-name.yaml",
       "title: T\nlevel: note\nsince: 0.1.0\nmessage: 'no name'\nwhy: W\nfix: F\n"
       "needs_all_records: true\n"
       "sql: SELECT _row AS at FROM events WHERE count = 8 AND name IS NULL\n"
       "examples:\n  - {name: a, records: {}, expect: [{at: '', message: ''}]}\n"
       "  - {name: b, records: {}, expect: []}\n"},
      {"d.yml", yaml},
  };
}

struct Options {
  std::map<std::string, std::string> more_files = {};
  LintOptions lint = {};
};

// What is told, then what is accepted, a line each.
std::string Check(std::map<std::string, std::string> files, const Options& options = {}) {
  for (const auto& [path, text] : options.more_files) files[path] = text;
  MemoryProject project(files);
  LintOptions lint = options.lint;
  if (lint.today.empty()) lint.today = "2026-06-15";
  const Report report = Lint(project.files, project.project, lint);
  std::string lines;
  const auto add = [&](const Finding& finding) {
    lines += finding.file + ":" + std::to_string(finding.range.begin.line) + " " + finding.rule;
  };
  for (const Finding& finding : report.findings) {
    add(finding);
    for (const RelatedPlace& place : finding.related) {
      lines += " see " + place.file + ":" + std::to_string(place.range.begin.line);
    }
    lines += "\n";
  }
  for (const AcceptedFinding& accepted : report.accepted) {
    add(accepted.finding);
    lines += " accepted: " + accepted.reason + "\n";
  }
  CHECK(report.suppressed == static_cast<int>(report.accepted.size()));
  return lines;
}

TEST_CASE("what is accepted is counted and kept, not told") {
  CHECK(Check(Files("id: a\ncount: 3\n")) == "d.yml:2 odd-count\n");
  CHECK(Check(Files("id: a\ncount: 3 # eventlint: accept odd-count -- told so\n")) ==
        "d.yml:2 odd-count accepted: told so\n");
  CHECK(Check(Files("id: a\n# eventlint: accept odd-count -- told so\ncount: 3\n")) ==
        "d.yml:3 odd-count accepted: told so\n");
  CHECK(Check(Files("id: a\r\ncount: 3 # eventlint: accept odd-count -- told so\r\n")) ==
        "d.yml:2 odd-count accepted: told so\n");
}

TEST_CASE("only the rule that is named, at the line that is meant") {
  CHECK(Check(Files("id: a\ncount: 3 # eventlint: accept odd-toll -- x\n")) ==
        "d.yml:2 odd-count\nd.yml:2 unused-acceptance\n");
  CHECK(Check(Files("id: a # eventlint: accept odd-count -- x\ncount: 3\n")) ==
        "d.yml:1 unused-acceptance see d.yml:2\nd.yml:2 odd-count\n");
  CHECK(Check(Files("id: a\ntolls:\n  - dead: 1\n"
                    "  # eventlint: accept odd-toll -- x\n  - dead: 1\n")) ==
        "d.yml:3 odd-toll\nd.yml:5 odd-toll accepted: x\n");
}

TEST_CASE("faults of the schema can be accepted, but not those that hide a file") {
  CHECK(Check(Files("id: a\nkount: 3 # eventlint: accept unknown-key -- an old name\n")) ==
        "d.yml:2 unknown-key accepted: an old name\n");
  CHECK(Check(Files("id: [a # eventlint: accept syntax-error -- x\n")) == "d.yml:1 syntax-error\n");
  CHECK(Check(Files("id: a # eventlint: accept syntax-error -- x\n")) ==
        "d.yml:1 malformed-acceptance\n");
}

TEST_CASE("acceptances that say too little, or name no rule that there is, are errors") {
  CHECK(Check(Files("id: a\ncount: 3 # eventlint: accept odd-count\n")) ==
        "d.yml:2 odd-count\nd.yml:2 acceptance-without-reason\n");
  CHECK(Check(Files("id: a # eventlint: accept od-count -- x\n")) ==
        "d.yml:1 malformed-acceptance\n");
  CHECK(Check(Files("id: a # eventlint: accept unused-acceptance -- x\n")) ==
        "d.yml:1 malformed-acceptance\n");
  MemoryProject project(Files("id: a # eventlint: accept od-count -- x\n"));
  const Report report = Lint(project.files, project.project, {});
  CHECK(report.findings.at(0).level == Level::kError);
  CHECK(report.findings.at(0).message ==
        "there is no rule 'od-count'; did you mean 'odd-count'?");
}

TEST_CASE("an acceptance holds on its last day, and no longer") {
  const auto files = Files("id: a\ncount: 3 # eventlint: accept odd-count until 2026-06-15 -- x\n");
  Options options;
  options.lint.today = "2026-06-15";
  CHECK(Check(files, options) == "d.yml:2 odd-count accepted: x\n");
  options.lint.today = "2026-06-16";
  CHECK(Check(files, options) == "d.yml:2 odd-count\nd.yml:2 expired-acceptance\n");
}

TEST_CASE("an acceptance is unused only when its rule was evaluated, and in full") {
  const auto files = Files("id: a\ncount: 4 # eventlint: accept odd-count -- x\n");
  CHECK(Check(files) == "d.yml:2 unused-acceptance\n");
  Options ignored;
  ignored.lint.ignore = {"odd-count"};
  CHECK(Check(files, ignored) == "");
  Options others;
  others.lint.select = {"odd-toll", "unused-acceptance"};
  CHECK(Check(files, others) == "");
  Options unread;  // and so the rule is evaluated without one file
  unread.more_files = {{"e.yml", "id: [\n"}};
  CHECK(Check(files, unread) == "e.yml:2 syntax-error\n");
  // Findings at records whose shape is wrong are withheld.
  CHECK(Check(Files("- id: a\n  count: 3 # eventlint: accept odd-count -- x\n  kount: 3\n")) ==
        "d.yml:3 unknown-key\n");
}

TEST_CASE("the configuration accepts by file, record and pointer, all of which must fit") {
  const std::string yaml =
      "- id: a\n  count: 3\n  tolls: [{dead: 1}, {dead: 3}]\n- id: b\n  count: 5\n";
  const auto check = [&](const std::string& where) {
    return Check(Files(yaml, "accept: [{rule: odd-toll, reason: x, " + where + "}]\n"));
  };
  const std::string counts = "d.yml:2 odd-count\nd.yml:5 odd-count\n";
  const std::string unused = "eventlint.yaml:3 unused-acceptance\n";
  const std::string both = counts + "d.yml:3 odd-toll accepted: x\nd.yml:3 odd-toll accepted: x\n";
  CHECK(check("file: d.yml") == both);
  CHECK(check("file: '*.yml'") == both);
  CHECK(check("record: events/a") == both);
  CHECK(check("record: events/a, pointer: /tolls") == both);
  CHECK(check("pointer: /0/tolls") == both);
  const std::string second = "d.yml:2 odd-count\nd.yml:3 odd-toll\nd.yml:5 odd-count\n";
  CHECK(check("record: events/a, pointer: /tolls/1") == second + "d.yml:3 odd-toll accepted: x\n");
  CHECK(check("pointer: /0/tolls/1/dead") == second + "d.yml:3 odd-toll accepted: x\n");
  const std::string all =
      "d.yml:2 odd-count\nd.yml:3 odd-toll\nd.yml:3 odd-toll\nd.yml:5 odd-count\n";
  const std::string unused_see_3 = "eventlint.yaml:3 unused-acceptance see d.yml:3\n";
  CHECK(check("record: events/b") == all + unused);
  CHECK(check("file: d.yml, record: events/b") == all + unused_see_3);
  CHECK(check("file: e.yml, record: events/a") == all + unused_see_3);
  CHECK(check("record: events/a, pointer: /toll") == all + unused_see_3);
  CHECK(check("pointer: /1/tolls") == all + unused);
}

TEST_CASE("the configuration's paths may be written in several ways") {
  std::map<std::string, std::string> files = {
      {"data/x/d.yml", "id: a\ncount: 3\n"},
      {"data/y/d.yml", "id: b\ncount: 5\n"},
  };
  for (const char* path : {"data/x", "./data/x", "data/x/", ".//data/./x/", "./data/x/d.yml",
                           "./data/x/*.yml", "./data/**/x/*.yml"}) {
    INFO(path);
    const std::string config =
        "accept: [{rule: odd-count, file: '" + std::string(path) + "', reason: r}]\n";
    std::map<std::string, std::string> project = Files("id: c\n", config);
    project["eventlint.yaml"] =
        "collections:\n  events: {files: '**/d.yml', schema: event.json}\n" + config;
    CHECK(Check(project, {files, {}}) ==
          "data/y/d.yml:2 odd-count\ndata/x/d.yml:2 odd-count accepted: r\n");
  }
  for (const char* path : {".", "./", "./*", "**"}) {
    INFO(path);
    CHECK(Check(Files("id: a\ncount: 3\n", "accept: [{rule: odd-count, file: '" +
                                               std::string(path) + "', reason: r}]\n")) ==
          "d.yml:2 odd-count accepted: r\n");
  }
}

TEST_CASE("a comment above an item or a key accepts whatever is found in it") {
  CHECK(Check(Files("id: a\ntolls:\n"
                    "  # eventlint: accept odd-toll -- x\n"
                    "  - note: b\n    dead: 1\n"
                    "  - note: c\n    dead: 3\n")) ==
        "d.yml:7 odd-toll\nd.yml:5 odd-toll accepted: x\n");
  CHECK(Check(Files("id: a\n# eventlint: accept odd-toll -- x\ntolls:\n  - note: b\n"
                    "    dead: 1\n  - dead: 3\ncount: 3\n")) ==
        "d.yml:7 odd-count\nd.yml:5 odd-toll accepted: x\nd.yml:6 odd-toll accepted: x\n");
  CHECK(Check(Files("id: a\ntolls:\n  - # eventlint: accept odd-toll -- x\n    note: b\n"
                    "    dead: 1\n  - dead: 3\n")) ==
        "d.yml:6 odd-toll\nd.yml:5 odd-toll accepted: x\n");
  CHECK(Check(Files("# eventlint: accept odd-count -- x\n- id: a\n  count: 3\n"
                    "- id: b\n  count: 5\n")) ==
        "d.yml:5 odd-count\nd.yml:3 odd-count accepted: x\n");
}

TEST_CASE("a comment at the top of a record speaks of its first key, not of the record") {
  CHECK(Check(Files("# eventlint: accept odd-count -- x\nid: a\ncount: 3\n")) ==
        "d.yml:1 unused-acceptance see d.yml:3\nd.yml:3 odd-count\n");
  // What is told of the record as a whole is told there.
  CHECK(Check(Files("# eventlint: accept no-name -- x\nid: a\ncount: 8\n")) ==
        "d.yml:2 no-name accepted: x\n");
  CHECK(Check(Files("id: a\ntolls: # eventlint: accept odd-toll -- x\n  - dead: 1\n")) ==
        "d.yml:2 unused-acceptance see d.yml:3\nd.yml:3 odd-toll\n");
}

TEST_CASE("a comment after a value of several lines accepts what is found at it") {
  CHECK(Check(Files("id: a\ncount: [1,\n  2] # eventlint: accept invalid-value -- x\n")) ==
        "d.yml:2 invalid-value accepted: x\n");
  CHECK(Check(Files("id: a\ncount: \"now\n  here\" # eventlint: accept invalid-value -- x\n")) ==
        "d.yml:2 invalid-value accepted: x\n");
  CHECK(Check(Files("id: a\nkount: now\n  here # eventlint: accept unknown-key -- x\n")) ==
        "d.yml:2 unknown-key accepted: x\n");
  // What stands within it on another line is not meant, but for a bracket that stands alone.
  CHECK(Check(Files("id: a\ntolls: [{dead: 1},\n"
                    "  {dead: 3}] # eventlint: accept odd-toll -- x\n")) ==
        "d.yml:2 odd-toll\nd.yml:3 odd-toll accepted: x\n");
  CHECK(Check(Files("id: a\ntolls: [{dead: 1},\n  {dead: 3}\n"
                    "  ] # eventlint: accept odd-toll -- x\n")) ==
        "d.yml:2 odd-toll accepted: x\nd.yml:3 odd-toll accepted: x\n");
}

TEST_CASE("the nearest acceptance that has not expired is the one that accepts") {
  const std::string outer = "# eventlint: accept odd-toll -- outer\n";
  CHECK(Check(Files("id: a\n" + outer +
                    "tolls:\n  - dead: 1 # eventlint: accept odd-toll -- inner\n  - dead: 3\n")) ==
        "d.yml:4 odd-toll accepted: inner\nd.yml:5 odd-toll accepted: outer\n");
  CHECK(Check(Files("id: a\n" + outer +
                    "tolls:\n"
                    "  - dead: 1 # eventlint: accept odd-toll until 2020-01-01 -- inner\n")) ==
        "d.yml:4 expired-acceptance\nd.yml:4 odd-toll accepted: outer\n");
  // The one of the line is not expired, and speaks of no more than the line.
  CHECK(Check(Files("id: a\n# eventlint: accept odd-toll until 2020-01-01 -- outer\n"
                    "tolls: # eventlint: accept odd-toll -- line\n  - dead: 1\n")) ==
        "d.yml:2 expired-acceptance\nd.yml:3 unused-acceptance see d.yml:4\nd.yml:4 odd-toll\n");
}

TEST_CASE("what an unused acceptance says does not change when lines move") {
  const auto fingerprints = [](const std::string& yaml) {
    MemoryProject project(Files(yaml));
    std::string lines;
    for (const Finding& finding : Lint(project.files, project.project, {}).findings) {
      if (finding.rule != "unused-acceptance") continue;
      lines += finding.fingerprint + finding.message + "\n";
    }
    return lines;
  };
  const std::string text = "id: a # eventlint: accept odd-count -- x\n";
  CHECK_THAT(fingerprints(text + "count: 3\n"),
             ContainsText("'odd-count' finds nothing here, but it does elsewhere: move this "
                          "acceptance to where it does, or delete it"));
  CHECK(fingerprints(text + "count: 3\n") == fingerprints("\n" + text + "\n\ncount: 3\n"));
}

TEST_CASE("the configuration accepts what is found in a file without comments") {
  Options options;
  options.more_files = {{"e.csv", "id,count\nx,3\ny,5\n"}};
  CHECK(Check(Files("id: a\n", "accept: [{rule: odd-count, record: events/y, reason: r}]\n"),
              options) == "e.csv:2 odd-count\ne.csv:3 odd-count accepted: r\n");
}

TEST_CASE("the configuration's acceptances are checked when it is read") {
  const auto refusal = [](const std::string& entry) {
    return Refusal(Files("id: a\n", "accept: [{" + entry + "}]\n"));
  };
  CHECK(refusal("rule: odd-cuont, file: d.yml, reason: x") ==
        "eventlint.yaml:3:17: there is no rule 'odd-cuont'; did you mean 'odd-count'?");
  CHECK_THAT(refusal("rule: odd-count, reason: x"),
             ContainsText("say where 'odd-count' is accepted"));
  CHECK_THAT(refusal("rule: expired-acceptance, file: d.yml, reason: x"),
             ContainsText("eventlint.yaml:3:17: what 'expired-acceptance' says of an acceptance "
                          "cannot be accepted"));
  CHECK_THAT(refusal("rule: syntax-error, file: d.yml, reason: x"),
             ContainsText("eventlint.yaml:3:17: what 'syntax-error' finds hides all that is in its "
                          "file, so it cannot be accepted: mend the file"));
  CHECK_THAT(refusal("rule: odd-count, file: d.yml"), ContainsText("reason"));
  CHECK_THAT(refusal("rule: odd-count, file: d.yml, reason: ' '"),
             ContainsText("eventlint.yaml:3"));
  CHECK_THAT(refusal("rule: odd-count, file: d.yml, reason: x, until: 2027-02-30"),
             ContainsText("2027-02-30"));
}

TEST_CASE("with paths, neither findings nor acceptances elsewhere are told") {
  Options options;
  options.more_files = {{"e.yml", "id: b\ncount: 3 # eventlint: accept odd-count -- x\n"},
                        {"f.yml", "id: c # eventlint: accept odd-count -- x\n"}};
  options.lint.paths = {"d.yml"};
  CHECK(Check(Files("id: a\n"), options) == "");
  options.lint.paths = {"e.yml"};
  CHECK(Check(Files("id: a\n"), options) == "e.yml:2 odd-count accepted: x\n");
}

TEST_CASE("today is a day in UTC") {
  const std::string today = TodayInUtc();
  CHECK(today.size() == 10);
  CHECK(today > "2024-01-01");
  CHECK(today < "2200-01-01");
}

}  // namespace
}  // namespace eventlint
