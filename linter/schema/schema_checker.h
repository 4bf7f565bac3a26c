// CheckSchema: is this a draft-07 schema that eventlint can honour whole?
#ifndef EVENTLINT_SCHEMA_SCHEMA_CHECKER_H_
#define EVENTLINT_SCHEMA_SCHEMA_CHECKER_H_

#include "text/document.h"

namespace eventlint {

/// Checks one schema file: every keyword known, every keyword's value well-formed, nothing that
/// would be ignored in silence. Throws InputError at the first place that is not so. What its
/// references lead to is for SchemaSet to check.
void CheckSchema(const Document& file);

}  // namespace eventlint

#endif  // EVENTLINT_SCHEMA_SCHEMA_CHECKER_H_
