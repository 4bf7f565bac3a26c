// NumberWords: whole numbers spelled out, by ICU's rules for the language.
//
// ICU spells every number below a thousand and the names of the powers of a thousand, once for each
// language; what it wrote is what is recognised. Its own parser is not used: it takes "forty seven"
// for 4007 and "one two" for 102, and a call costs up to milliseconds.
#ifndef EVENTLINT_EVIDENCE_NUMBER_WORDS_H_
#define EVENTLINT_EVIDENCE_NUMBER_WORDS_H_

#include <cstdint>
#include <memory>

#include "evidence/language.h"
#include "evidence/tokens.h"

namespace eventlint {

struct SpelledNumber {
  size_t length = 0;  ///< In tokens; 0 when no number is spelled there.
  int64_t value = 0;
  explicit operator bool() const { return length > 0; }
};

class NumberWords {
 public:
  explicit NumberWords(const Language& language);
  ~NumberWords();
  NumberWords(NumberWords&&) noexcept;

  /// The longest whole number spelled from a token on: "forty-seven", "one hundred and fifty",
  /// "quatre-vingt-dix". Words only, no digits; not "a hundred", and no ordinals.
  SpelledNumber ReadAt(const Tokens& tokens, size_t first) const;

  /// The same, as if "one" stood before it: "hundred and fifty", of "a hundred and fifty".
  SpelledNumber ReadAfterOne(const Tokens& tokens, size_t first) const;

  /// The power of a thousand that a token names: "million", of "2.5 million".
  SpelledNumber ReadScale(const Tokens& tokens, size_t at) const;

 private:
  struct Rules;
  std::shared_ptr<const Rules> rules_;  // of the language; all its readers share them
};

}  // namespace eventlint

#endif  // EVENTLINT_EVIDENCE_NUMBER_WORDS_H_
