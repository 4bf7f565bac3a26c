#include "schema/pattern.h"

#include <chrono>

#include "catch.h"

using eventlint::Pattern;

namespace {

bool Matches(std::string_view pattern, std::string_view text) {
  std::string why;
  const auto compiled = Pattern::Compile(pattern, &why);
  INFO(pattern << ": " << why);
  REQUIRE(compiled != nullptr);
  return compiled->Matches(text);
}

std::string WhyRefused(std::string_view pattern) {
  std::string why;
  CHECK(Pattern::Compile(pattern, &why) == nullptr);
  CHECK(Pattern::Compile(pattern) == nullptr);
  return why;
}

}  // namespace

TEST_CASE("a pattern matches anywhere unless it is anchored") {
  CHECK(Matches("b", "abc"));
  CHECK_FALSE(Matches("^b", "abc"));
  CHECK(Matches("", ""));
}

TEST_CASE("$ is the end of the text, not of a line") {
  CHECK(Matches("^abc$", "abc"));
  CHECK_FALSE(Matches("^abc$", "abc\n"));
  CHECK_FALSE(Matches("^abc$", "abc\ndef"));
}

TEST_CASE("a character is a code point") {
  CHECK(Matches("^.$", "é"));
  CHECK(Matches("^.$", "🐲"));
  CHECK(Matches("^🐲*$", "🐲🐲"));
  CHECK(Matches("^[à-ü]{2}$", "éè"));
  CHECK(Matches("^\\p{L}+$", "Ménaka"));
  CHECK(Matches("^[\\p{Ll}\\p{Lo}\\p{Nd}]+(-[\\p{Ll}\\p{Lo}\\p{Nd}]+)*$", "منكا-2022"));
  CHECK_FALSE(Matches("^[\\p{Ll}\\p{Lo}\\p{Nd}]+(-[\\p{Ll}\\p{Lo}\\p{Nd}]+)*$", "Menaka"));
}

TEST_CASE("the point matches no line end of ECMA's") {
  for (const char* end : {"\n", "\r", "\u2028", "\u2029"}) CHECK_FALSE(Matches("^.$", end));
  CHECK(Matches("^.$", "\u0085"));
}

TEST_CASE("\\d and \\w are ASCII, \\s is all of Unicode's spaces") {
  CHECK(Matches("^\\d$", "7"));
  CHECK_FALSE(Matches("^\\d$", "߀"));
  CHECK(Matches("^\\D$", "߀"));
  CHECK_FALSE(Matches("^\\w$", "é"));
  CHECK(Matches("^\\W$", "é"));
  for (const char* space :
       {" ", "\t", "\v", "\f", "\u00A0", "\uFEFF", "\u2029", "\u2003", "\u3000"}) {
    CHECK(Matches("^\\s$", space));
    CHECK(Matches("^[\\s]$", space));
    CHECK_FALSE(Matches("^\\S$", space));
    CHECK_FALSE(Matches("^[\\S]$", space));
    CHECK(Matches("^[^\\S]$", space));
  }
  for (const char* other : {"a", "\u200B", "\u180E", "_"}) {
    CHECK_FALSE(Matches("^\\s$", other));
    CHECK(Matches("^\\S$", other));
  }
}

TEST_CASE("escapes that RE2 does not know") {
  CHECK(Matches("^a\\/b\\-c\\_d\\é$", "a/b-c_dé"));
  CHECK(Matches("^\\cJ$", "\n"));
  CHECK(Matches("^\\u00e9\\x41$", "éA"));
  CHECK(Matches("^\\u{1F432}$", "🐲"));
  CHECK(Matches("^\\uD83D\\uDC32$", "🐲"));
  CHECK(Matches("^[\\uD83D\\uDC30-\\uD83D\\uDC34]$", "🐲"));
  CHECK(Matches("^\\t\\v\\f\\r$", "\t\v\f\r"));
  CHECK(Matches("^\\0$", std::string_view("\0", 1)));
  CHECK(Matches("^[\\b]$", "\b"));
  CHECK(Matches("\\bcd\\b", "ab cd ef"));
  CHECK_FALSE(Matches("\\Bcd", "ab cd ef"));
  CHECK(Matches("^\\^\\$\\.\\*\\+\\?\\(\\)\\[\\]\\{\\}\\|\\\\$", "^$.*+?()[]{}|\\"));
}

TEST_CASE("classes as ECMA has them") {
  CHECK(Matches("^[^]$", "\n"));
  CHECK_FALSE(Matches("[]", "a]"));
  CHECK_FALSE(Matches("^[]a]$", "a"));
  CHECK(Matches("^[[:a]$", "["));
  CHECK_FALSE(Matches("^[[:alpha:]]$", "x"));
  CHECK(Matches("^[[:alpha:]]$", "p]"));
  CHECK(Matches("^[\\w-.]+$", "a-b."));
  CHECK_FALSE(Matches("^[\\w-.]+$", "/"));
  CHECK(Matches("^[\\s-a]+$", " -a"));
  CHECK_FALSE(Matches("^[\\s-a]+$", "Z"));
  CHECK(Matches("^[+--]+$", "+,-"));
  CHECK(Matches("^[a-]+$", "-a"));
  CHECK(Matches("^[-a]+$", "-a"));
  CHECK(Matches("^[\\]^]+$", "^]"));
  CHECK(Matches("^[^a-c]$", "d"));
  CHECK_FALSE(Matches("^[^a-c]$", "b"));
  CHECK(Matches("^[a\\-z]+$", "-az"));
  CHECK_FALSE(Matches("^[a\\-z]+$", "b"));
  CHECK(Matches("^[.]$", "."));
  CHECK_FALSE(Matches("^[.]$", "x"));
}

