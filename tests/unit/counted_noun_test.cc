#include "evidence/counted_noun.h"

#include <string>

#include "catch.h"

namespace eventlint {

namespace {

// "counted noun" of the first digits in a text; * where a verb of harm governs them.
std::string ReadNoun(const std::string& text, const std::string& language = "en",
                     const std::string& key = "") {
  const Sentence sentence(text, key);
  size_t at = 0;
  while (!sentence.tokens[at].IsDigits()) ++at;
  const bool one = sentence.tokens[at].Is("1");
  const CountedNoun noun =
      NounReader(Language::Of(language)).Read(sentence, {at, at + 1}, one);
  static const char* const kCounted[] = {"people", "things", "unclear"};
  return std::string(kCounted[static_cast<int>(noun.counted)]) + " " + sentence.Words(noun.noun) +
         (noun.harmed ? "*" : "");
}

}  // namespace

TEST_CASE("counted nouns: after the number, across adjectives and names") {
  CHECK(ReadNoun("16 Malian army soldiers") == "people soldiers");
  CHECK(ReadNoun("2 refugee camps") == "things camps");
  CHECK(ReadNoun("40 cattle herders") == "people herders");
  CHECK(ReadNoun("3 AK-47 rifles") == "things rifles");
  CHECK(ReadNoun("3 AK-47s") == "things AK");
  CHECK(ReadNoun("3 Mi-24 helicopters") == "things helicopters");
  CHECK(ReadNoun("3 M-23 were killed") == "people M*");
  CHECK(ReadNoun("12 of the \"rebels\"") == "people rebels");
  CHECK(ReadNoun("2 of the 17 villages") == "things villages");
  CHECK(ReadNoun("2 soldier") == "unclear soldier");
  CHECK(ReadNoun("1 soldier") == "people soldier");
  CHECK(ReadNoun("12 soldats maliens", "fr") == "people soldats");
  CHECK(ReadNoun("12 hommes armés", "fr") == "people hommes");
  CHECK(ReadNoun("2 chefs de village", "fr") == "people chefs");
}

TEST_CASE("counted nouns: verbs of harm tell what unknown nouns are") {
  CHECK(ReadNoun("47 Tuareg were later killed") == "people Tuareg*");
  CHECK(ReadNoun("2 Tuareg and 3 Fulani were killed") == "people Tuareg*");
  CHECK(ReadNoun("killing 47 Tuareg") == "people Tuareg*");
  CHECK(ReadNoun("killing a total of 47") == "people *");
  CHECK(ReadNoun("47 dead") == "people dead");
  CHECK(ReadNoun("killed the mayor and 6 others") == "people others*");
  CHECK(ReadNoun("stole the vehicles and 6 others") == "unclear others");
  CHECK(ReadNoun("47 Tuareg met") == "unclear met");
  CHECK(ReadNoun("12 Peuls ont été tués", "fr") == "people Peuls*");
}

TEST_CASE("counted nouns: measures that are told as one stand before the word for the people") {
  CHECK(ReadNoun("50 killed or wounded") == "people killed or wounded*");
  CHECK(ReadNoun("50 farmers were killed or seriously wounded") ==
        "people killed or seriously wounded*");
  CHECK(ReadNoun("50 dead, injured and missing") == "people dead, injured and missing");
  CHECK(ReadNoun("killed and injured 50 farmers") == "people killed and injured*");
  CHECK(ReadNoun("50 farmers were killed on Friday") == "people farmers*");
  CHECK(ReadNoun("50 houses, killed and injured") == "things houses");
  CHECK(ReadNoun("50 personnes tuées ou blessées le 6 août", "fr") ==
        "people tuées ou blessées*");
  CHECK(ReadNoun("50 morts et blessés", "fr") == "people morts et blessés");
}

TEST_CASE("counted nouns: tolls, money and keys before the number") {
  CHECK(ReadNoun("the death toll rose to 47") == "people ");
  CHECK(ReadNoun("the death toll, and then 47") == "unclear ");
  CHECK(ReadNoun("un bilan provisoire de 30", "fr") == "people ");
  CHECK(ReadNoun("$30") == "things ");
  const NounReader reader(Language::Of("en"));
  CHECK(reader.KeyCountsPeople(Sentence("4", "Casualties1")));
  CHECK_FALSE(reader.KeyCountsPeople(Sentence("4", "Date")));
}

}  // namespace eventlint
