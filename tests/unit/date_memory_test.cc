#include "evidence/date_memory.h"

#include "catch.h"
#include "schema/calendar.h"

using namespace eventlint;
using Weight = DateMemory::Weight;

TEST_CASE("date_memory: a year given alone holds for its section, one with a month for longer") {
  DateMemory memory;
  CHECK_FALSE(memory.year());
  memory.TellYear(2009, Weight::kInPassing);
  CHECK(memory.year() == 2009);
  memory.TellYear(2021, Weight::kDated);
  memory.TellYear(2012, Weight::kInPassing);
  CHECK(memory.year() == 2021);
  memory.TellYear(2017, Weight::kAlone);
  CHECK(memory.year() == 2017);
  memory.StartSection();
  CHECK(memory.year() == 2021);
}

TEST_CASE("date_memory: a section keeps the only year there is") {
  DateMemory memory;
  memory.TellYear(2017, Weight::kAlone);
  memory.StartSection();
  CHECK(memory.year() == 2017);
}

TEST_CASE("date_memory: days and months do not outlive their section") {
  DateMemory memory;
  memory.TellDay(DayNumber(2021, 5, 3), false, "");
  CHECK(memory.day() == DayNumber(2021, 5, 3));
  CHECK(memory.month() == 2021 * 12 + 4);
  memory.TellNoDay();
  CHECK_FALSE(memory.day());
  CHECK(memory.month());
  memory.StartSection();
  CHECK_FALSE(memory.month());
}

TEST_CASE("date_memory: the date with the taken-over year, from which a day or month is counted") {
  DateMemory memory;
  memory.TellDay(DayNumber(2021, 5, 3), false, "2021-05-03");
  CHECK(memory.origin() == "2021-05-03");
  memory.TellMonth(2021 * 12 + 6, "2021-07");
  CHECK(memory.origin() == "2021-07");
  memory.TellDay(DayNumber(2021, 8, 1), false, "");
  CHECK(memory.origin().empty());
}

TEST_CASE("date_memory: two days in a sentence leave none, unless one is counted") {
  DateMemory memory;
  memory.TellDay(10, false, "");
  memory.TellDay(11, true, "");
  CHECK(memory.day() == 11);
  memory.TellDay(14, false, "");
  CHECK_FALSE(memory.day());
  memory.StartSentence();
  memory.TellDay(20, false, "");
  CHECK(memory.day() == 20);
}
