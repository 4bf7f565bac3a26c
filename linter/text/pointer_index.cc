#include "text/pointer_index.h"

#include <algorithm>
#include <charconv>

#include "text/digest.h"

namespace eventlint {

namespace {

bool IsDigits(std::string_view token) {
  return !token.empty() &&
         std::all_of(token.begin(), token.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// "/tolls/3/count" as far as its last token that could be a place in a list: "/tolls/3".
size_t EndOfLastIndex(std::string_view pointer) {
  size_t end = pointer.size();
  while (end > 0) {
    const size_t slash = pointer.rfind('/', end - 1);
    if (slash == std::string_view::npos) return 0;
    if (IsDigits(pointer.substr(slash + 1, end - slash - 1))) return end;
    end = slash;
  }
  return 0;
}

// The token that begins after the slash at `at`.
std::string_view TokenAt(std::string_view pointer, size_t at) {
  return pointer.substr(at + 1, pointer.find('/', at + 1) - at - 1);
}

}  // namespace

bool HasId(Value entry) {
  const auto id = entry.Find("id");
  return id &&
         (id->kind() == Kind::kInteger || (id->kind() == Kind::kString && !id->AsString().empty()));
}

const PointerIndex::Children& PointerIndex::ChildrenOf(std::string_view pointer, Value value) {
  const auto [found, is_new] = children_.try_emplace(std::string(pointer));
  if (!is_new) return found->second;
  for (Value item : value.Items()) found->second.items.push_back(item);
  // A key that stands twice is a fault already; pointers lead to the first.
  for (const auto& [key, member] : value.Members()) {
    found->second.members.emplace(JoinPointer("", key.AsWritten()), member);
  }
  return found->second;
}

std::optional<Value> PointerIndex::Child(std::string_view pointer, Value parent,
                                         std::string_view token) {
  if (parent.is_scalar()) return std::nullopt;
  const Children& children = ChildrenOf(pointer, parent);
  if (parent.kind() == Kind::kMapping) {
    const auto found = children.members.find("/" + std::string(token));
    if (found == children.members.end()) return std::nullopt;
    return found->second;
  }
  size_t index = 0;
  const auto [end, error] = std::from_chars(token.data(), token.data() + token.size(), index);
  if (error != std::errc() || end != token.data() + token.size()) return std::nullopt;
  if (index >= children.items.size()) return std::nullopt;
  return children.items[index];
}

std::optional<Value> PointerIndex::At(std::string_view pointer) {
  std::optional<Value> value = root_;
  size_t at = 0;
  while (value && at < pointer.size()) {
    const std::string_view token = TokenAt(pointer, at);
    value = Child(pointer.substr(0, at), *value, token);
    at += 1 + token.size();
  }
  return value;
}

const std::vector<Value>& PointerIndex::ItemsAt(std::string_view pointer) {
  static const std::vector<Value> none;
  const auto value = At(pointer);
  return value ? ChildrenOf(pointer, *value).items : none;
}

const std::string& PointerIndex::EntryName(std::string_view pointer) {
  const auto [found, is_new] = names_.try_emplace(std::string(pointer));
  if (is_new) {
    const Value entry = *At(pointer);
    Digest digest;
    digest.Add(DigestOf(entry));
    found->second =
        HasId(entry) ? "=" + std::string(entry.Find("id")->AsWritten()) : "#" + digest.Hex();
  }
  return found->second;
}

std::string PointerIndex::RecordPart(std::string_view pointer) {
  size_t at = 0;
  for (std::optional<Value> value = root_; at < pointer.size();) {
    if (value->kind() != Kind::kList) break;
    const std::string_view token = TokenAt(pointer, at);
    value = Child(pointer.substr(0, at), *value, token);
    if (!value) break;
    at += 1 + token.size();
  }
  return std::string(pointer.substr(0, at));
}

std::string PointerIndex::Steady(std::string_view pointer) {
  const size_t end = EndOfLastIndex(pointer);
  std::string steady;
  std::optional<Value> value = root_;
  bool before_record = true;  // a file that is a list is a list of records, or of lists of them
  size_t at = 0;
  while (at < end && value) {
    const std::string_view token = TokenAt(pointer, at);
    const bool in_list = value->kind() == Kind::kList;
    before_record = before_record && in_list;
    value = Child(pointer.substr(0, at), *value, token);
    at += 1 + token.size();
    if (!value) {
      at -= 1 + token.size();
    } else if (!in_list) {
      steady += "/" + std::string(token);
    } else if (!before_record || (value->kind() != Kind::kList && !HasId(*value))) {
      AppendPointer(&steady, EntryName(pointer.substr(0, at)));
    }
  }
  return steady + std::string(pointer.substr(at));
}

}  // namespace eventlint
