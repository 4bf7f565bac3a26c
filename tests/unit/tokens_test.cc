#include "evidence/tokens.h"

#include "catch.h"
#include "text/fold.h"

namespace eventlint {
namespace {

// "w:menaka d:40 m:-"; _ before what has a space before it, ^ before what begins with a capital.
std::string Show(std::string_view text) {
  std::string out;
  for (const Token& token : Tokenize(text)) {
    if (!out.empty()) out += ' ';
    if (token.space_before) out += '_';
    if (token.capital) out += '^';
    out += token.IsWord() ? "w:" : token.IsDigits() ? "d:" : "m:";
    out += token.folded;
  }
  return out;
}

std::string TextOfAll(std::string_view text) {
  const Tokens tokens = Tokenize(text);
  return TextOf(text, tokens, {0, tokens.size()});
}

TEST_CASE("tokens are words, digits and single marks") {
  const std::pair<const char*, const char*> cases[] = {
      {"", ""},
      {" \t\n", ""},
      {"Ménaka", "_^w:menaka"},
      {"at least 40", "_w:at _w:least _d:40"},
      {"1,200", "_d:1 m:, d:200"},
      {"M23", "_^w:m d:23"},
      {"2pm", "_d:2 w:pm"},
      {"Jama'at", "_^w:jama m:' w:at"},
      {"al-Sahrawi", "_w:al m:- ^w:sahrawi"},
      {"30\u201345+", "_d:30 m:- d:45 m:+"},
      {"(MSA).", "_m:( ^w:msa m:) m:."},
      {"...", "_m:. m:. m:."},
      {"août", "_w:aout"},
      {"Straße", "_^w:strasse"},
      {"Грозный", "_^w:грозныи"},
      {"حلب", "_w:حلب"},
      {"٤٠", "_m:٤ m:٠"},  // digits of another script are no figures that can be read
  };
  for (const auto& [text, tokens] : cases) {
    CAPTURE(text);
    CHECK(Show(text) == tokens);
  }
}

TEST_CASE("an apostrophe is a mark, however it is written") {
  for (const char* text :
       {"N'Tillit", "N\u2019Tillit", "N`Tillit", "N\u02BCTillit", "N\u00B4Tillit"}) {
    CAPTURE(text);
    CHECK(Show(text) == "_^w:n m:' ^w:tillit");
  }
}

TEST_CASE("what cannot be seen parts no word and is none") {
  CHECK(Show("Me\u0301naka") == "_^w:menaka");
  CHECK(Show("Mé\u00ADna\u200Bka") == "_^w:menaka");
  CHECK(Show("\u200BGao") == "_^w:gao");
  CHECK(Show("a \u0301 b") == "_w:a _w:b");
  CHECK(Show("\u2764\uFE0F Gao") == "_m:\u2764 _^w:gao");
}

TEST_CASE("a token knows its bytes in the text") {
  const std::string_view text = "à Ménaka, 40";
  const Tokens tokens = Tokenize(text);
  REQUIRE(tokens.size() == 4);
  CHECK(text.substr(tokens[1].begin, tokens[1].end - tokens[1].begin) == "Ménaka");
  CHECK(text.substr(tokens[3].begin, tokens[3].end - tokens[3].begin) == "40");
}

TEST_CASE("the text of tokens has single spaces where there was white space") {
  CHECK(TextOfAll("  Abu \u00A0\n Walid  ") == "Abu Walid");
  CHECK(TextOfAll("al-\u200BSahrawi") == "al-Sahrawi");
  const std::string_view text = "in (Gao, Mali)";
  CHECK(TextOf(text, Tokenize(text), {2, 5}) == "Gao, Mali");
  CHECK(TextOf(text, Tokenize(text), {2, 2}) == "");
}

TEST_CASE("the text of tokens folds to what the text folds to") {
  for (const char* text :
       {"MÉNAKA", "Jama\u2019at  Nusrat", "Tin\u2011Fadimata", "N\u00B4Djamena",
        "Me\u0301naka\u00A0cercle", "İstanbul 3", "ﬁ  x", "a \u0301 b", "a \u0301-b"}) {
    CAPTURE(text);
    CHECK(Fold(TextOfAll(text)) == Fold(text));
  }
}

}  // namespace
}  // namespace eventlint
