// A small project, and a way to run commands in it as main does.
#ifndef EVENTLINT_TESTS_CLI_SAMPLE_PROJECT_H_
#define EVENTLINT_TESTS_CLI_SAMPLE_PROJECT_H_

#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "cli/run_cli.h"
#include "temporary_folder.h"
#include "text/input_error.h"

namespace eventlint {

/// Two events, a schema and two rules: no findings.
inline std::map<std::string, std::string> SampleProject() {
  return {
      {"eventlint.yaml",
       "collections:\n"
       "  events: {files: \"dataset/*.yaml\", schema: event.schema.json}\n"},
      {"event.schema.json", R"({
  "$schema": "http://json-schema.org/draft-07/schema#",
  "description": "Something that happened.",
  "type": "object",
  "additionalProperties": false,
  "required": ["id"],
  "properties": {
    "id": {"description": "Its id.", "type": "string"},
    "killed": {"description": "How many died.", "type": "integer"}
  }
})"},
      {"rules/tolls/negative-toll.yaml",
       "title: Fewer than nobody died\n"
       "level: warning\n"
       "since: 0.1.0\n"
       "tags: [tolls]\n"
       "message: \"{id} has {killed} dead\"\n"
       "why: |\n"
       "  Nobody can be killed less than not at all.\n"
       "fix: |\n"
       "  Look into the source again.\n"
       "sql: |\n"
       "  SELECT _row AS at, 'killed' AS at_field, id, killed\n"
       "  FROM events\n"
       "  WHERE killed < 0\n"
       "examples:\n"
       "  - name: a slip of the pen\n"
       "    records: {events: [{id: a, killed: -3}]}\n"
       "    expect: [{at: /events/0/killed, message: a has -3 dead}]\n"
       "  - name: nobody died\n"
       "    records: {events: [{id: a, killed: 0}]}\n"
       "    expect: []\n"},
      {"dataset/a.yaml", "id: a\nkilled: 3\n"},
      {"dataset/b.yaml", "id: b\n"},
  };
}

struct RunResult {
  int code = 0;
  std::string out;
  std::string err;
};

inline bool Has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

/// Runs a command in a folder, with `input` on its standard input.
inline RunResult RunIn(const std::string& directory, const std::vector<std::string>& arguments,
                       const std::string& input = "", bool terminal = false) {
  std::istringstream in(input);
  std::ostringstream out;
  std::ostringstream err;
  Console console{in, out, err, directory};
  console.terminal = terminal;
  RunResult result;
  try {
    result.code = RunCli(arguments, console);
  } catch (const InputError& error) {
    result.code = kCouldNotRun;
    err << "eventlint: " << error.what() << '\n';
  }
  result.out = out.str();
  result.err = err.str();
  return result;
}

}  // namespace eventlint

#endif  // EVENTLINT_TESTS_CLI_SAMPLE_PROJECT_H_
