// TableBuilder: the tables of a plan while they grow, and what they may not be named.
#ifndef EVENTLINT_SCHEMA_TABLE_BUILDER_H_
#define EVENTLINT_SCHEMA_TABLE_BUILDER_H_

#include <string>
#include <string_view>
#include <vector>

#include "schema/schema_set.h"
#include "schema/table_plan.h"

namespace eventlint {

/// Every function that takes a schema throws InputError at it.
class TableBuilder {
 public:
  /// Begins with the fixed tables. Keeps the reference.
  explicit TableBuilder(const SchemaSet& schemas);

  /// The index of a table for records. Refused when the name is taken.
  int AddCollection(const std::string& name, const std::string& description, Value schema);

  /// The index of a table for a list. `origin` says which lists may share it: equal ones do, and
  /// then have to have the same columns.
  int AddList(const std::string& name, const std::string& description, const std::string& origin,
              Value schema);

  /// The index of a column. Refused when the table has it already for another field.
  int AddColumn(int table, Column column, Value schema);

  const std::string& NameOf(int table) const { return tables_[static_cast<size_t>(table)].name; }

  /// The tables. Refused when lists share one but not all of its columns.
  std::vector<Table> Finish();

 private:
  // How a table came to be.
  struct Making {
    std::string origin;
    std::vector<Value> uses;      // the schema of each list that fills it
    std::vector<size_t> columns;  // of each column after the system's: how many lists have it
  };

  int AddTable(const std::string& name, const std::string& description, const std::string& origin,
               Value schema);
  [[noreturn]] void RefuseShared(size_t table, const std::string& column) const;

  const SchemaSet& schemas_;
  std::vector<Table> tables_;
  std::vector<Making> makings_;  // by table
};

}  // namespace eventlint

#endif  // EVENTLINT_SCHEMA_TABLE_BUILDER_H_
