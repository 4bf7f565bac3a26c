// ExplainFaults: why a value does not satisfy its schema, as a person would put it.
#ifndef EVENTLINT_SCHEMA_FAULT_EXPLAINER_H_
#define EVENTLINT_SCHEMA_FAULT_EXPLAINER_H_

#include <string>
#include <vector>

#include "schema/schema_set.h"
#include "schema/validator.h"
#include "text/document.h"
#include "text/fault.h"

namespace eventlint {

/// The faults of a value that the validator has refused, at least one. The validator stays the
/// judge of every keyword; this chooses the places and the words. A failed `oneOf` or `anyOf` is
/// explained by its closest branch; an unknown key suggests the nearest known one; an enum lists
/// its values. Checks: "unknown-key", "missing-key", "invalid-value".
std::vector<Fault> ExplainFaults(const SchemaSet& schemas, const Validator& validator,
                                 const std::string& schema_pointer, Value value,
                                 const std::string& pointer);

}  // namespace eventlint

#endif  // EVENTLINT_SCHEMA_FAULT_EXPLAINER_H_
