// DateReader: the dates in a source's sentences, read in the order of the text.
//
// A date without its year takes the one that the text is in, and one that is counted from another
// ("two days later") is counted from the last day that was told, so the reader remembers what it
// has read (date_memory.h). Both say so in their basis. A heading that names one year gives it to
// its section and to the sections below it.
#ifndef EVENTLINT_EVIDENCE_DATE_READER_H_
#define EVENTLINT_EVIDENCE_DATE_READER_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
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

  /// A heading of level 1 to 6, or the article's title, of level 0, before the section that it
  /// begins.
  void ReadHeading(int level, std::string_view text);

  /// A new section begins: no date in it is counted from a day of the section before.
  void StartSection();

  /// A mention's words are at most these many.
  static constexpr size_t kLongestWords = 6;

 private:
  void ReadPhrase(const DateText& text, const DatePhrase& phrase, bool says_again,
                  std::vector<DateMention>* mentions);
  void RememberYear(const DateText& text, const DatePhrase& phrase, int64_t year);
  void RememberDate(const std::string& date, DateBasis basis, bool is_counted);
  std::optional<int64_t> OnlyYear(std::string_view heading) const;

  struct HeadingYear {
    int level = 0;
    std::optional<int64_t> year;
  };

  DateWords words_;
  std::vector<HeadingYear> headings_;  // above the text that is read, the outermost first
  DateMemory memory_;
};

}  // namespace eventlint

#endif  // EVENTLINT_EVIDENCE_DATE_READER_H_
