// The tool's own schemas (schemas/config.schema.json, schemas/rule.schema.json), as built in.
#ifndef EVENTLINT_SCHEMA_EMBEDDED_SCHEMAS_H_
#define EVENTLINT_SCHEMA_EMBEDDED_SCHEMAS_H_

#include <map>
#include <string>

namespace eventlint {

/// File name -> text.
const std::map<std::string, std::string>& EmbeddedSchemas();

}  // namespace eventlint

#endif  // EVENTLINT_SCHEMA_EMBEDDED_SCHEMAS_H_
