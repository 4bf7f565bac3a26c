#include "schema/edtf.h"

#include <chrono>
#include <random>

#include "catch.h"

using namespace eventlint;

namespace {

int64_t Day(int year, unsigned month, unsigned day) {
  return std::chrono::sys_days(std::chrono::year(year) / month / day).time_since_epoch().count();
}

// "1985-04-12..1985-04-12"; an end that is open or unknown is empty.
std::string Days(std::string_view text) {
  std::string why;
  const auto range = ParseEdtf(text, &why);
  if (!range) return "refused: " + why;
  return (range->from ? FormatDay(*range->from) : "") + ".." +
         (range->to ? FormatDay(*range->to) : "");
}

std::string Why(std::string_view text) {
  std::string why;
  CHECK_FALSE(ParseEdtf(text, &why));
  CHECK_FALSE(ParseEdtf(text));
  return why;
}

struct Sample {
  const char* text;
  const char* days;
};

void CheckSamples(const std::vector<Sample>& samples) {
  for (const Sample& sample : samples) {
    CAPTURE(sample.text);
    CHECK(Days(sample.text) == sample.days);
  }
}

}  // namespace

// The sample strings of levels 0 and 1 are those that the Library of Congress publishes.

TEST_CASE("level 0: dates and times") {
  CheckSamples({{"1985-04-12", "1985-04-12..1985-04-12"},
                {"1985-04", "1985-04-01..1985-04-30"},
                {"1985", "1985-01-01..1985-12-31"},
                {"1985-04-12T23:20:30", "1985-04-12..1985-04-12"},
                {"1985-04-12T23:20:30Z", "1985-04-12..1985-04-12"},
                {"1985-04-12T23:20:30-04", "1985-04-12..1985-04-12"},
                {"1985-04-12T23:20:30+04:30", "1985-04-12..1985-04-12"}});
}

TEST_CASE("level 0: intervals") {
  CheckSamples({{"1964/2008", "1964-01-01..2008-12-31"},
                {"2004-06/2006-08", "2004-06-01..2006-08-31"},
                {"2004-02-01/2005-02-08", "2004-02-01..2005-02-08"},
                {"2004-02-01/2005-02", "2004-02-01..2005-02-28"},
                {"2004-02-01/2005", "2004-02-01..2005-12-31"},
                {"2005/2006-02", "2005-01-01..2006-02-28"}});
}

TEST_CASE("level 1: years beyond four digits, and before 0") {
  CheckSamples({{"Y170000002", "170000002-01-01..170000002-12-31"},
                {"Y-170000002", "-170000002-01-01..-170000002-12-31"},
                {"-1985", "-1985-01-01..-1985-12-31"},
                {"0000", "0000-01-01..0000-12-31"},
                {"-0001-02", "-0001-02-01..-0001-02-28"},
                {"-0004-02", "-0004-02-01..-0004-02-29"},
                {"Y999999999999/Y-999999999999", "999999999999-01-01..-999999999999-12-31"}});
}

TEST_CASE("level 1: seasons") {
  CheckSamples({{"2001-21", "2001-03-01..2001-05-31"},
                {"2001-22", "2001-06-01..2001-08-31"},
                {"2001-23", "2001-09-01..2001-11-30"},
                {"2001-24", "2001-12-01..2002-02-28"},
                {"2003-24", "2003-12-01..2004-02-29"},
                {"-0001-24", "-0001-12-01..0000-02-29"},
                {"2001-21~/2001-24", "2001-03-01..2002-02-28"}});
}

TEST_CASE("level 1: qualifiers leave the days as they are") {
  CheckSamples({{"1984?", "1984-01-01..1984-12-31"},
                {"2004-06~", "2004-06-01..2004-06-30"},
                {"2004-06-11%", "2004-06-11..2004-06-11"},
                {"201X?", "2010-01-01..2019-12-31"},
                {"2001-21?", "2001-03-01..2001-05-31"},
                {"1984~/2004-06", "1984-01-01..2004-06-30"},
                {"1984/2004-06~", "1984-01-01..2004-06-30"},
                {"1984~/2004~", "1984-01-01..2004-12-31"},
                {"1984?/2004%", "1984-01-01..2004-12-31"},
                {"1984-06?/2004-08?", "1984-06-01..2004-08-31"},
                {"1984-06-02?/2004-08-08~", "1984-06-02..2004-08-08"},
                {"1984-06-02?/", "1984-06-02.."}});
}

