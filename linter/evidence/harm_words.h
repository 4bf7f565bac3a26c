// HarmWords: the words around a number that say that people came to harm: "(47) were later
// killed", "killing (47)", "the death toll rose to (47)"; and several told as one: "killed or
// wounded".
#ifndef EVENTLINT_EVIDENCE_HARM_WORDS_H_
#define EVENTLINT_EVIDENCE_HARM_WORDS_H_

#include "evidence/language.h"
#include "evidence/number_words.h"
#include "evidence/tokens.h"

namespace eventlint {

class HarmWords {
 public:
  /// Keeps the reference.
  explicit HarmWords(const Language& language);

  /// "dead", "(who) were (later) killed": the harm that is told from a token on; empty when none.
  TokenSpan FindAfter(const Tokens& tokens, size_t at) const;
  /// The same after an insertion: ", including two children, were killed".
  TokenSpan FindPastInsertion(const Tokens& tokens, size_t at) const;
  /// Whether what is counted up to a token shares its harm: "(2 Tuareg) and 3 Fulani were killed".
  bool IsTogether(const Tokens& tokens, size_t at) const;

  /// Where the verb ends that governs a number: "killing (a total of 47)"; 0 when none does.
  size_t EndBefore(const Tokens& tokens, size_t number) const;
  /// Whether one stands further before it: "killed the mayor and 6 (others)".
  bool IsFurtherBefore(const Tokens& tokens, size_t number) const;
  /// "the death toll rose to (47)", "bilan provisoire : (30)".
  bool IsTollBefore(const Tokens& tokens, size_t number) const;

  /// Several measures told as one, the first of which is `harm`: "killed, wounded or missing". Only
  /// `harm` where they are not one: "killed and wounded the guard".
  TokenSpan Together(const Tokens& tokens, TokenSpan harm) const;
  /// The same of verbs before a number, that end at a token: "killed and injured (47)"; empty when
  /// there is one alone.
  TokenSpan TogetherBefore(const Tokens& tokens, size_t end) const;

  /// Whether a word at the token's place, of this length, is itself a measure: "dead", "injuries".
  bool IsMeasure(const Tokens& tokens, TokenSpan span) const;
  /// Whether a word that may be a noun or a verb ("wounded") is a verb before a number: not "the
  /// wounded over 60".
  bool IsVerbBefore(const Tokens& tokens, size_t number) const;

 private:
  PhraseMatch MeasureAt(const Tokens& tokens, size_t at) const;
  bool IsNumber(const Tokens& tokens, size_t at) const;
  bool IsObject(const Tokens& tokens, size_t at) const;
  size_t SkipAuxiliaries(const Tokens& tokens, size_t at) const;

  NumberWords number_words_;
  const PhraseTable& harmed_;
  const PhraseTable& harm_nouns_;
  const PhraseTable& harms_;
  const PhraseTable& tolls_;
  const PhraseTable& fillers_;
  const PhraseTable& auxiliaries_;
  const PhraseTable& passives_;
  const PhraseTable& links_;
  const PhraseTable& measure_links_;
  const PhraseTable& determiners_;
  const PhraseTable& hedges_;
  const PhraseTable& named_;
  const PhraseTable& people_;
  const PhraseTable& things_;
  const PhraseTable& stops_;
};

/// A quotation mark of any kind.
bool IsQuoteMark(const Token& token);
/// A mark inside a noun phrase: a quotation mark, or a hyphen within a word.
bool IsInnerMark(const Tokens& tokens, size_t at);

}  // namespace eventlint

#endif  // EVENTLINT_EVIDENCE_HARM_WORDS_H_
