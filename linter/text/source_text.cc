#include "text/source_text.h"

#include <algorithm>

#include "text/utf8.h"

namespace eventlint {

namespace {

constexpr size_t kStep = 1024;

}  // namespace

SourceText::SourceText(std::string path, std::string text)
    : path_(std::move(path)), text_(std::move(text)) {
  if (text_.starts_with(kByteOrderMark)) text_.erase(0, kByteOrderMark.size());
  line_starts_.push_back(0);
  size_t longest = 0;
  for (size_t i = 0; i < text_.size(); ++i) {
    const bool lone_cr = text_[i] == '\r' && (i + 1 == text_.size() || text_[i + 1] != '\n');
    if (text_[i] != '\n' && !lone_cr) continue;
    longest = std::max(longest, i - line_starts_.back());
    line_starts_.push_back(static_cast<uint32_t>(i + 1));
  }
  longest = std::max(longest, text_.size() - line_starts_.back());
  if (longest < kStep) return;
  characters_before_.push_back(0);
  for (size_t at = 0; at + kStep <= text_.size(); at += kStep) {
    const size_t more = CountCharacters(this->text().substr(at, kStep));
    characters_before_.push_back(characters_before_.back() + static_cast<uint32_t>(more));
  }
}

size_t SourceText::CharactersBefore(size_t offset) const {
  const size_t step = offset / kStep;
  return characters_before_[step] + CountCharacters(text().substr(step * kStep, offset % kStep));
}

Position SourceText::PositionAt(size_t offset) const {
  offset = std::min(offset, text_.size());
  while (offset > 0 && offset < text_.size() && (text_[offset] & 0xC0) == 0x80) --offset;
  const auto after = std::upper_bound(line_starts_.begin(), line_starts_.end(), offset);
  const size_t start = *(after - 1);
  const size_t column = offset - start < kStep
                            ? CountCharacters(text().substr(start, offset - start))
                            : CharactersBefore(offset) - CharactersBefore(start);
  return {static_cast<int>(after - line_starts_.begin()), 1 + static_cast<int>(column)};
}

Range SourceText::RangeOf(Span span) const {
  return {PositionAt(span.begin), PositionAt(span.end)};
}

std::string_view SourceText::Line(int line) const {
  if (line < 1 || line > line_count()) return {};
  const size_t begin = line_starts_[line - 1];
  size_t end = line < line_count() ? line_starts_[line] : text_.size();
  while (end > begin && (text_[end - 1] == '\n' || text_[end - 1] == '\r')) --end;
  return text().substr(begin, end - begin);
}

}  // namespace eventlint
