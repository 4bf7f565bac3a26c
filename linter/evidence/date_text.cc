#include "evidence/date_text.h"

#include "schema/calendar.h"

namespace eventlint {

namespace {

constexpr int64_t kFirstYear = 1000;
constexpr int64_t kLastYear = 2100;
// Before this, four digits are more often a count, and only clear words make a year of them.
constexpr int64_t kFirstRecentYear = 1800;

bool JoinsDigits(const Token& token) {
  return token.Is(",") || token.Is(".") || token.Is(":") || token.Is("'");
}

}  // namespace

DateWords::DateWords(const Language& language)
    : months(language.Phrases("dates/months")),
      month_abbreviations(language.Phrases("dates/month_abbreviations")),
      months_with_other_meanings(language.Phrases("dates/months_with_other_meanings")),
      after_a_march(language.Phrases("dates/after_a_march")),
      weekdays(language.Phrases("dates/weekdays")),
      weekday_abbreviations(language.Phrases("dates/weekday_abbreviations")),
      seasons(language.Phrases("dates/seasons")),
      seasons_without_year(language.Phrases("dates/seasons_without_year")),
      ordinal_suffixes(language.Phrases("dates/ordinal_suffixes")),
      day_words(language.Phrases("dates/day_words")),
      day_stands(language.Phrases("dates/day_stands")),
      numeric_first(language.Phrases("dates/numeric_first")),
      articles(language.Phrases("dates/articles")),
      of(language.Phrases("dates/of")),
      qualifiers(language.Phrases("dates/qualifiers")),
      range_starts(language.Phrases("dates/range_starts")),
      range_words(language.Phrases("dates/range_words")),
      list_words(language.Phrases("dates/list_words")),
      year_prepositions(language.Phrases("dates/year_prepositions")),
      date_prepositions(language.Phrases("dates/date_prepositions")),
      determiners(language.Phrases("dates/determiners")),
      month_prepositions(language.Phrases("dates/month_prepositions")),
      recurring(language.Phrases("dates/recurring")),
      decade_suffixes(language.Phrases("dates/decade_suffixes")),
      decade_words(language.Phrases("dates/decade_words")),
      counted(language.Phrases("dates/counted")),
      names_after(language.Phrases("dates/names_after")),
      names_before(language.Phrases("dates/names_before")),
      relative(language.Phrases("dates/relative")),
      event_links(language.Phrases("dates/event_links")),
      relative_counts(language.Phrases("dates/relative_counts")),
      relative_units(language.Phrases("dates/relative_units")),
      relative_directions(language.Phrases("dates/relative_directions")),
      relative_starts(language.Phrases("dates/relative_starts")),
      approximate(language.Phrases("dates/approximate")) {}

std::string_view DateText::Written(size_t i) const {
  const Token& token = tokens()[i];
  return sentence_.text.substr(token.begin, token.end - token.begin);
}

PhraseMatch DateText::Match(const PhraseTable& phrases, size_t i) const {
  if (At(i) == nullptr) return {};
  const PhraseMatch match = phrases.MatchAt(tokens(), i);
  return sentence_.IsFree({i, i + match.length}) ? match : PhraseMatch{};
}

bool DateText::IsWholeNumber(size_t i) const {
  if (!IsDigits(i)) return false;
  const Tokens& all = tokens();
  if (i >= 2 && IsGlued(i) && JoinsDigits(all[i - 1]) && !all[i - 1].space_before &&
      all[i - 2].IsDigits()) {
    return false;
  }
  const auto glued_digits = [&](size_t k) {
    return k < all.size() && !all[k].space_before && all[k].IsDigits();
  };
  if (i + 1 < all.size() && JoinsDigits(all[i + 1]) && !all[i + 1].space_before &&
      glued_digits(i + 2)) {
    return false;
  }
  // "15 000": a number whose thousands are set apart.
  return i + 1 >= all.size() || !all[i + 1].Is("000");
}

std::optional<int> DateText::DayAt(size_t i) const {
  if (!IsWholeNumber(i) || At(i)->folded.size() > 2) return std::nullopt;
  const int64_t day = *ParseDigits(At(i)->folded);
  if (day < 1 || day > 31) return std::nullopt;
  return static_cast<int>(day);
}

std::optional<int64_t> DateText::FourDigitsAt(size_t i) const {
  if (!IsWholeNumber(i) || At(i)->folded.size() != 4) return std::nullopt;
  return ParseDigits(At(i)->folded);
}

bool DateText::CountsWhatFollows(size_t i) const {
  if (Match(words_.counted, i)) return true;
  return IsWord(i) && Match(words_.counted, i + 1);
}

std::optional<int64_t> DateText::YearAt(size_t i, Ground ground) const {
  const auto year = FourDigitsAt(i);
  if (!year || *year < kFirstYear || *year > kLastYear) return std::nullopt;
  const bool is_round = *year % 100 == 0;
  const bool recent = *year >= kFirstRecentYear;
  if (IsGlued(i + 1) && (IsWord(i + 1) || IsMark(i + 1, "%") || IsMark(i + 1, "$"))) {
    return std::nullopt;
  }
  // "In 2021 militants attacked" but "by 2021 militants", "in 2000 villages".
  if (CountsWhatFollows(i + 1) && (ground == Ground::kWeak || is_round || !recent)) {
    return std::nullopt;
  }
  const bool word_follows = IsWord(i + 1) && !At(i + 1)->capital && !Match(words_.articles, i + 1);
  const bool doubtful = !recent || (is_round && ground == Ground::kWeak);
  if (doubtful && word_follows) return std::nullopt;
  if (!recent && ground == Ground::kWeak) return std::nullopt;
  return year;
}

}  // namespace eventlint
