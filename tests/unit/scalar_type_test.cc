#include "text/scalar_type.h"

#include <cmath>

#include "catch.h"

namespace eventlint {
namespace {

TEST_CASE("plain scalars are typed by the YAML 1.2 core schema") {
  for (const char* null : {"", "~", "null", "Null", "NULL"}) {
    CAPTURE(null);
    CHECK(TypeOfScalar(null).kind == Kind::kNull);
  }
  for (const char* boolean : {"true", "True", "TRUE", "false", "False", "FALSE"}) {
    CAPTURE(boolean);
    CHECK(TypeOfScalar(boolean).kind == Kind::kBool);
    CHECK(TypeOfScalar(boolean).boolean == (boolean[0] == 't' || boolean[0] == 'T'));
  }
}

TEST_CASE("whole numbers, in their three notations") {
  const std::pair<const char*, int64_t> cases[] = {
      {"0", 0}, {"-0", 0}, {"47", 47}, {"+47", 47}, {"-47", -47}, {"047", 47}, {"0o17", 15},
      {"0x1F", 31}, {"0xff", 255}, {"9223372036854775807", INT64_MAX},
      {"-9223372036854775808", INT64_MIN}, {"0x7FFFFFFFFFFFFFFF", INT64_MAX}};
  for (const auto& [text, value] : cases) {
    CAPTURE(text);
    CHECK(TypeOfScalar(text).kind == Kind::kInteger);
    CHECK(TypeOfScalar(text).integer == value);
  }
}

TEST_CASE("numbers with a point or an exponent") {
  const std::pair<const char*, double> cases[] = {
      {"0.5", 0.5}, {".5", 0.5}, {"-.5", -0.5}, {"1.", 1}, {"1e3", 1000}, {"1E+3", 1000},
      {"12e-1", 1.2}, {"+1.5e2", 150}, {"-0.0", 0}, {".inf", INFINITY}, {"-.Inf", -INFINITY},
      {"+.INF", INFINITY}};
  for (const auto& [text, value] : cases) {
    CAPTURE(text);
    CHECK(TypeOfScalar(text).kind == Kind::kReal);
    CHECK(TypeOfScalar(text).real == value);
  }
  for (const char* nan : {".nan", ".NaN", ".NAN"}) CHECK(std::isnan(TypeOfScalar(nan).real));
}

TEST_CASE("all else is text: dates, the words of YAML 1.1, and near misses of numbers") {
  for (const char* text :
       {"no", "yes", "on", "off", "y", "n", "2022-03-08", "12:30:45", "1_000", "0b11", "0o8", "0x",
        "0xG", "0x-5", "-0x5", "0o-7", "+", "-", ".", "e3", ".e3", "1e", "1e+", "1.2.3", "--1",
        "tRUE", "nULL", ".iNF", "-.nan", "1 2", " 1", "1 ", "47%", "½", "٤٧", "~ "}) {
    CAPTURE(text);
    CHECK(TypeOfScalar(text).kind == Kind::kString);
    CHECK_FALSE(TypeOfScalar(text).out_of_range);
  }
}

TEST_CASE("numbers that nothing can hold are told from text") {
  for (const std::string& text :
       {std::string("9223372036854775808"), std::string("-9223372036854775809"),
        std::string("0x8000000000000000"), std::string("1e400"), std::string("-1e400"),
        std::string("1e-400"), std::string(100000, '9')}) {
    CAPTURE(text.substr(0, 40));
    CHECK(TypeOfScalar(text).kind == Kind::kString);
    CHECK(TypeOfScalar(text).out_of_range);
  }
}

}  // namespace
}  // namespace eventlint
