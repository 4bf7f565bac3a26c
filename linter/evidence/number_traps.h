// NumberTraps: what looks like a number of something and is none.
#ifndef EVENTLINT_EVIDENCE_NUMBER_TRAPS_H_
#define EVENTLINT_EVIDENCE_NUMBER_TRAPS_H_

#include "evidence/amount.h"
#include "evidence/language.h"
#include "evidence/sentence.h"

namespace eventlint {

/// Whether a number is a figure, from the surest yes to the surest no.
enum class Trap {
  kNone,
  kOldYear,        ///< It may be a year long ago: only if it is hedged or something is counted.
  kUnlessCounted,  ///< Only if a noun or verb beside it says that people are counted.
  kAlways,         ///< Whatever follows: part of a clock time, a date, an age, a name, ...
};

class NumberTraps {
 public:
  /// Keeps the reference.
  explicit NumberTraps(const Language& language);

  /// REQUIRES: `span` is `amount`, or a range that ends or begins with it.
  Trap Judge(const Sentence& sentence, TokenSpan span, const Amount& amount) const;

  /// Whether the words before say that the amount is a year: "in 2018".
  bool IsYear(const Sentence& sentence, const Amount& amount) const {
    return JudgeYear(sentence.tokens, amount.span, amount) == Trap::kAlways;
  }

 private:
  bool IsGlued(const Sentence& sentence, TokenSpan span) const;
  bool IsBracketed(const Sentence& sentence, TokenSpan span) const;
  bool IsTime(const Tokens& tokens, TokenSpan span) const;
  bool IsDayBefore(const Tokens& tokens, TokenSpan span) const;
  bool IsDayAfter(const Tokens& tokens, TokenSpan span) const;
  bool IsNamed(const Sentence& sentence, TokenSpan span, const Amount& amount) const;
  bool IsMonth(const Tokens& tokens, size_t at) const;
  Trap JudgeYear(const Tokens& tokens, TokenSpan span, const Amount& amount) const;

  const PhraseTable& units_;        // that make no count, after it: "pm", "years old", "mm"
  const PhraseTable& introducers_;  // of no count, before it: "aged"
  const PhraseTable& labels_;       // "page", "Camp"
  const PhraseTable& months_;
  const PhraseTable& day_articles_;   // "le", of "le 21"
  const PhraseTable& day_links_;      // "and", of "March 21 and 23"
  const PhraseTable& clock_before_;   // "at", of "at 14 hours"
  const PhraseTable& clock_after_;    // "hours"
  const PhraseTable& years_before_;   // "in", of "in 2018"
  const PhraseTable& common_words_;   // that begin sentences, and are no names
};

}  // namespace eventlint

#endif  // EVENTLINT_EVIDENCE_NUMBER_TRAPS_H_
