// UTF-8: characters (code points) within bytes.
#ifndef EVENTLINT_TEXT_UTF8_H_
#define EVENTLINT_TEXT_UTF8_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace eventlint {

inline constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

/// The number of code points in valid UTF-8.
size_t CountCharacters(std::string_view text);

/// Reads the code point at `*offset` and moves past it; -1, one byte on, where the bytes are not
/// UTF-8. REQUIRES: *offset < text.size().
int32_t NextCharacter(std::string_view text, size_t* offset);

/// The byte offset of the first byte that is not UTF-8; nothing when all of it is.
std::optional<size_t> FindInvalidUtf8(std::string_view text);

/// "U+2028": a code point as Unicode names it.
std::string CodePointName(int32_t character);

/// The text as code points. REQUIRES: valid UTF-8.
std::u32string Decode(std::string_view text);

/// For messages: at most `characters` characters of the text, with … where it was cut, on one line
/// and without control characters.
std::string Shorten(std::string_view text, size_t characters = 60);

}  // namespace eventlint

#endif  // EVENTLINT_TEXT_UTF8_H_
