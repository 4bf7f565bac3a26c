#include "text/document_builder.h"

#include <algorithm>
#include <cassert>
#include <charconv>

#include "text/scalar_type.h"
#include "text/utf8.h"

namespace eventlint {

namespace {

// Above this many members a mapping's keys are looked up by hash.
constexpr uint32_t kSmallMapping = 16;
constexpr uint32_t kNoNode = UINT32_MAX;
constexpr size_t kMostFaults = 1000;

}  // namespace

DocumentBuilder::DocumentBuilder(const ReadLimits& limits, std::vector<Fault>* faults)
    : limits_(limits), faults_(faults) {}

std::string_view DocumentBuilder::TextOf(const Node& node) const {
  return std::string_view(strings_).substr(node.text, node.size);
}

uint32_t DocumentBuilder::Add(Kind kind, Span span, std::string_view text) {
  Node node;
  node.kind = kind;
  node.begin = span.begin;
  node.end = span.end;
  node.size = static_cast<uint32_t>(text.size());
  node.text = static_cast<uint32_t>(strings_.size());
  strings_ += text;
  const uint32_t index = next_node();
  node.after = index + 1;
  nodes_.push_back(node);
  if (!frames_.empty() && !frames_.back().mapping) frames_.back().member = index;
  return index;
}

void DocumentBuilder::Start(Kind kind, Span span) {
  if (depth() >= limits_.depth) StopTooDeep(span);
  const uint32_t node = Add(kind, span, {});
  frames_.push_back({node, kind == Kind::kMapping, kind == Kind::kMapping, false, kNoNode, {}});
}

void DocumentBuilder::StopTooDeep(Span span) {
  if (stopped_) return;
  AddFault("deep-nesting",
           "more than " + std::to_string(limits_.depth) +
               " lists and mappings stand inside one another; no record needs that, so the file "
               "was not read further",
           span);
  stopped_ = true;
}

void DocumentBuilder::End() {
  const uint32_t node = frames_.back().node;
  nodes_[node].after = next_node();
  frames_.pop_back();
  ValueDone();
}

void DocumentBuilder::StartFile() {
  assert(frames_.empty());
  Start(Kind::kList, {0, 0});
  is_file_ = true;
}

void DocumentBuilder::StartMapping(Span span) { Start(Kind::kMapping, span); }
void DocumentBuilder::StartList(Span span) { Start(Kind::kList, span); }
void DocumentBuilder::EndMapping() { End(); }
void DocumentBuilder::EndList() { End(); }

uint32_t DocumentBuilder::FindKey(Frame& frame, std::string_view key) const {
  if (!frame.index.empty()) {
    const auto found = frame.index.find(std::string(key));
    return found == frame.index.end() ? kNoNode : found->second;
  }
  for (uint32_t i = frame.node + 1; i < nodes_.size(); i = nodes_[i + 1].after) {
    if (TextOf(nodes_[i]) == key) return i;
  }
  return kNoNode;
}

void DocumentBuilder::Key(std::string_view key, Span span) {
  assert(expects_key());
  Frame& frame = frames_.back();
  const uint32_t first = FindKey(frame, key);
  frame.member = Add(Kind::kString, span, key);
  frame.key_due = false;
  if (key.size() > limits_.key_length) {
    AddFault("invalid-key",
             "this key is " + std::to_string(key.size()) + " bytes long; a key has at most " +
                 std::to_string(limits_.key_length),
             span);
    stopped_ = true;
  }
  if (first != kNoNode) {
    frame.drop = true;
    AddFault("duplicate-key",
             "the key '" + Shorten(key) +
                 "' stands twice in one mapping; only the "
                 "first is read: remove one of the two",
             span);
    faults_->back().related = Span{nodes_[first].begin, nodes_[first].end};
    faults_->back().related_message = "the first '" + Shorten(key) + "'";
  }
}

// Called when the value that was due is complete: counts it, or forgets it if its key was a
// duplicate.
void DocumentBuilder::ValueDone() {
  if (frames_.empty()) return;
  Frame& frame = frames_.back();
  Node& open = nodes_[frame.node];
  if (!frame.mapping) {
    ++open.size;
    return;
  }
  frame.key_due = true;
  if (frame.drop) {
    nodes_.resize(frame.member);
    frame.drop = false;
    return;
  }
  ++open.size;
  if (open.size < kSmallMapping) return;
  if (frame.index.empty()) {
    for (uint32_t i = frame.node + 1; i < nodes_.size(); i = nodes_[i + 1].after) {
      frame.index.emplace(TextOf(nodes_[i]), i);
    }
  } else {
    frame.index.emplace(TextOf(nodes_[frame.member]), frame.member);
  }
}

void DocumentBuilder::Null(Span span, std::string_view written) {
  Add(Kind::kNull, span, written);
  ValueDone();
}

void DocumentBuilder::Bool(bool value, Span span, std::string_view written) {
  nodes_[Add(Kind::kBool, span, written.empty() ? (value ? "true" : "false") : written)].boolean =
      value;
  ValueDone();
}

void DocumentBuilder::Integer(int64_t value, Span span, std::string_view written) {
  const uint32_t node = written.empty() ? Add(Kind::kInteger, span, std::to_string(value))
                                        : Add(Kind::kInteger, span, written);
  nodes_[node].integer = value;
  ValueDone();
}

void DocumentBuilder::Real(double value, Span span, std::string_view written) {
  // The shortest text that reads as the same number.
  char shortest[32];
  const auto end = std::to_chars(shortest, shortest + sizeof shortest, value).ptr;
  const std::string_view text =
      written.empty() ? std::string_view(shortest, end - shortest) : written;
  nodes_[Add(Kind::kReal, span, text)].real = value;
  ValueDone();
}

void DocumentBuilder::String(std::string_view value, Span span) {
  Add(Kind::kString, span, value);
  ValueDone();
}

void DocumentBuilder::Typed(std::string_view written, Span span) {
  const Scalar scalar = TypeOfScalar(written);
  switch (scalar.kind) {
    case Kind::kNull: return Null(span, written);
    case Kind::kBool: return Bool(scalar.boolean, span, written);
    case Kind::kInteger: return Integer(scalar.integer, span, written);
    case Kind::kReal: return Real(scalar.real, span, written);
    default: break;
  }
  if (scalar.out_of_range) {
    AddFault(
        "number-out-of-range",
        "the number " + Shorten(written) +
            " is beyond what can be kept exactly; write it in quotes if it is a name or a code",
        span);
  }
  String(written, span);
}

bool DocumentBuilder::IsComplete(uint32_t node) const {
  if (node >= nodes_.size()) return false;
  for (const Frame& frame : frames_) {
    if (frame.node == node) return false;
  }
  return true;
}

// How many collections stand inside one another from this node down; 0 for a scalar.
int DocumentBuilder::DepthOf(uint32_t node) const {
  std::vector<uint32_t> ends;
  size_t deepest = 0;
  for (uint32_t i = node; i < nodes_[node].after; ++i) {
    while (!ends.empty() && ends.back() <= i) ends.pop_back();
    if (nodes_[i].kind != Kind::kList && nodes_[i].kind != Kind::kMapping) continue;
    ends.push_back(nodes_[i].after);
    deepest = std::max(deepest, ends.size());
  }
  return static_cast<int>(deepest);
}

void DocumentBuilder::Copy(uint32_t node, Span span) {
  assert(IsComplete(node));
  if (depth() + DepthOf(node) > limits_.depth) StopTooDeep(span);
  const uint32_t begin = next_node();
  const uint32_t end = nodes_[node].after;
  nodes_.reserve(nodes_.size() + (end - node));
  for (uint32_t i = node; i < end; ++i) {
    Node copy = nodes_[i];
    copy.after = copy.after - node + begin;
    nodes_.push_back(copy);
  }
  if (!frames_.empty() && !frames_.back().mapping) frames_.back().member = begin;
  ValueDone();
}

bool DocumentBuilder::expects_key() const {
  return !frames_.empty() && frames_.back().mapping && frames_.back().key_due;
}

Span DocumentBuilder::key_span() const {
  const Node& key = nodes_[frames_.back().member];
  return {key.begin, key.end};
}

Span DocumentBuilder::open_span() const {
  if (frames_.empty()) return {};
  const Node& open = nodes_[frames_.back().node];
  return {open.begin, open.end};
}

void DocumentBuilder::SetOpenSpan(Span span) {
  Node& open = nodes_[frames_.back().node];
  open.begin = span.begin;
  open.end = span.end;
}

void DocumentBuilder::AddFault(std::string check, std::string message, Span span) {
  faults_->push_back({std::move(check), std::move(message), span, pointer(), {}, {}});
  if (faults_->size() < kMostFaults || stopped_) return;
  stopped_ = true;
  faults_->back().message += " (the " + std::to_string(kMostFaults) +
                             "th fault in this file; it was not read further)";
}

std::string DocumentBuilder::pointer() const {
  std::string pointer;
  for (const Frame& frame : frames_) {
    if (!frame.mapping) {
      AppendPointer(&pointer, std::to_string(nodes_[frame.node].size));
    } else if (!frame.key_due) {
      AppendPointer(&pointer, TextOf(nodes_[frame.member]));
    }
  }
  return pointer;
}

std::unique_ptr<Document> DocumentBuilder::Build(std::shared_ptr<const SourceText> source,
                                                 uint32_t root) {
  assert(frames_.empty() && root < nodes_.size());
  return std::make_unique<Document>(std::move(source), std::move(nodes_), std::move(strings_),
                                    root);
}

}  // namespace eventlint
