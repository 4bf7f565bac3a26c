#include "store/database.h"

#include <algorithm>
#include <map>
#include <memory>
#include <optional>
#include <stdexcept>
#include <utility>

#include "store/sql_text.h"
#include "store/sqlite_values.h"

namespace eventlint {

namespace {

using Clock = std::chrono::steady_clock;

// How often a running SELECT is looked at, in steps.
constexpr int kStepsPerCheck = 1000;
// What preparing a statement may take: WITH tables that name one another twice double at each turn.
constexpr int64_t kPrepareMemory = int64_t{64} << 20;
// The longest text or row that a SELECT may make, beside four times the longest row that there is.
constexpr size_t kTextLength = 256 * 1024;

using IndexKeys = std::vector<std::vector<std::string>>;  // the columns of each index

// What correlated subqueries ask by; SQLite makes its own passing indexes for joins.
IndexKeys KeysOf(const Table& table) {
  static const std::map<std::string, IndexKeys, std::less<>> fixed = {
      {"_records", {{"id"}}},
      {"_names", {{"_row"}, {"name_key"}}},
      {"_references", {{"_row"}, {"target"}}},
      {"_citations", {{"_row"}, {"cited_for"}, {"passage"}}},
      {"_passages", {{"_parent"}, {"source", "section", "paragraph"}}},
      {"_mentions", {{"_parent"}, {"name_key"}}},
      {"_archive", {{"_row"}}}};
  const auto found = fixed.find(table.name);
  if (found != fixed.end()) return found->second;
  if (table.Find("id") < 0) return {{"_parent"}};
  // A list may be long, and which of its entries has an id is asked of each: a toll's total.
  return {{"_parent", "id"}, {"id"}};
}

std::string IndexStatement(const Table& table, const std::vector<std::string>& columns) {
  std::string name = "_ix " + table.name;
  std::string list;
  for (const std::string& column : columns) {
    name += " " + column;
    list += (list.empty() ? "" : ", ") + QuoteName(column);
  }
  return "CREATE INDEX " + QuoteName(name) + " ON " + QuoteName(table.name) + " (" + list + ")";
}

// A finished database as it would stand in a file; any number of connections may read it.
struct Image {
  std::shared_ptr<unsigned char> bytes;
  sqlite3_int64 size = 0;
};

}  // namespace

class Database::Connection {
 public:
  Connection(const TablePlan& plan, const SelectBounds& bounds) : plan_(plan), bounds_(bounds) {
    Open();
    Run("PRAGMA journal_mode = OFF", {});
    Run("BEGIN", {});
    for (const Table& table : plan.tables) Run(CreateStatement(table), {});
    Run("COMMIT", {});
    inserts_.resize(plan.tables.size());
  }

  std::unique_ptr<Connection> OpenReader() {
    if (image_.bytes == nullptr && !MakeImage()) return nullptr;
    auto reader = std::unique_ptr<Connection>(new Connection(*this));
    reader->ReadImage();
    return reader;
  }

  Connection& operator=(const Connection&) = delete;

  ~Connection() {
    inserts_.clear();
    lookups_.clear();
    sqlite3_close(db_);  // before the image goes
  }

  void Insert(int table, const std::vector<Cell>& cells) {
    // A SELECT that runs out of memory may roll back, so none is run while rows come in.
    if (rows_ == 0) Run("BEGIN", {});
    Statement& statement = inserts_[static_cast<size_t>(table)];
    if (statement == nullptr) {
      std::string sql =
          "INSERT INTO " + QuoteName(plan_.tables[static_cast<size_t>(table)].name) + " VALUES (?";
      for (size_t i = 1; i < cells.size(); ++i) sql += ",?";
      statement = Prepare(sql + ")");
    }
    for (size_t i = 0; i < cells.size(); ++i) {
      BindCell(statement.get(), static_cast<int>(i) + 1, cells[i]);
    }
    const int status = sqlite3_step(statement.get());
    sqlite3_reset(statement.get());
    if (status != SQLITE_DONE) Check(status);
    longest_row_ = std::max(longest_row_, BytesOf(cells));
    ++rows_;
  }

  void Index() {
    if (rows_ == 0) Run("BEGIN", {});
    for (const Table& table : plan_.tables) {
      for (const auto& columns : KeysOf(table)) Run(IndexStatement(table, columns), {});
    }
    Run("COMMIT", {});
  }

  QueryResult Run(std::string_view sql, const std::vector<Cell>& arguments) {
    if (arguments.empty()) return RunToEnd(Prepare(sql).get());
    // What has arguments is asked again and again.
    const auto [lookup, is_new] = lookups_.try_emplace(std::string(sql));
    if (is_new) lookup->second = Prepare(sql);
    sqlite3_stmt* statement = lookup->second.get();
    for (size_t i = 0; i < arguments.size(); ++i) {
      BindCell(statement, static_cast<int>(i) + 1, arguments[i]);
    }
    QueryResult result = RunToEnd(statement);
    sqlite3_reset(statement);
    return result;
  }

