// Formats: the `format`s of a schema that eventlint checks itself.
#ifndef EVENTLINT_SCHEMA_FORMATS_H_
#define EVENTLINT_SCHEMA_FORMATS_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace eventlint {

/// The formats that a schema may name: "citation", "date", "date-time", "edtf", "uri".
const std::vector<std::string>& KnownFormats();

/// Whether `text` is of that format, one of KnownFormats(); if not, `*why` (if given) completes the
/// sentence "'2022-13' is not a date: ...", and says what to write.
///   edtf       ISO 8601-2 levels 0 and 1 (edtf.h)
///   date       RFC 3339 full-date, a day that exists
///   date-time  RFC 3339 date-time
///   uri        RFC 3986 URI with a scheme
///   citation   a passage's anchor (below)
bool HasFormat(std::string_view format, std::string_view text, std::string* why = nullptr);

/// A citation: `source#anchor`, for example `wp-tessit-massacres#massacres/2.4`. `anchor` is
/// `section/paragraph.sentence` (`lead` for the text before the first heading) or `infobox/line`;
/// source and section are slugs (text/slug.h), numbers start at 1.
struct Citation {
  std::string_view source;
  std::string_view anchor;
};
std::optional<Citation> ParseCitation(std::string_view text, std::string* why = nullptr);

}  // namespace eventlint

#endif  // EVENTLINT_SCHEMA_FORMATS_H_
