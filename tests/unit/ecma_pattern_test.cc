#include "schema/ecma_pattern.h"

#include "catch.h"

using eventlint::TranslateEcmaPattern;

namespace {

std::string Translated(std::string_view pattern) {
  std::string why;
  return TranslateEcmaPattern(pattern, &why).value_or("refused: " + why);
}

}  // namespace

// What the translations match is tested with RE2, in pattern_test.cc.

TEST_CASE("what both engines write alike is left alone") {
  for (const char* pattern : {"", "^ab*c+?$", "(a|b){2,3}", "(?:a)", "(?i)a", "é🐲", "\\bx\\B"}) {
    CHECK(Translated(pattern) == pattern);
  }
}

TEST_CASE("what ECMA writes otherwise is spelled in RE2's way") {
  CHECK(Translated("[]") == "[^\\x{0}-\\x{10FFFF}]");
  CHECK(Translated("[^]") == "[\\x{0}-\\x{10FFFF}]");
  CHECK(Translated(".") == "[^\\n\\r\\x{2028}\\x{2029}]");
  CHECK(Translated("\\/\\u{41}\\cA") == "\\x{2F}\\x{41}\\x{1}");
  CHECK(Translated("[\\d-x]") == "[\\d\\-\\x{78}]");
  CHECK(Translated("(?<name>a)") == "(?:a)");
  CHECK(Translated("\\p{Lowercase_Letter}") == "[\\p{Ll}]");
}

TEST_CASE("a group's name that never ends is refused") {
  CHECK(Translated("(?<name") ==
        "refused: the name of a group is not closed; write (?:...) for one without a name");
  CHECK(Translated("(?") ==
        "refused: eventlint knows no group that begins with '(?'; write (?:...) for a group");
}
