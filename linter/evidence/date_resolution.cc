#include "evidence/date_resolution.h"

#include <algorithm>
#include <cstdio>

#include "schema/calendar.h"
#include "schema/edtf.h"

namespace eventlint {

namespace {

constexpr int kMonthsInYear = 12;

// Years to add from one point to the next when only one of them is told: "December to February". A
// list may name its dates in any order; only a December before a January tells there.
int YearsBetween(const DatePoint& a, const DatePoint& b, DatePhrase::Kind kind) {
  if (a.month == 0 || a.month > kMonthsInYear || b.month == 0 || b.month > kMonthsInYear) return 0;
  if (kind == DatePhrase::Kind::kRange) return b.month < a.month ? 1 : 0;
  return a.month == kMonthsInYear && b.month == 1 ? 1 : 0;
}

// Gives every point a year, from those that have one.
void SpreadYears(std::vector<DatePoint>* points, DatePhrase::Kind kind) {
  for (size_t i = points->size() - 1; i-- > 0;) {
    DatePoint& point = (*points)[i];
    const DatePoint& after = (*points)[i + 1];
    if (!point.year && after.year) point.year = *after.year - YearsBetween(point, after, kind);
  }
  for (size_t i = 1; i < points->size(); ++i) {
    DatePoint& point = (*points)[i];
    const DatePoint& before = (*points)[i - 1];
    if (!point.year && before.year) point.year = *before.year + YearsBetween(before, point, kind);
  }
}

std::string Checked(const std::string& date) { return ParseEdtf(date) ? date : std::string(); }

std::string Edtf(const DatePoint& point) {
  if (point.is_unclear || point.is_weekday || !point.year) return "";
  char text[32];
  const auto year = static_cast<long long>(*point.year);
  if (point.is_decade) {
    std::snprintf(text, sizeof text, "%03lldX", year / 10);
  } else if (point.month == 0) {
    std::snprintf(text, sizeof text, "%04lld", year);
  } else if (point.day == 0) {
    std::snprintf(text, sizeof text, "%04lld-%02d", year, point.month);
  } else {
    std::snprintf(text, sizeof text, "%04lld-%02d-%02d", year, point.month, point.day);
  }
  return Checked(text);
}

std::string Interval(DatePoint first, DatePoint last) {
  if (first.is_unclear || last.is_unclear) return "";
  // EDTF level 1 has no "199X" in an interval; its years say the same.
  if (last.is_decade && last.year) *last.year += 9;
  first.is_decade = last.is_decade = false;
  const std::string from = Edtf(first);
  const std::string to = Edtf(last);
  if (from.empty() || to.empty()) return "";
  if (from == to) return from;
  if (*ParseEdtf(from)->from > *ParseEdtf(to)->to) return "";
  return Checked(from + "/" + to);
}

// Whether b is the day, month or year right after a, both of the same kind.
bool IsNext(const DatePoint& a, const DatePoint& b) {
  const bool alike = (a.day != 0) == (b.day != 0) && (a.month != 0) == (b.month != 0) &&
                     !a.is_decade && !b.is_decade;
  const std::string first = Edtf(a);
  const std::string second = Edtf(b);
  return alike && !first.empty() && !second.empty() &&
         *ParseEdtf(first)->to + 1 == *ParseEdtf(second)->from;
}

bool StatesYear(const std::vector<DatePoint>& points) {
  return std::any_of(points.begin(), points.end(),
                     [](const DatePoint& point) { return point.year || point.is_unclear; });
}

bool AreNeighbours(std::vector<DatePoint> points, std::optional<int64_t> year) {
  // 2000 stands for any year: it has a February 29.
  if (!StatesYear(points)) points.front().year = year.value_or(2000);
  SpreadYears(&points, DatePhrase::Kind::kList);
  for (size_t i = 1; i < points.size(); ++i) {
    if (!IsNext(points[i - 1], points[i])) return false;
  }
  return true;
}

}  // namespace

ResolvedDates ResolveDates(const DatePhrase& phrase, std::optional<int64_t> year) {
  ResolvedDates resolved;
  std::vector<DatePoint> points = phrase.points;
  const bool are_neighbours = phrase.kind == DatePhrase::Kind::kList && AreNeighbours(points, year);
  if (!StatesYear(points)) {
    resolved.basis = DateBasis::kContext;
    points.front().year = year;
  }
  SpreadYears(&points, phrase.kind);
  resolved.year = points.back().year;
  if (phrase.kind == DatePhrase::Kind::kRange || are_neighbours) {
    resolved.dates.push_back(Interval(points.front(), points.back()));
    return resolved;
  }
  for (const DatePoint& point : points) resolved.dates.push_back(Edtf(point));
  return resolved;
}

}  // namespace eventlint
