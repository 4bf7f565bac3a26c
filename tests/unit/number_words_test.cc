#include "evidence/number_words.h"

#include <string>

#include "catch.h"

namespace eventlint {

namespace {

// "value/tokens" of the number at the text's beginning; "-" when there is none.
std::string Spelled(const std::string& language, const std::string& text) {
  const SpelledNumber number = NumberWords(Language::Of(language)).ReadAt(Tokenize(text), 0);
  if (!number) return "-";
  return std::to_string(number.value) + "/" + std::to_string(number.length);
}

}  // namespace

TEST_CASE("number words: English, with and without hyphens and and") {
  CHECK(Spelled("en", "zero deaths") == "0/1");
  CHECK(Spelled("en", "Forty-seven people") == "47/3");
  CHECK(Spelled("en", "forty seven people") == "47/2");
  CHECK(Spelled("en", "one hundred fifty") == "150/3");
  CHECK(Spelled("en", "one hundred and fifty men") == "150/4");
  CHECK(Spelled("en", "two thousand three hundred") == "2300/4");
  CHECK(Spelled("en", "one thousand and one nights") == "1001/4");
  CHECK(Spelled("en", "twelve hundred") == "1200/2");
  CHECK(Spelled("en", "one million two hundred thousand and six") == "1200006/7");
}

TEST_CASE("number words: French, in old and new spelling") {
  CHECK(Spelled("fr", "quatre-vingt-dix-sept morts") == "97/7");
  CHECK(Spelled("fr", "quatre vingts blessés") == "80/2");
  CHECK(Spelled("fr", "soixante et onze") == "71/3");
  CHECK(Spelled("fr", "Soixante-et-onze") == "71/5");
  CHECK(Spelled("fr", "vingt et une personnes") == "21/3");
  CHECK(Spelled("fr", "deux cents soldats") == "200/2");
  CHECK(Spelled("fr", "deux cent mille déplacés") == "200000/3");
  CHECK(Spelled("fr", "mille deux cents") == "1200/3");
  CHECK(Spelled("fr", "un million") == "1000000/2");
}

TEST_CASE("number words: what only looks like one number is none, or ends early") {
  CHECK(Spelled("en", "one two") == "1/1");
  CHECK(Spelled("en", "six-nine") == "6/1");
  CHECK(Spelled("en", "twenty and thirty") == "20/1");
  CHECK(Spelled("en", "twenty-first") == "-");
  CHECK(Spelled("en", "one hundred and first") == "-");
  CHECK(Spelled("fr", "vingt-et-unième") == "-");
  CHECK(Spelled("fr", "vingt et trente") == "20/1");
  CHECK(Spelled("en", "first") == "-");
  CHECK(Spelled("en", "hundred") == "-");
  CHECK(Spelled("en", "thousand") == "-");
  CHECK(Spelled("en", "and") == "-");
  CHECK(Spelled("en", "people") == "-");
  CHECK(Spelled("en", "") == "-");
}

TEST_CASE("number words: a language without a file has none") {
  CHECK(Spelled("qqq", "forty-seven") == "-");
}

TEST_CASE("number words: what follows a and what follows digits") {
  const NumberWords words(Language::Of("en"));
  CHECK(words.ReadAfterOne(Tokenize("hundred and fifty men"), 0).value == 150);
  CHECK(words.ReadAfterOne(Tokenize("thousand men"), 0).value == 1000);
  CHECK_FALSE(words.ReadAfterOne(Tokenize("man"), 0));
  CHECK_FALSE(words.ReadAfterOne(Tokenize("twenty men"), 0));
  CHECK(words.ReadScale(Tokenize("2.5 million"), 3).value == 1'000'000);
  CHECK_FALSE(words.ReadScale(Tokenize("2.5 men"), 3));
}

TEST_CASE("number words: words without end neither hang nor overflow") {
  std::string text;
  for (int i = 0; i < 20'000; ++i) text += "nine hundred trillion and ";
  CHECK(Spelled("en", text) == "900000000000900/6");
}

}  // namespace eventlint
