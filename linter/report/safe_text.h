// Safe text: text from a dataset, made harmless for a machine that reads the report.
#ifndef EVENTLINT_REPORT_SAFE_TEXT_H_
#define EVENTLINT_REPORT_SAFE_TEXT_H_

#include <cstddef>
#include <string>
#include <string_view>

namespace eventlint {

/// At most about `characters` characters of the text; where it was cut, it ends by saying how many
/// are left out.
std::string CutText(std::string_view text, size_t characters);

/// A relative path as a URI reference (RFC 3986): all but unreserved characters and slashes are
/// percent-encoded, byte by byte.
std::string UriOfPath(std::string_view path);

/// For an attribute or an element of XML 1.0: its signs and line breaks as references, and U+FFFD
/// in place of what XML cannot hold.
std::string XmlText(std::string_view text);

/// For a cell or a line of GitHub's Markdown: on one line, and without any sign that would be more
/// than itself: no markup, link, mention, issue number or emoji comes of it.
std::string MarkdownText(std::string_view text);

/// The same for a name or a place: as code where that can hold it.
std::string MarkdownCode(std::string_view text);

/// For what follows `::error ...::` in a workflow command of GitHub Actions. What would not be seen
/// becomes U+FFFD.
std::string CommandData(std::string_view text);
/// For the value of a property of such a command.
std::string CommandProperty(std::string_view text);
/// For a plain line of such a log, which must not be taken for a command. REQUIRES: the line begins
/// with a word of ours.
std::string LogLine(std::string_view text);

}  // namespace eventlint

#endif  // EVENTLINT_REPORT_SAFE_TEXT_H_
