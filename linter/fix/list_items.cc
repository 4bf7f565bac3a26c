#include "fix/list_items.h"

#include <algorithm>

#include "text/text_lines.h"
#include "text/written_scalar.h"

namespace eventlint {

namespace {

constexpr char kNotOnlyValues[] = "comments, anchors, aliases or tags stand between its items";

ListItems Cannot(const std::string& problem) { return {{}, false, problem}; }

// The lines of a block list, from the one with its first dash on.
class BlockList {
 public:
  BlockList(std::string_view text, size_t first_dash)
      : text_(text),
        begin_(text.find_last_of("\r\n", first_dash) + 1),
        column_(first_dash - begin_) {}

  ListItems Find(size_t size) {
    if (LeadingSpaces(LineAt(text_, begin_)) != column_) {
      return Cannot("its first item begins within a line");
    }
    for (size_t at = begin_; at < text_.size() && Take(at); at = NextLine(text_, at)) {
    }
    if (has_stray_comment_) return Cannot("a comment stands by itself between its items");
    if (items_.spans.size() != size) return Cannot("its items cannot be told apart");
    items_.comment_above = HasCommentAbove();
    return std::move(items_);
  }

 private:
  // Takes in the line that begins at `at`; false when it is behind the list.
  bool Take(size_t at) {
    const std::string_view line = LineAt(text_, at);
    const size_t indentation = LeadingSpaces(line);
    const auto end = static_cast<uint32_t>(at + line.size());
    if (IsBlank(line)) {
      if (comment_) comment_is_cut_off_ = true;
    } else if (indentation > column_) {
      // A comment in the middle of the item is its own, however little it is indented.
      comment_.reset();
      items_.spans.back().end = end;
    } else if (line[indentation] == '#') {
      if (!comment_) {
        comment_ = at;
        comment_is_cut_off_ = false;
      }
    } else if (indentation == column_ && BeginsItem(line.substr(indentation))) {
      if (comment_ && comment_is_cut_off_) has_stray_comment_ = true;
      items_.spans.push_back({static_cast<uint32_t>(comment_.value_or(at)), end});
      comment_.reset();
    } else {
      return false;
    }
    return true;
  }

  static bool BeginsItem(std::string_view line) {
    return line[0] == '-' && (line.size() == 1 || line[1] == ' ' || line[1] == '\t');
  }

  bool HasCommentAbove() const {
    if (begin_ < 2) return false;
    const size_t end = begin_ - (text_.substr(begin_ - 2, 2) == "\r\n" ? 2 : 1);
    const std::string_view before = text_.substr(0, end);
    const std::string_view line = before.substr(before.find_last_of("\r\n") + 1);
    const size_t first = line.find_first_not_of(" \t");
    return first != std::string_view::npos && line[first] == '#';
  }

  const std::string_view text_;
  const size_t begin_;   // of the line with the first dash
  const size_t column_;  // of the dashes
  ListItems items_;
  std::optional<size_t> comment_;    // where comments begin that the next item may take along
  bool comment_is_cut_off_ = false;  // by an empty line, from what follows
  bool has_stray_comment_ = false;
};

// Where a value within brackets ends; nothing when there is more than values, commas and white
// space: comments, anchors, tags.
std::optional<size_t> FlowEnd(std::string_view text, Value value) {
  if (value.is_scalar()) return WrittenSpan(value).end;
  size_t at = value.span().begin + 1;
  const auto pass = [&](Value part) {
    const size_t begin = part.span().begin;
    if (begin < at || text.substr(at, begin - at).find_first_not_of(" \t\r\n,:?") != text.npos) {
      return false;
    }
    const std::optional<size_t> end = FlowEnd(text, part);
    if (end) at = *end;
    return end.has_value();
  };
  for (Value item : value.Items()) {
    if (!pass(item)) return std::nullopt;
  }
  for (const auto& [key, member] : value.Members()) {
    const bool is_absent = member.kind() == Kind::kNull && member.AsWritten().empty();
    if (!pass(key) || (!is_absent && !pass(member))) return std::nullopt;
  }
  at = text.find_first_not_of(" \t\r\n,:", at);
  if (at == text.npos || (text[at] != ']' && text[at] != '}')) return std::nullopt;
  return at + 1;
}

ListItems FindFlowItems(std::string_view text, Value list) {
  ListItems items;
  size_t before = list.span().begin + 1;
  for (Value item : list.Items()) {
    const size_t begin = item.span().begin;
    const std::optional<size_t> end = FlowEnd(text, item);
    const bool is_next = end && begin >= before && *end > begin;
    const std::string_view gap = is_next ? text.substr(before, begin - before) : "";
    if (!is_next || gap.find_first_not_of(" \t\r\n,") != gap.npos) {
      return Cannot(kNotOnlyValues);
    }
    items.spans.push_back({static_cast<uint32_t>(begin), static_cast<uint32_t>(*end)});
    before = *end;
  }
  const size_t behind = text.find_first_not_of(" \t\r\n,", before);
  if (behind == text.npos || text[behind] != ']') return Cannot(kNotOnlyValues);
  return items;
}

}  // namespace

ListItems FindListItems(Value list) {
  const std::string_view text = list.document().source().text();
  const size_t begin = list.span().begin;
  const char first = begin < text.size() ? text[begin] : '\0';
  if (first == '[') return FindFlowItems(text, list);
  if (first == '&' || first == '!') return Cannot("it has an anchor or a tag");
  const bool is_dash = first == '-' && (begin + 1 == text.size() || text[begin + 1] != '-');
  if (!is_dash) return Cannot("it is not one list but several documents");
  return BlockList(text, begin).Find(list.size());
}

}  // namespace eventlint
