// Text layout: prose in lines, tables in columns, and counts in words, for all that people read.
#ifndef EVENTLINT_REPORT_TEXT_LAYOUT_H_
#define EVENTLINT_REPORT_TEXT_LAYOUT_H_

#include <string>
#include <string_view>
#include <vector>

#include "report/terminal_text.h"

namespace eventlint {

/// Lines of prose no wider than `width` cells, each with `indent` spaces before it and a line end.
/// Paragraphs (parted by an empty line), list items ("- ", "* ", "1. ") and code (four spaces or a
/// fence) are kept apart, as Markdown has them. A word that is wider than the line stays whole.
std::string Wrap(std::string_view prose, int width, int indent = 0);

/// Words in lines no wider than `width` cells: the first line has `used` cells already taken, the
/// others begin with `indent` spaces. Without a line end at the end.
std::string Flow(std::string_view words, int width, int used, int indent);

/// The first sentence of prose, on one line, and those after it until there are `enough` bytes. A
/// sentence goes to a full stop, question or exclamation mark that no small letter or digit
/// follows, or to its paragraph's end.
std::string FirstSentences(std::string_view prose, size_t enough);

/// The text with `indent` spaces before each line that is not empty; ends with a line end.
std::string Indent(std::string_view text, int indent);

/// "1 file", "2 files", "no files".
std::string CountOf(long long count, std::string_view noun);

/// "a", "a and b", "a, b and c".
std::string JoinWords(const std::vector<std::string>& words, std::string_view last = "and");

/// A table of aligned columns. Every row has as many cells as there are columns; cells hold any
/// text and are shown printable.
class TextTable {
 public:
  struct Column {
    std::string title;
    Align align = Align::kLeft;
    int least_width = 0;  ///< For tables under each other whose columns shall stand in line.
  };

  explicit TextTable(std::vector<Column> columns) : columns_(std::move(columns)) {}

  void Add(const std::vector<std::string>& cells);

  /// Draws a line under the titles.
  void set_rule(bool rule) { rule_ = rule; }
  /// Wraps the last column's text so that lines end by `width`; 0 leaves it whole.
  void set_width(int width) { width_ = width; }

  /// The table with `indent` spaces before each line. The titles stand first when any is not empty.
  std::string Draw(int indent = 0) const;

 private:
  std::string DrawRow(const std::vector<std::string>& cells, const std::vector<int>& widths,
                      int indent) const;
  std::vector<int> Widths() const;

  std::vector<Column> columns_;
  std::vector<std::vector<std::string>> rows_;
  bool rule_ = false;
  int width_ = 0;
};

}  // namespace eventlint

#endif  // EVENTLINT_REPORT_TEXT_LAYOUT_H_
