// Excerpt: as much of a hostile text as a message can bear.
#ifndef EVENTLINT_SCHEMA_EXCERPT_H_
#define EVENTLINT_SCHEMA_EXCERPT_H_

#include <string>
#include <string_view>

namespace eventlint {

/// The text in single quotes: its first 60 characters at most, then an ellipsis; control characters
/// as \u000A. Cuts between UTF-8 characters.
std::string Excerpt(std::string_view text);

}  // namespace eventlint

#endif  // EVENTLINT_SCHEMA_EXCERPT_H_
