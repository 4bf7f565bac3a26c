// What Unicode says of a character (a code point): all that the tool needs to know.
#ifndef EVENTLINT_TEXT_CHARACTER_H_
#define EVENTLINT_TEXT_CHARACTER_H_

#include <cstdint>

namespace eventlint {

/// A letter of any script, or a mark that belongs to one.
bool IsLetter(int32_t character);
/// An upper-case or title-case letter.
bool IsCapital(int32_t character);
/// A lower-case letter.
bool IsSmall(int32_t character);
/// A decimal digit of any script.
bool IsDigit(int32_t character);
/// A mark that stands over, under or around the character before it.
bool IsMark(int32_t character);
/// A hyphen, dash or minus sign.
bool IsDash(int32_t character);
/// An apostrophe, straight or curly, or what is written for one within names: "N`Tillit".
bool IsApostrophe(int32_t character);
bool IsWhiteSpace(int32_t character);
/// A character that has no shape of its own and may be passed over: joiners, direction marks.
bool IsIgnorable(int32_t character);
/// A character that a sentence of its script may end with: . ! ? … 。 ؟ and others.
bool IsSentenceStop(int32_t character);
/// A closing bracket, or a quotation mark that only closes: ) ] } » ” and others, not " and '.
bool IsClosing(int32_t character);
/// An opening bracket, or a quotation mark that only opens: ( [ { « “ and others, not " and '.
bool IsOpening(int32_t character);
/// A control character, a line separator, or an ignorable one that changes how a terminal shows what
/// stands around it.
bool IsInvisible(int32_t character);

/// The cells that it takes in a terminal: two for East Asian wide ones and most emoji, none for marks.
int CellWidth(int32_t character);

}  // namespace eventlint

#endif  // EVENTLINT_TEXT_CHARACTER_H_
