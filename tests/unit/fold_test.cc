#include "text/fold.h"

#include "catch.h"

namespace eventlint {
namespace {

TEST_CASE("names fold to what a reader would take for the same") {
  const std::pair<const char*, const char*> cases[] = {
      {"Ménaka", "menaka"},
      {"MENAKA", "menaka"},
      {"Me\u0301naka", "menaka"},
      {"In-Délimane", "in-delimane"},
      {"In\u2013De\u0301limane", "in-delimane"},   // an en dash
      {"In\u2011Delimane", "in-delimane"},         // a hyphen that does not break
      {"\u2212", "-"},                              // the minus sign
      {"N\u2019Tillit", "n'tillit"},
      {"N`Tillit", "n'tillit"},
      {"N\u00B4Tillit", "n'tillit"},               // an acute accent that stands by itself
      {"  a \t b\n", "a b"},
      {"a\u00A0\u2003b", "a b"},
      {"Straße", "strasse"},
      {"İstanbul", "istanbul"},
      {"ΣΊΣΥΦΟΣ", "σισυφοσ"},
      {"ﬁ", "fi"},
      {"Œuvre", "œuvre"},                           // a letter of its own, not a mark
      {"a\u00ADb\u200Bc", "abc"},                   // what cannot be seen
      {"ميناكا", "ميناكا"},
      {"", ""},
      {" ", ""},
      {"é ", "e"},
  };
  for (const auto& [text, folded] : cases) {
    CAPTURE(text);
    CHECK(Fold(text) == folded);
    CHECK(Fold(Fold(text)) == folded);
  }
}

TEST_CASE("normalised text has one form for each letter, and is else as it was") {
  CHECK(NormaliseNfc("Me\u0301naka") == "M\u00E9naka");
  CHECK(NormaliseNfc("M\u00E9naka") == "M\u00E9naka");
  CHECK(NormaliseNfc("\uFB01 In\u2013D, ABC  d") == "\uFB01 In\u2013D, ABC  d");
  CHECK(NormaliseNfc("") == "");
}

TEST_CASE("capitals of any script become small letters, and marks stay") {
  CHECK(LowerCase("ABC xyz-1") == "abc xyz-1");
  CHECK(LowerCase("ÉCOLE Straße") == "école straße");
  CHECK(LowerCase("ΟΔΟΣ") == "οδος");
  CHECK(LowerCase("\u0130") == "i\u0307");
  CHECK(LowerCase("中文 ميناكا") == "中文 ميناكا");
  CHECK(LowerCase("") == "");
}

TEST_CASE("the nearest candidate is what was meant, if it is near enough") {
  const std::vector<std::string> names = {"Tessit", "Ménaka", "Talataye", "Menara"};
  CHECK(Nearest("menaka", names) == "Ménaka");
  CHECK(Nearest("Mneaka", names) == "Ménaka");
  CHECK(Nearest("Talatai", names) == "Talataye");
  CHECK(Nearest("Gao", names) == "");
  CHECK(Nearest("", names) == "");
  CHECK(Nearest("x", {}) == "");
  CHECK(Nearest("menax", {"menay", "menaz"}) == "menay");
  CHECK(NearEdits("ab") == 1);
  CHECK(NearEdits("abcdef") == 2);
  CHECK(NearEdits("abcdefghijklmnop") == 3);
}

}  // namespace
}  // namespace eventlint
