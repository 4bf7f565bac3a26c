// What a text reads as, in words: for the tests of the readers.
#ifndef EVENTLINT_TESTS_UNIT_READ_TEXT_H_
#define EVENTLINT_TESTS_UNIT_READ_TEXT_H_

#include <string>

#include "text/json.h"
#include "text/reader.h"

namespace eventlint {

/// "2:1 duplicate-key /a: the message", a line for each fault; with its other place, " (1:1 the
/// first)".
inline std::string FaultsOf(const ReadResult& read) {
  const auto place = [&](Span span) {
    const Position position = read.source->PositionAt(span.begin);
    return std::to_string(position.line) + ":" + std::to_string(position.column) + " ";
  };
  std::string lines;
  for (const Fault& fault : read.faults) {
    if (!lines.empty()) lines += '\n';
    lines += place(fault.span) + fault.check + " " + fault.pointer + ": " + fault.message;
    if (fault.related) lines += " (" + place(*fault.related) + fault.related_message + ")";
  }
  return lines;
}

/// "2:1 duplicate-key": the faults without their words.
inline std::string ChecksOf(const ReadResult& read) {
  std::string checks;
  for (const Fault& fault : read.faults) {
    const Position position = read.source->PositionAt(fault.span.begin);
    if (!checks.empty()) checks += ' ';
    checks += std::to_string(position.line) + ":" + std::to_string(position.column) + " " +
              fault.check;
  }
  return checks;
}

/// The data as JSON; "nothing" when there is no document.
inline std::string DataOf(const ReadResult& read) {
  return read.document == nullptr ? "nothing" : ToJson(read.document->root());
}

/// "1:4-1:9": where a value stands; empty when there is none at the pointer.
inline std::string PlaceOf(const ReadResult& read, const std::string& pointer) {
  const auto value = read.document == nullptr ? std::nullopt : read.document->At(pointer);
  if (!value) return "";
  const Range range = value->range();
  return std::to_string(range.begin.line) + ":" + std::to_string(range.begin.column) + "-" +
         std::to_string(range.end.line) + ":" + std::to_string(range.end.column);
}

}  // namespace eventlint

#endif  // EVENTLINT_TESTS_UNIT_READ_TEXT_H_
