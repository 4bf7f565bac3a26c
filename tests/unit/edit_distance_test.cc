#include "text/edit_distance.h"

#include <algorithm>
#include <random>

#include "catch.h"

namespace eventlint {
namespace {

// By the definition, without a bound and without haste.
int PlainDistance(std::string_view a, std::string_view b) {
  if (a.empty() || b.empty()) return static_cast<int>(a.size() + b.size());
  const int replace = PlainDistance(a.substr(1), b.substr(1)) + (a[0] == b[0] ? 0 : 1);
  int least = std::min({PlainDistance(a.substr(1), b) + 1, PlainDistance(a, b.substr(1)) + 1,
                        replace});
  if (a.size() > 1 && b.size() > 1 && a[0] == b[1] && a[1] == b[0]) {
    least = std::min(least, PlainDistance(a.substr(2), b.substr(2)) + 1);
  }
  return least;
}

std::string RandomWord(std::mt19937* random, size_t longest) {
  std::string word;
  for (size_t length = (*random)() % (longest + 1); word.size() < length;) {
    word += static_cast<char>('a' + (*random)() % 3);
  }
  return word;
}

TEST_CASE("edits are counted in characters, and a swap of neighbours is one") {
  CHECK(EditDistance("tolls", "tolls", 3) == 0);
  CHECK(EditDistance("tolls", "tols", 3) == 1);
  CHECK(EditDistance("tolls", "tlols", 3) == 1);
  CHECK(EditDistance("é", "e", 3) == 1);
  CHECK(EditDistance("kitten", "sitting", 3) == 3);
  CHECK(EditDistance("kitten", "sitting", 2) == 3);  // more than the limit
  CHECK(EditDistance("", "abc", 3) == 3);
  CHECK(EditDistance("", "abcd", 3) == 4);
  CHECK(EditDistance("same", "same", 0) == 0);
  CHECK(EditDistance("same", "sane", 0) == 1);
}

TEST_CASE("the bounded search counts as the definition does") {
  std::mt19937 random{1};
  for (int i = 0; i < 2000; ++i) {
    const std::string a = RandomWord(&random, 7);
    const std::string b = RandomWord(&random, 7);
    const int plain = PlainDistance(a, b);
    for (int limit = 0; limit <= 4; ++limit) {
      INFO(a << " and " << b << ", at most " << limit);
      CHECK(EditDistance(a, b, limit) == std::min(plain, limit + 1));
    }
  }
}

TEST_CASE("words are told apart by their letters without being aligned") {
  CHECK(Spelling("menaka").IsFarFrom(Spelling("tessit"), 3));
  CHECK(Spelling("menaka").IsFarFrom(Spelling("menaka-region"), 3));
  CHECK_FALSE(Spelling("menaka").IsFarFrom(Spelling("Menako"), 2));
  CHECK_FALSE(Spelling("menaka").IsFarFrom(Spelling("kaname"), 0));  // only aligning tells
}

}  // namespace
}  // namespace eventlint
