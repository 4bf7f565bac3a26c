#include "schema/schema_shape.h"

#include <algorithm>
#include <map>
#include <unordered_map>

#include "schema/allowed_kinds.h"

namespace eventlint {

namespace {

class ShapeReader {
 public:
  explicit ShapeReader(const SchemaSet& schemas) : schemas_(schemas) {}

  // `depth` counts how many schemas stand between the field and this one.
  void Read(Value schema, int depth) {
    if (std::find(seen_.begin(), seen_.end(), schema) != seen_.end()) return;
    seen_.push_back(schema);
    ReadAnnotations(schema, depth);
    if (schema.Find("$ref")) return Read(schemas_.Resolve(schema), depth + 1);
    ReadMembers(schema);
    ReadItems(schema);
    for (const char* keyword : {"allOf", "anyOf", "oneOf"}) {
      const auto branches = schema.Find(keyword);
      if (!branches) continue;
      for (Value branch : branches->Items()) Read(branch, depth + 1);
    }
    for (const char* keyword : {"then", "else"}) {
      if (const auto branch = schema.Find(keyword)) Read(*branch, depth + 1);
    }
    if (const auto dependencies = schema.Find("dependencies")) {
      for (const auto& [key, needed] : dependencies->Members()) Read(needed, depth + 1);
    }
  }

  SchemaShape Finish(const std::vector<Value>& of) {
    AllowedKinds allowed(schemas_);
    Kinds kinds = 0;
    bool any = false;
    for (Value schema : of) {
      const Kinds one = allowed.Of(schema);
      any = any || one == kEveryKind;
      if (one != kEveryKind) kinds |= one;
    }
    shape_.text = (kinds & kTextKind) != 0;
    shape_.whole_number = (kinds & kWholeKind) != 0;
    shape_.real_number = (kinds & kRealKind) != 0;
    shape_.truth_value = (kinds & kTruthKind) != 0;
    shape_.list = (kinds & kListKind) != 0;
    shape_.mapping = (kinds & kMappingKind) != 0;
    shape_.anything = kinds == kNullKind || (kinds == 0 && any);
    return std::move(shape_);
  }

  const std::vector<Value>& seen() const { return seen_; }

 private:
  // Whether an annotation at this depth is the nearest of its keyword yet, or as near.
  bool IsNearest(const std::string& keyword, int depth) {
    const auto [known, is_new] = depths_.try_emplace(keyword, depth);
    if (!is_new && depth > known->second) return false;
    known->second = depth;
    return true;
  }

  void ReadAnnotations(Value schema, int depth) {
    TakeText(schema, "description", depth, &shape_.description);
    TakeText(schema, "format", depth, &shape_.format);
    TakeText(schema, kFormatKeyword, depth, &shape_.format);
    TakeText(schema, "x-table", depth, &shape_.table);
    TakeTruth(schema, "x-range", depth, &shape_.range);
    TakeTruth(schema, "x-name", depth, &shape_.name);
    TakeOrder(schema, depth);
    TakeTargets(schema, depth);
  }

  // Of several that are equally near, the first counts.
  void TakeText(Value schema, const char* keyword, int depth, std::string* into) {
    const auto text = schema.Find(keyword);
    if (!text) return;
    if (text->kind() != Kind::kString) {
      schemas_.Refuse(*text, std::string(keyword) + " has to be a text");
    }
    const auto known = depths_.find(keyword);
    if (known != depths_.end() && known->second <= depth) return;
    depths_[keyword] = depth;
    *into = text->AsString();
  }

  void TakeTruth(Value schema, const char* keyword, int depth, bool* into) {
    const auto truth = schema.Find(keyword);
    if (!truth) return;
    if (truth->kind() != Kind::kBool) {
      schemas_.Refuse(*truth, std::string(keyword) + " has to be true or false");
    }
    if (IsNearest(keyword, depth)) *into = truth->AsBool();
  }

  // Of several that are equally near, the first counts.
  void TakeOrder(Value schema, int depth) {
    const auto order = schema.Find("x-order");
    if (!order) return;
    const auto refuse = [&](Value at) {
      schemas_.Refuse(at,
                      "x-order has to be true, for a list that is sorted by its items, or a list "
                      "of the items' members that it is sorted by, as in [\"date\"]");
    };
    std::vector<std::string> members;
    for (Value member : order->Items()) {
      if (member.kind() != Kind::kString) refuse(member);
      members.emplace_back(member.AsString());
    }
    const bool by_items = order->kind() == Kind::kBool && order->AsBool();
    if (members.empty() && !by_items) refuse(*order);
    const auto known = depths_.find("x-order");
    if (known != depths_.end() && known->second <= depth) return;
    depths_["x-order"] = depth;
    shape_.order = std::move(members);
  }

  // Targets that are equally near belong together: each branch of a choice names its own.
  void TakeTargets(Value schema, int depth) {
    const auto targets = schema.Find("x-refers-to");
    if (!targets) return;
    const auto known = depths_.find("x-refers-to");
    if (known != depths_.end() && depth < known->second) shape_.refers_to.clear();
    if (!IsNearest("x-refers-to", depth)) return;
    const auto add = [&](Value target) {
      if (target.kind() != Kind::kString) {
        schemas_.Refuse(target, "x-refers-to has to be a collection's name or a list of them");
      }
      auto& names = shape_.refers_to;
      const bool is_new = std::find(names.begin(), names.end(), target.AsString()) == names.end();
      if (is_new) names.emplace_back(target.AsString());
    };
    if (targets->kind() != Kind::kList) return add(*targets);
    for (Value target : targets->Items()) add(target);
  }

  static void AddTo(SchemaShape::Part* part, Value schema, Value holder) {
    part->schemas.push_back(schema);
    part->holders.push_back(holder);
  }

  void ReadMembers(Value schema) {
    if (const auto properties = schema.Find("properties")) {
      for (const auto& [name, value] : properties->Members()) {
        AddTo(MemberNamed(name.AsWritten()), value, schema);
      }
    }
    if (const auto patterns = schema.Find("patternProperties")) {
      for (const auto& [pattern, value] : patterns->Members()) {
        AddTo(&shape_.free_keys, value, schema);
      }
    }
    const auto others = schema.Find("additionalProperties");
    if (others && others->kind() == Kind::kMapping) AddTo(&shape_.free_keys, *others, schema);
  }

  SchemaShape::Part* MemberNamed(std::string_view name) {
    const auto [known, is_new] = member_.try_emplace(std::string(name), shape_.members.size());
    if (is_new) shape_.members.push_back({std::string(name), {}});
    return &shape_.members[known->second].second;
  }

  void ReadItems(Value schema) {
    const auto items = schema.Find("items");
    if (!items) return;
    if (items->kind() != Kind::kList) return AddTo(&shape_.items, *items, schema);
    for (Value item : items->Items()) AddTo(&shape_.items, item, schema);
    if (const auto rest = schema.Find("additionalItems")) AddTo(&shape_.items, *rest, schema);
  }

  const SchemaSet& schemas_;
  SchemaShape shape_;
  std::unordered_map<std::string, size_t> member_;  // place in shape_.members, by name
  std::vector<Value> seen_;
  std::map<std::string, int> depths_;  // of the annotation that counts, by keyword
};

}  // namespace

SchemaShape ReadShape(const SchemaSet& schemas, const std::vector<Value>& of,
                      std::vector<Value>* seen) {
  ShapeReader reader(schemas);
  for (Value schema : of) reader.Read(schema, 0);
  if (seen != nullptr) *seen = reader.seen();
  return reader.Finish(of);
}

}  // namespace eventlint
