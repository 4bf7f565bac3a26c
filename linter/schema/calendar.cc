#include "schema/calendar.h"

#include <array>
#include <chrono>

#include "schema/excerpt.h"

namespace eventlint {

namespace {

// The calendar repeats after 400 years. std::chrono knows years up to 32767 only, so it is asked
// about the same day of a year within 400 of 2000.
constexpr int64_t kCycleYears = 400;
constexpr int64_t kCycleDays = 146097;

constexpr std::array<std::string_view, 12> kMonthNames = {
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};

int64_t CycleOf(int64_t year) { return (year - 2000) / kCycleYears; }

std::chrono::year YearInCycle(int64_t year) {
  return std::chrono::year(static_cast<int>(year - CycleOf(year) * kCycleYears));
}

bool Refuse(std::string* why, const std::string& message) {
  if (why != nullptr) *why = message;
  return false;
}

struct Clock {
  int64_t hour = 0;
  int64_t minute = 0;
  int64_t second = 0;
  int64_t offset = 0;  // Minutes ahead of UTC.
};

// hh:mm in front of `text`, which it is taken off.
bool TakeHourMinute(std::string_view* text, int64_t* hour, int64_t* minute) {
  if (text->size() < 5 || (*text)[2] != ':') return false;
  const auto h = ParseDigits(text->substr(0, 2));
  const auto m = ParseDigits(text->substr(3, 2));
  if (!h || !m) return false;
  *hour = *h;
  *minute = *m;
  text->remove_prefix(5);
  return true;
}

bool TakeFraction(std::string_view* text) {
  const size_t end = text->find_first_not_of("0123456789", 1);
  const size_t length = end == std::string_view::npos ? text->size() : end;
  text->remove_prefix(length);
  return length > 1;
}

bool ReadOffset(std::string_view text, ClockStyle style, int64_t* offset, std::string* why) {
  const bool rfc3339 = style == ClockStyle::kRfc3339;
  if (text == "Z" || (rfc3339 && text == "z")) return true;
  if (text.empty()) {
    return !rfc3339 || Refuse(why, "end the time with Z for UTC, or an offset such as +01:00");
  }
  if (text == "z") return Refuse(why, "write the Z for UTC as a capital letter");
  const std::string shape =
      "end the time with Z for UTC, or an offset such as +01:00, and not with " + Excerpt(text);
  const bool negative = text[0] == '-';
  if (!negative && text[0] != '+') return Refuse(why, shape);
  text.remove_prefix(1);
  int64_t hour = 0;
  int64_t minute = 0;
  if (!rfc3339 && text.size() == 2 && ParseDigits(text)) {
    hour = *ParseDigits(text);
  } else if (!TakeHourMinute(&text, &hour, &minute) || !text.empty()) {
    return Refuse(why, shape);
  }
  if (hour > 23 || minute > 59) {
    return Refuse(why, "an offset from UTC goes to 23:59 at most; write one such as +01:00");
  }
  *offset = (negative ? -1 : 1) * (hour * 60 + minute);
  return true;
}

bool IsLastMinuteOfMonthUtc(const Clock& clock, int64_t day) {
  constexpr int64_t kDayMinutes = 24 * 60;
  const int64_t next_minute =
      day % kCycleDays * kDayMinutes + clock.hour * 60 + clock.minute - clock.offset + 1;
  if (next_minute % kDayMinutes != 0) return false;
  const std::chrono::sys_days next_day{std::chrono::days(next_minute / kDayMinutes)};
  return std::chrono::year_month_day(next_day).day() == std::chrono::day(1);
}

bool IsInRange(const Clock& clock, int64_t day, std::string* why) {
  if (clock.hour == 24) {
    return Refuse(why, "there is no hour 24; write midnight as 00:00:00 of the next day");
  }
  if (clock.hour > 23) {
    return Refuse(why, "there is no hour " + std::to_string(clock.hour) + "; write 00 to 23");
  }
  if (clock.minute > 59) {
    return Refuse(why, "there is no minute " + std::to_string(clock.minute) + "; write 00 to 59");
  }
  if (clock.second > 60) {
    return Refuse(why, "there is no second " + std::to_string(clock.second) + "; write 00 to 59");
  }
  if (clock.second == 60 && !IsLastMinuteOfMonthUtc(clock, day)) {
    return Refuse(why, "a leap second, 60, can only be at 23:59:60 UTC on the last day of a month; "
                       "write 00 to 59");
  }
  return true;
}

}  // namespace

int64_t DayNumber(int64_t year, int month, int day) {
  const std::chrono::sys_days in_cycle =
      YearInCycle(year) / std::chrono::month(static_cast<unsigned>(month)) /
      std::chrono::day(static_cast<unsigned>(day));
  return CycleOf(year) * kCycleDays + in_cycle.time_since_epoch().count();
}

CivilDate CivilDateOf(int64_t day) {
  const int64_t cycle = day / kCycleDays;
  const std::chrono::year_month_day in_cycle{
      std::chrono::sys_days{std::chrono::days(day - cycle * kCycleDays)}};
  return {static_cast<int>(in_cycle.year()) + cycle * kCycleYears,
          static_cast<int>(static_cast<unsigned>(in_cycle.month())),
          static_cast<int>(static_cast<unsigned>(in_cycle.day()))};
}

int DaysInMonth(int64_t year, int month) {
  const std::chrono::year_month_day_last last =
      YearInCycle(year) / std::chrono::month(static_cast<unsigned>(month)) / std::chrono::last;
  return static_cast<int>(static_cast<unsigned>(last.day()));
}

bool IsDay(int64_t year, int month, int day, std::string* why) {
  if (month < 1 || month > 12) {
    return Refuse(why, "there is no month " + std::to_string(month) +
                           "; write the month as 01 to 12");
  }
  const int last = DaysInMonth(year, month);
  if (day >= 1 && day <= last) return true;
  return Refuse(why, std::string(kMonthNames[static_cast<size_t>(month - 1)]) + " " +
                         std::to_string(year) + " has " + std::to_string(last) +
                         " days; write the day as 01 to " + std::to_string(last));
}

std::optional<int64_t> ParseDigits(std::string_view digits) {
  if (digits.empty() || digits.size() > 15) return std::nullopt;
  int64_t value = 0;
  for (char c : digits) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

bool IsClock(std::string_view clock, int64_t day, ClockStyle style, std::string* why) {
  std::string_view rest = clock;
  Clock read;
  if (!TakeHourMinute(&rest, &read.hour, &read.minute)) {
    return Refuse(why, "write the time after the T with hours, minutes and seconds: 09:05:00");
  }
  if (rest.size() < 3 || rest[0] != ':' || !ParseDigits(rest.substr(1, 2))) {
    return Refuse(why, "write the time with its seconds, such as 09:05:00");
  }
  read.second = *ParseDigits(rest.substr(1, 2));
  rest.remove_prefix(3);
  if (!rest.empty() && (rest[0] == '.' || rest[0] == ',')) {
    if (style == ClockStyle::kEdtf) {
      return Refuse(why, "EDTF has no fractions of a second; leave them out");
    }
    if (rest[0] == ',') return Refuse(why, "write the fraction of a second after a point");
    if (!TakeFraction(&rest)) return Refuse(why, "write digits after the point of the seconds");
  }
  return ReadOffset(rest, style, &read.offset, why) && IsInRange(read, day, why);
}

}  // namespace eventlint
