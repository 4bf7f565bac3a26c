#include "store/cell.h"

#include <array>
#include <cstdio>

namespace eventlint {

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

size_t BytesOf(const std::vector<Cell>& row) {
  size_t bytes = row.size() * sizeof(Cell);
  for (const Cell& cell : row) {
    if (const auto* text = std::get_if<std::string>(&cell)) bytes += text->size();
  }
  return bytes;
}

}  // namespace eventlint
