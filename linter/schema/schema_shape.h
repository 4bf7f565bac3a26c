// SchemaShape: what values a schema allows, its branches taken together.
//
// A table has room for every record that is valid, so `$ref`, `allOf`, `anyOf`, `oneOf`, `then`,
// `else` and `dependencies` all add to one shape: the kinds of value, the members, the items, and
// eventlint's own annotations. An annotation nearer to the field wins over one further in; targets
// of x-refers-to that stand equally near are all meant.
#ifndef EVENTLINT_SCHEMA_SCHEMA_SHAPE_H_
#define EVENTLINT_SCHEMA_SCHEMA_SHAPE_H_

#include <optional>
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
  bool anything = false;  ///< No branch says what kind of value it is, or none but null.

  /// What speaks of one part of the value: schemas, and the schemas that those stand in.
  struct Part {
    std::vector<Value> schemas;
    std::vector<Value> holders;
  };
  std::vector<std::pair<std::string, Part>> members;  ///< By name, in the order of the schema.
  Part items;                                         ///< A list's items.
  Part free_keys;                                     ///< Members with names of their own.

  std::string description;
  std::string format;
  std::string table;                   ///< x-table
  std::vector<std::string> refers_to;  ///< x-refers-to
  bool range = false;                  ///< x-range
  bool name = false;                   ///< x-name
  /// x-order: the members of its items by which a list is sorted; none: by the items themselves.
  std::optional<std::vector<std::string>> order;

  bool scalar() const { return text || whole_number || real_number || truth_value; }
  /// A mapping of whose members the schema says nothing.
  bool open() const { return mapping && members.empty() && free_keys.schemas.empty(); }
};

/// The shape of a value for which all of these schemas speak. `seen`, if given, receives every
/// schema that the shape was read from. Throws InputError at an annotation of the wrong form.
SchemaShape ReadShape(const SchemaSet& schemas, const std::vector<Value>& of,
                      std::vector<Value>* seen = nullptr);

}  // namespace eventlint

#endif  // EVENTLINT_SCHEMA_SCHEMA_SHAPE_H_
