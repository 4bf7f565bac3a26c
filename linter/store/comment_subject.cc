#include "store/comment_subject.h"

#include <algorithm>

namespace eventlint {

namespace {

constexpr std::string_view kBlanks = " \t";

// Whether a text is nothing but some of these characters, and blanks.
bool ConsistsOf(std::string_view text, std::string_view characters) {
  const auto is_one = [&](char c) { return characters.find(c) != std::string_view::npos; };
  const auto is_blank = [](char c) { return kBlanks.find(c) != std::string_view::npos; };
  return std::any_of(text.begin(), text.end(), is_one) &&
         std::all_of(text.begin(), text.end(), [&](char c) { return is_one(c) || is_blank(c); });
}

// Whether a dash or question mark stands by itself there, and is no part of a word or of `---`.
bool IsSign(std::string_view text, size_t at, char sign) {
  constexpr std::string_view kSpaces = " \t\r\n";
  if (at >= text.size() || text[at] != sign) return false;
  const bool begins = at == 0 || kSpaces.find(text[at - 1]) != std::string_view::npos;
  return begins &&
         (at + 1 == text.size() || kSpaces.find(text[at + 1]) != std::string_view::npos);
}

size_t LineBegin(std::string_view text, size_t offset) {
  const size_t last = text.substr(0, offset).find_last_of("\r\n");
  return last == std::string_view::npos ? 0 : last + 1;
}

bool HasLineBreak(std::string_view text, Span span) {
  return text.substr(span.begin, span.end - span.begin).find_first_of("\r\n") !=
         std::string_view::npos;
}

}  // namespace

CommentSubjects::CommentSubjects(const SourceText& source, const std::vector<Span>& comments)
    : source_(source), nodes_(YamlNodes(source.text())) {
  const std::string_view text = source.text();
  // Backwards, so that a comment knows what the one below it stands above.
  for (auto comment = comments.rbegin(); comment != comments.rend(); ++comment) {
    const size_t begin = LineBegin(text, comment->begin);
    if (text.find_first_not_of(kBlanks, begin) != comment->begin) continue;
    const int line = source.PositionAt(comment->begin).line;
    const auto next = below_.find(line + 1);
    below_[line] = next == below_.end() ? line + 1 : next->second;
  }
  for (uint32_t i = 0; i < nodes_.size(); ++i) {
    const Span span = nodes_[i].span;
    if (nodes_[i].is_block || !HasLineBreak(text, span)) continue;
    ending_[source.PositionAt(span.end - 1).line].push_back(i);
  }
}

CommentSubject CommentSubjects::Of(Span comment) const {
  const int line = source_.PositionAt(comment.begin).line;
  const size_t begin = LineBegin(source_.text(), comment.begin);
  const auto alone = below_.find(line);
  if (alone != below_.end()) return Above(alone->second, line, comment.begin - begin);
  return AtEndOf(line, source_.text().substr(begin, comment.begin - begin));
}

CommentSubject CommentSubjects::Above(int line, int own_line, size_t column) const {
  const std::string_view words = source_.Line(line);
  const size_t indent = words.find_first_not_of(kBlanks);
  if (indent == std::string_view::npos) return {line};
  // What stands deeper than the line below belongs to something that ends here.
  if (column > indent) return {own_line};
  const size_t begin = static_cast<size_t>(words.data() - source_.text().data());
  const auto thing = ThingAt(begin + indent);
  if (!thing) return {line};
  // Within brackets another value may stand behind it on the same line.
  const std::string_view behind = source_.text().substr(thing->end);
  const size_t next = behind.find_first_not_of(", \t");
  const bool shares_line =
      !HasLineBreak(source_.text(), *thing) && behind.starts_with(',') && next != behind.npos &&
      std::string_view("\r\n#").find(behind[next]) == std::string_view::npos;
  CommentSubject subject{shares_line ? own_line : line};
  subject.whole = source_.RangeOf(*thing);
  return subject;
}

CommentSubject CommentSubjects::AtEndOf(int line, std::string_view before) const {
  CommentSubject subject{line};
  if (ConsistsOf(before, "-")) {
    const size_t dash = static_cast<size_t>(&before[before.rfind('-')] - source_.text().data());
    const auto item = IsSign(source_.text(), dash, '-') ? ItemAt(dash) : std::nullopt;
    if (item) subject.whole = source_.RangeOf(*item);
    return subject;
  }
  const auto found = ending_.find(line);
  if (found == ending_.end()) return subject;
  if (ConsistsOf(before, "]},")) {
    // In reading order the outermost of them comes first.
    subject.whole = source_.RangeOf(WithPartner(nodes_[found->second.front()]));
    return subject;
  }
  for (const uint32_t number : found->second) {
    const YamlNode& node = nodes_[number];
    subject.ending.push_back(source_.PositionAt(node.span.begin));
    const uint32_t whole = WithPartner(node).begin;
    if (whole != node.span.begin) subject.ending.push_back(source_.PositionAt(whole));
  }
  return subject;
}

// The item, or the key with its value, or the value, that begins there.
std::optional<Span> CommentSubjects::ThingAt(size_t offset) const {
  const std::string_view text = source_.text();
  if (IsSign(text, offset, '-')) return ItemAt(offset);
  const auto after = std::upper_bound(
      nodes_.begin(), nodes_.end(), offset,
      [](size_t at, const YamlNode& node) { return at < node.span.begin; });
  if (IsSign(text, offset, '?')) {
    if (after == nodes_.end() || !after->is_key) return std::nullopt;
    return Span{static_cast<uint32_t>(offset), WithPartner(*after).end};
  }
  // A block mapping begins where its first key does, which comes after it and is what is meant.
  if (after == nodes_.begin() || (after - 1)->span.begin != offset) return std::nullopt;
  const YamlNode& node = *(after - 1);
  return node.is_key ? WithPartner(node) : node.span;
}

std::optional<Span> CommentSubjects::ItemAt(size_t dash) const {
  const auto item = std::upper_bound(
      nodes_.begin(), nodes_.end(), dash,
      [](size_t at, const YamlNode& node) { return at < node.span.begin; });
  if (item == nodes_.end()) return std::nullopt;
  // A dash may be part of a text that goes over several lines.
  const bool in_text = item != nodes_.begin() && !(item - 1)->is_block &&
                       (item - 1)->span.begin < dash && dash < (item - 1)->span.end;
  if (in_text) return std::nullopt;
  return Span{static_cast<uint32_t>(dash), item->span.end};
}

// A key with its value, whichever of the two is given; any other node by itself.
Span CommentSubjects::WithPartner(const YamlNode& node) const {
  if (node.partner == YamlNode::kNone) return node.span;
  const Span other = nodes_[node.partner].span;
  return {std::min(node.span.begin, other.begin), std::max(node.span.end, other.end)};
}

}  // namespace eventlint
