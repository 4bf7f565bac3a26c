#include "evidence/date_phrase.h"

#include "schema/calendar.h"

namespace eventlint {

namespace {

// More dates than a sentence of prose lists; without a bound, "1, 1, 1, …" would take the square of
// its length.
constexpr size_t kLongestList = 12;

// Gives a day the month that another point states: "6 and 7 September", "March 21 and 23".
bool FillMonths(std::vector<DatePoint>* points) {
  for (size_t i = 1; i < points->size(); ++i) {
    const DatePoint& before = (*points)[i - 1];
    DatePoint& point = (*points)[i];
    if (point.IsDayOnly() && before.month_first) {
      point.month = before.month;
      point.month_first = true;
    }
  }
  for (size_t i = points->size() - 1; i-- > 0;) {
    const DatePoint& after = (*points)[i + 1];
    if ((*points)[i].IsDayOnly() && after.day != 0) (*points)[i].month = after.month;
  }
  for (const DatePoint& point : *points) {
    if (point.IsDayOnly()) return false;
  }
  return true;
}

}  // namespace

DatePhraseReader::Joint DatePhraseReader::JointAt(size_t i) const {
  Joint joint;
  size_t at = i;
  const bool comma = text_.IsMark(at, ",");
  if (comma) ++at;
  if (const PhraseMatch range = text_.Match(words_.range_words, at)) {
    joint = {Joint::Kind::kRange, at + range.length};
  } else if (const PhraseMatch list = text_.Match(words_.list_words, at)) {
    joint = {Joint::Kind::kAnd, at + list.length};
  } else if (comma) {
    joint = {Joint::Kind::kComma, at};
  } else if (text_.IsMark(at, "-")) {
    joint = {Joint::Kind::kRange, at + 1};
  } else if (text_.IsMark(at, "/")) {
    joint = {Joint::Kind::kSlash, at + 1};
  }
  joint.next = text_.Skip(words_.articles, joint.next);
  return joint;
}

// "March 8 and 12 soldiers", "32 on March 8 and 12 on March 9".
bool DatePhraseReader::IsCount(const DatePoint& day) const {
  const size_t end = day.span.last;
  if (text_.CountsWhatFollows(end)) return true;
  const size_t after = text_.Skip(words_.date_prepositions, end);
  return after > end && points_.ReadAt(after, DatePointReader::Place::kFirst);
}

bool DatePhraseReader::MayJoin(const DatePoint& a, const DatePoint& b, const Joint& joint) const {
  if (a.is_weekday || b.is_weekday) return false;
  if (b.IsDayOnly()) {
    const bool month_is_told = a.month_first && !a.year;
    const bool month_may_follow =
        a.IsDayOnly() || (a.day != 0 && !a.year && joint.kind == Joint::Kind::kComma);
    if (!month_is_told && !month_may_follow) return false;
    if (month_is_told && !b.year && IsCount(b)) return false;
  }
  if (a.IsYearOnly() && b.IsYearOnly()) return *a.year < *b.year;
  if (b.IsYearOnly()) return joint.kind == Joint::Kind::kRange && a.year.has_value();
  if (a.IsYearOnly()) return joint.kind == Joint::Kind::kRange && b.year.has_value();
  return true;
}

std::optional<DatePoint> DatePhraseReader::ReadNext(const DatePoint& last,
                                                    const Joint& joint) const {
  if (joint.kind == Joint::Kind::kNone) return std::nullopt;
  const auto next = points_.ReadAt(joint.next, DatePointReader::Place::kNext);
  if (next && MayJoin(last, *next, joint)) return next;
  // "2012–15", "2012/13".
  const bool glued = text_.IsGlued(joint.next) && text_.IsGlued(joint.next - 1);
  const Token* token = text_.At(joint.next);
  if (!last.IsYearOnly() || last.is_decade || !glued || !token->IsDigits() ||
      token->folded.size() != 2) {
    return std::nullopt;
  }
  if (text_.IsGlued(joint.next + 1) && text_.IsWord(joint.next + 1)) return std::nullopt;
  const int64_t year = *last.year / 100 * 100 + *ParseDigits(token->folded);
  if (year <= *last.year) return std::nullopt;
  return DatePoint{.span = {joint.next, joint.next + 1}, .year = year};
}

void DatePhraseReader::ReadFurther(bool and_is_range, DatePhrase* phrase) const {
  std::vector<DatePoint>& points = phrase->points;
  bool is_whole = true;  // A list is, once "and" has come.
  while (points.size() < kLongestList) {
    const Joint joint = JointAt(points.back().span.last);
    const bool is_list = phrase->kind == DatePhrase::Kind::kList;
    const bool is_range = joint.kind == Joint::Kind::kRange || joint.kind == Joint::Kind::kSlash ||
                          (joint.kind == Joint::Kind::kAnd && and_is_range);
    if (is_range && is_list) break;
    const auto next = ReadNext(points.back(), joint);
    if (!next) break;
    points.push_back(*next);
    phrase->kind = is_range ? DatePhrase::Kind::kRange : DatePhrase::Kind::kList;
    is_whole = joint.kind != Joint::Kind::kComma;
    if (is_whole) break;
  }
  if (!is_whole || !FillMonths(&points)) {
    points.resize(1);
    phrase->kind = DatePhrase::Kind::kSingle;
  }
}

bool DatePhraseReader::IsPartOfName(const DatePhrase& phrase) const {
  const DatePoint& last = phrase.points.back();
  if (last.day == 0 || last.year) return false;
  const size_t end = phrase.span.last;
  if (text_.Match(words_.names_after, end) && text_.At(end)->capital) return true;
  return static_cast<bool>(text_.MatchBefore(words_.names_before, phrase.span.first));
}

// "Le vendredi 11, ..." says no month, and "Friday 11 people" not even a day.
bool DatePhraseReader::ReadAsWeekday(DatePoint* point) const {
  if (point->weekday_end == 0) return false;
  if (text_.IsWord(point->span.last)) point->span.last = point->weekday_end;
  point->is_weekday = true;
  return true;
}

std::optional<DatePhrase> DatePhraseReader::ReadAt(size_t i) const {
  const PhraseMatch start = text_.Match(words_.range_starts, i);
  const size_t at = start ? text_.Skip(words_.articles, i + start.length) : i;
  const auto first = points_.ReadAt(at, DatePointReader::Place::kFirst);
  if (!first) return std::nullopt;
  DatePhrase phrase;
  phrase.points.push_back(*first);
  ReadFurther(start && start.value == "and", &phrase);
  // "From March 8 the camp": no range; the date is found when its own turn comes.
  if (start && phrase.kind != DatePhrase::Kind::kRange) return std::nullopt;
  if (phrase.points.front().IsDayOnly() && !ReadAsWeekday(&phrase.points.front())) {
    return std::nullopt;
  }
  phrase.span = {i, phrase.points.back().span.last};
  phrase.is_name = IsPartOfName(phrase);
  return phrase;
}

}  // namespace eventlint
