#include "evidence/date_resolution.h"

#include "catch.h"

using namespace eventlint;

namespace {

DatePhrase Phrase(DatePhrase::Kind kind, std::vector<DatePoint> points) {
  DatePhrase phrase;
  phrase.kind = kind;
  phrase.points = std::move(points);
  return phrase;
}

std::vector<std::string> Dates(DatePhrase::Kind kind, std::vector<DatePoint> points,
                               std::optional<int64_t> year = std::nullopt) {
  return ResolveDates(Phrase(kind, std::move(points)), year).dates;
}

using Strings = std::vector<std::string>;
constexpr auto kSingle = DatePhrase::Kind::kSingle;
constexpr auto kRange = DatePhrase::Kind::kRange;
constexpr auto kList = DatePhrase::Kind::kList;

}  // namespace

TEST_CASE("date_resolution: a point is as exact as the text") {
  CHECK(Dates(kSingle, {{.year = 2022}}) == Strings{"2022"});
  CHECK(Dates(kSingle, {{.year = 2022, .month = 3}}) == Strings{"2022-03"});
  CHECK(Dates(kSingle, {{.year = 2022, .month = 22}}) == Strings{"2022-22"});
  CHECK(Dates(kSingle, {{.year = 2010, .is_decade = true}}) == Strings{"201X"});
  CHECK(Dates(kSingle, {{.year = 2022, .month = 2, .day = 30}}) == Strings{""});
  CHECK(Dates(kSingle, {{.month = 3}}) == Strings{""});
}

TEST_CASE("date_resolution: the year comes from the other end, then from the text around") {
  CHECK(Dates(kRange, {{.month = 12}, {.year = 2022, .month = 2}}) == Strings{"2021-12/2022-02"});
  CHECK(Dates(kRange, {{.year = 2021, .month = 12}, {.month = 2}}) == Strings{"2021-12/2022-02"});
  CHECK(Dates(kRange, {{.month = 12}, {.month = 2}}, 2021) == Strings{"2021-12/2022-02"});
  CHECK(Dates(kRange, {{.month = 3}, {.month = 6}}, 2021) == Strings{"2021-03/2021-06"});
  CHECK(ResolveDates(Phrase(kSingle, {{.month = 3}}), 2021).basis == DateBasis::kContext);
  CHECK(ResolveDates(Phrase(kSingle, {{.year = 2020}}), 2021).basis == DateBasis::kStated);
}

TEST_CASE("date_resolution: a list in any order keeps one year, but for a turn of the year") {
  CHECK(Dates(kList, {{.month = 9, .day = 1}, {.year = 2021, .month = 7, .day = 14}}) ==
        Strings{"2021-09-01", "2021-07-14"});
  CHECK(Dates(kList, {{.month = 12, .day = 31}, {.year = 2021, .month = 1, .day = 1}}) ==
        Strings{"2020-12-31/2021-01-01"});
}

TEST_CASE("date_resolution: a list of neighbours is an interval, known year or not") {
  CHECK(Dates(kList, {{.month = 4, .day = 26}, {.month = 4, .day = 27}}).size() == 1);
  CHECK(Dates(kList, {{.month = 4, .day = 26}, {.month = 4, .day = 28}}).size() == 2);
  CHECK(Dates(kList, {{.year = 2012}, {.year = 2013}}) == Strings{"2012/2013"});
}
