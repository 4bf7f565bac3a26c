// The columns and tables that are there whatever the schemas say.
#ifndef EVENTLINT_SCHEMA_FIXED_TABLES_H_
#define EVENTLINT_SCHEMA_FIXED_TABLES_H_

#include <vector>

#include "schema/table_plan.h"

namespace eventlint {

/// The columns that every planned table begins with, kSystemColumns of them.
std::vector<Column> SystemColumns();

/// _records and the others, in the order of kRecordsTable and the constants after it.
std::vector<Table> FixedTables();

}  // namespace eventlint

#endif  // EVENTLINT_SCHEMA_FIXED_TABLES_H_
