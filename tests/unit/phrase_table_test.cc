#include "evidence/phrase_table.h"

#include "catch.h"

namespace eventlint {
namespace {

TEST_CASE("the longest phrase that begins at a token is found, with its value") {
  PhraseTable table;
  table.Add("Gao", "short");
  table.Add("Gao region of Mali", "long");
  const Tokens longer = Tokenize("the Gao region of Mali");
  CHECK(table.MatchAt(longer, 1).length == 4);
  CHECK(table.MatchAt(longer, 1).value == "long");
  const Tokens shorter = Tokenize("the Gao region of Niger");
  CHECK(table.MatchAt(shorter, 1).length == 1);
  CHECK(table.MatchAt(shorter, 1).value == "short");
  CHECK_FALSE(table.MatchAt(longer, 0));
  CHECK_FALSE(table.MatchAt(longer, 2));
  CHECK_FALSE(table.MatchAt(longer, 5));
}

TEST_CASE("a match can be kept from going on past a token") {
  PhraseTable table;
  table.Add("at least");
  table.Add("at least some");
  const Tokens tokens = Tokenize("at least some");
  CHECK(table.MatchAt(tokens, 0, 3).length == 3);
  CHECK(table.MatchAt(tokens, 0, 2).length == 2);
  CHECK(table.MatchAt(tokens, 0, 1).length == 0);
  CHECK(table.MatchAt(tokens, 2, 1).length == 0);
}

TEST_CASE("marks, capitals and kinds of dash and apostrophe do not matter, whole tokens do") {
  PhraseTable table;
  table.Add("Jama'at al-Islam");
  CHECK(table.MatchAt(Tokenize("JAMA\u2019AT AL\u2011ISLAM"), 0).length == 6);
  CHECK(table.MatchAt(Tokenize("Jamaʼat  al - Íslam"), 0).length == 6);
  CHECK_FALSE(table.MatchAt(Tokenize("Jama'at al-Islamiya"), 0));
  CHECK_FALSE(table.MatchAt(Tokenize("Jamaat al-Islam"), 0));
}

TEST_CASE("the longest phrase that ends before a token is found, from a bound on") {
  PhraseTable table;
  table.Add("than", "one");
  table.Add("more than", "two");
  table.Add("no more than", "three");
  const Tokens tokens = Tokenize("with no more than 40");
  CHECK(table.MatchBefore(tokens, 4).value == "three");
  CHECK(table.MatchBefore(tokens, 4).length == 3);
  CHECK(table.MatchBefore(tokens, 4, 2).value == "two");
  CHECK(table.MatchBefore(tokens, 4, 3).value == "one");
  CHECK_FALSE(table.MatchBefore(tokens, 4, 4));
  CHECK_FALSE(table.MatchBefore(tokens, 3));
  CHECK_FALSE(table.MatchBefore(tokens, 0));
}

TEST_CASE("one folded word can be asked for") {
  PhraseTable table;
  table.Add("Août");
  table.Add("au moins");
  CHECK(table.Has("aout"));
  CHECK_FALSE(table.Has("Août"));
  CHECK_FALSE(table.Has("au"));
  CHECK_FALSE(table.Has("moins"));
  CHECK_FALSE(table.Has(""));
}

TEST_CASE("the first value of a phrase stays, and an empty phrase is none") {
  PhraseTable table;
  CHECK(table.empty());
  table.Add("");
  table.Add(" \u200B\u0301 ");
  CHECK(table.empty());
  table.Add("Dozens", "24");
  table.Add("dozens", "36");
  CHECK_FALSE(table.empty());
  CHECK(table.MatchAt(Tokenize("dozens"), 0).value == "24");
}

TEST_CASE("an empty table matches nothing") {
  const PhraseTable table;
  CHECK_FALSE(table.MatchAt(Tokenize("a"), 0));
  CHECK_FALSE(table.MatchAt({}, 0));
  CHECK_FALSE(table.MatchBefore(Tokenize("a"), 1));
}

}  // namespace
}  // namespace eventlint
