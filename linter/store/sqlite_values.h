// What SQLite and the tool hand to each other: memory, values and the function string_agg.
//
// For database.cc alone, so that SQLite's header is included in one place.
#ifndef EVENTLINT_STORE_SQLITE_VALUES_H_
#define EVENTLINT_STORE_SQLITE_VALUES_H_

#include <sqlite3.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "store/bounded_memory.h"
#include "store/cell.h"
#include "store/text_list.h"
#include "text/utf8.h"

namespace eventlint {

// SQLite takes its memory from us, where each thread has a bound of its own. Once for the process.
inline void UseBoundedMemory() {
  static const int status = [] {
    static sqlite3_mem_methods methods = {AllocateBounded,
                                          FreeBounded,
                                          ResizeBounded,
                                          SizeOfBounded,
                                          [](int bytes) { return (bytes + 7) & ~7; },
                                          [](void*) { return SQLITE_OK; },
                                          [](void*) {},
                                          nullptr};
    sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);  // counts behind a lock what we count without one
    return sqlite3_config(SQLITE_CONFIG_MALLOC, &methods);
  }();
  if (status != SQLITE_OK) throw std::runtime_error("SQLite does not take our memory");
}

struct Finalizer {
  void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using Statement = std::unique_ptr<sqlite3_stmt, Finalizer>;

inline std::string_view TextOf(sqlite3_value* value) {
  const auto* bytes = reinterpret_cast<const char*>(sqlite3_value_text(value));
  return bytes == nullptr
             ? std::string_view()
             : std::string_view(bytes, static_cast<size_t>(sqlite3_value_bytes(value)));
}

// string_agg(value, separator), as PostgreSQL and DuckDB have it; the user data counts what is
// held.
inline void AddText(sqlite3_context* context, int, sqlite3_value** arguments) {
  auto** list = static_cast<TextList**>(sqlite3_aggregate_context(context, sizeof(TextList*)));
  if (list == nullptr) return sqlite3_result_error_nomem(context);
  if (*list == nullptr) *list = new TextList(static_cast<size_t*>(sqlite3_user_data(context)));
  if (sqlite3_value_type(arguments[0]) == SQLITE_NULL) return;
  const std::string_view text = TextOf(arguments[0]);
  if (!(*list)->Add(text, TextOf(arguments[1]))) sqlite3_result_error_toobig(context);
}

inline void JoinTexts(sqlite3_context* context) {
  auto** list = static_cast<TextList**>(sqlite3_aggregate_context(context, 0));
  if (list == nullptr || *list == nullptr) return sqlite3_result_null(context);
  const std::unique_ptr<TextList> owned(*list);
  if (owned->empty()) return sqlite3_result_null(context);
  const std::optional<std::string> joined = owned->Join();
  if (!joined) return sqlite3_result_error_toobig(context);
  sqlite3_result_text64(context, joined->data(), joined->size(), SQLITE_TRANSIENT, SQLITE_UTF8);
}

inline Cell ReadCell(sqlite3_stmt* statement, int column) {
  switch (sqlite3_column_type(statement, column)) {
    case SQLITE_INTEGER:
      return static_cast<int64_t>(sqlite3_column_int64(statement, column));
    case SQLITE_FLOAT:
      return sqlite3_column_double(statement, column);
    case SQLITE_NULL:
      return {};
    default:
      break;
  }
  const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement, column));
  if (text == nullptr) return std::string();
  return std::string(text, static_cast<size_t>(sqlite3_column_bytes(statement, column)));
}

inline std::vector<Cell> ReadRow(sqlite3_stmt* statement) {
  std::vector<Cell> row;
  const int columns = sqlite3_column_count(statement);
  row.reserve(static_cast<size_t>(columns));
  for (int i = 0; i < columns; ++i) row.push_back(ReadCell(statement, i));
  return row;
}

inline std::vector<std::string> ColumnNames(sqlite3_stmt* statement) {
  std::vector<std::string> names;
  for (int i = 0; i < sqlite3_column_count(statement); ++i) {
    names.emplace_back(sqlite3_column_name(statement, i));
  }
  return names;
}

// The text of a cell must stay until the statement is reset.
inline void BindCell(sqlite3_stmt* statement, int index, const Cell& cell) {
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

// SQLite takes any bytes for a text that are cast to one.
inline bool IsUtf8(const std::vector<Cell>& row) {
  return std::all_of(row.begin(), row.end(), [](const Cell& cell) {
    const auto* text = std::get_if<std::string>(&cell);
    return text == nullptr || !FindInvalidUtf8(*text);
  });
}

}  // namespace eventlint

#endif  // EVENTLINT_STORE_SQLITE_VALUES_H_
