// Keywords: what JSON Schema draft-07 knows, and where a schema holds other schemas.
//
// One table serves the checker (what may a keyword's value be), the bundle (which values are
// schemas) and the validator (which keywords assert something).
#ifndef EVENTLINT_SCHEMA_KEYWORDS_H_
#define EVENTLINT_SCHEMA_KEYWORDS_H_

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "text/document.h"

namespace eventlint {

/// What a keyword's value has to be.
enum class KeywordForm {
  kAny,
  kText,
  kTruth,
  kList,   ///< Any list.
  kEnum,   ///< A list with at least one item.
  kType,   ///< A type's name or a list of them.
  kCount,  ///< A whole number, 0 or more.
  kNumber,
  kPositive,  ///< A number above 0.
  kPattern,
  kFormat,
  kKeys,  ///< A list of different strings.
  kSchema,
  kSchemas,       ///< A list of at least one schema.
  kSchemaMap,     ///< A mapping to schemas.
  kPatternMap,    ///< A mapping of patterns to schemas.
  kItems,         ///< A schema or a list of them.
  kDependencies,  ///< A mapping to schemas and lists of keys.
  kRef,
  kDialect,
  kId,
};

struct Keyword {
  std::string_view name;
  KeywordForm form;
  bool asserts;   ///< Whether it can refuse a record.
  bool in_place;  ///< Whether the schemas it holds judge the same value, not one inside it.
};

/// The draft-07 keyword of that name; null when there is none.
const Keyword* FindKeyword(std::string_view name);

/// What to write instead of a keyword of another draft; empty when it is none of them.
std::string_view ForeignKeywordRemedy(std::string_view name);

/// The keyword that was most likely meant; empty when none is near.
std::string NearestKeyword(std::string_view name);

/// The names that `type` may have.
const std::vector<std::string>& TypeNames();

/// Calls `visit` with each schema that a schema holds directly, and its JSON Pointer below it.
using SubschemaVisitor =
    std::function<void(Value subschema, const std::string& pointer, const Keyword& keyword)>;
void ForEachSubschema(Value schema, const SubschemaVisitor& visit);

}  // namespace eventlint

#endif  // EVENTLINT_SCHEMA_KEYWORDS_H_
