#include "fix/white_space.h"

#include <algorithm>

#include "fix/fix.h"
#include "text/written_scalar.h"

namespace eventlint {

namespace {

bool IsQuoted(Value scalar) {
  const std::string_view text = scalar.document().source().text();
  const size_t begin = scalar.span().begin;
  return begin < text.size() && (text[begin] == '"' || text[begin] == '\'');
}

// What may hold white space that counts, in order. Aliases repeat some of them.
std::vector<Span> Protected(const Document& document) {
  std::vector<Span> spans;
  ForEachScalar(document.root(), [&](Value scalar) {
    if (IsQuoted(scalar) || IsBlock(scalar)) spans.push_back(WrittenSpan(scalar));
  });
  std::sort(spans.begin(), spans.end(), [](Span a, Span b) { return a.begin < b.begin; });
  return spans;
}

std::string_view LineEnd(std::string_view text) {
  const size_t first = text.find_first_of("\r\n");
  if (first == std::string_view::npos) return "\n";
  return text.substr(first, 2) == "\r\n" ? "\r\n" : text.substr(first, 1);
}

}  // namespace

std::vector<TextEdit> WhiteSpaceEdits(const Document& document) {
  const std::string_view text = document.source().text();
  const std::vector<Span> spans = Protected(document);
  std::vector<TextEdit> edits;
  size_t next = 0;  // the first span that ends after the line does
  const auto is_protected = [&](size_t at) {
    while (next < spans.size() && spans[next].end <= at) ++next;
    return next < spans.size() && spans[next].begin <= at;
  };
  for (size_t begin = 0; begin < text.size();) {
    const size_t end = std::min(text.find_first_of("\r\n", begin), text.size());
    size_t spaces = end;
    while (spaces > begin && text[spaces - 1] == ' ') --spaces;
    if (spaces < end && !is_protected(end - 1)) {
      edits.push_back({{static_cast<uint32_t>(spaces), static_cast<uint32_t>(end)}, ""});
    }
    begin = end + 1;
  }
  const bool unfinished = !text.empty() && text.back() != '\n' && text.back() != '\r';
  // A block takes the line end for its own.
  const auto in_block = [&](Span span) {
    return span.end == text.size() && (text[span.begin] == '|' || text[span.begin] == '>');
  };
  if (unfinished && std::none_of(spans.begin(), spans.end(), in_block)) {
    const auto end = static_cast<uint32_t>(text.size());
    edits.push_back({{end, end}, std::string(LineEnd(text))});
  }
  return edits;
}

void FixWhiteSpace(const Document& document, const CollectionPlan&, const IsExempt&,
                   DocumentEdits* edits) {
  for (TextEdit& edit : WhiteSpaceEdits(document)) {
    const Position position = document.source().PositionAt(edit.span.begin);
    edits->fixes.push_back({edits->edits.path, "white-space", position, ""});
    edits->edits.edits.push_back(std::move(edit));
  }
}

}  // namespace eventlint
