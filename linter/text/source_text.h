// SourceText: the characters of one file, and where its lines are.
//
// Offsets are bytes into text(). Positions are what a person sees in an editor: lines and columns
// start at 1, and a column counts characters (Unicode code points), not bytes. A line ends at LF,
// CRLF or a lone CR. A byte-order mark at the start is not part of text().
#ifndef EVENTLINT_TEXT_SOURCE_TEXT_H_
#define EVENTLINT_TEXT_SOURCE_TEXT_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace eventlint {

struct Position {
  int line = 1;
  int column = 1;
  bool operator==(const Position&) const = default;
  auto operator<=>(const Position&) const = default;
};

/// From `begin` up to, not including, `end`.
struct Range {
  Position begin;
  Position end;
  bool operator==(const Range&) const = default;
};

/// Bytes [begin, end) of a SourceText.
struct Span {
  uint32_t begin = 0;
  uint32_t end = 0;
  bool operator==(const Span&) const = default;
};

class SourceText {
 public:
  /// `path` is relative to the project's root, with forward slashes.
  SourceText(std::string path, std::string text);

  const std::string& path() const { return path_; }
  std::string_view text() const { return text_; }

  /// The position of the character that holds byte `offset`; past the end, the place after the last
  /// character.
  Position PositionAt(size_t offset) const;
  Range RangeOf(Span span) const;

  /// The text of a line without its line end; empty when there is no such line.
  std::string_view Line(int line) const;
  int line_count() const { return static_cast<int>(line_starts_.size()); }

 private:
  size_t CharactersBefore(size_t offset) const;

  std::string path_;
  std::string text_;
  std::vector<uint32_t> line_starts_;
  // How many characters stand before each kStep bytes; empty when no line is long. A file may be
  // one line, and to count from its beginning for every place in it would take forever.
  std::vector<uint32_t> characters_before_;
};

}  // namespace eventlint

#endif  // EVENTLINT_TEXT_SOURCE_TEXT_H_
