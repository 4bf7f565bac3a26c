#include "rules/scalar_position.h"

#include <algorithm>
#include <string_view>

#include "text/text_lines.h"

namespace eventlint {

namespace {

// Each line of a block stands in the text as it is but for its indentation, which is that of the
// first line; what stands between two lines is line breaks and spaces only.
size_t OffsetInBlock(const SourceText& source, size_t begin, std::string_view text, size_t offset) {
  const std::string_view file = source.text();
  int line = source.PositionAt(begin).line + 1;
  while (line <= source.line_count() && IsBlank(source.Line(line))) ++line;
  const size_t first = std::min(text.find_first_not_of('\n'), text.size());
  const size_t indentation =
      LeadingSpaces(source.Line(line)) -
      std::min(LeadingSpaces(source.Line(line)), LeadingSpaces(text.substr(first)));
  size_t after = begin;  // of the last line that was met
  size_t text_at = 0;
  for (; line <= source.line_count(); ++line) {
    const std::string_view written = source.Line(line);
    if (IsBlank(written)) continue;
    const std::string_view content = written.substr(std::min(indentation, written.size()));
    const size_t found = text.find(content, text_at);
    if (found == std::string_view::npos || found > offset) break;
    const auto content_at = static_cast<size_t>(content.data() - file.data());
    if (offset < found + content.size()) return content_at + offset - found;
    after = content_at + content.size();
    text_at = found + content.size();
  }
  return after;
}

// How many bytes an escape takes that begins at `at`: \n, \xE9, é ...
size_t EscapeLength(std::string_view file, size_t at) {
  switch (at + 1 < file.size() ? file[at + 1] : ' ') {
    case 'x':
      return 4;
    case 'u':
      return 6;
    case 'U':
      return 10;
    default:
      return 2;
  }
}

size_t CharacterLength(char lead) {
  const auto byte = static_cast<unsigned char>(lead);
  return byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

// Spaces around line breaks are one space, or one break fewer than there are.
struct Fold {
  size_t length = 0;  // in the file
  size_t breaks = 0;
};

Fold ReadFold(std::string_view file, size_t at) {
  Fold fold;
  for (; at + fold.length < file.size(); ++fold.length) {
    const char c = file[at + fold.length];
    if (c == '\n') {
      ++fold.breaks;
    } else if (c != ' ' && c != '\t' && c != '\r') {
      break;
    }
  }
  return fold;
}

// A quoted or plain scalar, character by character.
size_t OffsetInFlow(std::string_view file, size_t begin, std::string_view text, size_t offset) {
  const char quote = file[begin] == '"' || file[begin] == '\'' ? file[begin] : '\0';
  size_t at = begin + (quote == '\0' ? 0 : 1);
  size_t text_at = 0;
  while (at < file.size()) {
    const bool escape = quote == '"' && file[at] == '\\';
    const Fold next_line = ReadFold(file, at + (escape ? 1 : 0));
    if (escape && next_line.breaks > 0) {
      at += 1 + next_line.length;  // the line goes on; no character comes of it
      continue;
    }
    if (text_at >= std::min(offset, text.size())) break;
    if (escape) {
      at += EscapeLength(file, at);
      text_at += CharacterLength(text[text_at]);
    } else if (next_line.breaks > 0) {
      at += next_line.length;
      text_at += std::max<size_t>(next_line.breaks - 1, 1);
    } else {
      at += quote == '\'' && file.substr(at, 2) == "''" ? 2 : 1;
      ++text_at;
    }
  }
  return at;
}

}  // namespace

Position PositionInScalar(Value scalar, size_t offset) {
  const SourceText& source = scalar.document().source();
  const size_t begin = scalar.span().begin;
  const std::string_view text = scalar.AsString();
  const char first = begin < source.text().size() ? source.text()[begin] : ' ';
  // An alias or a tag: the text stands elsewhere, or further on.
  if (first == '*' || first == '&' || first == '!') return source.PositionAt(begin);
  const bool block = first == '|' || first == '>';
  return source.PositionAt(block ? OffsetInBlock(source, begin, text, offset)
                                 : OffsetInFlow(source.text(), begin, text, offset));
}

}  // namespace eventlint
