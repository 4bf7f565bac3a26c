#include "catch.h"
#include "fix_project.h"

namespace eventlint {
namespace {

std::string Date(const std::string& date, bool likely = false) {
  const std::string fixed = Fixed("date: '" + date + "'\n", likely);
  return fixed.substr(7, fixed.size() - 9);
}

TEST_CASE("a date with one reading is written as EDTF has it") {
  CHECK(Date("2022-2-8") == "2022-02-08");
  CHECK(Date("2022/02/08") == "2022-02-08");
  CHECK(Date("8 March 2022") == "2022-03-08");
  CHECK(Date("March 8, 2022") == "2022-03-08");
  CHECK(Date("8 février 2022") == "2022-02-08");
  CHECK(Date("août 2018") == "2018-08");
  CHECK(Fixed("date: 2022-2-8 # note\n") == "date: 2022-02-08 # note\n");
}

TEST_CASE("a likely date is written only when that is asked for") {
  for (const auto& [written, likely] : std::map<std::string, std::string>{
           {"25/02/2022", "2022-02-25"}, {"20220208", "2022-02-08"}, {"c. 2018", "2018~"},
           {"winter 2018", "2018-24"}, {"8-10 February 2022", "2022-02-08/2022-02-10"}}) {
    CAPTURE(written);
    CHECK(Date(written) == written);
    CHECK(Date(written, true) == likely);
  }
}

TEST_CASE("a date with two readings, none, or that is right stays") {
  for (const char* date : {"08/02/2022", "2022-02-30", "30 February 2022", "yesterday", "2021-22",
                           "2022-02-08", "2022-02~", "2022-13-01"}) {
    CAPTURE(date);
    CHECK(Date(date, true) == date);
  }
}

}  // namespace
}  // namespace eventlint
