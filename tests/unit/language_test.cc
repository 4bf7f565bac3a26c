#include "evidence/language.h"

#include <thread>

#include "catch.h"

namespace eventlint {
namespace {

TEST_CASE("a language is told by the first part of its tag, in either case") {
  CHECK(Language::Of("fr").code() == "fr");
  CHECK(&Language::Of("fr-ML") == &Language::Of("fr"));
  CHECK(&Language::Of("FR_FR") == &Language::Of("fr"));
  CHECK(&Language::Of("en-Latn-GB") == &Language::Of("en"));
  CHECK(&Language::Of("fr") != &Language::Of("en"));
}

TEST_CASE("a source without a language is read as English") {
  CHECK(&Language::Of("") == &Language::Of("en"));
}

TEST_CASE("a language without a file has no words, and says so") {
  const Language& language = Language::Of("ar");
  CHECK(language.code() == "ar");
  CHECK_FALSE(language.known());
  CHECK(language.Phrases("names/titles").empty());
  CHECK_FALSE(Language::Of("../en").known());
  CHECK_FALSE(Language::Of("français").known());
}

TEST_CASE("the languages with a file are known, each with the phrases of its readers") {
  CHECK(Language::Known() == std::vector<std::string>{"en", "fr"});
  for (const std::string& code : Language::Known()) {
    CAPTURE(code);
    CHECK(Language::Of(code).known());
    CHECK_FALSE(Language::Of(code).Phrases("sentences/abbreviations").empty());
    CHECK(Language::Of(code).Phrases("sentences/no-such-list").empty());
    CHECK(Language::Of(code).Phrases("sentences").empty());
  }
}

TEST_CASE("phrases are folded, and a mapping gives each its value") {
  const PhraseTable& titles = Language::Of("fr").Phrases("names/titles");
  CHECK(titles.Has("general"));
  CHECK(titles.MatchAt(Tokenize("Premier Ministre"), 0).length == 2);
  CHECK(Language::Of("en").Phrases("names/particles").MatchAt(Tokenize("of the"), 0).value ==
        "group");
  CHECK(Language::Of("en").Phrases("names/first_words").Has("no"));  // a word, and no boolean
}

TEST_CASE("threads that ask for a language at once get the same") {
  std::vector<const Language*> languages(4);
  std::vector<std::thread> threads;
  for (size_t i = 0; i < languages.size(); ++i) {
    threads.emplace_back([&languages, i] { languages[i] = &Language::Of("sw"); });
  }
  for (std::thread& thread : threads) thread.join();
  for (const Language* language : languages) CHECK(language == languages.front());
}

}  // namespace
}  // namespace eventlint