  std::variant<Shape, SqlError> Inspect(std::string_view sql) {
    SqlPolicy policy(plan_, sql);
    std::variant<Statement, SqlError> prepared = PrepareSelect(sql, &policy);
    if (auto* error = std::get_if<SqlError>(&prepared)) return std::move(*error);
    return Shape{ColumnNames(std::get<Statement>(prepared).get()), policy.tables_read()};
  }

  std::variant<QueryResult, SqlError> Select(std::string_view sql) {
    SqlPolicy policy(plan_, sql);
    std::variant<Statement, SqlError> prepared = PrepareSelect(sql, &policy);
    if (auto* error = std::get_if<SqlError>(&prepared)) return std::move(*error);
    return RunBounded(std::get<Statement>(prepared).get());
  }

  int64_t rows() const { return rows_; }

 private:
  // A reader of the other's image.
  Connection(const Connection& other)
      : plan_(other.plan_),
        bounds_(other.bounds_),
        rows_(other.rows_),
        longest_row_(other.longest_row_),
        image_(other.image_) {
    Open();
  }

  void Open() {
    UseBoundedMemory();
    const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX;
    Check(sqlite3_open_v2(":memory:", &db_, flags, nullptr));
    sqlite3_db_config(db_, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(db_, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, nullptr);
    sqlite3_db_config(db_, SQLITE_DBCONFIG_DQS_DML, 0,
                      nullptr);  // "text" is a name, never a string
    sqlite3_limit(db_, SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 1000);
    sqlite3_limit(db_, SQLITE_LIMIT_ATTACHED, 0);
    Check(sqlite3_create_function(db_, "string_agg", 2, SQLITE_UTF8 | SQLITE_DETERMINISTIC, &held_,
                                  nullptr, AddText, JoinTexts));
    Run("PRAGMA temp_store = MEMORY", {});
  }

  // False when the database is too large for one piece of SQLite's memory, 2 GiB.
  bool MakeImage() {
    inserts_.clear();
    lookups_.clear();
    unsigned char* bytes = sqlite3_serialize(db_, "main", &image_.size, 0);
    if (bytes == nullptr) return false;
    image_.bytes = std::shared_ptr<unsigned char>(bytes, sqlite3_free);
    ReadImage();
    return true;
  }

  // Lets go of the connection's own pages, if it has any.
  void ReadImage() {
    Check(sqlite3_deserialize(db_, "main", image_.bytes.get(), image_.size, image_.size,
                              SQLITE_DESERIALIZE_READONLY));
  }

  std::variant<QueryResult, SqlError> RunBounded(sqlite3_stmt* statement) {
    const MemoryBound memory(MostMemory());
    const Watch watch(this);
    QueryResult result;
    result.columns = ColumnNames(statement);
    int64_t bytes = 0;
    while (true) {
      const int status = sqlite3_step(statement);
      if (status == SQLITE_DONE) return result;
      if (status != SQLITE_ROW) return Stopped(status);
      result.rows.push_back(ReadRow(statement));
      if (!IsUtf8(result.rows.back())) return SqlError{"it returns a text that is not UTF-8", {}};
      bytes += static_cast<int64_t>(BytesOf(result.rows.back()));
      if (bytes > MostMemory()) return Stopped(SQLITE_TOOBIG);
      if (static_cast<int64_t>(result.rows.size()) > bounds_.rows + bounds_.rows_per_row * rows_) {
        return SqlError{"it returns more than " + std::to_string(result.rows.size() - 1) +
                            " rows: is a join's condition missing?",
                        {}};
      }
    }
  }

  // Bounds a SELECT's steps, time and texts while it lives.
  class Watch {
   public:
    explicit Watch(Connection* connection) : connection_(connection) {
      const SelectBounds& bounds = connection->bounds_;
      const int64_t rows = connection->rows_;
      connection->steps_left_ = bounds.steps + bounds.steps_per_row * rows;
      connection->deadline_ = Clock::now() + bounds.time + bounds.time_per_row * rows;
      sqlite3_progress_handler(connection->db_, kStepsPerCheck, MustStop, connection);
      const size_t length = kTextLength + 4 * connection->longest_row_;
      length_ = sqlite3_limit(connection->db_, SQLITE_LIMIT_LENGTH,
                              static_cast<int>(std::min<size_t>(length, 1'000'000'000)));
    }
    ~Watch() {
      sqlite3_progress_handler(connection_->db_, 0, nullptr, nullptr);
      sqlite3_limit(connection_->db_, SQLITE_LIMIT_LENGTH, length_);
    }
    Watch(const Watch&) = delete;
    Watch& operator=(const Watch&) = delete;

   private:
    Connection* connection_;
    int length_;
  };

  int64_t MostMemory() const { return bounds_.memory + bounds_.memory_per_row * rows_; }

  static int MustStop(void* self) {
    auto* connection = static_cast<Connection*>(self);
    connection->steps_left_ -= kStepsPerCheck;
    return connection->steps_left_ < 0 || Clock::now() > connection->deadline_ ? 1 : 0;
  }

  SqlError Stopped(int status) {
    if (status == SQLITE_INTERRUPT) {
      return {
          "it was stopped, since it runs away: is a join's condition missing, or the end of a "
          "recursion?",
          {}};
    }
    if (status == SQLITE_NOMEM || status == SQLITE_TOOBIG) {
      return {
          "it was stopped, since it takes too much memory: is a join's condition missing, or "
          "does a text grow without end?",
          {}};
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

  QueryResult RunToEnd(sqlite3_stmt* statement) {
    QueryResult result;
    result.columns = ColumnNames(statement);
    while (true) {
      const int status = sqlite3_step(statement);
      if (status == SQLITE_DONE) return result;
      if (status != SQLITE_ROW) Check(status);
      result.rows.push_back(ReadRow(statement));
    }
  }

  std::variant<Statement, SqlError> PrepareSelect(std::string_view sql, SqlPolicy* policy) {
    if (auto refused = policy->RefuseText()) return std::move(*refused);
    const MemoryBound memory(kPrepareMemory);
    sqlite3_stmt* raw = nullptr;
    const char* tail = nullptr;
    sqlite3_set_authorizer(db_, Authorize, policy);
    const int status =
        sqlite3_prepare_v2(db_, sql.data(), static_cast<int>(sql.size()), &raw, &tail);
    sqlite3_set_authorizer(db_, nullptr, nullptr);
    Statement statement(raw);
    if (status == SQLITE_NOMEM) return SqlError{"it is too involved to be prepared", {}};
    if (status != SQLITE_OK) return policy->Explain(sqlite3_errmsg(db_), ErrorOffset());
    if (auto refused = RefuseStatement(statement.get(), sql, tail)) return std::move(*refused);
    return statement;
  }

  // Why a statement that has prepared is still not to be run.
  static std::optional<SqlError> RefuseStatement(sqlite3_stmt* statement, std::string_view sql,
                                                 const char* tail) {
    const auto begin = static_cast<size_t>(tail - sql.data());
    for (const SqlToken& token : SplitSql(sql.substr(begin))) {
      if (token.text != ";") return SqlError{"only one statement is allowed", begin + token.offset};
    }
    if (sqlite3_column_count(statement) == 0 || sqlite3_stmt_readonly(statement) == 0) {
      return SqlError{"only a SELECT is allowed", {}};
    }
    if (sqlite3_bind_parameter_count(statement) == 0) return std::nullopt;
    for (const SqlToken& token : SplitSql(sql)) {
      const bool begins = std::string_view("?:@#$").find(token.text[0]) != std::string_view::npos;
      if (begins) return SqlError{"it has a parameter, which nothing fills", token.offset};
    }
    return SqlError{"it has a parameter, which nothing fills", {}};
  }

  std::optional<size_t> ErrorOffset() const {
    const int offset = sqlite3_error_offset(db_);
    if (offset < 0) return std::nullopt;
    return static_cast<size_t>(offset);
  }

  static int Authorize(void* policy, int action, const char* first, const char* second, const char*,
                       const char*) {
    auto* judge = static_cast<SqlPolicy*>(policy);
    const auto text = [](const char* given) { return given == nullptr ? "" : given; };
    switch (action) {
      case SQLITE_SELECT:
        return SQLITE_OK;
      case SQLITE_RECURSIVE:
        return SQLITE_OK;
      case SQLITE_READ:
        return judge->MayRead(text(first), text(second)) ? SQLITE_OK : SQLITE_DENY;
      case SQLITE_FUNCTION:
        return judge->MayCall(text(second)) ? SQLITE_OK : SQLITE_DENY;
      default:
        judge->RefuseAction();
        return SQLITE_DENY;
    }
  }

  const TablePlan& plan_;
  const SelectBounds bounds_;
  sqlite3* db_ = nullptr;
  std::vector<Statement> inserts_;            // by table
  std::map<std::string, Statement> lookups_;  // by SQL
  int64_t rows_ = 0;
  size_t longest_row_ = 0;  // in bytes
  Image image_;             // once there are readers

  // Of the SELECT that is running.
  int64_t steps_left_ = 0;
  Clock::time_point deadline_;
  size_t held_ = 0;  // bytes in the lists of string_agg
};

Database::Database(const TablePlan& plan, const SelectBounds& bounds)
    : connection_(std::make_unique<Connection>(plan, bounds)) {}
Database::Database(std::unique_ptr<Connection> connection) : connection_(std::move(connection)) {}
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

std::optional<Database> Database::OpenReader() {
  std::unique_ptr<Connection> reader = connection_->OpenReader();
  if (reader == nullptr) return std::nullopt;
  return Database(std::move(reader));
}

int64_t Database::rows() const { return connection_->rows(); }

}  // namespace eventlint