TEST_CASE("level 1: unspecified digits from the right") {
  CheckSamples({{"201X", "2010-01-01..2019-12-31"},
                {"20XX", "2000-01-01..2099-12-31"},
                {"2004-XX", "2004-01-01..2004-12-31"},
                {"1985-04-XX", "1985-04-01..1985-04-30"},
                {"1985-XX-XX", "1985-01-01..1985-12-31"},
                {"2024-02-XX", "2024-02-01..2024-02-29"},
                {"-201X", "-2019-01-01..-2010-12-31"},
                {"000X", "0000-01-01..0009-12-31"}});
}

TEST_CASE("level 1: open and unknown ends") {
  CheckSamples({{"1985-04-12/..", "1985-04-12.."},
                {"1985-04/..", "1985-04-01.."},
                {"1985/..", "1985-01-01.."},
                {"../1985-04-12", "..1985-04-12"},
                {"../1985-04", "..1985-04-30"},
                {"../1985", "..1985-12-31"},
                {"1985-04-12/", "1985-04-12.."},
                {"1985-04/", "1985-04-01.."},
                {"1985/", "1985-01-01.."},
                {"/1985-04-12", "..1985-04-12"},
                {"/1985-04", "..1985-04-30"},
                {"/1985", "..1985-12-31"},
                {"../..", ".."},
                {"/..", ".."}});
  CHECK(Why("/") ==
        "it says nothing of either end; write at least one, as in 2022/.., or leave the date out");
}

TEST_CASE("a reversed interval is well-formed") {
  CHECK(Days("2008/1964") == "2008-01-01..1964-12-31");
}

TEST_CASE("every sample of level 2 is refused as such") {
  for (const char* text :
       {"Y-17E7", "Y17E8", "1950S2", "Y171010000S3", "Y3388E2S3", "2001-34", "2001-25", "2001-41",
        "[1667,1668,1670..1672]", "[..1760-12-03]", "[1760-12..]", "[1760-01,1760-02,1760-12..]",
        "[1667,1760-12]", "[..1984]", "{1667,1668,1670..1672}", "{1960,1961-12}", "{..1984}",
        "2004-06~-11", "2004?-06-11", "?2004-06-~11", "2004-%06-11", "2004-06-~01/2004-06-~20",
        "2004-06-XX/2004-07-03", "156X-12-25", "15XX-12-25", "XXXX-12-XX", "1XXX-XX", "1XXX-12",
        "1984-1X", "1XXX", "XXXX", "2004-XX-12", "2004-06-1X", "1X85", "156u-12-25"}) {
    CAPTURE(text);
    CHECK(Why(text).find("is EDTF level 2, and eventlint reads levels 0 and 1") !=
          std::string::npos);
  }
}

TEST_CASE("a date that does not exist says why") {
  CHECK(Why("2022-13") == "there is no month 13; write the month as 01 to 12");
  CHECK(Why("2022-00") == "there is no month 0; write the month as 01 to 12");
  CHECK(Why("2022-02-30") == "February 2022 has 28 days; write the day as 01 to 28");
  CHECK(Why("2022-04-00") == "April 2022 has 30 days; write the day as 01 to 30");
  CHECK(Why("1900-02-29?") == "February 1900 has 28 days; write the day as 01 to 28");
  CHECK(Why("2022-21-05") == "a season has no days; write the year and season alone: 2022-21");
  CHECK(Why("2022/2023-13") ==
        "in its end, there is no month 13; write the month as 01 to 12");
  CHECK(Why("2022-02-30/..") ==
        "in its start, February 2022 has 28 days; write the day as 01 to 28");
  CHECK(Why("-0000") == "the year 0 has no sign; write 0000");
  CHECK(Why("30 February 2022") == "February 2022 has 28 days; write the day as 01 to 28");
}

