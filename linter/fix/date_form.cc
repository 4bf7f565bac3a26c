// date-form: a date that is not written in EDTF.
//
// Certain is a date that can be read in one way only: the year has four digits, and stands first
// in a date of numbers (nobody writes year, day, month) or beside a month in words. All else that
// has one reading is likely: 25/02/2022 is a day and a month to most, and 20220208 may be a number.
#include <algorithm>

#include "fix/fix.h"
#include "schema/date_rewrites.h"
#include "schema/edtf.h"

namespace eventlint {

namespace {

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

// 2022-02-08 or 2022-02, where the month is no season.
bool IsDayOrMonth(const std::string& date) {
  if (date.size() != 10 && date.size() != 7) return false;
  for (size_t i = 0; i < date.size(); ++i) {
    if (i == 4 || i == 7 ? date[i] != '-' : !IsDigit(date[i])) return false;
  }
  return date.substr(5, 2) <= "12";
}

// 2022-2-8, 2022/02/08, 2022.2.8
bool IsYearMonthDay(const std::string& text) {
  std::string shape;
  for (char c : text) {
    if (IsDigit(c) && shape.ends_with('0')) continue;
    shape += IsDigit(c) ? '0' : c;
  }
  const bool separated = shape.size() == 5 && shape[1] == shape[3] &&
                         std::string_view("-/.").find(shape[1]) != std::string_view::npos;
  return separated && shape[0] == '0' && shape[2] == '0' && shape[4] == '0' &&
         std::find_if_not(text.begin(), text.end(), IsDigit) == text.begin() + 4;
}

bool HasWord(const std::string& text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c & 0x80) != 0;
  });
}

}  // namespace

std::optional<Change> FixDate(const Field& field, const std::string& text, RecordNames*) {
  if (field.plan == nullptr || field.plan->scalar != FieldPlan::Scalar::kEdtf) return std::nullopt;
  if (ParseEdtf(text)) return std::nullopt;
  std::vector<std::string> readings;
  for (std::string& date : DateRewrites(text)) {
    if (ParseEdtf(date)) readings.push_back(std::move(date));
  }
  if (readings.size() != 1) return std::nullopt;
  const bool certain = IsDayOrMonth(readings[0]) && (HasWord(text) || IsYearMonthDay(text));
  return Change{readings[0], certain};
}

}  // namespace eventlint
