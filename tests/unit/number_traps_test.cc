#include "evidence/number_traps.h"

#include <string>

#include "catch.h"

namespace eventlint {

namespace {

// Of the first amount in a text.
Trap Judge(const std::string& text, const std::string& language = "en") {
  const Sentence sentence(text);
  const AmountReader amounts(Language::Of(language), {});
  for (size_t i = 0; i < sentence.tokens.size(); ++i) {
    const Amount amount = amounts.ReadAt(sentence, i);
    if (amount) return NumberTraps(Language::Of(language)).Judge(sentence, amount.span, amount);
  }
  FAIL("no amount in " << text);
  return Trap::kNone;
}

}  // namespace

TEST_CASE("traps: what a number is glued to") {
  CHECK(Judge("an AK-47") == Trap::kAlways);
  CHECK(Judge("9/11") == Trap::kAlways);
  CHECK(Judge("15px") == Trap::kAlways);
  CHECK(Judge("a 30-man patrol") == Trap::kAlways);
  CHECK(Judge("killed 12—three of them boys") == Trap::kNone);
  CHECK(Judge("(12)") == Trap::kNone);
  CHECK(Judge("d'une centaine", "fr") == Trap::kNone);
}

TEST_CASE("traps: years") {
  CHECK(Judge("in 2018 men") == Trap::kAlways);
  CHECK(Judge("killed 2018") == Trap::kUnlessCounted);
  CHECK(Judge("by 2000 men") == Trap::kUnlessCounted);
  CHECK(Judge("killed 1250") == Trap::kOldYear);
  CHECK(Judge("killed 2,018") == Trap::kNone);
  CHECK(Judge("killed 2101") == Trap::kNone);
}

TEST_CASE("traps: days of the month") {
  CHECK(Judge("21 March") == Trap::kAlways);
  CHECK(Judge("21 and 23 March") == Trap::kAlways);
  CHECK(Judge("March 21") == Trap::kUnlessCounted);
  CHECK(Judge("they march 21 miles") == Trap::kNone);
  CHECK(Judge("March 32") == Trap::kUnlessCounted);  // for the capital before it
  CHECK(Judge("le 21", "fr") == Trap::kAlways);
}

TEST_CASE("traps: labels and names") {
  CHECK(Judge("page 12") == Trap::kAlways);
  CHECK(Judge("Camp 14") == Trap::kUnlessCounted);
  CHECK(Judge("said France 24") == Trap::kUnlessCounted);
  CHECK(Judge("The 24") == Trap::kNone);
  CHECK(Judge("1. Five came") == Trap::kAlways);
  CHECK(Judge("aged 12") == Trap::kAlways);
}

}  // namespace eventlint
