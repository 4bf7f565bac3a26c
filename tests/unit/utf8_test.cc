#include "text/utf8.h"

#include "catch.h"

namespace eventlint {
namespace {

TEST_CASE("characters are counted, not bytes") {
  CHECK(CountCharacters("") == 0);
  CHECK(CountCharacters("Ménaka") == 6);
  CHECK(CountCharacters("a😀b") == 3);
  CHECK(CountCharacters("e\u0301") == 2);  // a letter and its mark
}

TEST_CASE("characters are read one by one, and a byte that is none is -1") {
  const std::string text = "aé\xFF😀";
  size_t offset = 0;
  CHECK(NextCharacter(text, &offset) == 'a');
  CHECK(NextCharacter(text, &offset) == 0xE9);
  CHECK(NextCharacter(text, &offset) == -1);
  CHECK(offset == 4);
  CHECK(NextCharacter(text, &offset) == 0x1F600);
  CHECK(offset == text.size());
}

TEST_CASE("the first byte that is not UTF-8 is found, wherever it stands") {
  using namespace std::string_literals;
  const std::pair<std::string, std::optional<size_t>> cases[] = {
      {"", std::nullopt},
      {"plain ASCII of some length", std::nullopt},
      {"é and 😀 and \0 too"s, std::nullopt},
      {"\xF4\x8F\xBF\xBF", std::nullopt},           // U+10FFFF
      {"12345678M\xE9naka", 9},                     // Latin-1
      {"\xC0\xAF", 0},                              // overlong
      {"a\xE0\x80\x80", 1},                         // overlong
      {"ab\xED\xA0\x80", 2},                        // a surrogate
      {"\xF4\x90\x80\x80", 0},                      // above U+10FFFF
      {"x\x80", 1},                                 // a continuation alone
      {"0123456789abcde\xC3", 15},                  // cut short
      {"\xFF\xFEh\0i\0"s, 0},                       // UTF-16
  };
  for (const auto& [text, expected] : cases) {
    CAPTURE(text);
    CHECK(FindInvalidUtf8(text) == expected);
  }
}

TEST_CASE("code points are named as Unicode names them") {
  CHECK(CodePointName(0) == "U+0000");
  CHECK(CodePointName(0x2028) == "U+2028");
  CHECK(CodePointName(0x1F600) == "U+1F600");
  CHECK(Decode("é😀") == U"é😀");
}

TEST_CASE("for a message, text is cut at a character and kept on one line") {
  CHECK(Shorten("short") == "short");
  CHECK(Shorten("ééé", 2) == "éé…");
  CHECK(Shorten("ééé", 3) == "ééé");
  CHECK(Shorten("a\nb\tc\x1B[31m\u0085") == "a b c [31m ");
  CHECK(Shorten(std::string(1000, 'x')).size() == 60 + std::string("…").size());
}

}  // namespace
}  // namespace eventlint
