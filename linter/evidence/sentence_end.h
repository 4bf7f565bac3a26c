// SentenceEnd: whether a sentence ends at a stop. The words on both sides of it tell, by what the
// language knows of abbreviations and of the words that begin sentences; where they tell nothing,
// ICU's rules do.
#ifndef EVENTLINT_EVIDENCE_SENTENCE_END_H_
#define EVENTLINT_EVIDENCE_SENTENCE_END_H_

#include <cstddef>
#include <string_view>

#include "evidence/language.h"
#include "evidence/phrase_table.h"
#include "evidence/stop.h"
#include "evidence/tokens.h"

namespace eventlint {

/// A stop, and where in its sentence it stands.
struct StopPlace {
  size_t sentence_begin = 0;  ///< In bytes.
  Stop stop;
  bool in_bracket = false;  ///< Since the sentence began, a "(" was opened and not closed.
  bool icu_breaks = false;  ///< ICU ends a sentence here.
};

class SentenceEnd {
 public:
  /// Keeps the references. `text` is the paragraph.
  SentenceEnd(std::string_view text, const Language& language);

  /// Takes a time that does not depend on the paragraph's length.
  bool IsAt(const StopPlace& place) const;

 private:
  struct Beginning;
  Beginning ReadBeginning(const Stop& stop) const;

  bool IsAtMissingSpace(const StopPlace& place, const Beginning& next) const;
  bool IsAtFullStop(const StopPlace& place, const Beginning& next) const;
  bool IsInitial(const Tokens& before) const;
  bool IsStarter(const Beginning& next, bool after_initial) const;

  std::string_view text_;
  // The lists of the language's section "sentences", each by its name there.
  const PhraseTable& abbreviations_;
  const PhraseTable& titles_;
  const PhraseTable& before_numbers_;
  const PhraseTable& may_end_;
  const PhraseTable& starters_;
  const PhraseTable& name_particles_;
};

}  // namespace eventlint

#endif  // EVENTLINT_EVIDENCE_SENTENCE_END_H_
