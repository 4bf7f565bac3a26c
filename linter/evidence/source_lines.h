// SourceLine: a line of a source text, and what its layout says it is. It takes wiki-style and
// Markdown marks alike, since archives hold both.
#ifndef EVENTLINT_EVIDENCE_SOURCE_LINES_H_
#define EVENTLINT_EVIDENCE_SOURCE_LINES_H_

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace eventlint {

struct SourceLine {
  size_t indent = 0;  ///< The white space that it begins with, in characters.
  std::string text;   ///< With single spaces, none at the ends, and nothing that cannot be seen.
};

/// The lines, whatever ends them: LF, CR LF, CR, or one of Unicode's separators. Several empty
/// lines become one. REQUIRES: valid UTF-8.
std::vector<SourceLine> ReadSourceLines(std::string_view text);

struct Heading {
  int level = 1;  ///< 1 to 6.
  std::string text;
};

/// Of "== Text ==" or "## Text".
std::optional<Heading> ReadHeading(std::string_view line);

/// Of a line that underlines a heading above it: 1 for "===", 2 for "---", 0 for any other line.
int UnderlineLevel(std::string_view line);

/// Whether the line has only marks that part things, as "---" and "|---|---|".
bool IsRule(std::string_view line);

bool IsTableRow(std::string_view line);

struct ListItem {
  bool is_item = false;
  std::string_view text;  ///< Without "-" or "1."; the whole line when it is no item.
};

/// Of "- text", "* text", "• text" and "1. text". A number other than 1 makes an item only where
/// `any_number`: within a paragraph, "2022. The ..." is prose that goes on.
ListItem ReadListItem(std::string_view line, bool any_number);

/// "Infobox", with or without a colon.
bool IsInfoboxStart(std::string_view line);

/// "- Key: value"
bool IsInfoboxItem(std::string_view line);

struct InfoboxItem {
  std::string key;   ///< Empty when the line has none.
  std::string text;  ///< What follows the key; may be empty.
};

/// REQUIRES: IsInfoboxItem(line).
InfoboxItem ReadInfoboxItem(std::string_view line);

}  // namespace eventlint

#endif  // EVENTLINT_EVIDENCE_SOURCE_LINES_H_
