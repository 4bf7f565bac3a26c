// Cell: one SQL value.
#ifndef EVENTLINT_STORE_CELL_H_
#define EVENTLINT_STORE_CELL_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace eventlint {

/// Nothing is NULL.
using Cell = std::variant<std::monostate, int64_t, double, std::string>;

inline bool IsNull(const Cell& cell) { return std::holds_alternative<std::monostate>(cell); }

/// A value as a message shows it: whole numbers without a point, NULL as an empty string.
std::string CellText(const Cell& cell);

/// How much memory a row takes, in bytes.
size_t BytesOf(const std::vector<Cell>& row);

struct QueryResult {
  std::vector<std::string> columns;
  std::vector<std::vector<Cell>> rows;
};

}  // namespace eventlint

#endif  // EVENTLINT_STORE_CELL_H_
