#include <iterator>

#include "cli/commands.h"
#include "cli/project_place.h"
#include "lint.h"
#include "report/query_writers.h"
#include "report/source_excerpt.h"
#include "report/text_layout.h"
#include "store/intake.h"

namespace eventlint {
namespace {

std::string SqlOf(const QueryOptions& options, Console& console) {
  if (options.sql != "-") return options.sql;
  return std::string(std::istreambuf_iterator<char>(console.in), {});
}

/// The message, and the line of the SQL that it is about.
InputError SqlRefused(const std::string& sql, const SqlError& error) {
  std::string message = "the query is refused: " + error.message;
  if (error.offset) {
    const SourceText source("SQL", sql);
    const Position begin = source.PositionAt(*error.offset);
    ExcerptStyle style;
    style.number_width = static_cast<int>(std::to_string(begin.line).size()) + 2;
    ColumnFinder finder;
    message += '\n' + DrawExcerpt(source, {begin, begin}, style, &finder);
    message.pop_back();
  }
  return InputError(message);
}

/// Rows that are not there make wrong answers, so say so where they might be.
void WarnOfGaps(const Intake& intake, Console& console) {
  constexpr char kSee[] = "see `eventlint check`";
  long long unread = 0;
  for (const auto& [collection, files] : intake.unread) {
    unread += static_cast<long long>(files.size());
  }
  std::string what;
  if (intake.files.empty()) {
    what = "the dataset has no files, so every table is empty";
  } else if (unread > 0) {
    what = CountOf(unread, "file") + " could not be read, so records are missing here; " + kSee;
  } else if (!intake.faults.empty()) {
    what = std::string("some records do not match their schema, so values may be missing here; ") +
           kSee;
  }
  if (!what.empty()) console.err << "eventlint: warning: " << what << '\n';
}

}  // namespace

int RunQuery(const GlobalOptions& global, const QueryOptions& options, Console& console) {
  const std::string sql = SqlOf(options, console);
  const OpenedProject opened = OpenProject(global, console);
  const Intake intake = LoadRows(opened.files, opened.project, LintOptions());
  WarnOfGaps(intake, console);
  const auto selected = intake.database->Select(sql);
  if (const auto* error = std::get_if<SqlError>(&selected)) throw SqlRefused(sql, *error);
  const QueryResult& result = std::get<QueryResult>(selected);
  switch (options.format) {
    case TableFormat::kTable:
      console.out << DrawTable(result);
      break;
    // Data for a program is given as it is; a terminal must not obey it.
    case TableFormat::kCsv:
      console.out << (console.terminal ? PrintableLines(WriteCsv(result)) : WriteCsv(result));
      break;
    case TableFormat::kJson:
      console.out << (console.terminal ? PrintableLines(WriteJson(result)) : WriteJson(result));
      break;
  }
  return kClean;
}

}  // namespace eventlint
