#include "evidence/harm_words.h"

#include <string>

#include "catch.h"
#include "evidence/sentence.h"

namespace eventlint {

namespace {

// A text with a place in it, marked "|".
struct Marked {
  explicit Marked(const std::string& marked)
      : text(marked.substr(0, marked.find('|')) + marked.substr(marked.find('|') + 1)),
        sentence(text),
        at(Tokenize(marked.substr(0, marked.find('|'))).size()) {}

  std::string text;
  Sentence sentence;
  size_t at;
};

HarmWords Words(const std::string& language) { return HarmWords(Language::Of(language)); }

std::string After(const std::string& marked, const std::string& language = "en") {
  const Marked text(marked);
  return text.sentence.Words(Words(language).FindAfter(text.sentence.tokens, text.at));
}

std::string PastInsertion(const std::string& marked) {
  const Marked text(marked);
  return text.sentence.Words(Words("en").FindPastInsertion(text.sentence.tokens, text.at));
}

// What is told as one with the measure at the mark.
std::string Together(const std::string& marked, const std::string& language = "en") {
  const Marked text(marked);
  const HarmWords words = Words(language);
  const TokenSpan harm = words.FindAfter(text.sentence.tokens, text.at);
  return text.sentence.Words(words.Together(text.sentence.tokens, harm));
}

std::string TogetherBefore(const std::string& marked, const std::string& language = "en") {
  const Marked text(marked);
  return text.sentence.Words(Words(language).TogetherBefore(text.sentence.tokens, text.at));
}

}  // namespace

TEST_CASE("harm words: after a number, across auxiliaries and insertions") {
  CHECK(After("47 |were later killed") == "killed");
  CHECK(After("47 |met and were killed") == "");
  CHECK(After("douze |auraient été enlevés", "fr") == "enlevés");
  CHECK(PastInsertion("Seven|, including two children, were killed") == "killed");
  CHECK(PastInsertion("Seven| (two of them boys) were abducted") == "abducted");
  CHECK(PastInsertion("Seven| – two of them boys – have died") == "died");
  CHECK(PastInsertion("The 40|, led by an officer, had killed three") == "");
  CHECK(PastInsertion("The 40|, on foot, killed nobody") == "");
  CHECK(PastInsertion("It had 40|, and the others left. Some, later, were killed") == "");
}

TEST_CASE("harm words: before a number") {
  const auto end = [](const std::string& marked) {
    const Marked text(marked);
    return Words("en").EndBefore(text.sentence.tokens, text.at);
  };
  CHECK(end("killing a total of |47") == 1);
  CHECK(end("they captured |47") == 2);
  CHECK(end("they saw |47") == 0);
  const Marked further("killed the mayor and |6 others");
  CHECK(Words("en").IsFurtherBefore(further.sentence.tokens, further.at));
  const Marked toll("the death toll rose to |47");
  CHECK(Words("en").IsTollBefore(toll.sentence.tokens, toll.at));
}

TEST_CASE("harm words: measures told as one") {
  CHECK(Together("50 |killed or wounded") == "killed or wounded");
  CHECK(Together("50 |killed, wounded, or still missing.") == "killed, wounded, or still missing");
  CHECK(Together("50 |were killed or wounded Friday") == "killed or wounded");
  CHECK(Together("50 |killed/wounded") == "killed/wounded");
  CHECK(Together("50 |killed and captured in Bor") == "killed and captured");
  CHECK(Together("50 |ont été tuées ou ont été blessées", "fr") == "tuées ou ont été blessées");
  CHECK(TogetherBefore("The blast killed and injured| 50") == "killed and injured");
  CHECK(TogetherBefore("killing, wounding or abducting| 50") == "killing, wounding or abducting");
  CHECK(TogetherBefore("ils ont tué ou enlevé| 50", "fr") == "tué ou enlevé");
}

TEST_CASE("harm words: measures of different people are not one") {
  CHECK(Together("50 |killed and 12 wounded") == "killed");
  CHECK(Together("50 |killed and wounded a guard") == "killed");
  CHECK(Together("50 |killed and wounded at least thirty") == "killed");
  CHECK(Together("50 |dead and captured weapons") == "dead");
  CHECK(Together("50 |killed, wounded") == "killed");
  CHECK(TogetherBefore("12 were killed and wounded| 50") == "");
  CHECK(TogetherBefore("the blast killed| 50") == "");
  CHECK(TogetherBefore("killed 12 and wounded| 50") == "");
}

TEST_CASE("harm words: a verb is told from a noun that is spelled alike") {
  const auto is_verb = [](const std::string& marked) {
    const Marked text(marked);
    return Words("en").IsVerbBefore(text.sentence.tokens, text.at);
  };
  CHECK(is_verb("they wounded |over 60"));
  CHECK_FALSE(is_verb("the wounded |over 60"));
  CHECK_FALSE(is_verb("12 wounded |over 60"));
  CHECK_FALSE(is_verb("they met |over 60"));
}

}  // namespace eventlint
