// Database: the dataset as rows, in SQLite and in memory.
//
// Two kinds of SQL meet here. The tool's own (Execute, Insert, indexes) is trusted. A rule's or a
// person's SQL is not: Select reads the planned tables and nothing else, with the standard functions
// that any big SQL engine has too, and is stopped when it runs away.
#ifndef EVENTLINT_STORE_DATABASE_H_
#define EVENTLINT_STORE_DATABASE_H_

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "schema/table_plan.h"

namespace eventlint {

/// One SQL value; nothing is NULL.
using Cell = std::variant<std::monostate, int64_t, double, std::string>;

/// A value as a message shows it: whole numbers without a point, NULL as an empty string.
std::string CellText(const Cell& cell);

struct QueryResult {
  std::vector<std::string> columns;
  std::vector<std::vector<Cell>> rows;
};

/// Why a SELECT was refused or stopped.
struct SqlError {
  std::string message;
  std::optional<size_t> offset;  ///< Byte offset in the SQL, where known.
};

class Database {
 public:
  /// An empty database with the plan's tables. Keeps a reference to the plan.
  explicit Database(const TablePlan& plan);
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

  /// Runs such a SELECT, within bounds of steps and memory that grow with the number of rows.
  std::variant<QueryResult, SqlError> Select(std::string_view sql);

 private:
  class Connection;
  std::unique_ptr<Connection> connection_;
};

/// The names of the functions that a SELECT may call, for messages.
const std::vector<std::string>& StandardFunctions();

}  // namespace eventlint

#endif  // EVENTLINT_STORE_DATABASE_H_
