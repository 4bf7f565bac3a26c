#include "evidence/known_names.h"

#include "catch.h"
#include "text/fold.h"

namespace eventlint {

TEST_CASE("known names: how the dataset spells them") {
  KnownNames names;
  names.Add("Sand Guard");
  names.Add("IS");
  names.Add("villagers");
  names.Add("Villagers");
  names.Add("-?");
  REQUIRE(names.Find("sand guard") != nullptr);
  CHECK(names.Find("sand guard")->capital);
  CHECK(names.Find("is")->acronym);
  CHECK_FALSE(names.Find("villagers")->capital);
  CHECK(names.Find("sand") == nullptr);
  CHECK(names.Find(Fold("-?")) == nullptr);
}

TEST_CASE("known names: the words with which names of several words begin and end") {
  KnownNames names;
  names.Add("Sand Guard");
  names.Add("Bor");
  CHECK(names.Begins("sand"));
  CHECK(names.Ends("guard"));
  CHECK_FALSE(names.Begins("guard"));
  CHECK_FALSE(names.Ends("bor"));
}

TEST_CASE("known names: capital letters anywhere in some tokens") {
  const std::string text = "the iPhone and Bor";
  const Tokens tokens = Tokenize(text);
  CHECK(HoldsCapital(text, tokens, {1, 2}));
  CHECK(HoldsCapital(text, tokens, {2, 4}));
  CHECK_FALSE(HoldsCapital(text, tokens, {0, 1}));
}

}  // namespace eventlint
