// NounReader: what a number counts, from the words around it.
//
// First the words after it, across adjectives and names ("16 Malian soldiers"); where they name
// nothing known, a verb of harm that governs the number ("47 Tuareg were killed", "killing 47"), a
// word such as "death toll" before it, or the key of an infobox line. Measures that are told as one
// ("50 people were killed or wounded") stand before the word for the people: without both of them
// the figure would be one of the dead.
#ifndef EVENTLINT_EVIDENCE_COUNTED_NOUN_H_
#define EVENTLINT_EVIDENCE_COUNTED_NOUN_H_

#include "evidence/harm_words.h"
#include "evidence/language.h"
#include "evidence/mention.h"
#include "evidence/sentence.h"

namespace eventlint {

struct CountedNoun {
  Counted counted = Counted::kUnclear;
  TokenSpan noun;         ///< Empty when no word says it. It may stand before the number.
  size_t end = 0;         ///< Of the words after the number that say what it counts.
  bool follows = false;   ///< A known noun or a verb of harm comes right after the number.
  bool harmed = false;    ///< A verb of harm governs.
  bool one_of = false;    ///< "one of the soldiers": a part of them.
};

class NounReader {
 public:
  /// Keeps the reference.
  explicit NounReader(const Language& language);

  /// What the number at `number`, hedges and all, counts. `one`: it is one, so that a noun in the
  /// singular can be counted.
  CountedNoun Read(const Sentence& sentence, TokenSpan number, bool one) const;

  const HarmWords& harm() const { return harm_; }

  /// Whether an infobox line's key says that the figures in it are people: "Casualties1".
  bool KeyCountsPeople(const Sentence& sentence) const;

 private:
  struct Phrase;
  void ReadPhrase(const Tokens& tokens, size_t first, bool one, Phrase* phrase) const;
  bool ReadKnownNoun(const Tokens& tokens, size_t at, bool one, Phrase* phrase) const;
  bool ReadHarm(const Tokens& tokens, TokenSpan number, Phrase* phrase) const;
  TokenSpan MeasuresTold(const Tokens& tokens, TokenSpan number, const Phrase& phrase) const;

  const HarmWords harm_;
  const PhraseTable& people_;
  const PhraseTable& person_;
  const PhraseTable& things_;
  const PhraseTable& thing_;
  const PhraseTable& attributes_;
  const PhraseTable& harmed_;
  const PhraseTable& fillers_;
  const PhraseTable& of_;
  const PhraseTable& pronouns_;
  const PhraseTable& auxiliaries_;
  const PhraseTable& stops_;
  const PhraseTable& keys_;
  const PhraseTable& money_;
};

}  // namespace eventlint

#endif  // EVENTLINT_EVIDENCE_COUNTED_NOUN_H_
