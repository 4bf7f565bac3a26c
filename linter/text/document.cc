#include "text/document.h"

#include <cassert>
#include <charconv>

namespace eventlint {

std::string_view KindInWords(Kind kind) {
  switch (kind) {
    case Kind::kNull: return "empty";
    case Kind::kBool: return "true or false";
    case Kind::kInteger: return "a whole number";
    case Kind::kReal: return "a number";
    case Kind::kString: return "text";
    case Kind::kList: return "a list";
    case Kind::kMapping: return "a mapping";
  }
  return "";
}

Kind Value::kind() const { return document_->nodes_[node_].kind; }

bool Value::AsBool() const {
  assert(kind() == Kind::kBool);
  return document_->nodes_[node_].boolean;
}

int64_t Value::AsInteger() const {
  assert(kind() == Kind::kInteger);
  return document_->nodes_[node_].integer;
}

double Value::AsReal() const {
  const Node& node = document_->nodes_[node_];
  assert(node.kind == Kind::kReal || node.kind == Kind::kInteger);
  return node.kind == Kind::kReal ? node.real : static_cast<double>(node.integer);
}

std::string_view Value::AsString() const {
  assert(kind() == Kind::kString);
  return AsWritten();
}

std::string_view Value::AsWritten() const {
  const Node& node = document_->nodes_[node_];
  if (!is_scalar()) return {};
  return std::string_view(document_->strings_).substr(node.text, node.size);
}

size_t Value::size() const { return is_scalar() ? 0 : document_->nodes_[node_].size; }

Value::MemberRange Value::Members() const {
  const Node& node = document_->nodes_[node_];
  const uint32_t end = node.kind == Kind::kMapping ? node.after : node_ + 1;
  return {document_, node_ + 1, end};
}

Value::ItemRange Value::Items() const {
  const Node& node = document_->nodes_[node_];
  const uint32_t end = node.kind == Kind::kList ? node.after : node_ + 1;
  return {document_, node_ + 1, end};
}

Value::ItemRange::Iterator& Value::ItemRange::Iterator::operator++() {
  node_ = document_->nodes_[node_].after;
  return *this;
}

Value::MemberRange::Iterator& Value::MemberRange::Iterator::operator++() {
  node_ = document_->nodes_[node_ + 1].after;
  return *this;
}

std::optional<Value> Value::Find(std::string_view key) const {
  for (const auto& [name, value] : Members()) {
    if (name.AsWritten() == key) return value;
  }
  return std::nullopt;
}

std::optional<Value> Value::FindKey(std::string_view key) const {
  for (const auto& [name, value] : Members()) {
    if (name.AsWritten() == key) return name;
  }
  return std::nullopt;
}

std::string_view Value::String(std::string_view key) const {
  const std::optional<Value> value = Find(key);
  return value && value->kind() == Kind::kString ? value->AsString() : std::string_view();
}

Span Value::span() const {
  const Node& node = document_->nodes_[node_];
  return {node.begin, node.end};
}

Range Value::range() const { return document_->source().RangeOf(span()); }

namespace {

std::string Unescape(std::string_view token) {
  std::string out;
  for (size_t i = 0; i < token.size(); ++i) {
    if (token[i] == '~' && i + 1 < token.size()) {
      out += token[++i] == '1' ? '/' : '~';
    } else {
      out += token[i];
    }
  }
  return out;
}

std::optional<Value> Child(Value parent, const std::string& token) {
  if (parent.kind() == Kind::kMapping) return parent.Find(token);
  if (parent.kind() != Kind::kList) return std::nullopt;
  size_t index = 0;
  const auto [end, error] = std::from_chars(token.data(), token.data() + token.size(), index);
  if (error != std::errc() || end != token.data() + token.size()) return std::nullopt;
  for (Value item : parent.Items()) {
    if (index-- == 0) return item;
  }
  return std::nullopt;
}

}  // namespace

std::optional<Value> Document::At(std::string_view pointer) const {
  std::optional<Value> value = root();
  while (value && !pointer.empty()) {
    if (pointer.front() != '/') return std::nullopt;
    pointer.remove_prefix(1);
    const std::string_view token = pointer.substr(0, pointer.find('/'));
    value = Child(*value, Unescape(token));
    pointer.remove_prefix(token.size());
  }
  return value;
}

void AppendPointer(std::string* pointer, std::string_view token) {
  *pointer += '/';
  for (char c : token) {
    if (c == '~') {
      *pointer += "~0";
    } else if (c == '/') {
      *pointer += "~1";
    } else {
      *pointer += c;
    }
  }
}

std::string JoinPointer(std::string_view pointer, std::string_view token) {
  std::string joined(pointer);
  AppendPointer(&joined, token);
  return joined;
}

std::string JoinPointer(std::string_view pointer, size_t index) {
  return JoinPointer(pointer, std::to_string(index));
}

bool SameData(Value a, Value b) {
  if (a.kind() != b.kind() || a.size() != b.size()) return false;
  switch (a.kind()) {
    case Kind::kNull: return true;
    case Kind::kBool: return a.AsBool() == b.AsBool();
    case Kind::kInteger: return a.AsInteger() == b.AsInteger();
    case Kind::kReal:
      return a.AsReal() == b.AsReal() || (a.AsReal() != a.AsReal() && b.AsReal() != b.AsReal());
    case Kind::kString: return a.AsString() == b.AsString();
    case Kind::kList: break;
    case Kind::kMapping: break;
  }
  auto other_item = b.Items().begin();
  for (Value item : a.Items()) {
    if (!SameData(item, *other_item)) return false;
    ++other_item;
  }
  auto other_member = b.Members().begin();
  for (const auto& [key, value] : a.Members()) {
    const auto [other_key, other_value] = *other_member;
    if (key.AsWritten() != other_key.AsWritten() || !SameData(value, other_value)) return false;
    ++other_member;
  }
  return true;
}

void ForEachScalar(Value value, const std::function<void(Value scalar)>& visit) {
  if (value.is_scalar()) return visit(value);
  for (Value item : value.Items()) ForEachScalar(item, visit);
  for (const auto& [key, member] : value.Members()) {
    visit(key);
    ForEachScalar(member, visit);
  }
}

void ForEachRecord(const Document& document,
                   const std::function<void(Value record, const std::string& pointer)>& visit) {
  const Value root = document.root();
  if (root.kind() != Kind::kList) {
    visit(root, "");
    return;
  }
  size_t index = 0;
  for (Value item : root.Items()) {
    const std::string pointer = JoinPointer("", index++);
    if (item.kind() != Kind::kList) {
      visit(item, pointer);
      continue;
    }
    size_t inner_index = 0;
    for (Value inner : item.Items()) visit(inner, JoinPointer(pointer, inner_index++));
  }
}

}  // namespace eventlint
