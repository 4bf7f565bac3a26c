// InputError: the tool cannot do its work because of what it was given: a configuration, a schema,
// a rule file, an option or the file system. It is the one exception type; main prints it and exits
// with 2. Wrong data is never an InputError: that is a Fault or a Finding.
#ifndef EVENTLINT_TEXT_INPUT_ERROR_H_
#define EVENTLINT_TEXT_INPUT_ERROR_H_

#include <stdexcept>
#include <string>

#include "text/source_text.h"

namespace eventlint {

class InputError : public std::runtime_error {
 public:
  /// What went wrong and what to do, with no place in a file to point at.
  explicit InputError(const std::string& message) : std::runtime_error(message) {}

  /// The same, at a place in a file.
  InputError(const SourceText& source, Span span, const std::string& message)
      : InputError(source.path(), source.PositionAt(span.begin), message) {}
  InputError(const std::string& path, Position position, const std::string& message)
      : std::runtime_error(path + ":" + std::to_string(position.line) + ":" +
                           std::to_string(position.column) + ": " + message) {}
};

}  // namespace eventlint

#endif  // EVENTLINT_TEXT_INPUT_ERROR_H_
