// Fault: something wrong with a file's text or with a record's shape, found before there are rows.
//
// Faults are values: the readers and the validator return them, and the pipeline turns them into
// findings. `check` is the id of a built-in check (see rules/built_in_checks.h).
#ifndef EVENTLINT_TEXT_FAULT_H_
#define EVENTLINT_TEXT_FAULT_H_

#include <optional>
#include <string>

#include "text/source_text.h"

namespace eventlint {

struct Fault {
  std::string check;
  std::string message;
  Span span;
  std::string pointer;  ///< JSON Pointer within the file's document; empty for the whole of it.
  std::optional<Span> related;
  std::string related_message;
};

}  // namespace eventlint

#endif  // EVENTLINT_TEXT_FAULT_H_
