#include "schema/json_value.h"

#include "catch.h"
#include "text/reader.h"

namespace eventlint {

namespace {

// The items of a YAML list.
class Items {
 public:
  explicit Items(const std::string& yaml) : read_(ReadDocument("a.yaml", yaml)) {
    REQUIRE(read_.document);
    for (Value item : read_.document->root().Items()) values_.push_back(item);
  }
  Value operator[](size_t i) const { return values_[i]; }
  Value list() const { return read_.document->root(); }

 private:
  ReadResult read_;
  std::vector<Value> values_;
};

bool Multiple(const std::string& number, const std::string& divisor) {
  const Items items("[" + number + ", " + divisor + "]");
  return IsMultiple(items[0], items[1]);
}

}  // namespace

TEST_CASE("a number without a fraction is whole, however it is written") {
  const Items items("[1, 1.0, -2e3, 1.5, .inf, .nan, '1', true, 1e300]");
  const bool whole[] = {true, true, true, false, false, false, false, false, true};
  for (size_t i = 0; i < std::size(whole); ++i) CHECK(IsWhole(items[i]) == whole[i]);
}

TEST_CASE("numbers compare exactly, beyond what a double holds") {
  const Items items(
      "[9007199254740993, 9007199254740992.0, 9223372036854775807, 9.3e18, -0.5, 0, "
      ".inf, .nan, -9223372036854775808, -9223372036854775808.0]");
  CHECK(CompareNumbers(items[0], items[1]) == std::partial_ordering::greater);
  CHECK(CompareNumbers(items[1], items[0]) == std::partial_ordering::less);
  CHECK(CompareNumbers(items[2], items[3]) == std::partial_ordering::less);
  CHECK(CompareNumbers(items[5], items[4]) == std::partial_ordering::greater);
  CHECK(CompareNumbers(items[2], items[6]) == std::partial_ordering::less);
  CHECK(CompareNumbers(items[2], items[7]) == std::partial_ordering::unordered);
  CHECK(CompareNumbers(items[8], items[9]) == std::partial_ordering::equivalent);
}

TEST_CASE("multiples are those of the decimals that a person wrote") {
  CHECK(Multiple("0.3", "0.1"));
  CHECK(Multiple("0.0075", "0.0001"));
  CHECK(Multiple("1000000.01", "0.01"));
  CHECK(Multiple("4.5", "1.5"));
  CHECK(Multiple("-9223372036854775808", "2"));
  CHECK(Multiple("1e308", "0.5"));
  CHECK(Multiple("0", "7"));
  CHECK_FALSE(Multiple("3.5", "1"));
  CHECK_FALSE(Multiple("0.00751", "0.0001"));
  CHECK_FALSE(Multiple("9007199254740993", "2"));
  CHECK_FALSE(Multiple("35", "1.5"));
  CHECK_FALSE(Multiple("5", "1e300"));
  CHECK_FALSE(Multiple(".inf", "2"));
}

TEST_CASE(
    "equality is that of JSON: the order of keys and the way a number is written do not count") {
  const Items items(
      "[{a: 1, b: [1, 2]}, {b: [1.0, 2], a: 1}, {a: 1, b: [2, 1]}, '1', 1, true, "
      "'true', null, '', [], {}, 1.5, [[a, b]], [[ab]], 9007199254740993, 9007199254740992]");
  CHECK(SameJson(items[0], items[1]));
  CHECK_FALSE(SameJson(items[0], items[2]));
  for (size_t i = 3; i < 16; ++i) {
    for (size_t j = 3; j < 16; ++j) {
      INFO(i << " " << j);
      CHECK(SameJson(items[i], items[j]) == (i == j));
      CHECK((JsonKey(items[i]) == JsonKey(items[j])) == (i == j));
    }
  }
}

TEST_CASE("twins are found at once, the first pair in order of the later one") {
  CHECK(FindTwins(Items("[a, b, {x: 1}, b, {x: 1.0}]").list()) == std::pair<size_t, size_t>(1, 3));
  CHECK_FALSE(FindTwins(Items("[1, '1', true, [1], {a: 1}]").list()));
  std::string large = "[";
  for (int i = 0; i < 200'000; ++i) large += std::to_string(i) + ",";
  CHECK(FindTwins(Items(large + "7]").list()) == std::pair<size_t, size_t>(7, 200'000));
}

}  // namespace eventlint
