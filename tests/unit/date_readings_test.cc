#include "evidence/date_readings.h"

#include "catch.h"

namespace eventlint {
namespace {

using Dates = std::vector<std::string>;

SourceIndex IndexOf(const std::vector<DateMention>& dates) {
  SourceIndex index;
  for (const DateMention& date : dates) {
    index.passages.emplace_back();
    index.passages.back().mentions.dates.push_back(date);
  }
  return index;
}

TEST_CASE("date readings: the years that the source states, in a sentence or in a heading") {
  const SourceIndex index = IndexOf({{"May 2021", "2021-05", DateBasis::kStated},
                                     {"December to May", "1999-12/2000-05", DateBasis::kContext},
                                     {"ten years later", "2031", DateBasis::kRelative},
                                     {"2012 to 2014", "2012/2014", DateBasis::kStated},
                                     {"some day", "", DateBasis::kStated}});
  CHECK(StatedYears(index) == std::set<int64_t>{1999, 2012, 2014, 2021});
}

TEST_CASE("date readings: a date without its year may be of any year that the source names") {
  const DateMention mention{"March 21 and 23", "2022-03-21/2022-03-23", DateBasis::kContext};
  CHECK(Readings(mention, {2019, 2022}) ==
        Dates{"2022-03-21/2022-03-23", "2019-03-21/2019-03-23"});
}

TEST_CASE("date readings: an interval over the new year keeps its length") {
  const DateMention mention{"December to February", "2021-12/2022-02", DateBasis::kContext};
  CHECK(Readings(mention, {2019}) == Dates{"2021-12/2022-02", "2019-12/2020-02"});
}

TEST_CASE("date readings: a day that the other year has not is left out") {
  CHECK(Readings({"29 February", "2020-02-29", DateBasis::kContext}, {2020, 2021}) ==
        Dates{"2020-02-29"});
}

TEST_CASE("date readings: what is counted from a date without its year moves with that") {
  const auto counted = [](const char* date, const char* from) {
    return Readings({"later", date, DateBasis::kRelative, from}, {2019, 2020, 2022});
  };
  CHECK(counted("2022-03-22", "2022-03-21") == Dates{"2022-03-22", "2019-03-22", "2020-03-22"});
  CHECK(counted("2023-01-02", "2022-12-31") == Dates{"2023-01-02", "2020-01-02", "2021-01-02"});
  CHECK(counted("2022-03-01", "2022-02-28") == Dates{"2022-03-01", "2019-03-01", "2020-02-29"});
  CHECK(counted("2020-03-01", "2020-02-29") == Dates{"2020-03-01"});
  CHECK(counted("2023-01", "2022-12-31") == Dates{"2023-01", "2020-01", "2021-01"});
  CHECK(counted("2023", "2022") == Dates{"2023", "2020", "2021"});
  CHECK(counted("", "2022-03-21") == Dates{""});
  for (const char* from : {"2022/..", "../2022", "no date", "Y170000002", "2022-XX"}) {
    INFO(from);
    CHECK(counted("2022-03-22", from).front() == "2022-03-22");
  }
}

TEST_CASE("date readings: a stated date has one, and so has what is counted from it") {
  CHECK(Readings({"2022", "2022", DateBasis::kStated}, {2019}) == Dates{"2022"});
  CHECK(Readings({"the next day", "2022-01-02", DateBasis::kRelative}, {2019}) ==
        Dates{"2022-01-02"});
  CHECK(Readings({"the next day", "", DateBasis::kRelative}, {2019}) == Dates{""});
}

}  // namespace
}  // namespace eventlint
