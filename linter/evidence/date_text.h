// DateText: a sentence as the readers of dates see it: its free tokens, and which of them can be a
// day or a year in a language.
#ifndef EVENTLINT_EVIDENCE_DATE_TEXT_H_
#define EVENTLINT_EVIDENCE_DATE_TEXT_H_

#include <cstdint>
#include <optional>
#include <string_view>

#include "evidence/language.h"
#include "evidence/sentence.h"

namespace eventlint {

/// A language's words for dates: the lists of its section `dates`, where each is explained.
struct DateWords {
  /// Keeps references into the language.
  explicit DateWords(const Language& language);

  const PhraseTable &months, &month_abbreviations, &months_with_other_meanings, &after_a_march;
  const PhraseTable &weekdays, &weekday_abbreviations, &seasons, &seasons_without_year;
  const PhraseTable &ordinal_suffixes, &day_words, &day_stands, &numeric_first, &articles, &of;
  const PhraseTable &qualifiers, &range_starts, &range_words, &list_words;
  const PhraseTable &year_prepositions, &date_prepositions, &determiners, &month_prepositions;
  const PhraseTable &recurring, &decade_suffixes, &decade_words, &counted;
  const PhraseTable &names_after, &names_before;
  const PhraseTable &relative, &event_links, &relative_counts, &relative_units;
  const PhraseTable &relative_directions, &relative_starts, &approximate;
};

class DateText {
 public:
  /// Keeps both references.
  DateText(const Sentence& sentence, const DateWords& words) : sentence_(sentence), words_(words) {}

  const Sentence& sentence() const { return sentence_; }
  const DateWords& words() const { return words_; }
  const Tokens& tokens() const { return sentence_.tokens; }

  /// The token, or null when there is none or when it is taken.
  const Token* At(size_t i) const {
    return i < tokens().size() && !sentence_.taken[i] ? &tokens()[i] : nullptr;
  }
  bool IsTaken(size_t i) const { return sentence_.taken[i]; }
  bool IsWord(size_t i) const { return At(i) != nullptr && At(i)->IsWord(); }
  bool IsDigits(size_t i) const { return At(i) != nullptr && At(i)->IsDigits(); }
  bool IsMark(size_t i, std::string_view mark) const { return At(i) != nullptr && At(i)->Is(mark); }
  /// Whether no white space parts the token from the one before.
  bool IsGlued(size_t i) const { return At(i) != nullptr && !At(i)->space_before; }
  /// The token as it is written: a hyphen and a dash fold alike.
  std::string_view Written(size_t i) const;

  /// The longest phrase at a token, all of it free.
  PhraseMatch Match(const PhraseTable& phrases, size_t i) const;
  /// Where the phrase at a token ends; `i` when none is there.
  size_t Skip(const PhraseTable& phrases, size_t i) const { return i + Match(phrases, i).length; }
  /// The longest phrase that ends just before a token, free or not.
  PhraseMatch MatchBefore(const PhraseTable& phrases, size_t i) const {
    return phrases.MatchBefore(tokens(), i);
  }

  /// A number from 1 to 31 that is no part of another, such as 1,008 or 3.5 or 8:30.
  std::optional<int> DayAt(size_t i) const;
  /// Four digits that are no part of another number.
  std::optional<int64_t> FourDigitsAt(size_t i) const;

  /// How much speaks for a year.
  enum class Ground {
    kWeak,    ///< A word that may stand before a count as well: "by 2022".
    kStrong,  ///< "in 2022", "March 2022".
  };
  /// The year from 1000 to 2100 at a token, unless what follows says that it counts something.
  std::optional<int64_t> YearAt(size_t i, Ground ground) const;
  /// Whether the number that ends before `i` counts what follows: "12 armed men".
  bool CountsWhatFollows(size_t i) const;

 private:
  bool IsWholeNumber(size_t i) const;

  const Sentence& sentence_;
  const DateWords& words_;
};

}  // namespace eventlint

#endif  // EVENTLINT_EVIDENCE_DATE_TEXT_H_
