#include "evidence/mention_words.h"

#include "catch.h"

namespace eventlint {
namespace {

TEST_CASE("every kind of mention has a word, which means that kind again") {
  for (const Hedge hedge : {Hedge::kNone, Hedge::kAtLeast, Hedge::kAtMost, Hedge::kAbout,
                            Hedge::kRange, Hedge::kVague}) {
    CHECK(!WordOf(hedge).empty());
    CHECK(HedgeOf(WordOf(hedge)) == hedge);
  }
  for (const Counted counted : {Counted::kPeople, Counted::kThings, Counted::kUnclear}) {
    CHECK(!WordOf(counted).empty());
    CHECK(CountedOf(WordOf(counted)) == counted);
  }
  for (const DateBasis basis : {DateBasis::kStated, DateBasis::kContext, DateBasis::kRelative}) {
    CHECK(!WordOf(basis).empty());
    CHECK(DateBasisOf(WordOf(basis)) == basis);
  }
}

TEST_CASE("other words mean none") {
  CHECK_FALSE(HedgeOf("atleast"));
  CHECK_FALSE(HedgeOf(""));
  CHECK_FALSE(CountedOf("People"));
  CHECK_FALSE(DateBasisOf("none"));
}

}  // namespace
}  // namespace eventlint
