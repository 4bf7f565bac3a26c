#include "store/database.h"

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdio>
#include <stdexcept>

#include "text/fold.h"

namespace eventlint {

namespace {

// A SELECT may take this many steps of SQLite's machine, and so many more for each row there is: some
// ten seconds for a small dataset. A rule over 200,000 rows takes about 100 a row.
constexpr int64_t kBaseSteps = 300'000'000;
constexpr int64_t kStepsPerRow = 20'000;
constexpr int kStepsPerCheck = 10'000;
constexpr int64_t kBaseResultRows = 100'000;
constexpr int64_t kExtraMemory = int64_t{1} << 30;

std::string Lower(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return lower;
}

// string_agg(value, separator), as PostgreSQL and DuckDB have it, but sorted: a message must not
// depend on the order in which an engine meets the rows.
struct Strings {
  std::vector<std::string> values;
  std::string separator;
};

void AddString(sqlite3_context* context, int, sqlite3_value** arguments) {
  auto** strings = static_cast<Strings**>(sqlite3_aggregate_context(context, sizeof(Strings*)));
  if (strings == nullptr) return sqlite3_result_error_nomem(context);
  if (*strings == nullptr) *strings = new Strings;
  const auto text = [](sqlite3_value* value) {
    const auto* bytes = reinterpret_cast<const char*>(sqlite3_value_text(value));
    return bytes == nullptr ? std::string() : std::string(bytes, sqlite3_value_bytes(value));
  };
  if (sqlite3_value_type(arguments[0]) == SQLITE_NULL) return;
  (*strings)->values.push_back(text(arguments[0]));
  (*strings)->separator = text(arguments[1]);
}

void JoinStrings(sqlite3_context* context) {
  auto** strings = static_cast<Strings**>(sqlite3_aggregate_context(context, 0));
  if (strings == nullptr || *strings == nullptr) return sqlite3_result_null(context);
  const std::unique_ptr<Strings> owned(*strings);
  if (owned->values.empty()) return sqlite3_result_null(context);
  std::sort(owned->values.begin(), owned->values.end());
  std::string joined;
  for (const std::string& value : owned->values) {
    if (&value != &owned->values.front()) joined += owned->separator;
    joined += value;
  }
  sqlite3_result_text(context, joined.data(), static_cast<int>(joined.size()), SQLITE_TRANSIENT);
}

struct Finalizer {
  void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using Statement = std::unique_ptr<sqlite3_stmt, Finalizer>;

Cell ReadCell(sqlite3_stmt* statement, int column) {
  switch (sqlite3_column_type(statement, column)) {
    case SQLITE_INTEGER: return static_cast<int64_t>(sqlite3_column_int64(statement, column));
    case SQLITE_FLOAT: return sqlite3_column_double(statement, column);
    case SQLITE_NULL: return {};
    default: break;
  }
  const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement, column));
  if (text == nullptr) return std::string();
  return std::string(text, static_cast<size_t>(sqlite3_column_bytes(statement, column)));
}

// The text of a cell must stay until the statement is reset.
void BindCell(sqlite3_stmt* statement, int index, const Cell& cell) {
  if (const auto* integer = std::get_if<int64_t>(&cell)) {
    sqlite3_bind_int64(statement, index, *integer);
  } else if (const auto* real = std::get_if<double>(&cell)) {
    sqlite3_bind_double(statement, index, *real);
  } else if (const auto* text = std::get_if<std::string>(&cell)) {
    sqlite3_bind_text64(statement, index, text->data(), text->size(), SQLITE_STATIC, SQLITE_UTF8);
  } else {
    sqlite3_bind_null(statement, index);
  }
}

}  // namespace

const std::vector<std::string>& StandardFunctions() {
  static const std::vector<std::string> functions = {
      "abs",        "avg",        "coalesce",   "count",       "dense_rank", "first_value",
      "lag",        "last_value", "lead",       "length",      "like",       "lower",
      "ltrim",      "max",        "min",        "nth_value",   "ntile",      "nullif",
      "rank",       "replace",    "round",      "row_number",  "rtrim",      "string_agg",
      "substr",     "substring",  "sum",        "trim",        "upper"};
  return functions;
}

