#include "schema/table_builder.h"

#include <algorithm>
#include <utility>

#include "schema/fixed_tables.h"

namespace eventlint {

namespace {

// SQLite takes no more columns in one table.
constexpr size_t kMostColumns = 2000;

const char kRecords[] = "records of a collection";

bool HasNul(std::string_view name) { return name.find('\0') != std::string_view::npos; }

std::string FieldName(const std::string& field) {
  return field.empty() ? "the item itself" : "the field " + field;
}

}  // namespace

TableBuilder::TableBuilder(const SchemaSet& schemas)
    : schemas_(schemas), tables_(FixedTables()), makings_(tables_.size()) {}

int TableBuilder::AddCollection(const std::string& name, const std::string& description,
                                Value schema) {
  return AddTable(name, description, kRecords, schema);
}

int TableBuilder::AddList(const std::string& name, const std::string& description,
                          const std::string& origin, Value schema) {
  const auto same = [&](const Table& table) { return SameName(table.name, name); };
  const auto found = std::find_if(tables_.begin(), tables_.end(), same);
  if (found == tables_.end()) return AddTable(name, description, origin, schema);
  const auto index = found - tables_.begin();
  Making& making = makings_[static_cast<size_t>(index)];
  if (making.origin != origin) return AddTable(name, description, origin, schema);
  making.uses.push_back(schema);
  return static_cast<int>(index);
}

int TableBuilder::AddTable(const std::string& name, const std::string& description,
                           const std::string& origin, Value schema) {
  if (name.starts_with("_") || SameName(name.substr(0, 7), "sqlite_") || HasNul(name)) {
    schemas_.Refuse(schema, "a table cannot be named '" + name + "': that name is reserved");
  }
  for (const Table& table : tables_) {
    if (!SameName(table.name, name)) continue;
    schemas_.Refuse(schema, "two lists or collections would both be the table '" + name +
                                "': give one of them another \"x-table\", or both lists the same");
  }
  tables_.push_back({name, description, SystemColumns()});
  makings_.push_back({origin, {schema}, {}});
  return static_cast<int>(tables_.size()) - 1;
}

int TableBuilder::AddColumn(int table, Column column, Value schema) {
  if (column.name.empty() || column.name.starts_with("_") || HasNul(column.name)) {
    schemas_.Refuse(schema, "a field cannot be the column '" + column.name +
                                "': empty names and those that begin with _ are the tool's own");
  }
  const auto index = static_cast<size_t>(table);
  Table& into = tables_[index];
  Making& making = makings_[index];
  const int existing = into.Find(column.name);
  if (existing < 0) {
    if (making.uses.size() > 1) RefuseShared(index, column.name);
    if (into.columns.size() == kMostColumns) {
      schemas_.Refuse(schema, "the table " + into.name + " would have more than " +
                                  std::to_string(kMostColumns) +
                                  " columns; put some of its fields into a list");
    }
    into.columns.push_back(std::move(column));
    making.columns.push_back(1);
    return static_cast<int>(into.columns.size()) - 1;
  }
  const Column& known = into.columns[static_cast<size_t>(existing)];
  size_t& lists = making.columns[static_cast<size_t>(existing - kSystemColumns)];
  if (lists == making.uses.size()) {
    schemas_.Refuse(schema, FieldName(known.field) + " and " + FieldName(column.field) +
                                " would both be the column '" + column.name + "' of the table " +
                                into.name + ": rename one");
  }
  if (known.field != column.field || known.type != column.type) RefuseShared(index, column.name);
  ++lists;
  return existing;
}

void TableBuilder::RefuseShared(size_t table, const std::string& column) const {
  schemas_.Refuse(makings_[table].uses.back(),
                  "this list shares the table '" + tables_[table].name +
                      "' with another, but they differ in the column '" + column +
                      "': give it another \"x-table\"");
}

std::vector<Table> TableBuilder::Finish() {
  for (size_t i = 0; i < tables_.size(); ++i) {
    for (size_t column = 0; column < makings_[i].columns.size(); ++column) {
      if (makings_[i].columns[column] == makings_[i].uses.size()) continue;
      RefuseShared(i, tables_[i].columns[column + kSystemColumns].name);
    }
  }
  return std::move(tables_);
}

}  // namespace eventlint
