#include "store/day_in_reason.h"

#include <string>
#include <utility>
#include <vector>

#include "catch.h"
#include "contains_text.h"

namespace eventlint {
namespace {

// "reason | day", or "problem: ...".
std::string Find(const std::string& reason) {
  const DayInReason found = FindDay(reason);
  return found.problem.empty() ? found.reason + " | " + found.day : "problem: " + found.problem;
}

TEST_CASE("a day at the end of a reason is no part of it") {
  for (const auto& [reason, found] : std::vector<std::pair<std::string, std::string>>{
           {"under review until 2020-01-01", "under review | 2020-01-01"},
           {"under review until 2020-01-01.", "under review. | 2020-01-01"},
           {"under review, until 2020-01-01 !", "under review! | 2020-01-01"},
           {"under review -- until 2020-01-01", "under review | 2020-01-01"},
           {"under review (until 2020-01-01)", "under review | 2020-01-01"},
           {"under review (until 2020-01-01).", "under review. | 2020-01-01"},
           {"(under review until 2020-01-01)", "(under review) | 2020-01-01"},
           {"under review Until: 2020-01-01", "under review | 2020-01-01"},
           {"under review until:2020-01-01", "under review | 2020-01-01"},
           {"under review UNTIL=2020-01-01", "under review | 2020-01-01"},
           {"under review until\xC2\xA0" "2020-01-01", "under review | 2020-01-01"},
           {"à revoir until 2020-01-01", "à revoir | 2020-01-01"},
           {"until 2020-01-01", " | 2020-01-01"},
           {"(until 2020-01-01).", " | 2020-01-01"}}) {
    INFO(reason);
    CHECK(Find(reason) == found);
  }
}

TEST_CASE("prose that names no date is a reason as it stands") {
  for (const char* reason :
       {"until the inquiry ends", "kept until further notice", "wait until the end", "until",
        "open until next year", "the two count until then", "as told until 3 sources agree",
        "until they may count", "told on 2020-01-01", "until 47",
        "held from March until the attack", "seen in March 2022", "not until 50%",
        "jusqu'à nouvel ordre", "jusqu'à la fin de l'enquête", "vu en mars 2022",
        "untilled land in 2022", "see report 2022-01-31", "a -- b", ""}) {
    INFO(reason);
    CHECK(Find(reason) == std::string(reason) + " | ");
  }
}

TEST_CASE("what looks like a date and is no day is a problem") {
  for (const char* reason :
       {"until 2027-02-31", "until 2027-13-01", "until 2027-1-5", "until 2027-02", "until 2027",
        "until 31/01/2027", "until 31.01.2027.", "until 2027/01/31", "until 2027-W05",
        "until March", "until march 3rd", "until (31 January 2027)", "until January 31, 2027",
        "until the end of March", "until mid-2027", "until the 31st of May", "until fin mars",
        "until early 2027", "until Sept.", "until 2027–01–31", "till 2027-01-31",
        "jusqu'au 2027-01-31", "jusqu’au 31 janvier 2027", "jusqu'en février",
        "jusqu'au 1er août", "jusqu'à mi-mars", "jusqu'à la fin de l'année 2027"}) {
    INFO(reason);
    const std::string found = Find("under review " + std::string(reason));
    CHECK_THAT(found, ContainsText("problem: the reason ends in '"));
    CHECK_THAT(found, ContainsText("write it as `until 2027-01-31`"));
  }
  CHECK(Find("x until 2027-02-31") ==
        "problem: the reason ends in 'until 2027-02-31', which is no day as it has to be written "
        "(February 2027 has 28 days; write the day as 01 to 28): write it as `until 2027-01-31`, "
        "or in other words if the acceptance has no last day");
}

TEST_CASE("a date that is written in some other way is a problem wherever it stands") {
  for (const char* reason :
       {"until 20270131", "until2027-01-31", "untill 2027-01-31", "until Q1 2027",
        "until Jan. 2027 at the latest", "until 2022 nobody counted"}) {
    INFO(reason);
    CHECK_THAT(Find("under review " + std::string(reason)), ContainsText("problem: "));
  }
}

TEST_CASE("a day in the midst of a reason is a problem") {
  for (const char* reason :
       {"until 2027-01-31 the inquiry goes on", "until 2027-01-31 -- the inquiry goes on",
        "goes on until 2027-01-31 at the latest", "goes on till 2027-01-31 or later",
        "first until 2027-01-31 or so, then until 2027-02-28"}) {
    INFO(reason);
    CHECK_THAT(Find(reason), ContainsText("2027-01-31' stands in the midst of the reason"));
  }
}

}  // namespace
}  // namespace eventlint
