// PositionInScalar: from a character of a YAML scalar's text to its place in the file.
//
// A block (`sql: |`, `sql: >`), a quoted text and a plain one are each written otherwise than they
// read: indented, folded, escaped. An error inside a rule's SQL still has to point at the word.
#ifndef EVENTLINT_RULES_SCALAR_POSITION_H_
#define EVENTLINT_RULES_SCALAR_POSITION_H_

#include <cstddef>

#include "text/document.h"

namespace eventlint {

/// The position of byte `offset` of a string's text, AsString(); past its end, the place after it.
Position PositionInScalar(Value scalar, size_t offset);

}  // namespace eventlint

#endif  // EVENTLINT_RULES_SCALAR_POSITION_H_
