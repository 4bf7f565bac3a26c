#include "report/terminal_text.h"

#include <cstdio>

#include "text/character.h"
#include "text/utf8.h"

namespace eventlint {
namespace {

std::string Escape(const char* format, unsigned number) {
  char text[16];
  std::snprintf(text, sizeof text, format, number);
  return text;
}

std::string EscapeCharacter(int32_t character) {
  if (character == '\t') return "\\t";
  if (character == '\n') return "\\n";
  if (character == '\r') return "\\r";
  return Escape(character > 0xFFFF ? "\\U%08x" : "\\u%04x", static_cast<unsigned>(character));
}

const char* CodeOf(Colour colour) {
  switch (colour) {
    case Colour::kNone:
      return "0";
    case Colour::kBold:
      return "1";
    case Colour::kDim:
      return "2";
    case Colour::kRed:
      return "1;31";
    case Colour::kYellow:
      return "1;33";
    case Colour::kBlue:
      return "1;36";
    case Colour::kGreen:
      return "1;32";
  }
  return "0";
}

}  // namespace

Glyph NextGlyph(std::string_view text, size_t* offset) {
  const size_t begin = *offset;
  const int32_t character = NextCharacter(text, offset);
  if (character >= 0x20 && character < 0x7F) return {std::string(1, text[begin]), 1};
  std::string escape;
  if (character < 0) {
    escape = Escape("\\x%02x", static_cast<unsigned char>(text[begin]));
  } else if (IsInvisible(character)) {
    escape = EscapeCharacter(character);
  } else {
    return {std::string(text.substr(begin, *offset - begin)), CellWidth(character)};
  }
  const int width = static_cast<int>(escape.size());
  return {std::move(escape), width};
}

std::string Printable(std::string_view text) {
  std::string out;
  for (size_t i = 0; i < text.size();) out += NextGlyph(text, &i).text;
  return out;
}

std::string PrintableLines(std::string_view text) {
  std::string out;
  for (size_t i = 0; i < text.size();) {
    if (text[i] == '\n' || text[i] == '\t') {
      out += text[i++] == '\n' ? "\n" : "  ";
    } else if (text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n') {
      ++i;
    } else {
      out += NextGlyph(text, &i).text;
    }
  }
  return out;
}

int DisplayWidth(std::string_view text) {
  int width = 0;
  for (size_t i = 0; i < text.size();) width += NextGlyph(text, &i).width;
  return width;
}

std::string Pad(std::string_view text, int width, Align align) {
  const int missing = width - DisplayWidth(text);
  const std::string spaces(missing > 0 ? static_cast<size_t>(missing) : 0, ' ');
  return align == Align::kLeft ? std::string(text) + spaces : spaces + std::string(text);
}

std::string Paint(std::string_view text, Colour colour, bool wanted) {
  if (!wanted || colour == Colour::kNone) return std::string(text);
  return std::string("\x1b[") + CodeOf(colour) + "m" + std::string(text) + "\x1b[0m";
}

}  // namespace eventlint
