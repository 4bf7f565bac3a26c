// Pattern: a schema's `pattern`, matched in time linear in the text however hostile either is.
#ifndef EVENTLINT_SCHEMA_PATTERN_H_
#define EVENTLINT_SCHEMA_PATTERN_H_

#include <memory>
#include <string>
#include <string_view>

namespace eventlint {

class Pattern {
 public:
  /// Compiles an ECMA 262 pattern as far as RE2 knows it; characters are Unicode code points.
  /// Null, with `*why` (if given), when it cannot: look-around and back references cannot be
  /// matched in linear time. ecma_pattern.h says what it can.
  static std::shared_ptr<const Pattern> Compile(std::string_view pattern,
                                                std::string* why = nullptr);

  virtual ~Pattern() = default;
  /// Whether it matches anywhere in the text, as JSON Schema has it. The time is proportional to
  /// the length of the text and, at worst, to the size of the pattern with its repeats written out.
  /// Thread-safe.
  virtual bool Matches(std::string_view text) const = 0;
};

}  // namespace eventlint

#endif  // EVENTLINT_SCHEMA_PATTERN_H_
