// FaultLines: the faults of a record in one text, so that a test shows schema, record and result on
// one screen.
#ifndef EVENTLINT_TESTS_UNIT_FAULT_LINES_H_
#define EVENTLINT_TESTS_UNIT_FAULT_LINES_H_

#include <string>
#include <vector>

#include "catch.h"
#include "schema/schema_set.h"
#include "schema/validator.h"
#include "text/reader.h"

namespace eventlint {

/// A line for each fault: "1:4 invalid-value /n: message", and in brackets the related place, if
/// any.
inline std::string FaultLines(const std::string& schema, const std::string& yaml) {
  const SchemaSet set = SchemaSet::Load(MemoryFiles({{"s.json", schema}}), {"s.json"});
  const Validator validator(set);
  const ReadResult read = ReadDocument("d.yaml", yaml);
  REQUIRE(read.document);
  std::vector<Fault> faults;
  validator.Check("/0", read.document->root(), "", &faults);
  const auto at = [&](Span span) {
    const Position position = read.source->PositionAt(span.begin);
    return std::to_string(position.line) + ":" + std::to_string(position.column);
  };
  std::string lines;
  for (const Fault& fault : faults) {
    lines += at(fault.span) + " " + fault.check + " " + fault.pointer + ": " + fault.message;
    if (fault.related) lines += " (" + at(*fault.related) + " " + fault.related_message + ")";
    lines += "\n";
  }
  return lines;
}

}  // namespace eventlint

#endif  // EVENTLINT_TESTS_UNIT_FAULT_LINES_H_
