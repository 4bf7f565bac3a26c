#include "schema/list_order.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <compare>
#include <limits>
#include <numeric>
#include <unordered_set>

#include "schema/edtf.h"
#include "text/utf8.h"

namespace eventlint {

namespace {

struct SortKey {
  enum class Rank { kTruthValue, kNumber, kText, kNothing };

  Rank rank = Rank::kNothing;
  std::array<long double, 2> size = {};  // of which 64 bits are whole numbers
  std::string_view text = {};

  std::partial_ordering operator<=>(const SortKey&) const = default;
};

using SortKeys = std::vector<SortKey>;

constexpr long double kEndless = std::numeric_limits<long double>::infinity();

SortKey KeyOfDate(std::string_view text) {
  const std::optional<DayRange> days = ParseEdtf(text);
  if (!days || (!days->from && !days->to)) return {};
  // A date is a text to whoever compares kinds, and its days say which comes first.
  return {SortKey::Rank::kText,
          {days->from ? static_cast<long double>(*days->from) : -kEndless,
           days->to ? static_cast<long double>(*days->to) : kEndless}};
}

SortKey KeyOfScalar(const FieldPlan& plan, Value value) {
  // Also a year without quotes, which the schema refuses.
  if (plan.scalar == FieldPlan::Scalar::kEdtf && value.is_scalar()) {
    return KeyOfDate(value.AsWritten());
  }
  switch (value.kind()) {
    case Kind::kBool:
      return {SortKey::Rank::kTruthValue, {value.AsBool() ? 1.0L : 0.0L}};
    case Kind::kInteger: {
      const auto size = static_cast<long double>(value.AsInteger());
      return {SortKey::Rank::kNumber, {size, size}};
    }
    case Kind::kReal:
      if (std::isnan(value.AsReal())) return {};
      return {SortKey::Rank::kNumber, {value.AsReal(), value.AsReal()}};
    case Kind::kString:
      return {SortKey::Rank::kText, {}, value.AsString()};
    default:
      return {};
  }
}

// {min: 6, max: 9} in the place of a number.
SortKey KeyOfRange(const FieldPlan& plan, Value range) {
  const auto end = [&](const char* name, long double otherwise) {
    const auto value = range.Find(name);
    const SortKey key = value ? KeyOfScalar(plan, *value) : SortKey{};
    return key.rank == SortKey::Rank::kNumber ? key.size[0] : otherwise;
  };
  const SortKey key{SortKey::Rank::kNumber, {end("min", -kEndless), end("max", kEndless)}};
  return key.size[0] == -kEndless && key.size[1] == kEndless ? SortKey{} : key;
}

SortKey KeyOf(const FieldPlan& plan, Value value) {
  const bool is_range = plan.scalar == FieldPlan::Scalar::kRange && value.kind() == Kind::kMapping;
  return is_range ? KeyOfRange(plan, value) : KeyOfScalar(plan, value);
}

SortKeys KeysOf(const OrderedList& list, Value item) {
  if (list.order->empty()) return {KeyOf(*list.items, item)};
  SortKeys keys;
  for (const std::string& name : *list.order) {
    const auto value = item.Find(name);
    keys.push_back(value ? KeyOf(list.items->members.at(name), *value) : SortKey{});
  }
  return keys;
}

class Walk {
 public:
  explicit Walk(const std::function<void(const OrderedList&)>& visit) : visit_(visit) {}

  void File(const CollectionPlan& plan, Value root) {
    if (root.kind() == Kind::kList && plan.order) {
      // Several documents of a file may be lists themselves.
      bool nested = false;
      size_t index = 0;
      for (Value item : root.Items()) {
        const std::string pointer = JoinPointer("", index++);
        if (item.kind() != Kind::kList) continue;
        Visit({item, &*plan.order, &plan.record, pointer});
        nested = true;
      }
      if (!nested) Visit({root, &*plan.order, &plan.record, ""});
    }
  }

