#include "evidence/date_readings.h"

#include <optional>

#include "schema/calendar.h"
#include "schema/edtf.h"

namespace eventlint {

namespace {

constexpr size_t kYearDigits = 4;
// A source that names more years than this is a chronicle; a date without its year could then be
// any, and checking it says nothing.
constexpr size_t kMostYears = 200;

std::optional<int64_t> YearOf(const std::optional<int64_t>& day) {
  return day ? std::optional<int64_t>(CivilDateOf(*day).year) : std::nullopt;
}

// The date with all its years moved; nothing when it has a year that is not four digits, or when
// the day does not exist in that year.
std::optional<std::string> MoveYears(const std::string& date, int64_t by) {
  std::string moved;
  size_t begin = 0;
  while (begin <= date.size()) {
    const size_t end = std::min(date.find('/', begin), date.size());
    const std::string part = date.substr(begin, end - begin);
    const auto year = ParseDigits(std::string_view(part).substr(0, kYearDigits));
    if (part.size() < kYearDigits || !year) return std::nullopt;
    const std::string digits = std::to_string(*year + by);
    if (digits.size() != kYearDigits) return std::nullopt;
    moved += (begin > 0 ? "/" : "") + digits + part.substr(kYearDigits);
    begin = end + 1;
  }
  return ParseEdtf(moved) ? std::optional(moved) : std::nullopt;
}

// The date that is meant when the one that it is counted from lies so many years further on.
std::optional<std::string> MoveCounted(const DateMention& mention, int64_t by) {
  const auto moved = MoveYears(mention.counted_from, by);
  const auto from = ParseEdtf(mention.counted_from);
  const auto date = ParseEdtf(mention.date);
  if (!moved || !date->from || !date->to) return std::nullopt;
  if (*date->from != *date->to) return MoveYears(mention.date, by);
  // A leap day may lie between the two in one year, and not in the other.
  const std::string day = FormatDay(*ParseEdtf(*moved)->from + (*date->from - *from->from));
  return ParseEdtf(day) ? std::optional(day) : std::nullopt;
}

}  // namespace

std::set<int64_t> StatedYears(const SourceIndex& index) {
  std::set<int64_t> years;
  for (const IndexedPassage& passage : index.passages) {
    for (const DateMention& mention : passage.mentions.dates) {
      const auto days = ParseEdtf(mention.date);
      if (!days || mention.basis == DateBasis::kRelative) continue;
      if (const auto first = YearOf(days->from)) years.insert(*first);
      const auto last = YearOf(days->to);
      if (last && mention.basis == DateBasis::kStated) years.insert(*last);
    }
  }
  return years;
}

std::vector<std::string> Readings(const DateMention& mention, const std::set<int64_t>& years) {
  std::vector<std::string> readings = {mention.date};
  const bool is_counted = !mention.counted_from.empty();
  if (mention.date.empty() || (mention.basis != DateBasis::kContext && !is_counted)) {
    return readings;
  }
  const auto days = ParseEdtf(is_counted ? mention.counted_from : mention.date);
  const auto likely = days ? YearOf(days->from) : std::nullopt;
  if (!likely || !ParseEdtf(mention.date) || years.size() > kMostYears) return readings;
  for (int64_t year : years) {
    if (year == *likely) continue;
    const int64_t by = year - *likely;
    auto moved = is_counted ? MoveCounted(mention, by) : MoveYears(mention.date, by);
    if (moved) readings.push_back(*std::move(moved));
  }
  return readings;
}

}  // namespace eventlint
