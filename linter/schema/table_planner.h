// PlanTables: walks the schemas and says what each field becomes.
#ifndef EVENTLINT_SCHEMA_TABLE_PLANNER_H_
#define EVENTLINT_SCHEMA_TABLE_PLANNER_H_

#include <vector>

#include "schema/schema_set.h"
#include "schema/table_plan.h"

namespace eventlint {

/// Makes the plan. Throws InputError, at the schema's place, when two fields would be one column,
/// two lists share a table but not its columns, a name is reserved, x-refers-to names no
/// collection, an annotation stands where it says nothing, or the schemas lead to more than 10,000
/// fields.
TablePlan PlanTables(const SchemaSet& schemas, const std::vector<Collection>& collections);

}  // namespace eventlint

#endif  // EVENTLINT_SCHEMA_TABLE_PLANNER_H_