  // `plan` is null where no schema speaks of the value.
  void Below(const FieldPlan* plan, Value value, const std::string& pointer) {
    if (plan == nullptr || plan->json) return;
    if (value.kind() == Kind::kMapping) {
      // A mapping may stand in the place of a list with one item.
      const FieldPlan& own = plan->items != nullptr ? *plan->items : *plan;
      for (const auto& [key, member] : value.Members()) {
        if (member.is_scalar()) continue;
        const auto found = own.members.find(key.AsWritten());
        Below(found != own.members.end() ? &found->second : own.values.get(), member,
              JoinPointer(pointer, key.AsWritten()));
      }
    } else if (value.kind() == Kind::kList && plan->items != nullptr) {
      if (plan->order) Visit({value, &*plan->order, plan->items.get(), pointer});
      size_t index = 0;
      for (Value item : value.Items()) {
        if (!item.is_scalar()) Below(plan->items.get(), item, JoinPointer(pointer, index));
        ++index;
      }
    }
  }

 private:
  void Visit(const OrderedList& list) {
    // An alias stands where its anchor does.
    if (seen_.insert(list.list.span().begin).second) visit_(list);
  }

  const std::function<void(const OrderedList&)>& visit_;
  std::unordered_set<uint32_t> seen_;
};

// What is sorted by, as far as two items differ in it.
struct Difference {
  std::string name;  // of the member; empty for the items themselves
  std::optional<Value> value;
  std::optional<Value> value_before;
};

Difference DifferenceOf(const OrderedList& list, Value item, Value before) {
  const SortKeys keys = KeysOf(list, item);
  const SortKeys keys_before = KeysOf(list, before);
  size_t at = 0;
  while (at + 1 < keys.size() && keys[at] == keys_before[at]) ++at;
  if (list.order->empty()) return {"", item, before};
  const std::string& name = (*list.order)[at];
  return {name, item.Find(name), before.Find(name)};
}

std::string InWords(const std::optional<Value>& value, const std::string& name) {
  if (!value || value->kind() == Kind::kNull) {
    return "an item without " + (name.empty() ? "a value" : "'" + name + "'");
  }
  if (value->is_scalar()) return "'" + Shorten(value->AsWritten()) + "'";
  const auto min = value->Find("min");
  const auto max = value->Find("max");
  if (!min && !max) return std::string(KindInWords(value->kind()));
  return "'" + (min ? Shorten(min->AsWritten()) : "") + " to " +
         (max ? Shorten(max->AsWritten()) : "") + "'";
}

Fault UnsortedAt(const OrderedList& list, Value item, Value before, size_t index) {
  const Difference difference = DifferenceOf(list, item, before);
  const std::string value = InWords(difference.value, difference.name);
  Fault fault;
  fault.check = "unsorted-list";
  fault.message = value + " stands after " + InWords(difference.value_before, difference.name) +
                  "; the schema wants this list sorted by " + OrderInWords(*list.order);
  fault.span = difference.value ? difference.value->span() : item.span();
  fault.pointer = JoinPointer(list.pointer, index);
  fault.related = difference.value_before ? difference.value_before->span() : before.span();
  fault.related_message = "it belongs before this one, or further up";
  return fault;
}

}  // namespace

void ForEachOrderedList(const Document& document, const CollectionPlan& plan,
                        const std::function<void(const OrderedList&)>& visit) {
  Walk walk(visit);
  walk.File(plan, document.root());
  ForEachRecord(document, [&](Value record, const std::string& pointer) {
    walk.Below(&plan.record, record, pointer);
  });
}

std::vector<size_t> SortedItems(const OrderedList& list) {
  std::vector<SortKeys> keys;
  for (Value item : list.list.Items()) keys.push_back(KeysOf(list, item));
  std::vector<size_t> places(keys.size());
  std::iota(places.begin(), places.end(), size_t{0});
  std::stable_sort(places.begin(), places.end(),
                   [&](size_t a, size_t b) { return keys[a] < keys[b]; });
  return places;
}

std::string OrderInWords(const ListOrder& order) {
  if (order.empty()) return "its items";
  std::string words;
  for (size_t i = 0; i < order.size(); ++i) {
    if (i > 0) words += i + 1 == order.size() ? " and " : ", ";
    words += "'" + order[i] + "'";
  }
  return words;
}

void FindUnsortedLists(const Document& document, const CollectionPlan& plan,
                       std::vector<Fault>* faults) {
  ForEachOrderedList(document, plan, [&](const OrderedList& list) {
    std::optional<Value> before;
    SortKeys keys_before;
    size_t index = 0;
    for (Value item : list.list.Items()) {
      SortKeys keys = KeysOf(list, item);
      if (before && keys < keys_before) {
        faults->push_back(UnsortedAt(list, item, *before, index));
      }
      before = item;
      keys_before = std::move(keys);
      ++index;
    }
  });
}

}  // namespace eventlint
