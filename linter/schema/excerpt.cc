#include "schema/excerpt.h"

#include <cstdio>

namespace eventlint {

namespace {

constexpr size_t kMaxCharacters = 60;

bool IsContinuation(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

bool IsControl(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }

// Where the characters that are shown end. A byte that begins no character counts as one when it
// follows three continuation bytes, so that invalid UTF-8 cannot stretch the excerpt.
size_t EndOfExcerpt(std::string_view text) {
  size_t characters = 0;
  size_t run = 0;
  for (size_t i = 0; i < text.size(); ++i) {
    run = IsContinuation(text[i]) ? run + 1 : 0;
    if (run != 0 && run <= 3 && i != 0) continue;
    if (++characters > kMaxCharacters) return i;
  }
  return text.size();
}

}  // namespace

std::string Excerpt(std::string_view text) {
  const size_t end = EndOfExcerpt(text);
  std::string result = "'";
  for (char c : text.substr(0, end)) {
    if (IsControl(c)) {
      char escape[8];
      std::snprintf(escape, sizeof escape, "\\u%04X", static_cast<unsigned>(c) & 0xFF);
      result += escape;
    } else {
      result += c;
    }
  }
  return result + (end < text.size() ? "…'" : "'");
}

}  // namespace eventlint
