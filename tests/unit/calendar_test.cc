#include "schema/calendar.h"

#include <chrono>
#include <cstdint>
#include <limits>
#include <random>

#include "catch.h"

using namespace eventlint;

namespace {

int64_t ChronoDay(int year, unsigned month, unsigned day) {
  return std::chrono::sys_days(std::chrono::year(year) / month / day).time_since_epoch().count();
}

std::string WhyNoClock(std::string_view clock, ClockStyle style = ClockStyle::kRfc3339) {
  std::string why;
  CHECK_FALSE(IsClock(clock, 0, style, &why));
  return why;
}

}  // namespace

TEST_CASE("days are numbered as std::chrono numbers them, over all the years that it has") {
  std::mt19937 random(20220208);
  for (int i = 0; i < 20000; ++i) {
    const int year = static_cast<int>(random() % 65535) - 32767;
    const int month = static_cast<int>(random() % 12) + 1;
    const int day = static_cast<int>(random() % 28) + 1;
    const int64_t number = DayNumber(year, month, day);
    REQUIRE(number == ChronoDay(year, static_cast<unsigned>(month), static_cast<unsigned>(day)));
    const CivilDate date = CivilDateOf(number);
    REQUIRE((date.year == year && date.month == month && date.day == day));
  }
}

TEST_CASE("days beyond std::chrono's years follow the calendar's cycle") {
  CHECK(DayNumber(1000000, 1, 1) == DayNumber(2000, 1, 1) + (1000000 - 2000) / 400 * 146097LL);
  CHECK(CivilDateOf(DayNumber(-999999999999, 12, 31)).year == -999999999999);
  using Limits = std::numeric_limits<int64_t>;
  for (int64_t extreme : {Limits::min(), Limits::max()}) {
    const CivilDate date = CivilDateOf(extreme);
    CHECK((date.month >= 1 && date.month <= 12 && date.day >= 1 && date.day <= 31));
  }
}

TEST_CASE("February has 29 days in leap years") {
  CHECK(DaysInMonth(2024, 2) == 29);
  CHECK(DaysInMonth(2000, 2) == 29);
  CHECK(DaysInMonth(1900, 2) == 28);
  CHECK(DaysInMonth(0, 2) == 29);
  CHECK(DaysInMonth(-4, 2) == 29);
  CHECK(DaysInMonth(-1, 2) == 28);
}

TEST_CASE("a day that does not exist is told what is wrong with it") {
  std::string why;
  CHECK(IsDay(2024, 2, 29));
  CHECK_FALSE(IsDay(2022, 2, 30, &why));
  CHECK(why == "February 2022 has 28 days; write the day as 01 to 28");
  CHECK_FALSE(IsDay(2022, 13, 1, &why));
  CHECK(why == "there is no month 13; write the month as 01 to 12");
  CHECK_FALSE(IsDay(2022, 0, 1, &why));
  CHECK_FALSE(IsDay(2022, 4, 0, &why));
  CHECK(why == "April 2022 has 30 days; write the day as 01 to 30");
}

TEST_CASE("numbers are ASCII digits, and few enough to count") {
  CHECK(ParseDigits("007") == 7);
  CHECK(ParseDigits("999999999999999") == 999999999999999);
  CHECK_FALSE(ParseDigits("1000000000000000"));
  CHECK_FALSE(ParseDigits(""));
  CHECK_FALSE(ParseDigits("-1"));
  CHECK_FALSE(ParseDigits("1 "));
  CHECK_FALSE(ParseDigits("١٢"));
}

TEST_CASE("a time of day in each style") {
  for (const char* clock : {"00:00:00", "23:20:30", "23:20:30Z", "23:20:30-04", "23:20:30+04:30"}) {
    CHECK(IsClock(clock, 0, ClockStyle::kEdtf));
  }
  for (const char* clock :
       {"23:20:30Z", "23:20:30z", "23:20:30.5+04:30", "00:00:00.000001-00:00"}) {
    CHECK(IsClock(clock, 0, ClockStyle::kRfc3339));
  }
}

TEST_CASE("a wrong time of day says what to write") {
  CHECK(WhyNoClock("9:05:00Z") ==
        "write the time after the T with hours, minutes and seconds: 09:05:00");
  CHECK(WhyNoClock("09:05Z") == "write the time with its seconds, such as 09:05:00");
  CHECK(WhyNoClock("09:05:00") == "end the time with Z for UTC, or an offset such as +01:00");
  CHECK(WhyNoClock("09:05:00+0100") ==
        "end the time with Z for UTC, or an offset such as +01:00, and not with '+0100'");
  CHECK(WhyNoClock("09:05:00.Z") == "write digits after the point of the seconds");
  CHECK(WhyNoClock("24:00:00Z") ==
        "there is no hour 24; write midnight as 00:00:00 of the next day");
  CHECK(WhyNoClock("25:00:00Z") == "there is no hour 25; write 00 to 23");
  CHECK(WhyNoClock("23:60:00Z") == "there is no minute 60; write 00 to 59");
  CHECK(WhyNoClock("23:59:61Z") == "there is no second 61; write 00 to 59");
  CHECK(WhyNoClock("23:59:59+24:00") ==
        "an offset from UTC goes to 23:59 at most; write one such as +01:00");
  CHECK(WhyNoClock("09:05:00.5", ClockStyle::kEdtf) ==
        "EDTF has no fractions of a second; leave them out");
  CHECK(WhyNoClock("09:05:00z", ClockStyle::kEdtf) == "write the Z for UTC as a capital letter");
}

TEST_CASE("a leap second stands at the end of a month in UTC") {
  const int64_t new_years_eve = ChronoDay(1998, 12, 31);
  const auto is_clock = [](std::string_view clock, int64_t day) {
    return IsClock(clock, day, ClockStyle::kRfc3339);
  };
  CHECK(is_clock("23:59:60Z", new_years_eve));
  CHECK(is_clock("15:59:60.123-08:00", new_years_eve));
  CHECK(is_clock("00:59:60+01:00", new_years_eve + 1));
  CHECK(is_clock("23:59:60Z", ChronoDay(2016, 2, 29)));
  CHECK(is_clock("23:59:60Z", ChronoDay(1960, 6, 30)));
  CHECK_FALSE(is_clock("23:59:60Z", ChronoDay(1998, 12, 30)));
  CHECK_FALSE(is_clock("23:58:60Z", new_years_eve));
  CHECK_FALSE(is_clock("22:59:60Z", new_years_eve));
  CHECK_FALSE(is_clock("23:59:60+01:00", new_years_eve));
  CHECK_FALSE(is_clock("23:59:60Z", ChronoDay(1960, 6, 29)));
  CHECK(IsClock("23:59:60", new_years_eve, ClockStyle::kEdtf));
}
