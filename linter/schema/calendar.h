// Calendar: the days and times of day that exist, in the proleptic Gregorian calendar.
#ifndef EVENTLINT_SCHEMA_CALENDAR_H_
#define EVENTLINT_SCHEMA_CALENDAR_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace eventlint {

/// Days since 1970-01-01. REQUIRES: the day exists; the year is within ±10^15.
int64_t DayNumber(int64_t year, int month, int day);

struct CivilDate {
  int64_t year = 0;
  int month = 0;
  int day = 0;
};

/// The date of a day, whatever its number.
CivilDate CivilDateOf(int64_t day);

int DaysInMonth(int64_t year, int month);

/// Whether a day exists; if not, `*why` (if given) says which part is wrong and what to write.
bool IsDay(int64_t year, int month, int day, std::string* why = nullptr);

/// The number that `digits` spells: ASCII digits and nothing else, 1 to 15 of them.
std::optional<int64_t> ParseDigits(std::string_view digits);

/// What may stand after the T of a date-time. The two that we read differ in it:
enum class ClockStyle {
  kEdtf,     ///< hh:mm:ss, then nothing, Z, +hh or +hh:mm
  kRfc3339,  ///< hh:mm:ss, a fraction or none, then Z (or z) or +hh:mm
};

/// Whether `clock` is such a time of the day with that number. A second 60 is taken only where a
/// leap second can be, in the last minute of a month in UTC; a time without an offset is then taken
/// for UTC. If not, `*why` (if given) says what to write.
bool IsClock(std::string_view clock, int64_t day, ClockStyle style, std::string* why = nullptr);

}  // namespace eventlint

#endif  // EVENTLINT_SCHEMA_CALENDAR_H_
