#include "text/character.h"

#include <unicode/uchar.h>

namespace eventlint {

namespace {

// These two invisible characters belong to words (Persian, Indic scripts, emoji).
constexpr int32_t kZeroWidthNonJoiner = 0x200C;
constexpr int32_t kZeroWidthJoiner = 0x200D;
constexpr int32_t kMinusSign = 0x2212;
constexpr int32_t kEllipsis = 0x2026;

}  // namespace

bool IsLetter(int32_t character) {
  return u_isalpha(character) || IsMark(character) ||
         u_charType(character) == U_COMBINING_SPACING_MARK;
}

bool IsCapital(int32_t character) { return u_isupper(character) || u_istitle(character); }

bool IsSmall(int32_t character) { return u_islower(character); }

bool IsDigit(int32_t character) { return u_isdigit(character); }

bool IsMark(int32_t character) {
  const int8_t type = u_charType(character);
  return type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK;
}

bool IsDash(int32_t character) {
  return u_charType(character) == U_DASH_PUNCTUATION || character == kMinusSign;
}

bool IsApostrophe(int32_t character) {
  switch (character) {
    case '\'':
    case '`':
    case 0x00B4:  // acute accent
    case 0x2018:
    case 0x2019:
    case 0x02BB:  // Unicode calls this and the next three letters
    case 0x02BC:
    case 0x02BE:
    case 0x02BF: return true;
    default: return false;
  }
}

bool IsWhiteSpace(int32_t character) { return u_isUWhiteSpace(character); }

bool IsIgnorable(int32_t character) {
  return u_hasBinaryProperty(character, UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
}

bool IsSentenceStop(int32_t character) {
  const int32_t part = u_getIntPropertyValue(character, UCHAR_SENTENCE_BREAK);
  return part == U_SB_ATERM || part == U_SB_STERM || character == kEllipsis;
}

bool IsClosing(int32_t character) {
  const int8_t type = u_charType(character);
  return type == U_END_PUNCTUATION || type == U_FINAL_PUNCTUATION;
}

bool IsOpening(int32_t character) {
  const int8_t type = u_charType(character);
  return type == U_START_PUNCTUATION || type == U_INITIAL_PUNCTUATION;
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
