// Database: the dataset as rows, in SQLite and in memory.
//
// Two kinds of SQL meet here. The tool's own (Run, Insert, indexes) is trusted. A rule's or a
// person's SQL is not: Select reads the planned tables and nothing else (SqlPolicy), and is stopped
// when it runs away (SelectBounds).
//
// One thread uses a database at a time; each of several has a reader of its own.
#ifndef EVENTLINT_STORE_DATABASE_H_
#define EVENTLINT_STORE_DATABASE_H_

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "schema/table_plan.h"
#include "store/cell.h"
#include "store/sql_policy.h"

namespace eventlint {

/// What a SELECT may take; all grows with the number of rows in the database. A rule over 200,000
/// rows takes some 100 steps of SQLite's machine for each of them; 300 million steps are some
/// seconds.
struct SelectBounds {
  int64_t steps = 300'000'000;
  int64_t steps_per_row = 20'000;
  // Steps are the same on every machine, but a single one may work on a long text.
  std::chrono::microseconds time{20'000'000};
  std::chrono::microseconds time_per_row{100};
  int64_t memory = int64_t{256} << 20;  ///< In bytes.
  int64_t memory_per_row = 4096;
  int64_t rows = 100'000;  ///< Returned.
  int64_t rows_per_row = 10;
};

class Database {
 public:
  /// An empty database with the plan's tables. Keeps a reference to the plan.
  explicit Database(const TablePlan& plan, const SelectBounds& bounds = {});
  ~Database();
  Database(Database&&) noexcept;
  Database& operator=(Database&&) noexcept;

  /// Adds a row to a table of the plan; one cell for each column, in order.
  void Insert(int table, const std::vector<Cell>& cells);
  /// Makes the indexes that joins want. Call it once, after the last row.
  void Index();

  /// Runs SQL of the tool's own, with `?` filled from `arguments`.
  QueryResult Run(std::string_view sql, const std::vector<Cell>& arguments = {});

  /// The columns that a SELECT returns and the tables that it reads; refused when it is no single
  /// SELECT, reads anything that is not a table of the plan, calls a function that is not standard,
  /// or does not prepare.
  struct Shape {
    std::vector<std::string> columns;
    std::set<std::string> tables;
  };
  std::variant<Shape, SqlError> Inspect(std::string_view sql);

  /// Runs such a SELECT, within the bounds.
  std::variant<QueryResult, SqlError> Select(std::string_view sql);

  /// The same rows for another thread, to be read only; nothing when they are too many to be
  /// shared. REQUIRES: Index was called.
  std::optional<Database> OpenReader();

  int64_t rows() const;

 private:
  class Connection;
  explicit Database(std::unique_ptr<Connection> connection);
  std::unique_ptr<Connection> connection_;
};

}  // namespace eventlint

#endif  // EVENTLINT_STORE_DATABASE_H_
