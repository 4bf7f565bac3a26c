#include "evidence/number_reader.h"

#include <string>
#include <vector>

#include "catch.h"

namespace eventlint {

namespace {

using Lines = std::vector<std::string>;

std::string Bound(const std::optional<int64_t>& bound) {
  return bound ? std::to_string(*bound) : "";
}

// "words min..max hedge counted noun", without the hedge or noun that is not there.
std::string Line(const NumberMention& mention) {
  static const char* const kHedges[] = {"", " at-least", " at-most", " about", " range", " vague"};
  static const char* const kCounted[] = {" people", " things", " unclear"};
  return mention.words + " " + Bound(mention.min) + ".." + Bound(mention.max) +
         kHedges[static_cast<int>(mention.hedge)] + kCounted[static_cast<int>(mention.counted)] +
         (mention.noun.empty() ? "" : " " + mention.noun);
}

Lines Read(const std::string& language, const std::string& text, const std::string& key = "") {
  static const std::vector<VagueNumber> kVague = {
      {"several", 3, {}},         {"dozens", 24, {}},         {"several hundred", 300, {}},
      {"several dozen", 36, {}},  {"hundreds", 200, {}},      {"many", {}, {}},
      {"plusieurs dizaines", 20, {}}, {"dizaines", 20, {}}, {"nombreux", {}, {}}};
  Sentence sentence(text, key);
  Lines lines;
  for (const NumberMention& mention :
       NumberReader(Language::Of(language), kVague).Read(&sentence)) {
    lines.push_back(Line(mention));
  }
  return lines;
}

Lines En(const std::string& text) { return Read("en", text); }
Lines Fr(const std::string& text) { return Read("fr", text); }

}  // namespace

TEST_CASE("numbers: digits, their separators and scales") {
  CHECK(En("1,200 people fled.") == Lines{"1,200 1200..1200 people people"});
  CHECK(En("12 300 civilians") == Lines{"12 300 12300..12300 people civilians"});
  CHECK(En("50\u202F000 refugees") == Lines{"50 000 50000..50000 people refugees"});
  CHECK(En("2.5 million people") == Lines{"2.5 million 2500000..2500000 people people"});
  CHECK(En("50 thousand refugees") == Lines{"50 thousand 50000..50000 people refugees"});
  CHECK(En("2.5 people") == Lines{});
  CHECK(En("99999999999999999999 people") == Lines{});
  CHECK(En("9000000000000000000 million people") == Lines{});
  CHECK(Fr("1\u00A0200 déplacés") == Lines{"1 200 1200..1200 people déplacés"});
  CHECK(Fr("1.200 déplacés") == Lines{"1.200 1200..1200 people déplacés"});
  CHECK(Fr("2,5 millions de réfugiés") == Lines{"2,5 millions 2500000..2500000 people réfugiés"});
}

TEST_CASE("numbers: spelled out") {
  CHECK(En("Forty-seven nomads") == Lines{"Forty-seven 47..47 people nomads"});
  CHECK(En("a hundred and fifty men") == Lines{"a hundred and fifty 150..150 people men"});
  CHECK(En("half a dozen boys") == Lines{"half a dozen 6..6 people boys"});
  CHECK(En("two dozen villagers") == Lines{"two dozen 24..24 people villagers"});
  CHECK(En("a dozen villages") == Lines{"a dozen 12..12 things villages"});
  CHECK(Fr("soixante et onze civils") == Lines{"soixante et onze 71..71 people civils"});
  CHECK(Fr("septante femmes") == Lines{"septante 70..70 people femmes"});
  CHECK(Fr("une vingtaine de civils") == Lines{"une vingtaine 20..20 about people civils"});
  CHECK(Fr("deux centaines de civils") == Lines{"deux centaines 200..200 people civils"});
}

TEST_CASE("numbers: ranges") {
  CHECK(En("six to nine people") == Lines{"six to nine 6..9 range people people"});
  CHECK(En("20–50 soldiers") == Lines{"20–50 20..50 range people soldiers"});
  CHECK(En("between forty and 100 men") == Lines{"between forty and 100 40..100 range people men"});
  CHECK(En("around 150 to 200 households") ==
        Lines{"around 150 to 200 150..200 range people households"});
  CHECK(En("30–45+ killed") == Lines{"30–45+ 30.. range people killed"});
  CHECK(En("two to three hundred men") == Lines{"two to three hundred 200..300 range people men"});
  CHECK(En("both 20 and 30 people") == Lines{"20 20..20 unclear", "30 30..30 people people"});
  CHECK(En("The toll rose from 20 to 50.") == Lines{"20 20..20 people", "50 50..50 people"});
  CHECK(En("IDPs rose from 80,000 in 2018 to 560,000 in 2020") ==
        Lines{"80,000 80000..80000 unclear", "560,000 560000..560000 unclear"});
  CHECK(En("between 12 and 15 or 16 people") ==
        Lines{"between 12 and 15 or 16 12..16 range people people"});
  CHECK(En("two to three or two men") ==
        Lines{"two to three 2..3 range unclear", "two 2..2 people men"});
  CHECK(Fr("entre trois et cinq ou six morts") ==
        Lines{"entre trois et cinq ou six 3..6 range people morts"});
  CHECK(Fr("entre 20 et 30 morts") == Lines{"entre 20 et 30 20..30 range people morts"});
  CHECK(Fr("vingt à trente morts") == Lines{"vingt à trente 20..30 range people morts"});
}

TEST_CASE("numbers: hedges before and after") {
  CHECK(En("at least 40 men") == Lines{"at least 40 40.. at-least people men"});
  CHECK(En("no fewer than ten men") == Lines{"no fewer than ten 10.. at-least people men"});
  CHECK(En("40+ men") == Lines{"40+ 40.. at-least people men"});
  CHECK(En("40 or more men") == Lines{"40 or more 40.. at-least people men"});
  CHECK(En("up to 40 men") == Lines{"up to 40 ..40 at-most people men"});
  CHECK(En("fewer than 40 men") == Lines{"fewer than 40 ..40 at-most people men"});
  CHECK(En("around 40 men") == Lines{"around 40 40..40 about people men"});
  CHECK(En("40-odd wounded") == Lines{"40-odd 40..40 about people wounded"});
  CHECK(En("at least some 40 men") == Lines{"at least some 40 40.. at-least people men"});
  CHECK(Fr("au moins 40 civils") == Lines{"au moins 40 40.. at-least people civils"});
  CHECK(Fr("jusqu'à 40 civils") == Lines{"jusqu'à 40 ..40 at-most people civils"});
  CHECK(Fr("près d'une centaine d'hommes") ==
        Lines{"près d'une centaine 100..100 about people hommes"});
}

TEST_CASE("numbers: no more than six words are told") {
  CHECK(En("between one hundred and fifty and two hundred and sixty men") ==
        Lines{"one hundred and fifty and two 150..260 range people men"});
}

TEST_CASE("numbers: vague words, with the bounds that the dataset declares") {
  CHECK(En("dozens of people") == Lines{"dozens 24.. vague people people"});
  CHECK(En("Several hundred fighters") == Lines{"Several hundred 300.. vague people fighters"});
  CHECK(En("at least several dozen men") == Lines{"at least several dozen 36.. vague people men"});
  CHECK(En("hundreds of cattle") == Lines{"hundreds 200.. vague things cattle"});
  CHECK(En("scores of villagers") == Lines{"scores .. vague people villagers"});
  CHECK(En("left \"many\" dead") == Lines{"many .. vague people dead"});
  CHECK(En("Many fled to the hills.") == Lines{"Many .. vague people fled"});
  CHECK(En("many roads and several reasons") == Lines{});
  CHECK(En("several civilians were killed") == Lines{"several 3.. vague people civilians"});
  CHECK(Fr("plusieurs dizaines de morts") == Lines{"plusieurs dizaines 20.. vague people morts"});
  CHECK(Fr("plusieurs véhicules") == Lines{});
}

TEST_CASE("numbers: one person, and nobody") {
  CHECK(En("leaving one UN guard dead and one injured") ==
        Lines{"one 1..1 people guard", "one 1..1 people injured"});
  CHECK(En("one of them was killed") == Lines{"one 1..1 people killed"});
  CHECK(En("no one claimed it; one another; one of the main groups; only one road") == Lines{});
  CHECK(En("one of the soldiers said") == Lines{});
  CHECK(En("nobody was injured") == Lines{"nobody 0..0 people injured"});
  CHECK(En("no civilians were hurt") == Lines{"no 0..0 people civilians"});
  CHECK(En("no group claimed it, nobody came, none of it is true") == Lines{});
  CHECK(En("not a single soldier") == Lines{"not a single 0..0 people soldier"});
  CHECK(Fr("aucun civil n'a été tué") == Lines{"aucun 0..0 people civil"});
  CHECK(Fr("un soldat a été tué") == Lines{"un 1..1 people soldat"});
  CHECK(Fr("un officier a parlé") == Lines{});
}

TEST_CASE("numbers: what is no figure") {
  for (const char* text :
       {"In 2018 and since 1996", "the 2015 attacks", "at 3:00 pm or 2pm", "at 0600",
        "on March 21 and 23", "21 March, 9/11", "the first, the 21st, the twentieth",
        "the twenty-first man", "in the 2010s and 2010's", "aged 12, 13 and 14", "a 12-year-old",
        "twelve years old", "two thirds", "30% or 30 percent", "one in three",
        "an MQ-9, AK-47 or G5",
        "M23", "12.7mm", "a 122 mm shell", "15px", "it ended [12]", "No. 5, page 12, Article 5",
        "Resolution 2100", "Camp 14 and Phase two", "France 24 said", "Boeing 737",
        "the Group of Five met", "+223 20 22 33 44", "16°14'N", "a 2-1 win", "version 1.2.3",
        "nineteen ninety-four", "1 in 3 villagers", "2022-03-21", "21.03.2022", "two-day talks",
        "pages 12, 14 and 15", "between 2 and 4 pm", "20 to 2018", "children under 12 left", "they were under 18"}) {
    INFO(text);
    CHECK(En(text) == Lines{});
  }
  for (const char* text : {"en 2018", "à 15h30", "vers 14 heures", "le 21, puis le 3 mai",
                           "le 2e, le 1er et le vingtième", "12 ans", "âgé de 12 ans", "deux tiers",
                           "5 %", "page 12, article 5", "rue 5", "n° 5", "un sur trois"}) {
    INFO(text);
    CHECK(Fr(text) == Lines{});
  }
}

TEST_CASE("numbers: what looks like no figure, but counts people") {
  CHECK(En("2000 people fled") == Lines{"2000 2000..2000 people people"});
  CHECK(En("In Aklaz 43 people died") == Lines{"43 43..43 people people"});
  CHECK(En("In 2018, 43 people died") == Lines{"43 43..43 people people"});
  CHECK(En("a group of 15 men") == Lines{"15 15..15 people men"});
  CHECK(En("In July 12 civilians died") == Lines{"12 12..12 people civilians"});
  CHECK(En("killed, of whom 19 here") == Lines{"19 19..19 people"});
  CHECK(En("1. 43 people died") == Lines{"43 43..43 people people"});
  CHECK(En("killed 12—including three boys") ==
        Lines{"12 12..12 people", "three 3..3 people boys"});
}

TEST_CASE("numbers: what an infobox line's key says") {
  CHECK(Read("en", "50+ (per RSF) 12+ (per monitors), 3 (per SAF)", "Casualties1") ==
        Lines{"50+ 50.. at-least people", "12+ 12.. at-least people", "3 3..3 people"});
  CHECK(Read("en", "None", "Killed") == Lines{"None 0..0 people"});
  CHECK(Read("en", "900+ (as of July 2022)", "Deaths") == Lines{"900+ 900.. at-least people"});
  CHECK(Read("en", "3 vehicles", "Losses") == Lines{"3 3..3 things vehicles"});
  CHECK(Read("fr", "12 (dont 2 enfants)", "Morts") ==
        Lines{"12 12..12 people", "2 2..2 people enfants"});
}

TEST_CASE("numbers: verbs of harm and capture, hedged or not") {
  CHECK(En("They wounded up to 40.") == Lines{"up to 40 ..40 at-most people"});
  CHECK(En("Rain displaced over 90,000.") == Lines{"over 90,000 90000.. at-least people"});
  CHECK(En("captured 12 and raped at least nine") ==
        Lines{"12 12..12 people", "at least nine 9.. at-least people"});
  CHECK(En("shot at least three") == Lines{"at least three 3.. at-least people"});
  CHECK(En("took nine hostage") == Lines{"nine 9..9 people hostage"});
  CHECK(En("the wounded over 60, 12 wounded under 18") == Lines{"12 12..12 people wounded"});
  CHECK(Fr("kidnappèrent jusqu'à 30 et en arrêta plus de huit") ==
        Lines{"jusqu'à 30 ..30 at-most people", "plus de huit 8.. at-least people"});
  CHECK(Fr("une soixantaine grièvement blessés") ==
        Lines{"une soixantaine 60..60 about people grièvement blessés"});
  CHECK(Fr("plus d'une centaine d'autres blessés") ==
        Lines{"plus d'une centaine 100.. at-least people blessés"});
}

TEST_CASE("numbers: figures that share a noun or a verb") {
  CHECK(En("three men and two in Birao") == Lines{"three 3..3 people men", "two 2..2 people"});
  CHECK(En("12 villages and 3 in Chad") == Lines{"12 12..12 things villages", "3 3..3 things"});
  CHECK(En("12 men met and 3 left") == Lines{"12 12..12 people men", "3 3..3 unclear"});
  CHECK(En("Seven, including two children, were killed") ==
        Lines{"Seven 7..7 people killed", "two 2..2 people children"});
  CHECK(Fr("Douze, dont trois femmes, ont été enlevés") ==
        Lines{"Douze 12..12 people enlevés", "trois 3..3 people femmes"});
}

TEST_CASE("numbers: weapons and vehicles of a type") {
  CHECK(En("two AK-47s and three T-72") ==
        Lines{"two 2..2 things AK", "three 3..3 things T"});
  CHECK(En("two Mi-24 helicopters") == Lines{"two 2..2 things helicopters"});
  CHECK(Fr("deux AK-47 et quatre motos") ==
        Lines{"deux 2..2 things AK", "quatre 4..4 things motos"});
}

TEST_CASE("numbers: taken tokens are left alone, and told ones are taken") {
  Sentence sentence("On 12 May, 40 men fled");
  sentence.Take({1, 3});
  NumberReader reader(Language::Of("en"), {});
  REQUIRE(reader.Read(&sentence).size() == 1);
  CHECK(sentence.taken == std::vector<bool>{false, true, true, false, true, false, false});
  CHECK(reader.Read(&sentence).empty());
}

TEST_CASE("numbers: a language without words still has digits") {
  CHECK(Read("qqq", "1,200 xyz, forty-seven") == Lines{"1,200 1200..1200 unclear xyz"});
}

TEST_CASE("numbers: hostile sentences end, and overflow nothing") {
  for (const char* part : {"9", "9 ", "999,", "1-", "1-2-3-", "and ", "between 1 and ", "twenty-",
                           "at least ", "one of the ", "\"", "no more than ", "1.000.000.", "a ",
                           "killed or ", "5 killed, ", "5, ", "dead and 5 ", "5 AK-47 "}) {
    std::string text = "5 ";
    for (int i = 0; i < 20'000; ++i) text += part;
    INFO(part);
    CHECK(En(text).size() <= 20'001);
    CHECK(Fr(text).size() <= 20'001);
  }
}

}  // namespace eventlint
