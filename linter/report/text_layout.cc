#include "report/text_layout.h"

#include <algorithm>
#include <cctype>
#include <numeric>

namespace eventlint {
namespace {

// A wrapped column is never narrower, however wide the ones before it are.
constexpr int kLeastWrappedWidth = 30;
constexpr int kColumnGap = 2;

std::string Spaces(int count) { return std::string(static_cast<size_t>(std::max(count, 0)), ' '); }

std::vector<std::string_view> SplitLines(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const size_t end = text.find('\n');
    lines.push_back(text.substr(0, end));
    if (end == std::string_view::npos) break;
    text.remove_prefix(end + 1);
  }
  return lines;
}

std::string_view TrimRight(std::string_view text) {
  const size_t end = text.find_last_not_of(" \t\r\n");
  return end == std::string_view::npos ? std::string_view() : text.substr(0, end + 1);
}

/// How long a list item's mark is, with its blank: 2 for "- item", 3 for "1. item"; 0 for no item.
size_t ItemMark(std::string_view line) {
  if (line.starts_with("- ") || line.starts_with("* ")) return 2;
  size_t digits = 0;
  while (digits < line.size() && std::isdigit(static_cast<unsigned char>(line[digits]))) ++digits;
  return digits > 0 && line.substr(digits).starts_with(". ") ? digits + 2 : 0;
}

/// Where there are several spaces, empty words stand between them.
std::vector<std::string> PrintableWords(std::string_view line) {
  std::vector<std::string> words;
  while (!line.empty()) {
    const size_t end = std::min(line.find(' '), line.size());
    words.push_back(Printable(line.substr(0, end)));
    line.remove_prefix(std::min(end + 1, line.size()));
  }
  return words;
}

/// Words in lines; the first one has `used` cells taken, and needs a space before its first word
/// when `parted`.
std::string LayOut(const std::vector<std::string>& words, int width, int used, int indent,
                   bool parted) {
  std::string out;
  for (const std::string& word : words) {
    const int wide = DisplayWidth(word);
    if (parted && used + 1 + wide > width) {
      out += '\n' + Spaces(indent);
      used = indent;
      parted = false;
    }
    if (parted) out += ' ';
    out += word;
    used += wide + (parted ? 1 : 0);
    parted = true;
  }
  return out;
}

bool EndsSentence(std::string_view prose, size_t i) {
  if (prose[i] != '.' && prose[i] != '!' && prose[i] != '?') return false;
  if (i + 1 == prose.size()) return true;
  if (prose[i + 1] != ' ' && prose[i + 1] != '\n') return false;
  // "e.g. this" goes on with a small letter, "vol. 3" with a digit.
  const size_t next = prose.find_first_not_of(" \n", i + 1);
  return next == std::string_view::npos ||
         (!std::islower(static_cast<unsigned char>(prose[next])) &&
          !std::isdigit(static_cast<unsigned char>(prose[next])));
}

/// Gathers the words of a paragraph and lays them out.
class ProseWriter {
 public:
  ProseWriter(int width, int indent) : width_(width), indent_(indent) {}

  void Line(std::string_view raw) {
    const std::string_view line = TrimRight(raw);
    const size_t begin = line.find_first_not_of(' ');
    if (line.starts_with("```")) {
      EndParagraph();
      in_fence_ = !in_fence_;
    } else if (line.empty()) {
      EndParagraph();
      out_ += '\n';
    } else if (in_fence_ || (begin >= 4 && words_.empty())) {
      out_ += Spaces(indent_) + Printable(line) + '\n';
    } else {
      Prose(line.substr(begin), static_cast<int>(begin));
    }
  }

  std::string Finish() {
    EndParagraph();
    while (out_.ends_with("\n\n")) out_.pop_back();
    return std::move(out_);
  }

 private:
  void Prose(std::string_view line, int outdent) {
    if (const size_t mark = ItemMark(line)) {
      EndParagraph();
      first_indent_ = outdent;
      hang_ = outdent + static_cast<int>(mark);
    }
    for (std::string& word : PrintableWords(line)) {
      if (!word.empty()) words_.push_back(std::move(word));
    }
  }

  void EndParagraph() {
    const int first = indent_ + first_indent_;
    if (!words_.empty()) {
      out_ += Spaces(first) + LayOut(words_, width_, first, indent_ + hang_, false) + '\n';
    }
    words_.clear();
    first_indent_ = hang_ = 0;
  }

