// The YAML 1.2 core schema: what a plain scalar is.
#ifndef EVENTLINT_TEXT_SCALAR_TYPE_H_
#define EVENTLINT_TEXT_SCALAR_TYPE_H_

#include <cstdint>
#include <string_view>

#include "text/document.h"

namespace eventlint {

struct Scalar {
  Kind kind = Kind::kString;
  bool boolean = false;
  int64_t integer = 0;
  double real = 0;
  /// A number by its form, but one that neither int64_t nor double can hold; `kind` is kString.
  bool out_of_range = false;
};

/// Types a plain scalar by YAML 1.2.2 section 10.3.2: `~`, null and nothing are null; true and
/// false (also True, TRUE) are truth values; decimal, 0o and 0x integers; reals with .inf and .nan.
/// `yes`, `no`, `on`, dates and all else are strings.
Scalar TypeOfScalar(std::string_view written);

}  // namespace eventlint

#endif  // EVENTLINT_TEXT_SCALAR_TYPE_H_
