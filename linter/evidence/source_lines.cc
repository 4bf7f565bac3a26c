#include "evidence/source_lines.h"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "text/character.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace eventlint {

namespace {

constexpr int32_t kNextLine = 0x85;
constexpr int32_t kLineSeparator = 0x2028;
constexpr int32_t kParagraphSeparator = 0x2029;

bool IsAsciiDigit(char c) { return c >= '0' && c <= '9'; }

std::string_view TrimSpaces(std::string_view text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

class LineReader {
 public:
  std::vector<SourceLine> Read(std::string_view text) {
    for (size_t i = 0; i < text.size();) {
      const size_t begin = i;
      const int32_t character = NextCharacter(text, &i);
      if (character == '\r' && i < text.size() && text[i] == '\n') continue;
      if (EndsLine(character)) {
        EndLine();
        if (character == kParagraphSeparator) EndLine();
      } else if (IsWhiteSpace(character)) {
        if (line_.text.empty()) ++line_.indent;
        space_ = true;
      } else if (character < 0 || !IsInvisible(character)) {
        if (space_ && !line_.text.empty()) line_.text += ' ';
        space_ = false;
        line_.text += text.substr(begin, i - begin);
      }
    }
    EndLine();
    return std::move(lines_);
  }

 private:
  static bool EndsLine(int32_t character) {
    return character == '\n' || character == '\r' || character == kNextLine ||
           character == kLineSeparator || character == kParagraphSeparator;
  }

  void EndLine() {
    // A text can have millions of empty lines, which say no more than one.
    const bool repeats = line_.text.empty() && !lines_.empty() && lines_.back().text.empty();
    if (!repeats) lines_.push_back(std::move(line_));
    line_ = {};
    space_ = false;
  }

  std::vector<SourceLine> lines_;
  SourceLine line_;
  bool space_ = false;  // stands before what comes next
};

std::optional<Heading> ReadWikiHeading(std::string_view line) {
  const size_t leading = line.find_first_not_of('=');
  if (leading == 0 || leading == std::string_view::npos) return std::nullopt;
  const size_t trailing = line.size() - 1 - line.find_last_not_of('=');
  const size_t level = std::min({leading, trailing, size_t{6}});
  if (level == 0) return std::nullopt;
  const std::string_view text = line.substr(level, line.size() - 2 * level);
  return Heading{static_cast<int>(level), std::string(TrimSpaces(text))};
}

std::optional<Heading> ReadMarkdownHeading(std::string_view line) {
  const size_t level = std::min(line.find_first_not_of('#'), line.size());
  if (level < 1 || level > 6) return std::nullopt;
  std::string_view text = line.substr(level);
  if (!text.empty() && text[0] != ' ') return std::nullopt;
  // "## Text ##"
  const size_t last = text.find_last_not_of('#');
  if (last != std::string_view::npos && text[last] == ' ') text = text.substr(0, last);
  return Heading{static_cast<int>(level), std::string(TrimSpaces(text))};
}

// The length of "-", "**", "•"; 0 when the line begins with none.
size_t BulletLength(std::string_view line) {
  constexpr std::string_view kBullet = "•";
  if (line.starts_with(kBullet)) return kBullet.size();
  if (line.starts_with('*')) return std::min(line.find_first_not_of('*'), line.size());
  return line.starts_with('-') || line.starts_with('+') ? 1 : 0;
}

// The length of "1." or "1)", with up to three digits; 0 when the line begins with none.
size_t NumberLength(std::string_view line) {
  size_t digits = 0;
  while (digits < line.size() && digits < 3 && IsAsciiDigit(line[digits])) ++digits;
  if (digits == 0 || digits == line.size()) return 0;
  return line[digits] == '.' || line[digits] == ')' ? digits + 1 : 0;
}

// Where an infobox line's key ends: at the first colon that is of no time and no address.
size_t KeyEnd(std::string_view line) {
  for (size_t colon = line.find(':'); colon != std::string_view::npos;
       colon = line.find(':', colon + 1)) {
    const char before = colon > 0 ? line[colon - 1] : ' ';
    const char after = colon + 1 < line.size() ? line[colon + 1] : ' ';
    const bool time = IsAsciiDigit(before) && IsAsciiDigit(after);
    if (!time && after != '/') return colon;
  }
  return std::string_view::npos;
}

}  // namespace

std::vector<SourceLine> ReadSourceLines(std::string_view text) { return LineReader().Read(text); }

std::optional<Heading> ReadHeading(std::string_view line) {
  if (line.starts_with('=')) return ReadWikiHeading(line);
  return line.starts_with('#') ? ReadMarkdownHeading(line) : std::nullopt;
}

int UnderlineLevel(std::string_view line) {
  constexpr size_t kShortest = 3;
  if (line.size() < kShortest) return 0;
  if (line.find_first_not_of('=') == std::string_view::npos) return 1;
  return line.find_first_not_of('-') == std::string_view::npos ? 2 : 0;
}

bool IsRule(std::string_view line) {
  return !line.empty() && line.find_first_not_of("-*_=|+:{}~ ") == std::string_view::npos;
}

bool IsTableRow(std::string_view line) { return line.starts_with('|') || line.starts_with("{|"); }

ListItem ReadListItem(std::string_view line, bool any_number) {
  size_t marker = BulletLength(line);
  if (marker == 0) marker = any_number || line.starts_with("1.") ? NumberLength(line) : 0;
  const bool is_item = marker > 0 && (marker == line.size() || line[marker] == ' ');
  if (!is_item) return {false, line};
  return {true, TrimSpaces(line.substr(marker))};
}

bool IsInfoboxStart(std::string_view line) {
  // Every line is asked, and prose is long: it need not be folded.
  constexpr size_t kLongest = 40;
  if (line.size() > kLongest) return false;
  if (line.ends_with(':')) line.remove_suffix(1);
  return Fold(TrimSpaces(line)) == "infobox";
}

bool IsInfoboxItem(std::string_view line) { return line == "-" || line.starts_with("- "); }

InfoboxItem ReadInfoboxItem(std::string_view line) {
  const std::string_view text = TrimSpaces(line.substr(1));
  const size_t colon = KeyEnd(text);
  if (colon == std::string_view::npos) return {"", std::string(text)};
  return {std::string(TrimSpaces(text.substr(0, colon))),
          std::string(TrimSpaces(text.substr(colon + 1)))};
}

}  // namespace eventlint
