// ForEachField: a record's scalars with what the schema says of each.
#ifndef EVENTLINT_FIX_FIELDS_H_
#define EVENTLINT_FIX_FIELDS_H_

#include <functional>

#include "fix/fix.h"

namespace eventlint {

/// Calls `visit` with every scalar of a record, its keys included. REQUIRES: `plan` outlives them.
void ForEachField(const CollectionPlan& plan, Value record,
                  const std::function<void(const Field&)>& visit);

}  // namespace eventlint

#endif  // EVENTLINT_FIX_FIELDS_H_
