#include "schema/table_plan.h"

#include <algorithm>

namespace eventlint {

namespace {

char LowerAscii(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

}  // namespace

bool SameName(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](char x, char y) { return LowerAscii(x) == LowerAscii(y); });
}

int Table::Find(std::string_view column) const {
  for (size_t i = 0; i < columns.size(); ++i) {
    if (SameName(columns[i].name, column)) return static_cast<int>(i);
  }
  return -1;
}

int TablePlan::FindTable(std::string_view name) const {
  for (size_t i = 0; i < tables.size(); ++i) {
    if (SameName(tables[i].name, name)) return static_cast<int>(i);
  }
  return -1;
}

namespace {

bool FillsTable(const FieldPlan& plan, int table) {
  if (plan.table == table) return true;
  for (const auto& [name, member] : plan.members) {
    if (FillsTable(member, table)) return true;
  }
  return (plan.items != nullptr && FillsTable(*plan.items, table)) ||
         (plan.values != nullptr && FillsTable(*plan.values, table));
}

}  // namespace

bool TablePlan::Holds(const std::string& collection, std::string_view table) const {
  const int index = FindTable(table);
  return std::any_of(collections.begin(), collections.end(), [&](const CollectionPlan& plan) {
    return plan.collection.name == collection &&
           (plan.table == index || FillsTable(plan.record, index));
  });
}

std::string QuoteName(std::string_view name) {
  std::string quoted = "\"";
  for (char c : name) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + "\"";
}

bool IsKeyedByRow(const Table& table) { return table.Find("_file") >= 0; }

std::string CreateStatement(const Table& table) {
  std::string sql = "CREATE TABLE " + QuoteName(table.name) + " (";
  for (const Column& column : table.columns) {
    if (!sql.ends_with("(")) sql += ", ";
    sql += QuoteName(column.name);
    switch (column.type) {
      case ColumnType::kInteger:
        sql += " INTEGER";
        break;
      case ColumnType::kReal:
        sql += " REAL";
        break;
      case ColumnType::kText:
        sql += " TEXT";
        break;
      case ColumnType::kAny:
        break;
    }
    if (&column == &table.columns.front() && IsKeyedByRow(table)) sql += " PRIMARY KEY";
  }
  return sql + ")";
}

}  // namespace eventlint
