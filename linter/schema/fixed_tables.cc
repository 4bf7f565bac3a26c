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

std::vector<Column> EveryRowsColumns() {
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

// A table whose rows stand somewhere in the files, with columns of its own after the usual ones.
Table PlacedTable(std::string name, std::string description, std::vector<Column> own) {
  Table table{std::move(name), std::move(description), EveryRowsColumns()};
  table.columns.insert(table.columns.end(), own.begin(), own.end());
  return table;
}

Table CitationsTable() {
  return {"_citations",
          "Every citation (format citation in the schema), and the passage that it means.",
          {SystemColumn("_row", ColumnType::kInteger, "The row that holds the citation."),
           SystemColumn("cited_for", ColumnType::kInteger,
                        "The _row of what is cited for: the toll, the date, the record."),
           SystemColumn("_record", ColumnType::kInteger, "The _row of the record that cites."),
           SystemColumn("source", ColumnType::kText, "The id of the source."),
           SystemColumn("anchor", ColumnType::kText, "The place in the source: massacres/2.4."),
           SystemColumn("section", ColumnType::kText, "What stands before the anchor's /."),
           SystemColumn("passage", ColumnType::kInteger,
                        "The _row of the passage; NULL when the index has none."),
           SystemColumn("indexed", ColumnType::kInteger,
                        "1 when the source has an evidence index, 0 when it has none.")}};
}

Table IndexesTable() {
  return PlacedTable(
      "_indexes", "Every source that has an evidence index.",
      {SystemColumn("source", ColumnType::kText, "The source's id."),
       SystemColumn("language", ColumnType::kText, "The language that it was read in."),
       SystemColumn("sha256", ColumnType::kText, "SHA-256 of the copy that it was made from."),
       SystemColumn("current_format", ColumnType::kInteger,
                    "1 when this version of eventlint would find the same mentions, else 0.")});
}

Table PassagesTable() {
  return PlacedTable(
      "_passages", "Every passage of an indexed source: a sentence, or a line of its infobox.",
      {SystemColumn("source", ColumnType::kText, "The source's id."),
       SystemColumn("anchor", ColumnType::kText, "Its place there: massacres/2.4, infobox/6."),
       SystemColumn("section", ColumnType::kText, "The section, lead or infobox."),
       SystemColumn("paragraph", ColumnType::kInteger,
                    "The paragraph in the section, or the line in the infobox, from 1."),
       SystemColumn("sentence", ColumnType::kInteger, "The sentence in the paragraph, from 1."),
       SystemColumn("key", ColumnType::kText, "Of an infobox line: what stands before its colon."),
       SystemColumn("sha256", ColumnType::kText, "SHA-256 of the normalised sentence."),
       SystemColumn("figures", ColumnType::kInteger,
                    "How many of its numbers may count people.")});
}

Table MentionsTable() {
  return PlacedTable(
      "_mentions", "Every number, date and name in a passage, which is its _parent.",
      {SystemColumn("kind", ColumnType::kText, "number, date or name."),
       SystemColumn("words", ColumnType::kText, "As the source has it: at least 40, March 21."),
       SystemColumn("reading", ColumnType::kInteger,
                    "1, and for a date whose year the passage leaves out one more row for each other "
                    "year that the source names: 2, 3, and so on. The first is the likeliest."),
       SystemColumn("min", ColumnType::kInteger, "Of a number: its lower bound; NULL when none."),
       SystemColumn("max", ColumnType::kInteger, "Of a number: its upper bound; NULL when none."),
       SystemColumn("hedge", ColumnType::kText,
                    "Of a number: none, at-least, at-most, about, range or vague."),
       SystemColumn("counted", ColumnType::kText,
                    "Of a number: people, things, or unclear when no word tells."),
       SystemColumn("noun", ColumnType::kText,
                    "Of a number: the word for what is counted, or the measures told as one."),
       SystemColumn("date", ColumnType::kText,
                    "Of a date: EDTF; NULL when it cannot be told which day is meant."),
       SystemColumn("date_from", ColumnType::kInteger,
                    "Its first day, in days since 1970-01-01; NULL when unknown."),
       SystemColumn("date_to", ColumnType::kInteger,
                    "Its last day, in days since 1970-01-01; NULL when unknown."),
       SystemColumn("basis", ColumnType::kText,
                    "Of a date: stated; context when its year is taken from the text before; "
                    "relative when it is counted from another date."),
       SystemColumn("name", ColumnType::kText, "Of a name: as the source spells it."),
       SystemColumn("name_key", ColumnType::kText,
                    "The name folded: without marks, in one case, with one kind of dash.")});
}

Table ArchiveTable() {
  return {"_archive",
          "Every held copy that a source's record names; filled only with the archive at hand.",
          {SystemColumn("_row", ColumnType::kInteger, "The row of the source's record."),
           SystemColumn("source", ColumnType::kText, "The source's id."),
           SystemColumn("file", ColumnType::kText, "The copy's name in the archive."),
           SystemColumn("sha256", ColumnType::kText,
                        "SHA-256 of its bytes; NULL when the archive does not hold it.")}};
}

Table DriftTable() {
  return PlacedTable(
      "_drift",
      "Where the evidence index is not what the archive's texts say; filled only with the archive "
      "at hand.",
      {SystemColumn("source", ColumnType::kText, "The source's id."),
       SystemColumn("anchor", ColumnType::kText, "The passage; NULL for the source as a whole."),
       SystemColumn("change", ColumnType::kText,
                    "changed: the passage reads otherwise; moved: it stands elsewhere now; gone; "
                    "added; mentions: the same text, and other facts are found in it; header: the "
                    "first line differs."),
       SystemColumn("now_at", ColumnType::kText, "Where a moved passage stands now.")});
}

}  // namespace

std::vector<Column> SystemColumns() { return EveryRowsColumns(); }

std::vector<Table> FixedTables() {
  return {RecordsTable(),  NamesTable(),    ReferencesTable(), CitationsTable(), IndexesTable(),
          PassagesTable(), MentionsTable(), ArchiveTable(),    DriftTable()};
}

}  // namespace eventlint
