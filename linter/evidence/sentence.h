// Sentence: one passage's text as tokens, and which of them are already explained.
//
// The readers of mentions take turns: registered names first ("France 24" is no figure), then dates
// ("March 21" is no figure either), then numbers, then capitalised words that nothing explained.
// Each marks the tokens that it has used.
#ifndef EVENTLINT_EVIDENCE_SENTENCE_H_
#define EVENTLINT_EVIDENCE_SENTENCE_H_

#include <string_view>
#include <vector>

#include "evidence/tokens.h"

namespace eventlint {

struct Sentence {
  explicit Sentence(std::string_view sentence_text, std::string_view infobox_key = {})
      : text(sentence_text),
        key(infobox_key),
        tokens(Tokenize(sentence_text)),
        taken(tokens.size(), false) {}

  std::string_view text;
  std::string_view key;  ///< Of an infobox line: "Casualties1".
  Tokens tokens;
  std::vector<bool> taken;  ///< Which tokens a reader has explained.

  bool IsFree(TokenSpan span) const {
    for (size_t i = span.first; i < span.last; ++i) {
      if (taken[i]) return false;
    }
    return true;
  }
  void Take(TokenSpan span) {
    for (size_t i = span.first; i < span.last; ++i) taken[i] = true;
  }
  std::string Words(TokenSpan span) const { return TextOf(text, tokens, span); }
};

}  // namespace eventlint

#endif  // EVENTLINT_EVIDENCE_SENTENCE_H_
