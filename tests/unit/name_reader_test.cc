#include "evidence/name_reader.h"

#include "catch.h"
#include "text/fold.h"

namespace eventlint {
namespace {

std::string Join(const std::vector<NameMention>& mentions) {
  std::string out;
  for (const NameMention& mention : mentions) {
    if (!out.empty()) out += "; ";
    out += mention.name;
  }
  return out;
}

KnownNames Names(std::initializer_list<std::string_view> list) {
  KnownNames names;
  for (std::string_view name : list) names.Add(name);
  return names;
}

std::string Known(std::initializer_list<std::string_view> list, const char* text,
                  const char* language = "en") {
  const KnownNames names = Names(list);
  Sentence sentence(text);
  return Join(NameReader(Language::Of(language), names, text).ReadKnown(&sentence));
}

TEST_CASE("known names that overlap are both found, and one within another is not") {
  CHECK(Known({"city of Bor", "Bor County", "County"}, "the city of Bor County") ==
        "Bor County; city of Bor");
  CHECK(Known({"Upper Nile", "Nile State"}, "in Upper Nile State") == "Nile State; Upper Nile");
}

TEST_CASE("known names that share a word are all found, and explain their tokens") {
  const KnownNames names = Names({"Rwandan troops", "Ugandan troops"});
  const std::string text = "When Rwandan and Ugandan troops left";
  Sentence sentence(text);
  const NameReader reader(Language::Of("en"), names, text);
  CHECK(Join(reader.ReadKnown(&sentence)) == "Rwandan troops; Ugandan troops");
  CHECK(Join(reader.ReadUnknown(&sentence)) == "");
}

TEST_CASE("known names are found, the longest at each place, sorted and each once") {
  CHECK(Known({"Bor", "Bor County", "Juba"}, "from Juba to Bor County, and from Bor to Juba") ==
        "Bor; Bor County; Juba");
  CHECK(Known({"Upper Nile", "Upper Nile State", "Nile"}, "in Upper Nile State") ==
        "Upper Nile State");
  CHECK(Known({"Bor"}, "Bori and Labor") == "");
  CHECK(Known({"Bor"}, "") == "");
  CHECK(Known({}, "in Bor") == "");
}

TEST_CASE("a mention keeps the text's spelling, and folds to the name that is registered") {
  const std::pair<const char*, const char*> cases[] = {
      {"Kobanî", "in KOBANI now"},
      {"Kobani", "in Koba\u0302ni\u0302 now"},
      {"Jama'at Ansar", "the Jama\u2019at\u00A0 Ansar now"},
      {"Jama\u2019at Ansar", "the Jama\u02BCat\tAnsar now"},
      {"N'Djamena", "in N\u00B4Djamena now"},
      {"Deir-ez-Zor", "in Deir\u2011ez\u2013Zor now"},
      {"Abu Walid al-Hamdi", "when Abu\n Walid  al\u2010Hamdi left"},
      {"M 23", "the M\u202F23 now"},
      {"Bor", "in Bo\u00ADr now"},
  };
  for (const auto& [name, text] : cases) {
    CAPTURE(text);
    const KnownNames names = Names({name});
    Sentence sentence(text);
    const auto mentions = NameReader(Language::Of("en"), names, text).ReadKnown(&sentence);
    REQUIRE(mentions.size() == 1);
    CHECK(Fold(mentions[0].name) == Fold(name));
  }
  CHECK(Known({"Kobani"}, "from KOBANI to Kobanî") == "KOBANI");  // the first spelling
}

TEST_CASE("white space counts, so that a dash between two names joins none") {
  CHECK(Known({"Mali-Niger", "Mali"}, "from Mali - Niger") == "Mali");
  CHECK(Known({"M23"}, "the M 23") == "");
  CHECK(Known({"France 24", "France24"}, "on France24 and France 24") == "France 24; France24");
}

TEST_CASE("a name with a capital letter needs one in the text, another does not") {
  CHECK(Known({"Gao"}, "the gao and the Gao") == "Gao");
  CHECK(Known({"residents of Bor"}, "residents of bor") == "");
  CHECK(Known({"local officials"}, "as Local officials and local officials said") ==
        "Local officials");
  CHECK(Known({"Residents", "residents"}, "the residents") == "residents");
  CHECK(Known({"residents", "Residents"}, "the residents") == "residents");
  CHECK(Known({"eBay"}, "on eBay") == "eBay");
}

TEST_CASE("an acronym is no word that happens to have a capital") {
  CHECK(Known({"IS"}, "Is it known?") == "");
  CHECK(Known({"IS"}, "the IS") == "IS");
  CHECK(Known({"UN"}, "Un homme est mort.", "fr") == "");
  CHECK(Known({"ARM"}, "Arm them, and they arm others.") == "");
  CHECK(Known({"MINUSMA"}, "Minusma left") == "Minusma");
}

TEST_CASE("a possessive or an elided article hides no name, and a plural is another word") {
  CHECK(Known({"Bor"}, "Bor's mayor") == "Bor");
  CHECK(Known({"Bor"}, "Bor\u2019s mayor") == "Bor");
  CHECK(Known({"Azawad", "Iyad", "Oran"}, "l'Azawad, qu\u2019Iyad, d'Oran", "fr") ==
        "Azawad; Iyad; Oran");
  CHECK(Known({"Dinka"}, "the Dinkas") == "");
}

TEST_CASE("the tokens of known names are taken, and no taken ones are read") {
  const KnownNames names = Names({"France 24", "24"});
  Sentence sentence("on France 24");
  const NameReader reader(Language::Of("en"), names, "on France 24");
  CHECK(Join(reader.ReadKnown(&sentence)) == "France 24");
  CHECK(sentence.taken == std::vector<bool>{false, true, true});
  CHECK(Join(reader.ReadKnown(&sentence)) == "");
}

TEST_CASE("names without a letter or digit are ignored, and overlong ones not looked for") {
  CHECK(Known({"", " ", "-", "?!", "\u200B"}, "a - b ?!") == "");
  std::string name = "Aa";
  for (size_t i = 1; i < KnownNames::kMostTokens; ++i) name += " aa";
  CHECK(Known({name}, name.c_str()) == name);
  name += " aa";
  CHECK(Known({name}, name.c_str()) == "");
}

TEST_CASE("unknown names are what known ones leave, sorted and each once, and are taken") {
  const KnownNames names = Names({"Juba", "Riek Machar"});
  const std::string text = "From Juba, Riek Machar called Taban Deng; TABAN DENG left Akobo.";
  Sentence sentence(text);
  const NameReader reader(Language::Of("en"), names, text);
  CHECK(Join(reader.ReadKnown(&sentence)) == "Juba; Riek Machar");
  CHECK(Join(reader.ReadUnknown(&sentence)) == "Akobo; Taban Deng");
  CHECK_FALSE(sentence.IsFree({6, 8}));
  CHECK(Join(reader.ReadUnknown(&sentence)) == "");
}

TEST_CASE("the source tells whether a sentence's first word is a name") {
  const KnownNames names;
  const NameReader reader(Language::Of("en"), names,
                          "They saw Kabila. Kabila left. Nomads came; the nomads left.");
  Sentence name("Kabila left.");
  Sentence noun("Nomads came; the nomads left.");
  CHECK(Join(reader.ReadUnknown(&name)) == "Kabila");
  CHECK(Join(reader.ReadUnknown(&noun)) == "");
}

}  // namespace
}  // namespace eventlint