TEST_CASE("Unicode properties by their long names, and scripts") {
  CHECK(Matches("^\\p{Letter}\\p{Uppercase_Letter}\\p{gc=Nd}\\p{General_Category=Decimal_Number}$",
                "éA12"));
  CHECK(Matches("^\\p{Script=Greek}\\p{sc=Cyrillic}$", "πЖ"));
  CHECK(Matches("^\\P{L}$", "1"));
  CHECK(Matches("^[\\P{L}]$", "1"));
  CHECK(Matches("^\\p{ASCII}\\P{ASCII}\\p{Any}$", "aéb"));
}

TEST_CASE("groups by name, without capture, and flags") {
  CHECK(Matches("^(?<year>\\d{4})(?:-\\d\\d)?$", "2022-02"));
  CHECK(Matches("^(?i:abc)$", "ABC"));
  CHECK(Matches("^(a|b)+?$", "abab"));
}

TEST_CASE("what cannot be matched in linear time is refused by name") {
  CHECK(WhyRefused("^(?=a)b") ==
        "look-ahead ('(?=a)b') cannot be matched in linear time; write the pattern without it, or "
        "as several patterns below allOf and not");
  CHECK(WhyRefused("(?!x)").find("look-ahead") == 0);
  CHECK(WhyRefused("(?<=x)").find("look-behind") == 0);
  CHECK(WhyRefused("(?<!x)").find("look-behind") == 0);
  CHECK(WhyRefused("(a)\\1") ==
        "the back reference '\\1' cannot be matched in linear time; write the pattern without it");
  CHECK(WhyRefused("(?<n>a)\\k<n>").find("the back reference '\\k'") == 0);
}

TEST_CASE("what is no ECMA pattern is refused with what to write") {
  CHECK(WhyRefused("^\\S(|(.|\\n)*\\S)\\Z") ==
        "'\\Z' is no escape of ECMA 262; write ^ for the start of the text and $ for its end");
  CHECK(WhyRefused("\\Qa\\E") ==
        "'\\Q' is no escape of ECMA 262; write the letter without the backslash");
  CHECK(WhyRefused("\\pL") == "write a Unicode property in braces, such as \\p{L}");
  CHECK(WhyRefused("\\uD83D") ==
        "half a surrogate pair is no character; write both halves, or \\u{...}");
  CHECK(WhyRefused("\\u12") == "write \\x with two hexadecimal digits and \\u with four");
  CHECK(WhyRefused("\\u{110000}").find("up to 10FFFF") != std::string::npos);
  CHECK(WhyRefused("\\c1") == "write \\c with a letter after it, such as \\cJ");
  CHECK(WhyRefused("a\\") == "it ends with a backslash; write \\\\ for the character");
  CHECK(WhyRefused("[a") == "a [ is not closed; write \\[ for the character itself");
  CHECK(WhyRefused("(?s:.)") ==
        "eventlint knows no group that begins with '(?s:.'; write (?:...) for a group");
  CHECK(WhyRefused("\\p{Script_Extensions=Greek}").find("is not known") != std::string::npos);
  CHECK(WhyRefused("(a") == "missing ), at '(a'");
  CHECK_FALSE(WhyRefused("\\p{Alphabetic}").empty());
  CHECK_FALSE(WhyRefused("a**").empty());
  CHECK_FALSE(WhyRefused("[z-a]").empty());
  CHECK_FALSE(WhyRefused("\xFF").empty());
  CHECK_FALSE(WhyRefused("[\xFF]").empty());
}

TEST_CASE("a pattern that grows beyond bounds is refused") {
  CHECK(WhyRefused("a{1001}").find("a repeat is not well-formed or goes beyond 1000") == 0);
  CHECK(WhyRefused("(\\p{L}{1,30}-){1,30}").find("it is too large") == 0);
  CHECK_FALSE(WhyRefused(std::string(100000, '(')).empty());
}

TEST_CASE("a message shows little of a long pattern") {
  CHECK(WhyRefused("(?=" + std::string(100000, 'a')).size() < 300);
  CHECK(WhyRefused(std::string(100000, 'a') + "(").size() < 300);
  CHECK(WhyRefused("\\p{" + std::string(100000, '1') + "}").size() < 300);
}

TEST_CASE("patterns that backtrack elsewhere take no longer than others") {
  const std::string text(100000, 'a');
  const auto begin = std::chrono::steady_clock::now();
  CHECK_FALSE(Matches("^(a+)+$", text + "!"));
  CHECK_FALSE(Matches("(a|aa)*b", text));
  CHECK_FALSE(Matches("(.*)*x", text));
  CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(5));
}
