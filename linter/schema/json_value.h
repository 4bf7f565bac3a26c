// JSON's idea of a value: what is equal, what is a whole number, and which number is the larger.
//
// A Value knows whether a number was written 1 or 1.0; to JSON Schema they are the same number, and
// the order of a mapping's keys says nothing.
#ifndef EVENTLINT_SCHEMA_JSON_VALUE_H_
#define EVENTLINT_SCHEMA_JSON_VALUE_H_

#include <compare>
#include <optional>
#include <string>
#include <utility>

#include "text/document.h"

namespace eventlint {

bool IsNumber(Value value);

/// Whether it is a number without a fraction: 1 and 1.0 are, 1.5, .inf and .nan are not.
bool IsWhole(Value value);

/// REQUIRES: both are numbers. Exact: a double is never asked to hold a whole number that it
/// cannot.
std::partial_ordering CompareNumbers(Value a, Value b);

/// Whether a number is another one times a whole number, both as decimals: 0.3 is a multiple of
/// 0.1. REQUIRES: both are numbers, and `divisor` is above 0.
bool IsMultiple(Value number, Value divisor);

/// Text that two values share exactly when JSON takes them for the same value.
std::string JsonKey(Value value);
bool SameJson(Value a, Value b);

/// The first item of a list that is the same as one before it, and that one; indexes, earlier
/// first.
std::optional<std::pair<size_t, size_t>> FindTwins(Value list);

}  // namespace eventlint

#endif  // EVENTLINT_SCHEMA_JSON_VALUE_H_
