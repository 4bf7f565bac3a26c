#include "report/query_writers.h"

#include <algorithm>
#include <set>

#include "report/text_layout.h"
#include "text/input_error.h"
#include "text/json.h"

namespace eventlint {
namespace {

bool IsNumber(const Cell& cell) {
  return std::holds_alternative<int64_t>(cell) || std::holds_alternative<double>(cell);
}

bool IsNull(const Cell& cell) { return std::holds_alternative<std::monostate>(cell); }

/// Whether a column holds numbers and nothing else.
bool IsNumeric(const QueryResult& result, size_t column) {
  const bool some = std::any_of(result.rows.begin(), result.rows.end(),
                                [&](const auto& row) { return IsNumber(row[column]); });
  return some && std::all_of(result.rows.begin(), result.rows.end(), [&](const auto& row) {
           return IsNumber(row[column]) || IsNull(row[column]);
         });
}

std::string CsvField(const std::string& text) {
  if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
  std::string quoted = "\"";
  for (const char c : text) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
  return quoted + '"';
}

std::string CsvLine(const std::vector<std::string>& fields) {
  // One empty field alone would be an empty line, which many readers skip.
  if (fields.size() == 1 && fields[0].empty()) return "\"\"\n";
  std::string line;
  for (size_t i = 0; i < fields.size(); ++i) line += (i > 0 ? "," : "") + CsvField(fields[i]);
  return line + '\n';
}

std::vector<std::string> Texts(const std::vector<Cell>& row) {
  std::vector<std::string> texts;
  for (const Cell& cell : row) texts.push_back(CellText(cell));
  return texts;
}

void WriteCell(const Cell& cell, JsonWriter* json) {
  if (const auto* integer = std::get_if<int64_t>(&cell)) {
    json->Integer(*integer);
  } else if (const auto* real = std::get_if<double>(&cell)) {
    json->Real(*real);
  } else if (const auto* text = std::get_if<std::string>(&cell)) {
    json->String(*text);
  } else {
    json->Null();
  }
}

void RequireDistinctNames(const std::vector<std::string>& columns) {
  std::set<std::string> seen;
  for (const std::string& column : columns) {
    if (seen.insert(column).second) continue;
    throw InputError("two columns are named '" + column +
                     "', and a JSON object can hold one of them only; name one with AS");
  }
}

}  // namespace

std::string DrawTable(const QueryResult& result) {
  std::vector<TextTable::Column> columns;
  for (size_t i = 0; i < result.columns.size(); ++i) {
    columns.push_back({result.columns[i], IsNumeric(result, i) ? Align::kRight : Align::kLeft});
  }
  TextTable table(std::move(columns));
  table.set_rule(true);
  for (const auto& row : result.rows) table.Add(Texts(row));
  return table.Draw() + '(' + CountOf(static_cast<long long>(result.rows.size()), "row") + ")\n";
}

std::string WriteCsv(const QueryResult& result) {
  std::string out = CsvLine(result.columns);
  for (const auto& row : result.rows) out += CsvLine(Texts(row));
  return out;
}

std::string WriteJson(const QueryResult& result) {
  RequireDistinctNames(result.columns);
  JsonWriter json;
  json.StartArray();
  for (const auto& row : result.rows) {
    json.StartObject();
    for (size_t i = 0; i < row.size(); ++i) {
      json.Key(result.columns[i]);
      WriteCell(row[i], &json);
    }
    json.EndObject();
  }
  json.EndArray();
  return json.Finish(true) + '\n';
}

}  // namespace eventlint
