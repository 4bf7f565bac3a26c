#include "store/sql_policy.h"

#include <algorithm>
#include <utility>

#include "store/sql_text.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace eventlint {

namespace {

// Far more than a person writes; what a statement costs to prepare grows with it.
constexpr size_t kMostBytes = 200'000;

std::string Quoted(std::string_view name) { return "'" + Shorten(name) + "'"; }

bool IsOneOf(const std::vector<std::string>& names, std::string_view name) {
  return std::any_of(names.begin(), names.end(),
                     [&](const std::string& one) { return SameName(one, name); });
}

// What to write instead of a function that SQLite has and others have not.
std::string Remedy(std::string_view function) {
  static const std::vector<std::pair<std::string, std::string>> remedies = {
      {"group_concat", "string_agg(value, ', ')"},
      {"ifnull", "COALESCE"},
      {"iif", "CASE WHEN ... THEN ... ELSE ... END"},
      {"if", "CASE WHEN ... THEN ... ELSE ... END"},
      {"total", "COALESCE(SUM(...), 0)"},
      {"glob", "LIKE"},
      {"instr", "LIKE"},
      {"regexp", "LIKE"},
      {"date", "the columns of an EDTF date that end in _from and _to, which count days"},
      {"julianday", "the columns of an EDTF date that end in _from and _to, which count days"},
  };
  for (const auto& [name, instead] : remedies) {
    if (SameName(name, function)) return "; write " + instead + " instead";
  }
  const std::string nearest = Nearest(function, StandardFunctions());
  if (!nearest.empty()) return "; did you mean '" + nearest + "'?";
  std::string list;
  for (const std::string& name : StandardFunctions()) list += (list.empty() ? "" : ", ") + name;
  return "; there are: " + list;
}

}  // namespace

const std::vector<std::string>& StandardFunctions() {
  static const std::vector<std::string> functions = {
      "abs",     "avg",        "coalesce",   "count",  "cume_dist",  "dense_rank",   "first_value",
      "lag",     "last_value", "lead",       "length", "like",       "lower",        "ltrim",
      "max",     "min",        "nth_value",  "ntile",  "nullif",     "percent_rank", "rank",
      "replace", "round",      "row_number", "rtrim",  "string_agg", "substr",       "substring",
      "sum",     "trim",       "upper"};
  return functions;
}

std::optional<SqlError> SqlPolicy::RefuseText() const {
  if (sql_.size() > kMostBytes) {
    return SqlError{"it is longer than " + std::to_string(kMostBytes) + " bytes", 0};
  }
  // SQLite would read no further, and take the rest for nothing.
  const size_t nul = sql_.find('\0');
  if (nul != std::string_view::npos) return SqlError{"it has a NUL character", nul};
  const std::vector<SqlToken> tokens = SplitSql(sql_);
  if (tokens.empty()) return SqlError{"there is no SELECT in it", 0};
  const auto& [word, offset] = tokens.front();
  if (IsOneOf({"select", "with", "values"}, word)) return std::nullopt;
  return SqlError{"only a SELECT is allowed, and it begins with " + Quoted(word), offset};
}

bool SqlPolicy::MayRead(std::string_view table, std::string_view column) {
  const int known = plan_.FindTable(table);
  if (known >= 0) {
    tables_read_.insert(plan_.tables[static_cast<size_t>(known)].name);
    return true;
  }
  // The rows of a WITH table come by its own name, without a column; its columns do not come at
  // all.
  const bool own = SameName(table.substr(0, 7), "sqlite_");
  if (column.empty() && !own) return true;
  Refuse("the table " + Quoted(table) +
             " is not one that may be read; `eventlint tables` lists what there is",
         table);
  return false;
}

bool SqlPolicy::MayCall(std::string_view function) {
  if (IsOneOf(StandardFunctions(), function)) return true;
  Refuse(
      "the function " + Quoted(function) + " is not standard SQL, or not safe" + Remedy(function),
      function);
  return false;
}

void SqlPolicy::RefuseAction() {
  Refuse("only a SELECT of the tables that `eventlint tables` lists is allowed", "");
}

void SqlPolicy::Refuse(const std::string& message, std::string_view name) {
  if (!refusal_) refusal_ = SqlError{message, name.empty() ? std::nullopt : FindName(sql_, name)};
}

SqlError SqlPolicy::Explain(const std::string& engine_message, std::optional<size_t> offset) const {
  if (refusal_) return *refusal_;
  SqlError error{engine_message + Suggestion(engine_message), offset};
  if (error.offset) return error;
  const std::vector<SqlToken> tokens = SplitSql(sql_);
  if (engine_message.starts_with("incomplete input") && !tokens.empty()) {
    error.offset = tokens.back().offset;
    error.message = "it ends too early, after " + Quoted(tokens.back().text);
  } else if (engine_message.starts_with("no such ")) {
    error.offset = FindName(sql_, engine_message.substr(engine_message.find_last_of(" .") + 1));
  }
  return error;
}

// "; did you mean 'places'?" for a table, column or function that is not there.
std::string SqlPolicy::Suggestion(const std::string& engine_message) const {
  const std::string name = engine_message.substr(engine_message.find_last_of(" .") + 1);
  if (engine_message.starts_with("no such function")) return Remedy(name);
  std::vector<std::string> known;
  for (const Table& table : plan_.tables) {
    if (engine_message.starts_with("no such table")) known.push_back(table.name);
    if (!engine_message.starts_with("no such column")) continue;
    // Once the statement reads a table, its columns are likelier to be meant than another's.
    const bool read = tables_read_.count(table.name) > 0;
    for (const Column& column : table.columns) {
      known.insert(read ? known.begin() : known.end(), column.name);
    }
  }
  if (known.empty()) return "";
  const std::string nearest = Nearest(name, known);
  return nearest.empty() ? "; `eventlint tables` lists what there is"
                         : "; did you mean '" + nearest + "'?";
}

}  // namespace eventlint
