// RelativeDate: a date that is counted from another: "the next day", "two weeks later", "hier".
#ifndef EVENTLINT_EVIDENCE_RELATIVE_DATE_H_
#define EVENTLINT_EVIDENCE_RELATIVE_DATE_H_

#include <cstdint>
#include <optional>
#include <string>

#include "evidence/date_memory.h"
#include "evidence/date_text.h"

namespace eventlint {

struct RelativeDate {
  enum class Unit { kUnknown, kDay, kMonth, kYear };
  TokenSpan span = {};
  Unit unit = Unit::kUnknown;  ///< kUnknown when nothing tells from what to count, or how far.
  int64_t amount = 0;
};

/// The one that begins at a token.
std::optional<RelativeDate> ReadRelativeDate(const DateText& text, size_t i);

struct CountedDate {
  std::string date;  ///< In EDTF, as exact as its unit; empty when it cannot be told.
  std::string from;  ///< As DateMention::counted_from.
};

/// It counted from what is remembered. What it says is then remembered.
CountedDate ResolveRelativeDate(const RelativeDate& relative, DateMemory* memory);

}  // namespace eventlint

#endif  // EVENTLINT_EVIDENCE_RELATIVE_DATE_H_
