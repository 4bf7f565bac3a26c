#include "evidence/name_runs.h"

#include "catch.h"

namespace eventlint {
namespace {

// The runs in a sentence, parted by "; ". `source` is the rest of its source.
std::string Runs(const std::string& text, const char* language = "en",
                 const std::string& source = "", const char* key = "") {
  const Sentence sentence(text, key);
  const NameVocabulary vocabulary(Language::Of(language));
  std::string out;
  for (TokenSpan span : FindNameRuns(sentence, vocabulary, SourceWords(source + "\n" + text), 6)) {
    if (!out.empty()) out += "; ";
    out += sentence.Words(span);
  }
  return out;
}

std::string French(const std::string& text) { return Runs(text, "fr"); }

TEST_CASE("capitalised words that stand together are one name, and marks part names") {
  CHECK(Runs("They met Riek Machar in Juba.") == "Riek Machar; Juba");
  CHECK(Runs("It lies between Bor, Malakal (Upper Nile) and Juba.") ==
        "Bor; Malakal; Upper Nile; Juba");
  CHECK(Runs("the Kachin and Karen rebels") == "Kachin; Karen");
  CHECK(Runs("he said \"Hla Moe\" Kyaukme") == "Hla Moe; Kyaukme");
  CHECK(Runs("on the Gao\u2013Kidal road") == "Gao; Kidal");
}

TEST_CASE("particles belong to a name, and prepositions after a generic word") {
  CHECK(Runs("the sons of Osama bin Laden") == "Osama bin Laden");
  CHECK(Runs("said Moussa ag Attaher") == "Moussa ag Attaher");
  CHECK(Runs("the Movement for Unity") == "Movement for Unity");
  CHECK(Runs("he left Goma for Bukavu") == "Goma; Bukavu");
  CHECK(Runs("said Denise Okello of the Guides") == "Denise Okello; Guides");
  CHECK(Runs("since the Battle of Bir Hakeim") == "Battle of Bir Hakeim");
  CHECK(Runs("near al Shabaab") == "al Shabaab");
  CHECK(French("près de la Côte d'Ivoire") == "Côte d'Ivoire");
  CHECK(French("le Mouvement pour l'Unité du Tibesti") == "Mouvement pour l'Unité du Tibesti");
}

TEST_CASE("a word that begins a sentence needs more than its place") {
  CHECK(Runs("Heavy fighting occurred.") == "");
  CHECK(Runs("Ouattara denied it.") == "");  // It may be a noun, for all that can be told.
  CHECK(Runs("Ouattara denied it.", "en", "They met Ouattara.") == "Ouattara");
  CHECK(Runs("Nomads fled.", "en", "They met Nomads and nomads.") == "");
  CHECK(Runs("Mahamat Saleh Annadif declared it.") == "Mahamat Saleh Annadif");
  CHECK(Runs("Several Kachin fighters died.") == "Kachin");
  CHECK(Runs("Nomads Kachin died.", "en", "The nomads fled.") == "Kachin");
  CHECK(Runs("Operation Desert Fox ended.", "en", "An operation.") == "Operation Desert Fox");
  CHECK(Runs("UNMISS left.") == "UNMISS");
  CHECK(Runs("M23 left.") == "M23");
  CHECK(Runs("Guinea-Bissau left.") == "Guinea-Bissau");
  CHECK(Runs("al-Shabaab left.") == "al-Shabaab");
  CHECK(Runs("al-Shabaab Youth left.") == "al-Shabaab Youth");
  CHECK(French("C'est Denise.") == "Denise");
  CHECK(French("C'est à Birao.") == "Birao");
}

TEST_CASE("an opening quote, a colon and a full stop begin a sentence as well") {
  CHECK(Runs("he said \"Nomads came\" twice") == "");
  CHECK(Runs("he said \u201CNomads came\u201D twice") == "");
  CHECK(French("il dit « Nomades, partez »") == "");
  CHECK(Runs("one thing: Nomads came") == "");
  CHECK(Runs("they left. Nomads came") == "");
  CHECK(Runs("said Gen. Okello") == "Okello");
  CHECK(Runs("said J. R. Okello and M.Deng") == "J. R. Okello; M.Deng");
}

TEST_CASE("an infobox lists names, though they begin its line") {
  CHECK(Runs("Djibo, Burkina Faso", "en", "", "Location") == "Djibo; Burkina Faso");
  CHECK(Runs("Djibo, then more") == "");
}

TEST_CASE("titles, months and generic words are no names by themselves") {
  CHECK(Runs("when Prime Minister Abiy met General Tsadkan") == "Abiy; Tsadkan");
  CHECK(Runs("the President and the Lieutenant Colonel") == "");
  CHECK(Runs("the General Assembly") == "General Assembly");
  CHECK(Runs("by the Government, the Army and the West") == "");
  CHECK(Runs("in March, on Friday, when I left for Axum in May") == "Axum");
  CHECK(Runs("on Friday Tsadkan left") == "Tsadkan");
  CHECK(Runs("that Tsadkan Friday left") == "Tsadkan");
  CHECK(Runs("point B") == "");
  CHECK(French("le Chef d'État") == "");
  CHECK(French("le lieutenant-colonel Damane et M. Sassou") == "Damane; Sassou");
}

TEST_CASE("hashtags are one name, and addresses none") {
  CHECK(Runs("they wrote #JeSuisBirao_2022 and #1") == "#JeSuisBirao_2022");
  CHECK(Runs("see https://Example.org/New-Attack and www.Some.Where in Axum") == "Axum");
}

TEST_CASE("a name is cut at so many words, at the end of one") {
  CHECK(Runs("by Aa Bb Cc Dd Ee Ff Gg Hh, as it was told to us all") == "Aa Bb Cc Dd Ee Ff");
  CHECK(Runs("the Front for the Liberation of Upper Lower Galma") ==
        "Front for the Liberation of Upper");
  CHECK(Runs("the Front for the Liberation Army of the Galma") == "Front for the Liberation Army");
}

TEST_CASE("headings in capitals and shouted sentences give no names, lists of names do") {
  CHECK(Runs("GUNMEN KILL FORTY IN NIGHT RAID ON VILLAGE") == "");
  CHECK(Runs("Gunmen Kill Forty in Night Raid on Northern Village") == "");
  CHECK(Runs("Gunmen Storm Town, Hundreds Flee", "en", "The gunmen storm a town and flee.") == "");
  CHECK(Runs("in Axum, Adwa, Shire, Mekelle, Humera, Wukro, Adigrat and Alamata") ==
        "Axum; Adwa; Shire; Mekelle; Humera; Wukro; Adigrat; Alamata");
}

// Time must not grow with a run's length: the test would run for many minutes.
TEST_CASE("a run of a hundred thousand words is read like any other") {
  std::string text = "the";
  for (int i = 0; i < 50'000; ++i) text += " Aa";
  text += " Union";
  for (int i = 0; i < 50'000; ++i) text += " of Aa";
  for (int i = 0; i < 60'000; ++i) text += " b";
  CHECK(Runs(text) == "Aa Aa Aa Aa Aa Aa");
}

TEST_CASE("a name ends where another is known") {
  Sentence sentence("they met Amadou Diarra Ba");
  sentence.Take({3, 4});
  const NameVocabulary vocabulary(Language::Of("en"));
  const auto runs = FindNameRuns(sentence, vocabulary, SourceWords(""), 6);
  CHECK(runs == std::vector<TokenSpan>{{2, 3}, {4, 5}});
}

TEST_CASE("scripts without capitals give no names, and those with them do in any language") {
  CHECK(Runs("وصل المقاتلون إلى حلب", "ar") == "");
  CHECK(Runs("приехал Джохар Дудаев", "ru") == "Джохар Дудаев");
  CHECK(Runs("", "en") == "");
  CHECK(Runs(". ' \" - # ...", "en") == "");
}

}  // namespace
}  // namespace eventlint
