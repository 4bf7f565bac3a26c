#include "rules/rule_runner.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <map>
#include <string>
#include <thread>
#include <utility>

#include "rules/message.h"
#include "text/input_error.h"
#include "text/utf8.h"

namespace eventlint {

namespace {

constexpr int64_t kRowsWorthThreads = 20'000;

// Where a row stands.
struct RowPlace {
  int table;
  std::string file;
  Position position;
  std::string pointer;
  std::string record;  // "events/tessit-massacres"
};

class Runner {
 public:
  Runner(const Rule& rule, const TablePlan& plan, const Shredder& shredder, Database* database)
      : rule_(rule),
        plan_(plan),
        shredder_(shredder),
        database_(database),
        message_(std::get<Message>(Message::Parse(rule.message))) {
    for (size_t i = 0; i < rule.columns.size(); ++i) columns_[rule.columns[i]] = i;
  }

  RuleRun Run() {
    auto selected = database_->Select(rule_.sql);
    if (const auto* error = std::get_if<SqlError>(&selected)) Fail(error->message);
    RuleRun run;
    for (const auto& row : std::get<QueryResult>(selected).rows) {
      const int64_t at = RowNumber(row, "at");
      if (shredder_.faulty_rows().count(at) > 0) {
        ++run.withheld;
      } else {
        run.findings.push_back(MakeFinding(row, at));
      }
    }
    return run;
  }

 private:
  [[noreturn]] void Fail(const std::string& what) const {
    const Value sql = *rule_.document->root().Find("sql");
    throw InputError(rule_.document->source(), sql.span(), "the rule's SQL: " + what);
  }

  // A column's cell; NULL when the SELECT has no such column.
  const Cell& CellAt(const std::vector<Cell>& row, const std::string& column) const {
    static const Cell null;
    const auto found = columns_.find(column);
    return found == columns_.end() ? null : row[found->second];
  }

  std::string TextAt(const std::vector<Cell>& row, const std::string& column) const {
    return CellText(CellAt(row, column));
  }

  int64_t RowNumber(const std::vector<Cell>& row, const std::string& column) const {
    const auto* number = std::get_if<int64_t>(&CellAt(row, column));
    if (number == nullptr || shredder_.TableOf(*number) < 0) {
      const bool null = IsNull(CellAt(row, column));
      Fail("the column '" + column + "' has to be the _row of a row; it is " +
           (null ? "NULL" : "'" + Shorten(TextAt(row, column)) + "'"));
    }
    return *number;
  }

  RowPlace PlaceOf(int64_t row) const {
    RowPlace place;
    place.table = shredder_.TableOf(row);
    const QueryResult found =
        database_->Run("SELECT t._file, t._line, t._column, t._pointer, r.collection, r.id FROM " +
                           QuoteName(plan_.tables[static_cast<size_t>(place.table)].name) +
                           " t LEFT JOIN _records r ON r._row = t._record WHERE t._row = ?",
                       {row});
    const std::vector<Cell>& cells = found.rows.front();
    place.file = CellText(cells[0]);
    place.position = {static_cast<int>(std::get<int64_t>(cells[1])),
                      static_cast<int>(std::get<int64_t>(cells[2]))};
    place.pointer = CellText(cells[3]);
    place.record = CellText(cells[4]);  // none for a row of evidence
    if (!IsNull(cells[5])) place.record += "/" + CellText(cells[5]);
    return place;
  }

  // The JSON Pointer of a row's field, which a rule names by column ("count_min", "victims_group")
  // or by path ("count", "victims/group").
  std::string FieldPointer(const RowPlace& place, const std::string& field) const {
    if (field.empty()) return place.pointer;
    const Table& table = plan_.tables[static_cast<size_t>(place.table)];
    const int column = table.Find(field);
    const bool own = column >= kSystemColumns;
    return place.pointer + (own ? table.columns[static_cast<size_t>(column)].field : "/" + field);
  }

  Finding MakeFinding(const std::vector<Cell>& row, int64_t at) const {
    const RowPlace place = PlaceOf(at);
    Finding finding;
    finding.rule = rule_.id;
    finding.level = rule_.level;
    finding.message = message_.Fill([&](const std::string& column) { return TextAt(row, column); });
    finding.file = place.file;
    finding.range = {place.position, place.position};
    finding.pointer = FieldPointer(place, TextAt(row, "at_field"));
    finding.record = place.record;
    if (!IsNull(CellAt(row, "related"))) {
      const RowPlace related = PlaceOf(RowNumber(row, "related"));
      finding.related.push_back({related.file,
                                 {related.position, related.position},
                                 FieldPointer(related, TextAt(row, "related_field")),
                                 TextAt(row, "related_message")});
    }
    return finding;
  }

  const Rule& rule_;
  const TablePlan& plan_;
  const Shredder& shredder_;
  Database* database_;
  Message message_;
  std::map<std::string, size_t> columns_;
};

}  // namespace

RuleRun RunRule(const Rule& rule, const TablePlan& plan, const Shredder& shredder,
                Database* database) {
  return Runner(rule, plan, shredder, database).Run();
}

std::vector<RuleRun> RunRules(const std::vector<const Rule*>& rules, const TablePlan& plan,
                              const Shredder& shredder, Database* database, int threads,
                              const ProgressListener& progress) {
  std::vector<RuleRun> runs(rules.size());
  std::vector<std::exception_ptr> errors(rules.size());
  std::atomic<size_t> next = 0;
  std::atomic<size_t> done = 0;
  const auto work = [&](Database* rows) {
    for (size_t i = next++; i < rules.size(); i = next++) {
      try {
        runs[i] = RunRule(*rules[i], plan, shredder, rows);
      } catch (...) {
        errors[i] = std::current_exception();
      }
      if (progress) progress({Progress::Stage::kRules, ++done, rules.size()});
    }
  };
  const size_t cores = std::max(1u, std::thread::hardware_concurrency());
  const size_t wanted = threads > 0 ? static_cast<size_t>(threads) : cores;
  // A few rows are done sooner than a reader is opened.
  const size_t count = database->rows() < kRowsWorthThreads ? 1 : std::min(wanted, rules.size());
  std::vector<Database> readers;
  for (size_t i = 1; i < count; ++i) {
    if (auto reader = database->OpenReader()) readers.push_back(std::move(*reader));
  }
  {
    std::vector<std::jthread> others;
    for (Database& reader : readers) others.emplace_back(work, &reader);
    work(database);
  }
  for (const std::exception_ptr& error : errors) {
    if (error) std::rethrow_exception(error);
  }
  return runs;
}

}  // namespace eventlint
