#include "report/source_excerpt.h"

#include <algorithm>
#include <vector>

#include "text/input_error.h"

namespace eventlint {
namespace {

constexpr int kTabWidth = 4;
constexpr int kGutterFrame = 3;  // " | "
constexpr int kLeastWidth = 40;
constexpr char kCut[] = "…";

// Findings come file by file, and most second places lie in few files.
constexpr size_t kOpenFiles = 64;

bool StartsCharacter(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; }

std::string Spaces(int count) { return std::string(static_cast<size_t>(std::max(count, 0)), ' '); }

/// The part of a line that is shown, and the cells of it that the carets take.
struct View {
  std::string text;
  int width = 0;
  int caret_begin = 0;
  int caret_end = 0;
};

/// Lays out the bytes [begin, end) of a line until `width` cells are full; `end` becomes the first
/// byte that did not fit.
View LayOut(std::string_view line, size_t begin, size_t* end, Span place, int width) {
  View view;
  size_t i = begin;
  bool reached = false;
  while (i < *end) {
    const size_t at = i;
    const bool tab = line[i] == '\t';
    Glyph glyph = NextGlyph(line, &i);
    if (tab) {
      glyph.width = kTabWidth - view.width % kTabWidth;
      glyph.text = Spaces(glyph.width);
    }
    if (view.width + glyph.width > width) {
      i = at;
      break;
    }
    if (at >= place.begin && !reached) {
      reached = true;
      view.caret_begin = view.width;
    }
    view.text += glyph.text;
    view.width += glyph.width;
    if (at >= place.begin && at < place.end) view.caret_end = view.width;
  }
  if (!reached) view.caret_begin = view.width;
  view.caret_end = std::max(view.caret_end, view.caret_begin + 1);
  *end = i;
  return view;
}

/// Where a cut line begins: at most `cells` cells before the place.
size_t CutBefore(std::string_view line, size_t place, int cells) {
  // Bytes are at least a cell each in all but the longest scripts; never look further back.
  size_t begin = place - std::min(place, static_cast<size_t>(4 * cells));
  while (begin < place && !StartsCharacter(line[begin])) ++begin;
  int width = DisplayWidth(line.substr(begin, place - begin));
  while (begin < place && width > cells) width -= NextGlyph(line, &begin).width;
  return begin;
}

View ViewOf(std::string_view line, Span place, int width) {
  size_t end = line.size();
  // More bytes than this cannot fit, and need not be looked at.
  if (line.size() <= static_cast<size_t>(8 * width)) {
    View whole = LayOut(line, 0, &end, place, width);
    if (end == line.size()) return whole;
  }
  const size_t begin = CutBefore(line, place.begin, width / 3);
  const int left_cut = begin > 0 ? 1 : 0;
  end = line.size();
  View view = LayOut(line, begin, &end, place, width - left_cut - 1);
  if (left_cut > 0) {
    view.text = kCut + view.text;
    ++view.caret_begin;
    ++view.caret_end;
  }
  if (end < line.size()) view.text += kCut;
  return view;
}

/// The bytes of a line that a range covers, as far as they can be shown.
Span PlaceIn(std::string_view line, const Range& range, int width, ColumnFinder* finder) {
  const size_t begin = finder->Find(line, range.begin.column);
  size_t end = line.size();
  if (range.end <= range.begin) {
    end = begin;
  } else if (range.end.line == range.begin.line) {
    // A copy, so that the finder stays where the next finding of this line will ask.
    ColumnFinder ahead = *finder;
    end = ahead.Find(line, std::min(range.end.column, range.begin.column + width));
  }
  return {static_cast<uint32_t>(begin), static_cast<uint32_t>(end)};
}

}  // namespace

size_t ColumnFinder::Find(std::string_view line, int column) {
  if (line.data() != line_ || column < column_) {
    line_ = line.data();
    column_ = 1;
    offset_ = 0;
  }
  while (column_ < column && offset_ < line.size()) {
    do ++offset_;
    while (offset_ < line.size() && !StartsCharacter(line[offset_]));
    ++column_;
  }
  return offset_;
}

std::string DrawExcerpt(const SourceText& source, const Range& range, const ExcerptStyle& style,
                        ColumnFinder* finder) {
  const std::string_view line = source.Line(range.begin.line);
  const int width = std::max(style.width - style.number_width - kGutterFrame, kLeastWidth);
  const View view = ViewOf(line, PlaceIn(line, range, width, finder), width);

  const std::string number =
      Pad(std::to_string(range.begin.line), style.number_width, Align::kRight);
  std::string out = Paint(number + " |", Colour::kDim, style.colour);
  if (!view.text.empty()) out += ' ' + view.text;
  out += '\n' + Paint(Spaces(style.number_width) + " |", Colour::kDim, style.colour) + ' ' +
         Spaces(view.caret_begin);
  const std::string carets(static_cast<size_t>(view.caret_end - view.caret_begin), '^');
  return out + Paint(carets, style.carets, style.colour) + '\n';
}

SourceExcerpts::Entry& SourceExcerpts::Open(const std::string& file) {
  const auto found = entries_.find(file);
  if (found != entries_.end()) return found->second;
  if (entries_.size() >= kOpenFiles) entries_.clear();
  Entry& entry = entries_[file];
  try {
    entry.source = std::make_unique<SourceText>(file, files_.Read(file));
  } catch (const InputError&) {
    entry.source = nullptr;
  }
  return entry;
}

std::string SourceExcerpts::Draw(const std::string& file, const Range& range,
                                 const ExcerptStyle& style) {
  Entry& entry = Open(file);
  if (entry.source == nullptr) {
    return Spaces(style.number_width) + " | (the file cannot be read to show the line)\n";
  }
  if (entry.source->text().empty()) return {};
  return DrawExcerpt(*entry.source, range, style, &entry.finder);
}

}  // namespace eventlint
