// DateReader: the dates in a source's sentences, read in the order of the text.
//
// A date without its year takes the one that the text is in, and one that is counted from another
// ("two days later") is counted from the last day that was told, so the reader remembers what it
// has read (date_memory.h). Both say so in their basis.
#ifndef EVENTLINT_EVIDENCE_DATE_READER_H_
#define EVENTLINT_EVIDENCE_DATE_READER_H_

#include <vector>

#include "evidence/date_memory.h"
#include "evidence/date_phrase.h"
#include "evidence/date_resolution.h"
#include "evidence/date_text.h"
#include "evidence/language.h"
#include "evidence/mention.h"
#include "evidence/sentence.h"

namespace eventlint {

class DateReader {
 public:
  /// Keeps the reference.
  explicit DateReader(const Language& language) : words_(language) {}

  /// The dates among the tokens that are not taken, which it then takes.
  std::vector<DateMention> Read(Sentence* sentence);

  /// A new section begins: no date in it is counted from a day of the section before.
  void StartSection() { memory_.StartSection(); }

  /// A mention's words are at most these many.
  static constexpr size_t kLongestWords = 6;

 private:
  void ReadPhrase(const DateText& text, const DatePhrase& phrase, bool says_again,
                  std::vector<DateMention>* mentions);
  void RememberYear(const DateText& text, const DatePhrase& phrase, int64_t year);
  void RememberDate(const std::string& date, bool is_counted);

  DateWords words_;
  DateMemory memory_;
};

}  // namespace eventlint

#endif  // EVENTLINT_EVIDENCE_DATE_READER_H_
