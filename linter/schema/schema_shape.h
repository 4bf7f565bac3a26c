// SchemaShape: what values a schema allows, its branches taken together.
//
// A table has room for every record that is valid, so `$ref`, `allOf`, `anyOf`, `oneOf`, `then` and
// `else` all add to one shape: the kinds of value, the members, the items, and eventlint's own
// annotations. An annotation nearer to the field wins over one behind a `$ref`.
#ifndef EVENTLINT_SCHEMA_SCHEMA_SHAPE_H_
#define EVENTLINT_SCHEMA_SCHEMA_SHAPE_H_

#include <string>
#include <utility>
#include <vector>

#include "schema/schema_set.h"
#include "text/document.h"

namespace eventlint {

struct SchemaShape {
  bool text = false;
  bool whole_number = false;
  bool real_number = false;
  bool truth_value = false;
  bool list = false;
  bool mapping = false;
  bool anything = false;  ///< No branch says what kind of value it is.

  /// Members by name, each with every schema that speaks of it, in the order of the schema.
  std::vector<std::pair<std::string, std::vector<Value>>> members;
  std::vector<Value> items;      ///< Schemas of a list's items.
  std::vector<Value> free_keys;  ///< Schemas of members with names of their own.

  std::string description;
  std::string format;
  std::string table;                   ///< x-table
  std::vector<std::string> refers_to;  ///< x-refers-to
  bool range = false;                  ///< x-range
  bool name = false;                   ///< x-name

  bool scalar() const { return text || whole_number || real_number || truth_value; }
};

/// The shape of a value for which all of these schemas speak. `seen`, if given, receives every schema
/// that the shape was read from, so that a caller notices one that contains itself.
SchemaShape ReadShape(const SchemaSet& schemas, const std::vector<Value>& of,
                      std::vector<Value>* seen = nullptr);

}  // namespace eventlint

#endif  // EVENTLINT_SCHEMA_SCHEMA_SHAPE_H_
