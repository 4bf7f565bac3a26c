// Lowered schemas: the bundle as the validating library gets it, one flat table of small schemas.
//
// The library knows a schema by its path, and takes two for one when a key holds a slash or a
// schema stands below `propertyNames` or `dependencies`; its compiler also recurses from schema to
// schema. So it is never shown a path or a reference: each schema of the bundle becomes one
// property of a single root, and a schema inside it a number:
//
//   {"properties": {"0": {"type": "array", "items": {"eventlint-schema": 7}}, "1": ..., ...}}
//
// A schema without schemas inside is copied to where it is used, which saves the library a step.
#ifndef EVENTLINT_SCHEMA_LOWERED_SCHEMA_H_
#define EVENTLINT_SCHEMA_LOWERED_SCHEMA_H_

#include <memory>
#include <string>
#include <vector>

#include "schema/schema_set.h"
#include "text/document.h"

namespace eventlint {

/// Its operand is the index in SchemaSet::places() of the schema to satisfy.
inline constexpr char kPlaceKeyword[] = "eventlint-schema";

/// `properties`, `patternProperties` and `additionalProperties` where there are patterns:
/// {"names": [...], "patterns": {pattern: place}, "additional": place}, the last one if asked for.
inline constexpr char kKeysKeyword[] = "eventlint-keys";

/// Stands for a place that accepts anything.
inline constexpr int64_t kAnything = -1;

/// A facet (facets.h) gets a name that the library does not know, so that it leaves it to us.
std::string LoweredFacet(const std::string& keyword);

/// These places of the schemas, as properties "0", "1", ... in this order.
std::unique_ptr<Document> LowerPlaces(const SchemaSet& schemas, const std::vector<size_t>& places);

/// One keyword of a place taken alone, as property "0". Keywords that it looks at (`properties`
/// beside `additionalProperties`, `items` beside `additionalItems`) stay, but accept anything.
std::unique_ptr<Document> LowerKeyword(const SchemaSet& schemas, size_t place,
                                       const std::string& keyword);

}  // namespace eventlint

#endif  // EVENTLINT_SCHEMA_LOWERED_SCHEMA_H_
