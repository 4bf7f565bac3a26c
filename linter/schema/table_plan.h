// TablePlan: the tables that the schemas, and only they, say there are.
//
//   in the schema                          in the database
//   a collection `events`                  table events, a row per record
//   a scalar property                      a column
//   a nested object `outcome.summary`      column outcome_summary
//   a list of objects `tolls`              table events_tolls, a row per item
//   a list of scalars `tags`               table events_tags with the column `value`
//   one scalar or a list of them           the same: a single one is a list of one
//   a mapping with free keys               table with the columns `key` and `value` (or the value's
//                                          own); of a record or an item itself, events_entries
//   "x-table": "tolls"                     that name instead; several lists may share one table
//   "format": "edtf"                       columns date, date_from, date_to (days since 1970-01-01)
//   "format": "citation"                   columns value, value_source, value_anchor
//   "x-range": true                        columns count_min, count_max, and any other keys nested
//   "x-name": true                         columns name, name_key (folded)
//   "x-refers-to": "places" or a list      a row in _references
//   "x-order": true, or ["date"]           nothing; a list has to be sorted so (list_order.h)
//   anything else (values of any type, open objects, schemas that contain themselves)
//                                          a column that holds it as JSON text
//   a list of anything else, or of lists   table with the column `value`: JSON text
//
// What several branches of a schema say of a field (`oneOf`, `then`, ...) has room side by side.
// What is said of a list with x-refers-to, x-name or x-range is meant for its items.
//
// Every table begins with: _row (unique in the whole database), _parent (the _row of the row that
// holds this one; NULL for a record), _record (the _row of its record), _index (place in the list,
// from 0), _file, _line, _column and _pointer (JSON Pointer within the file).
//
// Always there: FixedTables(), whose names begin with _: the records, names, references and citations
// of all collections, and what the evidence index says of the sources.
#ifndef EVENTLINT_SCHEMA_TABLE_PLAN_H_
#define EVENTLINT_SCHEMA_TABLE_PLAN_H_

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/source_text.h"

namespace eventlint {

enum class ColumnType { kInteger, kReal, kText, kAny };

struct Column {
  std::string name;
  ColumnType type = ColumnType::kText;
  std::string field;  ///< Which field fills it, as a JSON Pointer below the row: "/victims/group".
  std::string description;  ///< From the schema; ours for the columns that begin with _.
};

struct Table {
  std::string name;
  std::string description;
  std::vector<Column> columns;  ///< Including the ones that every table has.

  /// The index of a column; -1 when there is none. Names compare as SQL has it, without case.
  int Find(std::string_view column) const;
};

/// How a list is sorted: by these members of its items in turn, or by the items themselves when
/// there are none.
using ListOrder = std::vector<std::string>;

/// What the shredder does with one field.
struct FieldPlan {
  enum class Scalar { kNone, kPlain, kEdtf, kCitation, kName, kRange };

  Scalar scalar = Scalar::kNone;  ///< What a scalar here becomes.
  int column = -1;                ///< Its first column in the row's table; derived ones follow.
  bool json = false;              ///< Anything goes, as JSON text, into `column`.
  std::vector<std::string> refers_to;  ///< Collections that the scalar names a record of.

  std::map<std::string, FieldPlan, std::less<>> members;  ///< Of a mapping here: same row.
  std::unique_ptr<FieldPlan> items;   ///< Of a list here: each item is a row of `table`.
  std::unique_ptr<FieldPlan> values;  ///< Of a mapping here, under other keys: rows of `table`.
  int table = -1;
  std::optional<ListOrder> order;     ///< Of a list here.
};

struct Collection {
  std::string name;
  std::vector<std::string> files;  ///< Patterns of FileReader::Glob.
  std::string schema_file;
  Range files_at = {};  ///< Where the configuration gives the patterns.
};

struct CollectionPlan {
  Collection collection;
  std::string schema_pointer;  ///< The record's schema in the bundle.
  int table = -1;
  FieldPlan record;
  std::optional<ListOrder> order;  ///< Of the list of records at a file's root.
};

struct TablePlan {
  std::vector<Table> tables;  ///< The fixed ones first.
  std::vector<CollectionPlan> collections;

  int FindTable(std::string_view name) const;  ///< -1 when there is none.

  /// Whether records of a collection may have rows in that table.
  bool Holds(const std::string& collection, std::string_view table) const;
};

// Indexes of the fixed tables in TablePlan::tables.
inline constexpr int kRecordsTable = 0;     // every record of every collection
inline constexpr int kNamesTable = 1;       // every x-name value, folded
inline constexpr int kReferencesTable = 2;  // every x-refers-to value, and the record that it means
inline constexpr int kCitationsTable = 3;   // every citation, and the passage that it means
inline constexpr int kIndexesTable = 4;     // every source that has an evidence index
inline constexpr int kPassagesTable = 5;    // every passage of those
inline constexpr int kMentionsTable = 6;    // every number, date and name in them
inline constexpr int kArchiveTable = 7;     // every held copy, when the archive is at hand
inline constexpr int kDriftTable = 8;       // where the index is not what the archive says

/// How many columns every planned table begins with.
inline constexpr int kSystemColumns = 8;

/// Whether SQL takes two names for one: without case, as far as ASCII goes.
bool SameName(std::string_view a, std::string_view b);

/// Whether `_row` is the table's key: its rows stand somewhere in a file. A row of another table
/// may have several entries in _names, _references, _citations.
bool IsKeyedByRow(const Table& table);

/// The CREATE TABLE statement of a table.
std::string CreateStatement(const Table& table);

/// A name as SQL takes it, quoted where it must be.
std::string QuoteName(std::string_view name);

}  // namespace eventlint

#endif  // EVENTLINT_SCHEMA_TABLE_PLAN_H_
