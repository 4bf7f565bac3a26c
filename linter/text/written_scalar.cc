#include "text/written_scalar.h"

#include <algorithm>

#include "text/text_lines.h"

namespace eventlint {

namespace {

bool IsSpace(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

// A block at the root may have no indentation, and then only a marker ends it.
bool IsMarker(std::string_view line) {
  return (line.starts_with("---") || line.starts_with("...")) &&
         (line.size() == 3 || IsSpace(line[3]));
}

// How far the lines of a block are indented; `at` is its first line that is not blank. The
// header's digit does not tell: it counts from an indentation that is not known here.
size_t BlockIndentation(std::string_view text, size_t at, std::string_view value) {
  size_t own = 0;
  while (own < value.size() && IsBlank(LineAt(value, own))) own = NextLine(value, own);
  const size_t written = LeadingSpaces(LineAt(text, at));
  return written - std::min(written, LeadingSpaces(value.substr(own)));
}

size_t BlockEnd(std::string_view text, size_t begin, std::string_view value) {
  size_t at = NextLine(text, begin);
  while (at < text.size() && IsBlank(LineAt(text, at))) at = NextLine(text, at);
  if (IsBlank(value)) return at;
  const size_t indentation = BlockIndentation(text, at, value);
  while (at < text.size()) {
    const std::string_view line = LineAt(text, at);
    if (IsMarker(line) || (!IsBlank(line) && LeadingSpaces(line) < indentation)) break;
    at = NextLine(text, at);
  }
  return at;
}

// The end of a plain scalar: it has no escapes, and its lines are joined at white space.
size_t PlainEnd(std::string_view text, size_t begin, std::string_view value) {
  size_t at = begin;
  for (size_t i = 0; i < value.size();) {
    if (IsSpace(value[i])) {
      while (i < value.size() && IsSpace(value[i])) ++i;
      while (at < text.size() && IsSpace(text[at])) ++at;
    } else if (at < text.size() && text[at] == value[i]) {
      ++at, ++i;
    } else {
      return begin;
    }
  }
  return at;
}

bool IsQuote(char c) { return c == '"' || c == '\''; }

}  // namespace

bool IsBlock(Value scalar) {
  const std::string_view text = scalar.document().source().text();
  const size_t begin = scalar.span().begin;
  return scalar.kind() == Kind::kString && begin < text.size() &&
         (text[begin] == '|' || text[begin] == '>');
}

Span WrittenSpan(Value scalar) {
  const std::string_view text = scalar.document().source().text();
  const Span span = scalar.span();
  if (span.begin >= text.size()) return {span.begin, span.begin};
  if (IsQuote(text[span.begin])) return span;
  const std::string_view value = scalar.AsWritten();
  const size_t end =
      IsBlock(scalar) ? BlockEnd(text, span.begin, value) : PlainEnd(text, span.begin, value);
  return {span.begin, static_cast<uint32_t>(end)};
}

std::optional<Span> PlainCharacters(Value scalar) {
  const std::string_view text = scalar.document().source().text();
  Span span = scalar.span();
  if (span.begin >= span.end) return std::nullopt;
  if (IsQuote(text[span.begin]) && span.end - span.begin >= 2) {
    ++span.begin;
    --span.end;
  }
  const bool same = text.substr(span.begin, span.end - span.begin) == scalar.AsWritten();
  return same ? std::optional<Span>(span) : std::nullopt;
}

}  // namespace eventlint