  const int width_;
  const int indent_;
  int first_indent_ = 0;
  int hang_ = 0;
  bool in_fence_ = false;
  std::vector<std::string> words_;
  std::string out_;
};

}  // namespace

std::string Wrap(std::string_view prose, int width, int indent) {
  ProseWriter writer(width, indent);
  for (const std::string_view line : SplitLines(prose)) writer.Line(line);
  return writer.Finish();
}

std::string Flow(std::string_view words, int width, int used, int indent) {
  return LayOut(PrintableWords(words), width, used, indent, used > 0);
}

std::string FirstSentences(std::string_view prose, size_t enough) {
  std::string sentence;
  for (const std::string_view raw : SplitLines(prose)) {
    const std::string_view line = TrimRight(raw);
    const size_t begin = std::min(line.find_first_not_of(' '), line.size());
    const bool begins_anew = line.empty() || ItemMark(line.substr(begin)) > 0;
    if (begins_anew && !sentence.empty()) break;
    if (!sentence.empty()) sentence += ' ';
    sentence += line.substr(begin);
  }
  for (size_t i = 0; i < sentence.size(); ++i) {
    if (i + 1 >= enough && EndsSentence(sentence, i)) return sentence.substr(0, i + 1);
  }
  return sentence;
}

std::string Indent(std::string_view text, int indent) {
  std::string out;
  for (const std::string_view line : SplitLines(text)) {
    if (!line.empty()) out += Spaces(indent) + std::string(line);
    out += '\n';
  }
  return out;
}

std::string CountOf(long long count, std::string_view noun) {
  std::string out = count == 0 ? "no" : std::to_string(count);
  out += ' ';
  out += noun;
  if (count != 1) out += 's';
  return out;
}

std::string JoinWords(const std::vector<std::string>& words, std::string_view last) {
  std::string out;
  for (size_t i = 0; i < words.size(); ++i) {
    if (i > 0) out += i + 1 < words.size() ? ", " : " " + std::string(last) + " ";
    out += words[i];
  }
  return out;
}

void TextTable::Add(const std::vector<std::string>& cells) {
  std::vector<std::string> row(columns_.size());
  for (size_t i = 0; i < row.size() && i < cells.size(); ++i) row[i] = Printable(cells[i]);
  rows_.push_back(std::move(row));
}

std::vector<int> TextTable::Widths() const {
  std::vector<int> widths;
  for (const Column& column : columns_) {
    widths.push_back(std::max(DisplayWidth(column.title), column.least_width));
  }
  for (const auto& row : rows_) {
    for (size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], DisplayWidth(row[i]));
  }
  return widths;
}

std::string TextTable::DrawRow(const std::vector<std::string>& cells,
                               const std::vector<int>& widths, int indent) const {
  std::string line = Spaces(indent);
  for (size_t i = 0; i + 1 < cells.size(); ++i) {
    line += Pad(cells[i], widths[i], columns_[i].align) + Spaces(kColumnGap);
  }
  std::string last = Pad(cells.back(), widths.back(), columns_.back().align);
  if (width_ > 0) {
    const int start = std::accumulate(widths.begin(), widths.end() - 1, indent) +
                      kColumnGap * static_cast<int>(widths.size() - 1);
    last = Wrap(cells.back(), std::max(width_, start + kLeastWrappedWidth), start);
    last.erase(0, static_cast<size_t>(start));
  }
  line += last;
  return std::string(TrimRight(line)) + '\n';
}

std::string TextTable::Draw(int indent) const {
  if (columns_.empty()) return {};
  const std::vector<int> widths = Widths();
  std::vector<std::string> titles;
  std::vector<std::string> rules;
  bool titled = false;
  for (size_t i = 0; i < columns_.size(); ++i) {
    titles.push_back(Printable(columns_[i].title));
    rules.push_back(std::string(static_cast<size_t>(widths[i]), '-'));
    titled = titled || !columns_[i].title.empty();
  }
  std::string out;
  if (titled) out += DrawRow(titles, widths, indent);
  if (rule_) out += DrawRow(rules, widths, indent);
  for (const auto& row : rows_) out += DrawRow(row, widths, indent);
  return out;
}

}  // namespace eventlint
