#include "text/character.h"

#include <unicode/uchar.h>

namespace eventlint {

namespace {

// These two invisible characters belong to words (Persian, Indic scripts, emoji).
constexpr int32_t kZeroWidthNonJoiner = 0x200C;
constexpr int32_t kZeroWidthJoiner = 0x200D;
constexpr int32_t kMinusSign = 0x2212;

}  // namespace

bool IsMark(int32_t character) {
  const int8_t type = u_charType(character);
  return type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK;
}

bool IsDash(int32_t character) {
  return u_charType(character) == U_DASH_PUNCTUATION || character == kMinusSign;
}

bool IsWhiteSpace(int32_t character) { return u_isUWhiteSpace(character); }

bool IsIgnorable(int32_t character) {
  return u_hasBinaryProperty(character, UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
}

bool IsInvisible(int32_t character) {
  switch (u_charType(character)) {
    case U_CONTROL_CHAR:
    case U_LINE_SEPARATOR:
    case U_PARAGRAPH_SEPARATOR: return true;
    case U_FORMAT_CHAR:
      return character != kZeroWidthJoiner && character != kZeroWidthNonJoiner &&
             IsIgnorable(character);
    default: return false;
  }
}

int CellWidth(int32_t character) {
  if (IsMark(character)) return 0;
  if (u_charType(character) == U_FORMAT_CHAR) return IsIgnorable(character) ? 0 : 1;
  const int width = u_getIntPropertyValue(character, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

}  // namespace eventlint
