#include "text/unified_diff.h"

#include <algorithm>
#include <vector>

namespace eventlint {

namespace {

constexpr size_t kContext = 3;

using Lines = std::vector<std::string_view>;

// With their ends. Only LF ends a line, as it does for `diff` and git.
Lines SplitLines(std::string_view text) {
  Lines lines;
  while (!text.empty()) {
    const size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    lines.push_back(text.substr(0, end));
    text.remove_prefix(end);
  }
  return lines;
}

void AddLine(char sign, std::string_view line, std::string* out) {
  *out += sign;
  *out += line;
  if (!line.ends_with('\n')) *out += "\n\\ No newline at end of file\n";
}

// "12,3": a hunk's first line and its length. One without lines names the line before it.
std::string HunkRange(size_t begin, size_t end) {
  const size_t first = begin == end ? begin : begin + 1;
  return std::to_string(first) + (end - begin == 1 ? "" : "," + std::to_string(end - begin));
}

class Differ {
 public:
  Differ(std::string_view before, std::string_view after)
      : before_(SplitLines(before)),
        after_(SplitLines(after)),
        size_(std::max(before_.size(), after_.size())) {}

  std::string Hunks() {
    for (size_t at = NextChange(0); at < size_;) {
      const size_t begin = at - std::min(at, kContext);
      size_t end = at + 1;  // after the last change of this hunk
      for (at = NextChange(end); at < size_ && at - end <= 2 * kContext; at = NextChange(end)) {
        end = at + 1;
      }
      AddHunk(begin, std::min(end + kContext, size_));
    }
    return std::move(out_);
  }

 private:
  bool Same(size_t line) const {
    return line < before_.size() && line < after_.size() && before_[line] == after_[line];
  }

  size_t NextChange(size_t line) const {
    while (line < size_ && Same(line)) ++line;
    return line;
  }

  void AddHunk(size_t begin, size_t end) {
    out_ += "@@ -" + HunkRange(begin, std::min(end, before_.size())) + " +" +
            HunkRange(begin, std::min(end, after_.size())) + " @@\n";
    for (size_t line = begin; line < end;) {
      if (Same(line)) {
        AddLine(' ', before_[line++], &out_);
        continue;
      }
      size_t after = line;
      while (after < end && !Same(after)) ++after;
      const size_t removed = std::min(after, before_.size());
      for (size_t i = line; i < removed; ++i) AddLine('-', before_[i], &out_);
      for (size_t i = line; i < std::min(after, after_.size()); ++i) AddLine('+', after_[i], &out_);
      line = after;
    }
  }

  const Lines before_;
  const Lines after_;
  const size_t size_;
  std::string out_;
};

}  // namespace

std::string UnifiedDiff(const std::string& path, std::string_view before, std::string_view after) {
  if (before == after) return {};
  return "--- a/" + path + "\n+++ b/" + path + "\n" + Differ(before, after).Hunks();
}

}  // namespace eventlint
