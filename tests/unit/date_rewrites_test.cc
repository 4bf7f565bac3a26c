#include "schema/date_rewrites.h"

#include <algorithm>

#include "catch.h"

using eventlint::DateRewrites;

namespace {

std::string Likeliest(std::string_view text) {
  const auto dates = DateRewrites(text);
  return dates.empty() ? "" : dates.front();
}

}  // namespace

TEST_CASE("numbers in another order, or without zeros or hyphens") {
  CHECK(Likeliest("2022-2-8") == "2022-02-08");
  CHECK(Likeliest("2022/02/08") == "2022-02-08");
  CHECK(Likeliest("20220208") == "2022-02-08");
  CHECK(Likeliest("8.2.2022") == "2022-02-08");
  CHECK(Likeliest("2/2022") == "2022-02");
  const auto both = DateRewrites("08/02/2022");
  REQUIRE(both.size() >= 2);
  CHECK(both[0] == "2022-02-08");
  CHECK(both[1] == "2022-08-02");
}

TEST_CASE("months, seasons and decades in words") {
  CHECK(Likeliest("April 2018") == "2018-04");
  CHECK(Likeliest("12 April 2018") == "2018-04-12");
  CHECK(Likeliest("April 12th, 2018") == "2018-04-12");
  CHECK(Likeliest("2018 Sept. 3") == "2018-09-03");
  CHECK(Likeliest("1er février 2022") == "2022-02-01");
  CHECK(Likeliest("hiver 2001") == "2001-24");
  CHECK(Likeliest("8-10 February 2022") == "2022-02-08/2022-02-10");
  CHECK(Likeliest("1990s") == "199X");
  CHECK(Likeliest("1990's") == "199X");
  CHECK(Likeliest("1900s") == "19XX");
  CHECK(Likeliest("c. 1984") == "1984~");
  CHECK(Likeliest("around June 2004") == "2004-06~");
}

TEST_CASE("a word that is not understood is never dropped") {
  CHECK(Likeliest("before April 2018") != "2018-04");
  for (const auto& date : DateRewrites("before April 2018")) CHECK(date.find("before") == 0);
}

TEST_CASE("intervals that are joined by something else") {
  CHECK(Likeliest("1964-2008") == "1964/2008");
  const auto dates = DateRewrites("8 February 2022 to 10 February 2022");
  CHECK(std::count(dates.begin(), dates.end(), "2022-02-08/2022-02-10") == 1);
}

TEST_CASE("a season over the year's end is not taken for an interval") {
  for (const auto& date : DateRewrites("Winter 2001/2002")) CHECK(date != "2001-24/2002");
  const auto dates = DateRewrites("April 2018/May 2018");
  CHECK(std::count(dates.begin(), dates.end(), "2018-04/2018-05") == 1);
}

TEST_CASE("the 2012 draft of EDTF, other dashes, small letters") {
  CHECK(Likeliest("199u") == "199X");
  CHECK(Likeliest("unknown/2006") == "/2006");
  CHECK(Likeliest("2004-01-01/open") == "2004-01-01/..");
  CHECK(Likeliest("1984?~") == "1984%");
  CHECK(Likeliest("y170000002") == "Y170000002");
  CHECK(Likeliest("2022−02−08T10:00:00z") == "2022-02-08T10:00:00Z");
  CHECK(Likeliest("2022-02-08 10:00:00") == "2022-02-08T10:00:00");
}

TEST_CASE("a text that is longer than any date has no rewrites") {
  CHECK(Likeliest("April" + std::string(20, ' ') + "2018") == "2018-04");
  CHECK(DateRewrites("April" + std::string(100000, ' ') + "2018").empty());
  CHECK(DateRewrites("").empty());
  CHECK(DateRewrites("   ").empty());
}
