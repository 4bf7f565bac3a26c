// Terminal text: how text from a file is shown in a terminal, and how wide it is there.
//
// Nothing in a file may move the cursor, change colours or hide: control characters, bytes that are
// not UTF-8 and invisible characters (direction marks, zero-width spaces) are written as escapes.
// Widths are in cells: East Asian wide characters and most emoji take two, combining marks none.
#ifndef EVENTLINT_REPORT_TERMINAL_TEXT_H_
#define EVENTLINT_REPORT_TERMINAL_TEXT_H_

#include <cstddef>
#include <string>
#include <string_view>

namespace eventlint {

/// One character as it is shown.
struct Glyph {
  std::string text;
  int width = 1;
};

/// The character at `*offset`, moving past it; a tab as `\t`. REQUIRES: *offset < text.size().
Glyph NextGlyph(std::string_view text, size_t* offset);

/// The text on one line, with escapes: `\n`, `\t`, `\u001b`, `\xff`.
std::string Printable(std::string_view text);
/// The same, but a line end stays one and a tab becomes two spaces.
std::string PrintableLines(std::string_view text);

/// The cells that printable text takes.
int DisplayWidth(std::string_view text);

enum class Align { kLeft, kRight };

/// Printable text filled up with spaces to `width` cells.
std::string Pad(std::string_view text, int width, Align align = Align::kLeft);

enum class Colour { kNone, kBold, kDim, kRed, kYellow, kBlue, kGreen };

/// The text in a colour, when `wanted`.
std::string Paint(std::string_view text, Colour colour, bool wanted);

}  // namespace eventlint

#endif  // EVENTLINT_REPORT_TERMINAL_TEXT_H_
