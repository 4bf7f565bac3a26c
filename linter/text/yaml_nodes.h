// YamlNodes: where the values of a YAML file begin and end, as the parser sees them.
//
// A Document knows where its values begin; where one ends that goes over several lines matters to
// comments alone, and so is found anew for the few files that have some for us.
#ifndef EVENTLINT_TEXT_YAML_NODES_H_
#define EVENTLINT_TEXT_YAML_NODES_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/source_text.h"

namespace eventlint {

/// A scalar, a collection or an alias.
struct YamlNode {
  static constexpr uint32_t kNone = UINT32_MAX;

  /// From its tag, anchor or first character on. A block collection begins at its first key or dash
  /// and ends where the next thing begins; what is not written is empty.
  Span span;
  uint32_t partner = kNone;  ///< In a mapping: of a key, the number of its value; and the reverse.
  bool is_key = false;
  bool is_block = false;  ///< A list or mapping that is written without brackets.
};

/// Every node in reading order, a collection before what it holds; none begins before the one ahead
/// of it. REQUIRES: ReadDocument reads the text as YAML.
std::vector<YamlNode> YamlNodes(std::string_view text);

}  // namespace eventlint

#endif  // EVENTLINT_TEXT_YAML_NODES_H_