TEST_CASE("a date in another form says how to write it") {
  CHECK(Why("08/02/2022") == "write 2022-02-08 or 2022-08-02");
  CHECK(Why("18/02/2022") == "write 2022-02-18");
  CHECK(Why("2022-2-8") == "write 2022-02-08");
  CHECK(Why("2022-2") == "write 2022-02");
  CHECK(Why("20220208") == "write 2022-02-08");
  CHECK(Why("02/2022") == "write 2022-02");
  CHECK(Why("2022/02/08") == "write 2022-02-08");
  CHECK(Why("April 2018") == "write 2018-04");
  CHECK(Why("12 avril 2018") == "write 2018-04-12");
  CHECK(Why(" 2018") == "write 2018");
  CHECK(Why("2018\n") == "write 2018");
  CHECK(Why("2022-") == "write 2022");
  CHECK(Why("199u") == "write 199X");
  CHECK(Why("201x") == "write 201X");
  CHECK(Why("unknown/2006") == "write /2006");
  CHECK(Why("2004-01-01/open") == "write 2004-01-01/..");
  CHECK(Why("1984?~") == "write 1984%");
  CHECK(Why("c. 1984") == "write 1984~");
  CHECK(Why("1964-2008") == "write 1964/2008");
  CHECK(Why("2022-02-08 – 2022-02-10") == "write 2022-02-08/2022-02-10");
  CHECK(Why("2022-02-08 / 2022-02-10") == "write 2022-02-08/2022-02-10");
  CHECK(Why("2022-02-08 10:00:00") == "write 2022-02-08T10:00:00");
  CHECK(Why("Y2006") ==
        "Y is for years of more than four digits, the first of them not 0; write 2006");
  CHECK(Why("Y-1985") ==
        "Y is for years of more than four digits, the first of them not 0; write -1985");
  CHECK(Why("Y0170000002") ==
        "Y is for years of more than four digits, the first of them not 0; write Y170000002");
  CHECK(Why("") == "it is empty; write a date such as 2022-02-08, or leave the field out");
  for (const char* text : {"soon", "2022-02-08-09", "12022", "-", "..", "Y", "Y-", "2022-02-0८",
                           "before April 2018", "2012/2013/1234", "?", "~", "T", "X"}) {
    CAPTURE(text);
    CHECK(Why(text) ==
          "write the year, month and day as 2022-02-08, or as much of it as is known (2022-02, "
          "2022), or an interval 2022-02-08/2022-02-10");
  }
}

TEST_CASE("times of day") {
  CHECK(Why("1985-04-12T23:20") == "write the time with its seconds, such as 09:05:00");
  CHECK(Why("1985-04-12T24:00:00") ==
        "there is no hour 24; write midnight as 00:00:00 of the next day");
  CHECK(Why("1985-04T23:20:30") ==
        "a time of day needs a whole date before it; write 2022-02-08T09:05:00");
  CHECK(Why("1985-04-31T23:20:30") == "April 1985 has 30 days; write the day as 01 to 30");
  CHECK(Why("1985-04-12T10:00:00/1985-04-12T11:00:00") ==
        "an EDTF interval goes from day to day, without times; write it as 2022-02-08/2022-02-10");
}

TEST_CASE("huge years neither overflow nor pass in silence") {
  CHECK(Why("Y1000000000000") ==
        "eventlint reads years of up to 12 digits, and this one has 13");
  CHECK(Why("Y" + std::string(100000, '9')) ==
        "eventlint reads years of up to 12 digits, and this one has 100000");
  CHECK(Days("Y999999999999").starts_with("999999999999-01-01"));
}

TEST_CASE("long and odd texts are refused quickly, in a short message") {
  const auto begin = std::chrono::steady_clock::now();
  for (const char* piece :
       {"1", "2022-02-08/", "?", "X", "[", "-", " ", "é", "\xFF", "April ", "E", " - "}) {
    std::string text;
    while (text.size() < 100000) text += piece;
    for (const std::string& hostile : {text, "2022" + text, "Y" + text, text + "2022"}) {
      CHECK(Why(hostile).size() < 400);
    }
  }
  CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(2));
  CHECK_FALSE(ParseEdtf(std::string_view("2022\0", 5)));
}

TEST_CASE("every prefix and every single change of a date is read or refused with a reason") {
  std::mt19937 random(1985);
  const std::string signs = "0123456789XY-/.?~%T:Z+ES[{, uo";
  const std::vector<std::string> seeds = {"1985-04-12T23:20:30+04:30", "20XX",
                                          "1984-06-02?/2004-08-08~", "Y-170000002"};
  for (const std::string& seed : seeds) {
    for (int i = 0; i < 5000; ++i) {
      std::string text = seed.substr(0, random() % (seed.size() + 1));
      if (!text.empty()) text[random() % text.size()] = signs[random() % signs.size()];
      std::string why;
      const bool read = ParseEdtf(text, &why).has_value();
      CAPTURE(text, why);
      REQUIRE(read == why.empty());
    }
  }
}

TEST_CASE("an ordinary day is read and written back as it was, and numbered as std::chrono does") {
  std::mt19937 random(42);
  for (int i = 0; i < 20000; ++i) {
    const int64_t day = static_cast<int64_t>(random() % 3652000) - 719000;  // Years 1 to 9969.
    const std::string text = FormatDay(day);
    REQUIRE(text.size() == 10);
    REQUIRE(ParseEdtf(text) == DayRange{day, day});
    const int year = std::stoi(text.substr(0, 4));
    const auto month = static_cast<unsigned>(std::stoi(text.substr(5, 2)));
    REQUIRE(Day(year, month, static_cast<unsigned>(std::stoi(text.substr(8)))) == day);
  }
  CHECK(FormatDay(0) == "1970-01-01");
  CHECK(ParseEdtf("1970-01-02")->from == 1);
}
