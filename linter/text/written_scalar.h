// WrittenSpan: all the characters that a scalar takes up in its file.
#ifndef EVENTLINT_TEXT_WRITTEN_SCALAR_H_
#define EVENTLINT_TEXT_WRITTEN_SCALAR_H_

#include "text/document.h"

namespace eventlint {

/// From a YAML or JSON scalar's first character to its last, quotes and all, over as many lines as
/// it has: Value::span() ends with the first line. A block (`|`, `>`) begins with its header and
/// ends where the next line that is not its own begins, so that empty lines after it count as its.
/// An alias has the place of what it repeats. Empty for a value that is not written.
Span WrittenSpan(Value scalar);

/// Whether it is written as a block.
bool IsBlock(Value scalar);

/// The characters between its quotes, or all of a plain one's; nothing when it is not written as it
/// reads: as a block, over several lines or with escapes.
std::optional<Span> PlainCharacters(Value scalar);

}  // namespace eventlint

#endif  // EVENTLINT_TEXT_WRITTEN_SCALAR_H_
