#include "evidence/name_words.h"

#include "catch.h"

namespace eventlint {
namespace {

// The word read from a text's first token, with * after it when it is certain.
std::string Word(const char* text, bool opens = false, const char* language = "en") {
  const Sentence sentence(text);
  const NameVocabulary vocabulary(Language::Of(language));
  const NameWord word = ReadNameWord(sentence, 0, opens, vocabulary);
  if (!word) return "";
  return sentence.Words(word.span) + (word.certain ? "*" : "");
}

TEST_CASE("a name's word is what stands together, without what does not belong to it") {
  const std::pair<const char*, const char*> cases[] = {
      {"Gao", "Gao"},
      {"gao", ""},
      {"Gao's market", "Gao"},
      {"Gao\u2019s market", "Gao"},
      {"Traorés' house", "Traorés"},
      {"N'Djamena", "N'Djamena"},
      {"Sana'a", "Sana'a"},
      {"al-Qaeda", "al-Qaeda"},
      {"al-Qaeda-linked", "al-Qaeda"},
      {"wal-Muslimin", "wal-Muslimin"},
      {"pro-French", "French"},
      {"d'Ivoire", "Ivoire"},
      {"Saudi-led", "Saudi"},
      {"Port-au-Prince", "Port-au-Prince"},
      {"Guinea-Bissau's", "Guinea-Bissau"},
      {"Anti-balaka", "Anti-balaka"},
      {"Gao\u2013Kidal", "Gao"},
      {"People's Army", "People's"},
      {"People's.", "People"},
      {"W. Bush", "W."},
      {"St. Louis", "St."},
      {"st", ""},
      {"U.S. troops", "U.S."},
      {"U.S.", "U.S."},
      {"Example.org", "Example"},
      {"MSA", "MSA*"},
      {"M23", "M23*"},
      {"G5-Sahel", "G5-Sahel*"},
      {"JeSuis", "JeSuis*"},
      {"iPhone", "iPhone*"},
      {"kWh", ""},
      {"Covid-19", "Covid-19"},
      {"mid-2022", ""},
      {"Джохар", "Джохар"},
      {"حلب", ""},
  };
  for (const auto& [text, word] : cases) {
    CAPTURE(text);
    CHECK(Word(text) == word);
  }
}

TEST_CASE("a prefix or an elided article that begins a sentence is no part of the name") {
  CHECK(Word("Pro-French", true) == "French");
  CHECK(Word("Pro-government", true) == "");
  CHECK(Word("L'Azawad", true, "fr") == "Azawad");
  CHECK(Word("Qu'Aliou", true, "fr") == "Aliou");
  CHECK(Word("N'Djamena", true, "fr") == "N'Djamena");
}

TEST_CASE("a French M. is a title, and an English one an initial") {
  CHECK(Word("M. Diarra", false, "fr") == "M");
  CHECK(Word("M. Diarra", false, "en") == "M.");
}

TEST_CASE("a word ends where another reader has taken a token") {
  Sentence sentence("Bandiagara-Mopti");
  sentence.Take({2, 3});
  const NameVocabulary vocabulary(Language::Of("en"));
  CHECK(ReadNameWord(sentence, 0, false, vocabulary).span == TokenSpan{0, 1});
}

TEST_CASE("endless chains and strings of letters are no words") {
  std::string chain;
  for (int i = 0; i < 100; ++i) chain += "Aa-";
  CHECK(Word(chain.c_str()) == "Aa-Aa-Aa-Aa-Aa-Aa");
  CHECK(Word(("A" + std::string(1000, 'a')).c_str()) == "");
}

TEST_CASE("a source tells which words it writes in lower case, and which as names") {
  const SourceWords words(
      "= Fighting Rages On =\n\n"
      "Heavy fighting broke out near Tessit, where Ag Gamou met l'Azawad. Rebels fled.\n"
      "Witnesses said: Nobody knew.");
  CHECK(words.InLowerCase("fighting"));
  CHECK_FALSE(words.InLowerCase("tessit"));
  CHECK_FALSE(words.InLowerCase("rebels"));
  for (const char* name : {"tessit", "ag", "gamou", "azawad"}) CHECK(words.AsName(name));
  // They begin a line, a sentence or a quotation, or stand in a heading.
  for (const char* word : {"heavy", "rebels", "witnesses", "nobody", "rages", "on"}) {
    CAPTURE(word);
    CHECK_FALSE(words.AsName(word));
  }
}

TEST_CASE("mostly capitals are more than 70 percent") {
  const auto mostly = [](const char* text) {
    const Tokens tokens = Tokenize(text);
    return IsMostlyCapitals(tokens, {0, tokens.size()});
  };
  CHECK(mostly("Gunmen Storm Town"));
  CHECK(mostly("A B C D E F G H i j"));
  CHECK_FALSE(mostly("A B C D E F G h i j"));
  CHECK_FALSE(mostly("Rebels in town"));
  CHECK_FALSE(mostly("40 (2)"));
}

TEST_CASE("every list of names that is read has words in every language") {
  for (const std::string& code : Language::Known()) {
    CAPTURE(code);
    const NameVocabulary vocabulary(Language::Of(code));
    CHECK_FALSE(vocabulary.first_words.empty());
    CHECK_FALSE(vocabulary.no_names.empty());
    CHECK_FALSE(vocabulary.generic.empty());
    CHECK_FALSE(vocabulary.titles.empty());
    CHECK_FALSE(vocabulary.particles.empty());
    CHECK_FALSE(vocabulary.openings.empty());
    CHECK_FALSE(vocabulary.articles.empty());
    CHECK_FALSE(vocabulary.prefixes.empty());
    CHECK_FALSE(vocabulary.endings.empty());
    CHECK_FALSE(vocabulary.possessives.empty());
    CHECK_FALSE(vocabulary.abbreviations.empty());
  }
}

}  // namespace
}  // namespace eventlint
