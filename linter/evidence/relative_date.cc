#include "evidence/relative_date.h"

#include <algorithm>
#include <cstdio>

#include "schema/calendar.h"
#include "schema/edtf.h"

namespace eventlint {

namespace {

// "Nine thousand years later" is no date that EDTF can write in four digits.
constexpr int64_t kFarthest = 9999;

std::string_view TakeWord(std::string_view* text) {
  const size_t end = std::min(text->find(' '), text->size());
  const std::string_view word = text->substr(0, end);
  text->remove_prefix(std::min(end + 1, text->size()));
  return word;
}

std::optional<int64_t> ReadAmount(std::string_view text) {
  const bool negative = text.starts_with("-");
  const auto amount = ParseDigits(text.substr(negative ? 1 : 0));
  if (!amount || *amount > kFarthest) return std::nullopt;
  return negative ? -*amount : *amount;
}

std::string FormatYear(int64_t year) {
  char digits[32];
  std::snprintf(digits, sizeof digits, "%04lld", static_cast<long long>(year));
  return digits;
}

RelativeDate::Unit ReadUnit(std::string_view text) {
  if (text == "day") return RelativeDate::Unit::kDay;
  if (text == "month") return RelativeDate::Unit::kMonth;
  return text == "year" ? RelativeDate::Unit::kYear : RelativeDate::Unit::kUnknown;
}

// Whether it counts from what follows it: "the day after the attack".
bool CountsFromWhatFollows(const DateText& text, size_t end, bool stands_alone) {
  if (text.Match(text.words().event_links, end)) return true;
  const bool goes_on = end < text.tokens().size() && text.tokens()[end].kind != Token::Kind::kMark;
  return stands_alone && goes_on;
}

std::optional<RelativeDate> ReadFixed(const DateText& text, size_t i) {
  const PhraseMatch phrase = text.Match(text.words().relative, i);
  if (!phrase) return std::nullopt;
  RelativeDate relative{.span = {i, i + phrase.length}};
  std::string_view value = phrase.value;
  const auto amount = ReadAmount(TakeWord(&value));
  const RelativeDate::Unit unit = ReadUnit(TakeWord(&value));
  if (!amount || CountsFromWhatFollows(text, relative.span.last, value == "alone")) return relative;
  relative.amount = *amount;
  relative.unit = unit;
  return relative;
}

// Whether more than the number at a token says how many: "two or three days", "a year and two
// months", "twenty-one days", "nearly a week".
bool IsInexact(const DateText& text, size_t i) {
  const DateWords& words = text.words();
  if (i == 0) return false;
  size_t joint = text.MatchBefore(words.list_words, i).length;
  if (joint == 0) joint = text.MatchBefore(words.range_words, i).length;
  const Token& previous = text.tokens()[i - 1];
  if (previous.Is("-") || (text.IsGlued(i) && (previous.Is(",") || previous.Is(".")))) joint = 1;
  const size_t end = i - joint;
  if (text.MatchBefore(words.approximate, end)) return true;
  return (end > 0 && text.tokens()[end - 1].IsDigits()) ||
         (joint > 0 && (text.MatchBefore(words.relative_counts, end) ||
                        text.MatchBefore(words.relative_units, end)));
}

// "two days later", "3 weeks earlier", "il y a trois jours".
std::optional<RelativeDate> ReadCounted(const DateText& text, size_t i) {
  const DateWords& words = text.words();
  const PhraseMatch start = text.Match(words.relative_starts, i);
  size_t at = i + start.length;
  std::optional<int64_t> count;
  if (const PhraseMatch word = text.Match(words.relative_counts, at)) {
    count = ReadAmount(word.value);
    at += word.length;
  } else if (text.IsDigits(at)) {
    count = ReadAmount(text.At(at)->folded);
    ++at;
  } else {
    return std::nullopt;
  }
  const PhraseMatch unit = text.Match(words.relative_units, at);
  if (!unit) return std::nullopt;
  at += unit.length;
  const PhraseMatch direction = start ? start : text.Match(words.relative_directions, at);
  if (!direction) return std::nullopt;
  if (!start) at += direction.length;
  RelativeDate relative{.span = {i, at}};
  std::string_view value = direction.value;
  const auto sign = ReadAmount(TakeWord(&value));
  std::string_view size = unit.value;
  const auto days = ReadAmount(TakeWord(&size));
  if (!count || !sign || !days || IsInexact(text, i)) return relative;
  if (CountsFromWhatFollows(text, at, value == "alone")) return relative;
  relative.amount = *count * *days * *sign;
  relative.unit = ReadUnit(size);
  return relative;
}

}  // namespace

std::optional<RelativeDate> ReadRelativeDate(const DateText& text, size_t i) {
  if (auto relative = ReadFixed(text, i)) return relative;
  return ReadCounted(text, i);
}

CountedDate ResolveRelativeDate(const RelativeDate& relative, DateMemory* memory) {
  using Unit = RelativeDate::Unit;
  CountedDate counted;
  if (relative.unit == Unit::kDay && memory->day()) {
    const int64_t day = *memory->day() + relative.amount;
    counted = {FormatDay(day), memory->origin()};
    if (!ParseEdtf(counted.date)) return {};
    using Weight = DateMemory::Weight;
    // Counted from a year that was only taken over, it is no surer than that was.
    const Weight weight = counted.from.empty() ? Weight::kDated : Weight::kAlone;
    memory->TellYear(CivilDateOf(day).year, weight);
    memory->TellDay(day, true, counted.from);
    return counted;
  }
  memory->TellNoDay();
  if (relative.unit == Unit::kMonth && memory->month()) {
    const int64_t month = *memory->month() + relative.amount;
    char digits[32];
    std::snprintf(digits, sizeof digits, "%04lld-%02lld", static_cast<long long>(month / 12),
                  static_cast<long long>(month % 12 + 1));
    counted = {digits, memory->origin()};
    if (ParseEdtf(counted.date)) memory->TellMonth(month, counted.from);
  } else if (relative.unit == Unit::kYear && memory->year()) {
    // The year that the text is in is as likely here as for a date that leaves it out.
    const int64_t year = *memory->year() + relative.amount;
    counted = {FormatYear(year), FormatYear(*memory->year())};
    // One that looks back is not the year that the text goes on with.
    if (relative.amount > 0) memory->TellYear(year, DateMemory::Weight::kAlone);
  }
  return ParseEdtf(counted.date) ? counted : CountedDate{};
}

}  // namespace eventlint
