// EDTF: dates as ISO 8601-2:2019 (levels 0 and 1) writes them, and the days that they may mean.
//
//   2022-02-08  2022-02  2022    a day, a month, a year; -0044 and 0000 are years too
//   2022-02-08T09:05:00Z         a time of that day: the day as written, whatever the offset
//   201X  20XX  2022-XX          unspecified digits: every day that they leave open
//   2022-02-XX  2022-XX-XX
//   2022-21                      a season, see below
//   Y170000002  Y-170000002      a year beyond four digits, up to twelve
//   2022?  2022-02~  2022%       uncertain, approximate or both: the same days as without the sign,
//                                since nobody has said how far off the date may be
//   2022-02/2022-04-03           from the first day of the one to the last day of the other
//   2022/..  /2022               an end that is open (`..`) or unknown (nothing)
//
// A season has no days that everybody agrees on. 21 to 24 are read as three whole months of the
// northern year: spring is March to May, summer June to August, autumn September to November, and
// the winter of a year begins in its December and ends with the February after.
#ifndef EVENTLINT_SCHEMA_EDTF_H_
#define EVENTLINT_SCHEMA_EDTF_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace eventlint {

/// The first and last day that a date may mean, both included, in days since 1970-01-01 (proleptic
/// Gregorian). Nothing where that end is open (`..`) or unknown (empty).
struct DayRange {
  std::optional<int64_t> from;
  std::optional<int64_t> to;
  bool operator==(const DayRange&) const = default;
};

/// The days of an EDTF level 0 or 1 string. Nothing when it is no such string; `*why`, if given,
/// then says what is wrong and what to write instead. An interval whose ends are in the wrong order
/// is well-formed: that is for a rule to say.
std::optional<DayRange> ParseEdtf(std::string_view text, std::string* why = nullptr);

/// The day as YYYY-MM-DD; a year beyond four digits has all its digits, one before 0 a minus sign.
std::string FormatDay(int64_t day);

}  // namespace eventlint

#endif  // EVENTLINT_SCHEMA_EDTF_H_
