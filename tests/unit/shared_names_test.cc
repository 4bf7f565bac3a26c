#include "evidence/shared_names.h"

#include <chrono>

#include "catch.h"

namespace eventlint {

namespace {

std::string Shared(std::initializer_list<std::string_view> list, const std::string& text,
                   const char* language = "en") {
  KnownNames names;
  for (std::string_view name : list) names.Add(name);
  const Sentence sentence(text);
  const NameVocabulary vocabulary(Language::Of(language));
  std::string out;
  for (const SharedName& name : FindSharedNames(sentence, vocabulary, names)) {
    if (!out.empty()) out += "; ";
    out += name.name + " (" + sentence.Words(name.own) + " + " + sentence.Words(name.shared) + ")";
  }
  return out;
}

}  // namespace

TEST_CASE("shared names: each of several names that stand before one word") {
  CHECK(Shared({"Rwandan troops", "Ugandan troops"}, "the Rwandan and Ugandan troops left") ==
        "Rwandan troops (Rwandan + troops)");
  CHECK(Shared({"A men", "B men", "D men"}, "for A, B, C, and D men") ==
        "A men (A + men); B men (B + men)");
  CHECK(Shared({"Rwandan troops"}, "both the Rwandan and the Ugandan troops left") ==
        "Rwandan troops (Rwandan + troops)");
  CHECK(Shared({"Rwandan special forces"}, "Rwandan and Ugandan special forces") ==
        "Rwandan special forces (Rwandan + special forces)");
  CHECK(Shared({"M23 fighters"}, "M23 & FARDC fighters") == "M23 fighters (M23 + fighters)");
}

TEST_CASE("shared names: a word in the plural for names in the singular") {
  CHECK(Shared({"Turkish army", "Syrian army"}, "the Turkish and Syrian armies") ==
        "Turkish army (Turkish + armies); Syrian army (Syrian + armies)");
  CHECK(Shared({"armée turque", "armée syrienne"}, "les armées turque et syrienne", "fr") ==
        "armée turque (turque + armées); armée syrienne (syrienne + armées)");
  CHECK(Shared({"région de Gao", "région de Kidal"}, "les régions de Gao et de Kidal", "fr") ==
        "région de Gao (de Gao + régions); région de Kidal (de Kidal + régions)");
}

TEST_CASE("shared names: in French the word stands before them") {
  CHECK(Shared({"troupes rwandaises"}, "les troupes ougandaises et rwandaises", "fr") ==
        "troupes rwandaises (rwandaises + troupes)");
  CHECK(Shared({"forces A", "forces C"}, "les forces A, B et C", "fr") == "forces C (C + forces)");
}

TEST_CASE("shared names: what only stands near is no part of a name") {
  CHECK(Shared({"Bor city"}, "They came to Bor as well, but only the city.") == "");
  CHECK(Shared({"Bor city"}, "They left Bor, the city fell.") == "");
  CHECK(Shared({"Rwandan troops"}, "a Rwandan and his troops") == "");
  CHECK(Shared({"Rwandan troops"}, "Rwandan leaders and Ugandan troops") == "");
  CHECK(Shared({"Rwandan troops"}, "the Rwandan troops and others") == "");
  CHECK(Shared({"Sand Guard"}, "Sand and the guard") == "");
}

TEST_CASE("shared names: a long sentence takes a time that grows with it and no faster") {
  for (const char* piece : {"A and ", "A men and ", "men ", "A, ", "men A et "}) {
    CAPTURE(piece);
    std::string text;
    while (text.size() < 200'000) text += piece;
    const auto begin = std::chrono::steady_clock::now();
    Shared({"A men", "B men", "men A", "men B"}, text);
    Shared({"A men", "B men", "men A", "men B"}, text, "fr");
    CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(20));
  }
}

}  // namespace eventlint
