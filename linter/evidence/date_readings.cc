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

}  // namespace

std::set<int64_t> StatedYears(const SourceIndex& index) {
  std::set<int64_t> years;
  for (const IndexedPassage& passage : index.passages) {
    for (const DateMention& mention : passage.mentions.dates) {
      if (mention.basis != DateBasis::kStated) continue;
      const auto days = ParseEdtf(mention.date);
      if (!days) continue;
      for (const auto& year : {YearOf(days->from), YearOf(days->to)}) {
        if (year) years.insert(*year);
      }
    }
  }
  return years;
}

std::vector<std::string> Readings(const DateMention& mention, const std::set<int64_t>& years) {
  std::vector<std::string> readings = {mention.date};
  if (mention.basis != DateBasis::kContext || mention.date.empty()) return readings;
  const auto days = ParseEdtf(mention.date);
  const auto likely = days ? YearOf(days->from) : std::nullopt;
  if (!likely || years.size() > kMostYears) return readings;
  for (int64_t year : years) {
    if (year == *likely) continue;
    if (auto moved = MoveYears(mention.date, year - *likely)) readings.push_back(*std::move(moved));
  }
  return readings;
}

}  // namespace eventlint
