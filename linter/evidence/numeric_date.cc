// Dates that are all digits: ISO 8601 and the many ways of the world.
#include "evidence/date_point.h"
#include "schema/calendar.h"

namespace eventlint {

namespace {

int Number(const DateText& text, size_t i) {
  return static_cast<int>(ParseDigits(text.At(i)->folded).value_or(0));
}

// Whether digits of `size` stand at a token, glued to the one before.
bool HasDigits(const DateText& text, size_t i, size_t size) {
  return text.IsDigits(i) && text.IsGlued(i) && text.At(i)->folded.size() == size;
}

// Whether a number goes on at a token as it has so far: "1.2.2022.7".
bool GoesOn(const DateText& text, size_t i, std::string_view mark) {
  return (text.IsGlued(i) && text.IsDigits(i)) ||
         (text.IsGlued(i) && text.IsMark(i, mark) && text.IsDigits(i + 1) && text.IsGlued(i + 1));
}

DatePoint WholeDate(size_t i, int year, int month, int day) {
  DatePoint point{.span = {i, i + 5}, .year = year, .month = month, .day = day};
  point.is_unclear = !IsDay(year, month, day);
  return point;
}

// 2022-03-21, 2022/03/21, 2022-03.
std::optional<DatePoint> ReadYearFirst(const DateText& text, size_t i) {
  const std::string mark = text.At(i + 1)->folded;
  if (!HasDigits(text, i + 2, 2) || Number(text, i) < 1000) return std::nullopt;
  const int year = Number(text, i);
  const int month = Number(text, i + 2);
  if (text.IsMark(i + 3, mark) && text.IsGlued(i + 3) && HasDigits(text, i + 4, 2)) {
    if (GoesOn(text, i + 5, mark)) return std::nullopt;
    return WholeDate(i, year, month, Number(text, i + 4));
  }
  // A dash that is no hyphen joins two years: "2011–12".
  if (text.Written(i + 1) != "-" || month < 1 || month > 12) return std::nullopt;
  DatePoint point{.span = {i, i + 3}, .year = year, .month = month};
  // "2011-12" is as often two years.
  point.is_unclear = month == year % 100 + 1;
  return point;
}

// 21/03/2022, 21.03.2022, 21-03-2022, 21/03/22: by what may come first in the language.
std::optional<DatePoint> ReadYearLast(const DateText& text, size_t i) {
  const std::string mark = text.At(i + 1)->folded;
  if (!HasDigits(text, i + 2, 1) && !HasDigits(text, i + 2, 2)) return std::nullopt;
  if (!text.IsMark(i + 3, mark) || !text.IsGlued(i + 3)) return std::nullopt;
  if (GoesOn(text, i + 5, mark)) return std::nullopt;
  const int first = Number(text, i);
  const int second = Number(text, i + 2);
  if (first < 1 || first > 31 || second < 1 || second > 31) return std::nullopt;
  if (HasDigits(text, i + 4, 2) && mark == "/" && (first <= 12 || second <= 12)) {
    return DatePoint{.span = {i, i + 5}, .is_unclear = true};  // of which century?
  }
  if (!HasDigits(text, i + 4, 4)) return std::nullopt;
  const int year = Number(text, i + 4);
  const PhraseTable& order = text.words().numeric_first;
  const bool day_first = IsDay(year, second, first) && (order.Has("day") || order.empty());
  const bool month_first = IsDay(year, first, second) && (order.Has("month") || order.empty());
  DatePoint point =
      day_first ? WholeDate(i, year, second, first) : WholeDate(i, year, first, second);
  point.is_unclear = day_first == month_first && (!day_first || first != second);
  return point;
}

// "Le 21/03": where the day comes first for sure, and an article tells it from a fraction.
std::optional<DatePoint> ReadWithoutYear(const DateText& text, size_t i) {
  const DateWords& words = text.words();
  const bool day_first = words.numeric_first.Has("day") && !words.numeric_first.Has("month");
  if (!day_first || !text.IsMark(i + 1, "/") || !HasDigits(text, i + 2, 2)) return std::nullopt;
  if (text.IsGlued(i + 3) && (text.IsWord(i + 3) || text.IsMark(i + 3, "/"))) return std::nullopt;
  const int day = Number(text, i);
  const int month = Number(text, i + 2);
  if (!text.MatchBefore(words.articles, i) || !IsDay(2000, month, day)) return std::nullopt;
  return DatePoint{.span = {i, i + 3}, .month = month, .day = day};
}

}  // namespace

std::optional<DatePoint> ReadNumericDate(const DateText& text, size_t i) {
  const bool joined = text.IsGlued(i + 1) && (text.IsMark(i + 1, "-") || text.IsMark(i + 1, "/") ||
                                              text.IsMark(i + 1, "."));
  if (!joined || !text.IsGlued(i + 2) || !text.IsDigits(i + 2)) return std::nullopt;
  const size_t size = text.At(i)->folded.size();
  if (size == 4) return text.IsMark(i + 1, ".") ? std::nullopt : ReadYearFirst(text, i);
  if (size > 2) return std::nullopt;
  const auto whole = ReadYearLast(text, i);
  return whole ? whole : ReadWithoutYear(text, i);
}

}  // namespace eventlint
