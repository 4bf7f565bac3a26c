// The words for the kinds of mentions, the same in index files, tables and messages.
#ifndef EVENTLINT_EVIDENCE_MENTION_WORDS_H_
#define EVENTLINT_EVIDENCE_MENTION_WORDS_H_

#include <optional>
#include <string>
#include <string_view>

#include "evidence/mention.h"

namespace eventlint {

/// "none", "at-least", "at-most", "about", "range", "vague".
std::string_view WordOf(Hedge hedge);
/// "people", "things", "unclear".
std::string_view WordOf(Counted counted);
/// "stated", "context", "relative".
std::string_view WordOf(DateBasis basis);

/// Nothing when the word is none of those.
std::optional<Hedge> HedgeOf(std::string_view word);
std::optional<Counted> CountedOf(std::string_view word);
std::optional<DateBasis> DateBasisOf(std::string_view word);

}  // namespace eventlint

#endif  // EVENTLINT_EVIDENCE_MENTION_WORDS_H_
