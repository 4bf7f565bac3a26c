// TranslateEcmaPattern: an ECMA 262 pattern in the spelling of RE2, where both mean the same.
#ifndef EVENTLINT_SCHEMA_ECMA_PATTERN_H_
#define EVENTLINT_SCHEMA_ECMA_PATTERN_H_

#include <optional>
#include <string>
#include <string_view>

namespace eventlint {

/// The same pattern for RE2. Escapes are read as ECMA's Unicode mode has them; the looser spellings
/// that it refuses but whose meaning is plain (\_, [\w-.], (?i)) are taken too. Groups capture
/// nothing; Unicode properties are those of RE2's tables. Nothing, with `*why`, when a construct
/// has no counterpart in RE2 or none in ECMA; what is merely malformed, such as an unclosed group,
/// is left for RE2 to refuse.
std::optional<std::string> TranslateEcmaPattern(std::string_view pattern, std::string* why);

}  // namespace eventlint

#endif  // EVENTLINT_SCHEMA_ECMA_PATTERN_H_
