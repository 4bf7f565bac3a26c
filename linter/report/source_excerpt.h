// Source excerpt: a line of a file with its number, and carets under the place that is meant.
//
//     12 |   - place: akabr
//        |            ^^^^^
//
// Carets stand right under wide and combining characters, after tabs, and in lines of any length:
// a long line is cut around the place.
#ifndef EVENTLINT_REPORT_SOURCE_EXCERPT_H_
#define EVENTLINT_REPORT_SOURCE_EXCERPT_H_

#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "report/terminal_text.h"
#include "text/file_reader.h"
#include "text/source_text.h"

namespace eventlint {

struct ExcerptStyle {
  int width = 100;       ///< Cells of a whole line, gutter included.
  int number_width = 1;  ///< Cells of the line number.
  bool colour = false;
  Colour carets = Colour::kRed;
};

/// Finds the byte of a column, faster when the columns of a line are asked for in order. A dataset
/// may be one line of many megabytes with thousands of findings.
class ColumnFinder {
 public:
  /// The byte offset in the line; the line's size when it is shorter.
  size_t Find(std::string_view line, int column);

 private:
  const char* line_ = nullptr;
  int column_ = 1;
  size_t offset_ = 0;
};

/// Draws the first line of a range, in two lines of text.
std::string DrawExcerpt(const SourceText& source, const Range& range, const ExcerptStyle& style,
                        ColumnFinder* finder);

/// Excerpts of a project's files, each of which is read once.
class SourceExcerpts {
 public:
  /// Keeps a reference to `files`.
  explicit SourceExcerpts(const FileReader& files) : files_(files) {}

  /// The excerpt; a line that says so when the file cannot be read any more; nothing when the file
  /// is empty.
  std::string Draw(const std::string& file, const Range& range, const ExcerptStyle& style);

 private:
  struct Entry {
    std::unique_ptr<SourceText> source;  // null when it cannot be read
    ColumnFinder finder;
  };
  Entry& Open(const std::string& file);

  const FileReader& files_;
  std::map<std::string, Entry> entries_;
};

}  // namespace eventlint

#endif  // EVENTLINT_REPORT_SOURCE_EXCERPT_H_
