// Lines of a YAML text, each named by the offset at which it begins: LF, CR and CRLF end one.
#ifndef EVENTLINT_TEXT_TEXT_LINES_H_
#define EVENTLINT_TEXT_TEXT_LINES_H_

#include <cstddef>
#include <string_view>

namespace eventlint {

/// The line that begins there, without its end.
std::string_view LineAt(std::string_view text, size_t begin);

/// Where the line after it begins; the text's size after the last one.
size_t NextLine(std::string_view text, size_t begin);

/// Whether there is nothing in a line but white space.
bool IsBlank(std::string_view line);

/// How many spaces a line begins with.
size_t LeadingSpaces(std::string_view line);

}  // namespace eventlint

#endif  // EVENTLINT_TEXT_TEXT_LINES_H_
