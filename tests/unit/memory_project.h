// MemoryProject: a whole project in memory, so that a test shows schema, data and result on one
// screen.
#ifndef EVENTLINT_TESTS_UNIT_MEMORY_PROJECT_H_
#define EVENTLINT_TESTS_UNIT_MEMORY_PROJECT_H_

#include <map>
#include <memory>
#include <string>
#include <utility>

#include "lint.h"
#include "project.h"
#include "text/file_reader.h"
#include "text/input_error.h"

namespace eventlint {

/// A project, and its rows once they are asked for.
class MemoryProject {
 public:
  explicit MemoryProject(std::map<std::string, std::string> texts)
      : files(std::move(texts)), project(LoadProject(files, "eventlint.yaml")) {}

  /// The rows of a query of our own: a line each, cells with | between them, NULL as "-".
  std::string Rows(const std::string& sql) {
    if (intake == nullptr) intake = std::make_unique<Intake>(LoadRows(files, project, options));
    std::string lines;
    for (const auto& row : intake->database->Run(sql).rows) {
      for (const Cell& cell : row) lines += (&cell == &row.front() ? "" : "|") + Text(cell);
      lines += "\n";
    }
    return lines;
  }

  MemoryFiles files;
  Project project;
  LintOptions options;
  std::unique_ptr<Intake> intake;

 private:
  static std::string Text(const Cell& cell) { return IsNull(cell) ? "-" : CellText(cell); }
};

/// A project with one collection, `events`, in d.yaml.
inline MemoryProject EventsProject(const std::string& schema, const std::string& yaml) {
  return MemoryProject(
      {{"eventlint.yaml", "collections: {events: {files: d.yaml, schema: s.json}}"},
       {"s.json", schema},
       {"d.yaml", yaml}});
}

/// What LoadProject says of files that it refuses; "accepted" if it does not.
inline std::string Refusal(const std::map<std::string, std::string>& files) {
  try {
    LoadProject(MemoryFiles(files), "eventlint.yaml");
  } catch (const InputError& error) {
    return error.what();
  }
  return "accepted";
}

}  // namespace eventlint

#endif  // EVENTLINT_TESTS_UNIT_MEMORY_PROJECT_H_
