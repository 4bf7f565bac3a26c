#include "evidence/date_point.h"

#include "schema/calendar.h"

namespace eventlint {

namespace {

using Ground = DateText::Ground;

int NumberOf(const PhraseMatch& match) {
  return static_cast<int>(ParseDigits(match.value).value_or(0));
}

}  // namespace

// What stands before the part of a date that says which it is.
struct DatePointReader::Before {
  size_t start = 0;  // of the date, qualifier and weekday included
  bool is_next = false;
  bool is_qualified = false;
  bool has_weekday = false;
};

std::optional<DatePoint> DatePointReader::ReadAt(size_t i, Place place) const {
  if (text_.At(i) == nullptr) return std::nullopt;
  Before before{.start = i, .is_next = place == Place::kNext};
  size_t at = text_.Skip(words_.qualifiers, i);
  before.is_qualified = at > i;
  if (before.is_qualified) at = text_.Skip(words_.articles, at);
  const size_t weekday = at;
  at = text_.Skip(words_.weekdays, at);
  const bool is_whole_weekday = at > weekday;
  if (!is_whole_weekday) {
    at = text_.Skip(words_.weekday_abbreviations, at);
    if (at > weekday && text_.IsMark(at, ".")) ++at;
  }
  const size_t weekday_end = at;
  before.has_weekday = at > weekday;
  if (before.has_weekday) {
    if (text_.IsMark(at, ",")) ++at;
    at = text_.Skip(words_.articles, at);
  }
  auto point = ReadCore(at, before);
  if (before.has_weekday && (!point || point->day == 0)) {
    if (!is_whole_weekday) return std::nullopt;
    point = DatePoint{.is_weekday = true};
    point->span.last = weekday_end;
  }
  if (!point) return std::nullopt;
  point->span.first = i;
  point->weekday_end = is_whole_weekday ? weekday_end : 0;
  return point;
}

std::optional<DatePoint> DatePointReader::ReadCore(size_t i, const Before& before) const {
  if (text_.IsDigits(i) && text_.IsGlued(i) && i == before.start && i > 0 && !before.is_next) {
    // A number in the middle of something: "MQ-9", "Covid-19", "1,012".
    const Token& glue = text_.tokens()[i - 1];
    if (glue.IsWord() || glue.Is("-") || glue.Is(".") || glue.Is(",") || glue.Is("/") ||
        glue.Is(":")) {
      return std::nullopt;
    }
  }
  if (text_.IsDigits(i)) {
    if (auto point = ReadNumericDate(text_, i)) return point;
  }
  if (auto point = ReadDecade(i)) return point;
  if (auto point = ReadDayFirst(i)) return point;
  if (auto point = ReadMonthFirst(i, before)) return point;
  if (auto point = ReadSeason(i, before)) return point;
  if (!text_.IsDigits(i)) return std::nullopt;
  if (auto point = ReadYear(i, before)) return point;
  return ReadDayOnly(i, before);
}

// "2010s", "2010's", "années 2010", "années 90".
std::optional<DatePoint> DatePointReader::ReadDecade(size_t i) const {
  DatePoint point{.is_decade = true};
  const size_t digits = text_.Skip(words_.decade_words, i);
  if (!text_.IsDigits(digits)) return std::nullopt;
  point.year = text_.FourDigitsAt(digits);
  if (digits > i) {
    const std::string& written = text_.At(digits)->folded;
    if (written.size() == 2 && written >= "20") point.year = 1900 + *ParseDigits(written);
    point.span.last = digits + 1;
  } else {
    size_t suffix = digits + 1;
    if (text_.IsGlued(suffix) && text_.IsMark(suffix, "'")) ++suffix;
    if (!text_.IsGlued(suffix)) return std::nullopt;
    point.span.last = text_.Skip(words_.decade_suffixes, suffix);
    if (point.span.last == suffix) return std::nullopt;
  }
  if (!point.year || *point.year % 10 != 0 || *point.year < 1000 || *point.year > 2100) {
    return std::nullopt;
  }
  // "The 1900s" may be the century.
  point.is_unclear = *point.year % 100 == 0 && *point.year != 2000;
  return point;
}

std::optional<DatePointReader::Month> DatePointReader::MonthAt(size_t i) const {
  Month month;
  if (const PhraseMatch match = text_.Match(words_.months, i)) {
    month = {.end = i + match.length, .number = NumberOf(match)};
  } else if (const PhraseMatch cut = text_.Match(words_.month_abbreviations, i)) {
    month = {.end = i + cut.length, .number = NumberOf(cut)};
    if (text_.IsMark(month.end, ".") && text_.IsGlued(month.end)) {
      ++month.end;
    } else {
      month.is_cut_short = true;
    }
  } else {
    return std::nullopt;
  }
  month.other_meaning = text_.Match(words_.months_with_other_meanings, i).value;
  if (month.other_meaning == "word" && !text_.At(i)->capital) return std::nullopt;
  return month;
}

size_t DatePointReader::SkipOrdinal(size_t i) const {
  return text_.IsGlued(i) ? text_.Skip(words_.ordinal_suffixes, i) : i;
}

// ", 2022", "2022", "of 2022" after a month; reads it into the point, whose end is `i`.
void DatePointReader::ReadYearAfter(size_t i, DatePoint* point) const {
  point->span.last = i;
  size_t at = i;
  if (text_.IsMark(at, ",") || (text_.IsMark(at, "-") && text_.IsGlued(at))) {
    if (text_.IsMark(at, "-") && !text_.IsGlued(at + 1)) return;
    ++at;
  }
  at = text_.Skip(words_.of, at);
  const auto year = text_.YearAt(at, Ground::kStrong);
  if (!year) return;
  point->year = year;
  point->span.last = at + 1;
}

// "8 March 2022", "8th of March", "1er mars", "08-Mar-2022", "huit mars".
std::optional<DatePoint> DatePointReader::ReadDayFirst(size_t i) const {
  DatePoint point;
  size_t at = i;
  if (const auto day = text_.DayAt(i)) {
    point.day = *day;
    at = SkipOrdinal(i + 1);
    at = text_.Skip(words_.of, at);
    if (text_.IsMark(at, "-") && text_.IsGlued(at) && text_.IsGlued(at + 1)) ++at;
  } else if (const PhraseMatch word = text_.Match(words_.day_words, i)) {
    point.day = NumberOf(word);
    at += word.length;
  } else {
    return std::nullopt;
  }
  const auto month = MonthAt(at);
  if (!month) return std::nullopt;
  point.month = month->number;
  ReadYearAfter(month->end, &point);
  // "Le 5 sept hommes": a month cut short looks like a word only by its case.
  if (month->is_cut_short && !point.year && !text_.At(at)->capital) return std::nullopt;
  return point;
}

// "March 8, 2022", "March 8th", "March 2022", "in March".
std::optional<DatePoint> DatePointReader::ReadMonthFirst(size_t i, const Before& before) const {
  const auto month = MonthAt(i);
  if (!month) return std::nullopt;
  DatePoint point{.month = month->number};
  ReadYearAfter(month->end, &point);
  if (point.year) return point;
  const size_t day_at = text_.Skip(words_.articles, month->end);
  const auto day = text_.DayAt(day_at);
  const size_t day_end = SkipOrdinal(day_at + 1);
  if (day && words_.day_stands.Has("after") && !(text_.IsGlued(day_end) && text_.IsWord(day_end))) {
    DatePoint with_day = point;
    with_day.day = *day;
    with_day.month_first = true;
    ReadYearAfter(day_end, &with_day);
    const bool asks_for_month =
        before.is_qualified || text_.MatchBefore(words_.month_prepositions, before.start);
    if (with_day.year || before.has_weekday || !asks_for_month) return with_day;
  }
  return MayStandAlone(*month, before) ? std::optional(point) : std::nullopt;
}

// "March/April", "Jan-Mar", "March and April".
bool DatePointReader::MonthFollows(size_t i) const {
  size_t at = text_.Skip(words_.list_words, i);
  if (at == i) at = text_.Skip(words_.range_words, i);
  if (at == i && (text_.IsMark(i, "-") || text_.IsMark(i, "/"))) ++at;
  return at > i && MonthAt(text_.Skip(words_.qualifiers, at));
}

bool DatePointReader::MayStandAlone(const Month& month, const Before& before) const {
  if (MonthFollows(month.end)) return true;
  if (month.is_cut_short) return false;
  if (month.other_meaning.empty() || before.is_next || before.is_qualified) return true;
  if (text_.MatchBefore(words_.year_prepositions, before.start) ||
      text_.MatchBefore(words_.date_prepositions, before.start)) {
    return true;
  }
  if (text_.MatchBefore(words_.determiners, before.start)) {
    return !text_.Match(words_.after_a_march, month.end);
  }
  const bool name_goes_on = text_.IsWord(month.end) && text_.At(month.end)->capital;
  return month.other_meaning == "name" && !name_goes_on;
}

// "summer 2022", "winter of 2021-22", "in the summer".
std::optional<DatePoint> DatePointReader::ReadSeason(size_t i, const Before& before) const {
  const PhraseMatch season = text_.Match(words_.seasons, i);
  if (!season) return std::nullopt;
  DatePoint point{.month = NumberOf(season)};
  ReadYearAfter(i + season.length, &point);
  if (point.year) {
    const size_t end = point.span.last;
    const bool joined = (text_.IsMark(end, "-") || text_.IsMark(end, "/")) && text_.IsGlued(end);
    if (joined && text_.IsDigits(end + 1) && text_.IsGlued(end + 1)) {
      const std::string next = std::to_string(*point.year + 1);
      const std::string& written = text_.At(end + 1)->folded;
      if (written == next || written == next.substr(2)) point.span.last = end + 2;
    }
    return point;
  }
  if (!text_.Match(words_.seasons_without_year, i)) return std::nullopt;
  size_t start = before.start;
  start -= text_.MatchBefore(words_.articles, start).length;
  const bool told = before.is_qualified || text_.MatchBefore(words_.year_prepositions, start);
  return told ? std::optional(point) : std::nullopt;
}

// Whether what stands before a bare year lets it be one, though not surely.
bool DatePointReader::MayBeYear(size_t i, size_t start) const {
  if (start == 0) return true;
  const Token& previous = text_.tokens()[start - 1];
  if (previous.Is("(") || previous.Is("[") || previous.Is(",") || previous.Is(";")) return true;
  if (text_.MatchBefore(words_.date_prepositions, start)) return true;
  if (text_.MatchBefore(words_.determiners, start)) return true;
  // "In 1916–17 and 1963".
  const PhraseMatch list = text_.MatchBefore(words_.list_words, start);
  const size_t list_start = start - list.length;
  if (list && list_start > 0 && text_.IsTaken(list_start - 1)) return true;
  // "2012–2015".
  const auto second = text_.IsMark(i + 1, "-") && text_.IsGlued(i + 1) && text_.IsGlued(i + 2)
                          ? text_.YearAt(i + 2, Ground::kWeak)
                          : std::nullopt;
  return second && *second > text_.FourDigitsAt(i);
}

std::optional<DatePoint> DatePointReader::ReadYear(size_t i, const Before& before) const {
  const bool is_asked_for =
      before.is_qualified || text_.MatchBefore(words_.year_prepositions, before.start);
  if (!is_asked_for && !before.is_next && !MayBeYear(i, before.start)) return std::nullopt;
  const auto year = text_.YearAt(i, is_asked_for ? Ground::kStrong : Ground::kWeak);
  if (!year) return std::nullopt;
  return DatePoint{.span = {i, i + 1}, .year = year};
}

// A day whose month stands elsewhere: "6 and 7 September", "March 21 to 23, 2022".
std::optional<DatePoint> DatePointReader::ReadDayOnly(size_t i, const Before& before) const {
  const auto day = text_.DayAt(i);
  if (!day || before.is_qualified) return std::nullopt;
  DatePoint point{.day = *day};
  const size_t end = SkipOrdinal(i + 1);
  if (text_.IsGlued(end) && text_.IsWord(end)) return std::nullopt;
  point.span.last = end;
  if (before.is_next) ReadYearAfter(end, &point);
  return point;
}

}  // namespace eventlint
