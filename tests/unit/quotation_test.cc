#include "evidence/quotation.h"

#include "catch.h"
#include "text/utf8.h"

namespace eventlint {
namespace {

TEST_CASE("six words may be quoted, and a seventh is cut with a sign that it was") {
  CHECK(Quote("") == "");
  CHECK(Quote("at least 40") == "at least 40");
  CHECK(Quote("a b c d e f") == "a b c d e f");
  CHECK(Quote("a b c d e f g h") == "a b c d e f…");
  CHECK(Quote("a b\u00A0c d\u2003e f g") == "a b\u00A0c d\u2003e f…");
  CHECK(Quote(Quote("a b c d e f g h")) == "a b c d e f…");
}

TEST_CASE("text without spaces is cut by its characters") {
  std::string text;
  for (int i = 0; i < 200; ++i) text += "語";
  const std::string quoted = Quote(text);
  CHECK(CountCharacters(quoted) == kMostQuotedCharacters);
  CHECK(quoted.ends_with("語…"));
  CHECK(Quote(quoted) == quoted);
  const std::string fits(kMostQuotedCharacters, 'x');
  CHECK(Quote(fits) == fits);
}

TEST_CASE(
    "what is quoted of a passage is cut, and long names stay only where the dataset has them") {
  const std::string known = "United League of the Nine Valleys and Springs";
  PhraseTable names;
  names.Add("united league of the nine valleys and springs");
  names.Add("United");
  Mentions mentions;
  mentions.numbers = {{"one two three four five six seven", 1, 7, Hedge::kRange, {}, "g"}};
  mentions.dates = {{"from the third to the fourth of May", "2001-05-03/2001-05-04", {}}};
  mentions.names = {{"United And Many More Words Of Prose"}, {known}, {"Ada B C D E F"}};
  LimitQuotation(names, &mentions);
  CHECK(mentions.numbers[0].words == "one two three four five six…");
  CHECK(mentions.dates[0].words == "from the third to the fourth…");
  CHECK(mentions.names == std::vector<NameMention>{{known}, {"Ada B C D E F"}});
}

}  // namespace
}  // namespace eventlint
