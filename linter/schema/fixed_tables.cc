#include "schema/fixed_tables.h"

#include <utility>

namespace eventlint {

namespace {

Column SystemColumn(std::string name, ColumnType type, std::string description) {
  return {std::move(name), type, "", std::move(description)};
}

// Where a row stands in the files.
void AppendPlaceColumns(std::vector<Column>* columns) {
  columns->push_back(
      SystemColumn("_file", ColumnType::kText, "The file, relative to the project's root."));
  columns->push_back(SystemColumn("_line", ColumnType::kInteger, "The line, from 1."));
  columns->push_back(
      SystemColumn("_column", ColumnType::kInteger, "The column, from 1, in characters."));
  columns->push_back(
      SystemColumn("_pointer", ColumnType::kText, "JSON Pointer within the file."));
}

Table RecordsTable() {
  Table table{
      "_records",
      "Every record of every collection.",
      {SystemColumn("_row", ColumnType::kInteger, "The record's row in its collection's table."),
       SystemColumn("collection", ColumnType::kText, "The collection's name."),
       SystemColumn("id", ColumnType::kText, "The record's id; NULL when it has none.")}};
  AppendPlaceColumns(&table.columns);
  return table;
}

Table NamesTable() {
  return {"_names",
          "Every name and other spelling of a record (x-name in the schema).",
          {SystemColumn("_row", ColumnType::kInteger, "The row that holds the name."),
           SystemColumn("_record", ColumnType::kInteger, "The _row of the record so named."),
           SystemColumn("collection", ColumnType::kText, "The record's collection."),
           SystemColumn("field", ColumnType::kText, "The field of that row, such as name."),
           SystemColumn("name", ColumnType::kText, "The name as written."),
           SystemColumn("name_key", ColumnType::kText,
                        "The name folded: without marks, in one case, with one kind of dash.")}};
}

Table ReferencesTable() {
  return {
      "_references",
      "Every reference to a record (x-refers-to in the schema), and the record that it means.",
      {SystemColumn("_row", ColumnType::kInteger, "The row that holds the reference."),
       SystemColumn("_record", ColumnType::kInteger, "The _row of the record that refers."),
       SystemColumn("collection", ColumnType::kText, "The collection of the record that refers."),
       SystemColumn("field", ColumnType::kText,
                    "The field of that row, such as place; empty for an item of a list."),
       SystemColumn("value", ColumnType::kText, "The id that is written."),
       SystemColumn("targets", ColumnType::kText,
                    "The collections that it may mean: 'actors or people'."),
       SystemColumn("target", ColumnType::kInteger,
                    "The _row of the record meant; NULL when there is none."),
       SystemColumn("matches", ColumnType::kInteger, "How many records have that id."),
       SystemColumn("nearest", ColumnType::kText,
                    "Without a target: the id of the record that was likely meant."),
       SystemColumn("nearest_name", ColumnType::kText,
                    "The name of that record which is like the value, when its id is not."),
       SystemColumn("target_collection", ColumnType::kText,
                    "The collection of the record meant.")}};
}

}  // namespace

std::vector<Column> SystemColumns() {
  std::vector<Column> columns = {
      SystemColumn("_row", ColumnType::kInteger, "The row's number, unique in the whole database."),
      SystemColumn("_parent", ColumnType::kInteger,
                   "The _row of the row that holds this one; NULL for a record."),
      SystemColumn("_record", ColumnType::kInteger, "The _row of the record."),
      SystemColumn("_index", ColumnType::kInteger,
                   "The place in its list, from 0; for a record, its place in the file."),
  };
  AppendPlaceColumns(&columns);
  return columns;
}

std::vector<Table> FixedTables() { return {RecordsTable(), NamesTable(), ReferencesTable()}; }

}  // namespace eventlint