std::string CellText(const Cell& cell) {
  if (const auto* integer = std::get_if<int64_t>(&cell)) return std::to_string(*integer);
  if (const auto* text = std::get_if<std::string>(&cell)) return *text;
  if (const auto* real = std::get_if<double>(&cell)) {
    std::array<char, 40> buffer;
    std::snprintf(buffer.data(), buffer.size(), "%.15g", *real);
    return buffer.data();
  }
  return "";
}

class Database::Connection {
 public:
  explicit Connection(const TablePlan& plan) : plan_(plan) {
    const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX;
    Check(sqlite3_open_v2(":memory:", &db_, flags, nullptr));
    sqlite3_db_config(db_, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(db_, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, nullptr);
    sqlite3_db_config(db_, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);  // "text" is a name, never a string
    sqlite3_limit(db_, SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 1000);
    sqlite3_limit(db_, SQLITE_LIMIT_ATTACHED, 0);
    Check(sqlite3_create_function(db_, "string_agg", 2, SQLITE_UTF8 | SQLITE_DETERMINISTIC, nullptr,
                                  nullptr, AddString, JoinStrings));
    Run("PRAGMA journal_mode = OFF", {});
    Run("PRAGMA temp_store = MEMORY", {});
    Run("BEGIN", {});
    for (const Table& table : plan.tables) Run(CreateStatement(table), {});
    inserts_.resize(plan.tables.size());
  }

  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  ~Connection() {
    inserts_.clear();
    sqlite3_close(db_);
  }

  void Insert(int table, const std::vector<Cell>& cells) {
    Statement& statement = inserts_[static_cast<size_t>(table)];
    if (statement == nullptr) {
      std::string sql = "INSERT INTO " + QuoteName(plan_.tables[table].name) + " VALUES (?";
      for (size_t i = 1; i < cells.size(); ++i) sql += ",?";
      statement = Prepare(sql + ")");
    }
    for (size_t i = 0; i < cells.size(); ++i) {
      BindCell(statement.get(), static_cast<int>(i) + 1, cells[i]);
    }
    const int status = sqlite3_step(statement.get());
    sqlite3_reset(statement.get());
    if (status != SQLITE_DONE) Check(status);
    ++rows_;
  }

  void Index() {
    for (const Table& table : plan_.tables) {
      for (const Column& column : table.columns) {
        if (!IsJoinColumn(table, column)) continue;
        Run("CREATE INDEX " + QuoteName("ix " + table.name + " " + column.name) + " ON " +
                QuoteName(table.name) + " (" + QuoteName(column.name) + ")",
            {});
      }
    }
    Run("COMMIT", {});
  }

  QueryResult Run(std::string_view sql, const std::vector<Cell>& arguments) {
    const Statement statement = Prepare(sql);
    for (size_t i = 0; i < arguments.size(); ++i) {
      BindCell(statement.get(), static_cast<int>(i) + 1, arguments[i]);
    }
    QueryResult result;
    result.columns = ColumnNames(statement.get());
    while (true) {
      const int status = sqlite3_step(statement.get());
      if (status == SQLITE_DONE) return result;
      if (status != SQLITE_ROW) Check(status);
      result.rows.push_back(ReadRow(statement.get()));
    }
  }

  std::variant<Shape, SqlError> Inspect(std::string_view sql) {
    std::variant<Statement, SqlError> prepared = PrepareSelect(sql);
    if (auto* error = std::get_if<SqlError>(&prepared)) return std::move(*error);
    return Shape{ColumnNames(std::get<Statement>(prepared).get()), tables_read_};
  }

  std::variant<QueryResult, SqlError> Select(std::string_view sql) {
    std::variant<Statement, SqlError> prepared = PrepareSelect(sql);
    if (auto* error = std::get_if<SqlError>(&prepared)) return std::move(*error);
    sqlite3_stmt* statement = std::get<Statement>(prepared).get();
    const Bounds bounds(this);
    QueryResult result;
    result.columns = ColumnNames(statement);
    while (true) {
      const int status = sqlite3_step(statement);
      if (status == SQLITE_DONE) return result;
      if (status != SQLITE_ROW) return Stopped(status);
      result.rows.push_back(ReadRow(statement));
      if (static_cast<int64_t>(result.rows.size()) > kBaseResultRows + 10 * rows_) {
        return SqlError{"it returns more than " + std::to_string(result.rows.size() - 1) +
                            " rows: is a join's condition missing?",
                        {}};
      }
    }
  }

 private:
  // Bounds a SELECT's steps and memory while it lives.
  class Bounds {
   public:
    explicit Bounds(Connection* connection) : connection_(connection) {
      connection->steps_left_ = kBaseSteps + kStepsPerRow * connection->rows_;
      sqlite3_progress_handler(connection->db_, kStepsPerCheck, CountSteps, connection);
      sqlite3_hard_heap_limit64(sqlite3_memory_used() + kExtraMemory);
    }
    ~Bounds() {
      sqlite3_progress_handler(connection_->db_, 0, nullptr, nullptr);
      sqlite3_hard_heap_limit64(0);
    }
    Bounds(const Bounds&) = delete;
    Bounds& operator=(const Bounds&) = delete;

   private:
    Connection* connection_;
  };

  // What correlated subqueries ask by; SQLite makes its own passing indexes for joins.
  static bool IsJoinColumn(const Table& table, const Column& column) {
    const std::string& name = column.name;
    if (table.name.starts_with("_")) {
      return name == "_row" || name == "target" || name == "name_key" || name == "id";
    }
    return name == "_parent" || name == "id";
  }

  static int CountSteps(void* self) {
    auto* connection = static_cast<Connection*>(self);
    connection->steps_left_ -= kStepsPerCheck;
    return connection->steps_left_ < 0 ? 1 : 0;
  }

  SqlError Stopped(int status) {
    if (status == SQLITE_INTERRUPT) {
      return {"it was stopped, since it runs away: is a join's condition missing, or the end of a "
              "recursion?", {}};
    }
    if (status == SQLITE_NOMEM || status == SQLITE_TOOBIG) {
      return {"it was stopped, since it takes too much memory", {}};
    }
    return {sqlite3_errmsg(db_), {}};
  }

  [[noreturn]] void Throw(std::string_view what) {
    throw std::runtime_error("SQLite: " + std::string(what) + ": " + sqlite3_errmsg(db_));
  }

  void Check(int status) {
    if (status != SQLITE_OK) Throw("error " + std::to_string(status));
  }

  Statement Prepare(std::string_view sql) {
    sqlite3_stmt* statement = nullptr;
    const int length = static_cast<int>(sql.size());
    if (sqlite3_prepare_v2(db_, sql.data(), length, &statement, nullptr) != SQLITE_OK) Throw(sql);
    return Statement(statement);
  }

  std::variant<Statement, SqlError> PrepareSelect(std::string_view sql) {
    tables_read_.clear();
    refusal_.clear();
    refused_word_.clear();
    sqlite3_set_authorizer(db_, Authorize, this);
    sqlite3_stmt* raw = nullptr;
    const char* tail = nullptr;
    const int status = sqlite3_prepare_v2(db_, sql.data(), static_cast<int>(sql.size()), &raw, &tail);
    const SqlError error = status == SQLITE_OK ? SqlError{} : PrepareError(sql);
    Statement statement(raw);
    if (status == SQLITE_OK && statement != nullptr && HasMore(tail, sql)) {
      sqlite3_set_authorizer(db_, nullptr, nullptr);
      return SqlError{"only one statement is allowed", static_cast<size_t>(tail - sql.data())};
    }
    sqlite3_set_authorizer(db_, nullptr, nullptr);
    if (status != SQLITE_OK) return error;
    if (statement == nullptr) return SqlError{"there is no SELECT in it", 0};
    if (sqlite3_column_count(statement.get()) == 0 || !sqlite3_stmt_readonly(statement.get())) {
      return SqlError{"only a SELECT is allowed", 0};
    }
    if (sqlite3_bind_parameter_count(statement.get()) > 0) {
      return SqlError{"it has a parameter (?, :name), which nothing fills", {}};
    }
    return statement;
  }

  // Whether anything but space, comments and semicolons follows the first statement.
  bool HasMore(const char* tail, std::string_view sql) {
    const char* end = sql.data() + sql.size();
    while (tail != nullptr && tail < end) {
      sqlite3_stmt* next = nullptr;
      const int status =
          sqlite3_prepare_v2(db_, tail, static_cast<int>(end - tail), &next, &tail);
      const Statement owned(next);
      if (status != SQLITE_OK || next != nullptr) return true;
    }
    return false;
  }

  SqlError PrepareError(std::string_view sql) {
    SqlError error{sqlite3_errmsg(db_), {}};
    const int offset = sqlite3_error_offset(db_);
    if (offset >= 0) error.offset = static_cast<size_t>(offset);
    if (!refusal_.empty()) {
      error.message = refusal_;
      const size_t at = Lower(sql).find(Lower(refused_word_));
      if (at != std::string::npos) error.offset = at;
    } else {
      error.message += Suggestion(error.message);
    }
    return error;
  }

  // "; did you mean 'places'?" for a table or column that is not there.
  std::string Suggestion(const std::string& message) const {
    std::vector<std::string> known;
    for (const Table& table : plan_.tables) {
      if (message.starts_with("no such table")) known.push_back(table.name);
      if (!message.starts_with("no such column")) continue;
      for (const Column& column : table.columns) known.push_back(column.name);
    }
    if (known.empty()) return "";
    const size_t begin = message.find_last_of(" .") + 1;
    const std::string nearest = Nearest(message.substr(begin), known);
    return (nearest.empty() ? "" : "; did you mean '" + nearest + "'?") +
           std::string("; `eventlint tables` lists what there is");
  }

  static int Authorize(void* self, int action, const char* first, const char* second, const char*,
                       const char*) {
    return static_cast<Connection*>(self)->Authorize(action, first == nullptr ? "" : first,
                                                     second == nullptr ? "" : second);
  }

  int Authorize(int action, const std::string& first, const std::string& second) {
    if (action == SQLITE_SELECT || action == SQLITE_RECURSIVE) return SQLITE_OK;
    if (action == SQLITE_READ) {
      const int table = plan_.FindTable(first);
      if (table >= 0) {
        tables_read_.insert(plan_.tables[static_cast<size_t>(table)].name);
        return SQLITE_OK;
      }
      return Refuse("the table " + first + " is not one that may be read", first);
    }
    if (action == SQLITE_FUNCTION) {
      const auto& known = StandardFunctions();
      if (std::find(known.begin(), known.end(), Lower(second)) != known.end()) return SQLITE_OK;
      return Refuse("the function " + second + " is not standard SQL, or not safe; there are: " +
                        FunctionList(),
                    second);
    }
    return Refuse("only a SELECT is allowed", "");
  }

  int Refuse(std::string reason, std::string word) {
    if (refusal_.empty()) {
      refusal_ = std::move(reason);
      refused_word_ = std::move(word);
    }
    return SQLITE_DENY;
  }

  static std::string FunctionList() {
    std::string list;
    for (const std::string& name : StandardFunctions()) list += (list.empty() ? "" : ", ") + name;
    return list;
  }

  static std::vector<std::string> ColumnNames(sqlite3_stmt* statement) {
    std::vector<std::string> names;
    for (int i = 0; i < sqlite3_column_count(statement); ++i) {
      names.emplace_back(sqlite3_column_name(statement, i));
    }
    return names;
  }

  static std::vector<Cell> ReadRow(sqlite3_stmt* statement) {
    std::vector<Cell> row;
    const int columns = sqlite3_column_count(statement);
    row.reserve(static_cast<size_t>(columns));
    for (int i = 0; i < columns; ++i) row.push_back(ReadCell(statement, i));
    return row;
  }

  const TablePlan& plan_;
  sqlite3* db_ = nullptr;
  std::vector<Statement> inserts_;
  int64_t rows_ = 0;
  int64_t steps_left_ = 0;
  std::set<std::string> tables_read_;  // by the SELECT that was prepared last
  std::string refusal_;
  std::string refused_word_;
};

Database::Database(const TablePlan& plan) : connection_(std::make_unique<Connection>(plan)) {}
Database::~Database() = default;
Database::Database(Database&&) noexcept = default;
Database& Database::operator=(Database&&) noexcept = default;

void Database::Insert(int table, const std::vector<Cell>& cells) {
  connection_->Insert(table, cells);
}

void Database::Index() { connection_->Index(); }

QueryResult Database::Run(std::string_view sql, const std::vector<Cell>& arguments) {
  return connection_->Run(sql, arguments);
}

std::variant<Database::Shape, SqlError> Database::Inspect(std::string_view sql) {
  return connection_->Inspect(sql);
}

std::variant<QueryResult, SqlError> Database::Select(std::string_view sql) {
  return connection_->Select(sql);
}

}  // namespace eventlint
