#include "report/terminal_text.h"

#include "catch.h"

namespace eventlint {
namespace {

TEST_CASE("nothing from a file reaches the terminal as a control") {
  CHECK(Printable("a\x1b[31mb") == "a\\u001b[31mb");
  CHECK(Printable("a\nb\tc\rd") == "a\\nb\\tc\\rd");
  CHECK(Printable(std::string_view("\0\x7f", 2)) == "\\u0000\\u007f");
  CHECK(Printable("\xC2\x9B") == "\\u009b");
  CHECK(Printable("\xff\xC3") == "\\xff\\xc3");
  CHECK(Printable("a\u2028b\u2029c\u0085d") == "a\\u2028b\\u2029c\\u0085d");
}

TEST_CASE("invisible characters are shown, unless a word needs them") {
  CHECK(Printable("\u202Eevil\u2066\u200B\uFEFF\u00AD") ==
        "\\u202eevil\\u2066\\u200b\\ufeff\\u00ad");
  CHECK(Printable("\U000E0041") == "\\U000e0041");
  CHECK(Printable("Ménaka \u0645\u200C\u0646 👨\u200D👩") == "Ménaka \u0645\u200C\u0646 👨\u200D👩");
}

TEST_CASE("lines stay lines where they are wanted") {
  CHECK(PrintableLines("a\r\nb\tc\n\x1b") == "a\nb  c\n\\u001b");
}

TEST_CASE("width is counted in cells") {
  CHECK(DisplayWidth("Ménaka") == 6);
  CHECK(DisplayWidth("Me\u0301naka") == 6);
  CHECK(DisplayWidth("漢字") == 4);
  CHECK(DisplayWidth("😀") == 2);
  CHECK(DisplayWidth("\x1b") == 6);
  CHECK(DisplayWidth("") == 0);
}

TEST_CASE("padding fills up to a width, and never cuts") {
  CHECK(Pad("漢", 4) == "漢  ");
  CHECK(Pad("7", 3, Align::kRight) == "  7");
  CHECK(Pad("long", 2) == "long");
}

TEST_CASE("colour is there only when it is wanted") {
  CHECK(Paint("x", Colour::kRed, false) == "x");
  CHECK(Paint("x", Colour::kRed, true) == "\x1b[1;31mx\x1b[0m");
  CHECK(Paint("x", Colour::kNone, true) == "x");
}

}  // namespace
}  // namespace eventlint
