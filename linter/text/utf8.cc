#include "text/utf8.h"

#include <unicode/utf8.h>

#include <algorithm>
#include <cstdio>
#include <cstring>

namespace eventlint {

size_t CountCharacters(std::string_view text) {
  return static_cast<size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

int32_t NextCharacter(std::string_view text, size_t* offset) {
  const auto* bytes = reinterpret_cast<const uint8_t*>(text.data());
  size_t i = *offset;
  UChar32 character;
  U8_NEXT(bytes, i, text.size(), character);
  *offset = character < 0 ? *offset + 1 : i;
  return character;
}

std::optional<size_t> FindInvalidUtf8(std::string_view text) {
  size_t i = 0;
  while (i < text.size()) {
    // Most text is ASCII: eight bytes at a time.
    uint64_t word;
    if (i + sizeof word <= text.size()) {
      std::memcpy(&word, text.data() + i, sizeof word);
      if ((word & 0x8080808080808080u) == 0) {
        i += sizeof word;
        continue;
      }
    }
    const size_t at = i;
    if (NextCharacter(text, &i) < 0) return at;
  }
  return std::nullopt;
}

std::string CodePointName(int32_t character) {
  char name[16];
  std::snprintf(name, sizeof name, "U+%04X", static_cast<unsigned>(character));
  return name;
}

std::u32string Decode(std::string_view text) {
  std::u32string characters;
  characters.reserve(text.size());
  for (size_t i = 0; i < text.size();) {
    characters.push_back(static_cast<char32_t>(NextCharacter(text, &i)));
  }
  return characters;
}

std::string Shorten(std::string_view text, size_t characters) {
  std::string out;
  size_t i = 0;
  for (size_t n = 0; i < text.size() && n < characters; ++n) {
    const size_t begin = i;
    const int32_t character = NextCharacter(text, &i);
    const bool control = character < 0x20 || (character >= 0x7F && character < 0xA0);
    if (control) {
      out += ' ';
    } else {
      out += text.substr(begin, i - begin);
    }
  }
  if (i < text.size()) out += "…";
  return out;
}

}  // namespace eventlint
