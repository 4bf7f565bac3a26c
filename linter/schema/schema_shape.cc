#include "schema/schema_shape.h"

#include <algorithm>

namespace eventlint {

namespace {

class ShapeReader {
 public:
  explicit ShapeReader(const SchemaSet& schemas) : schemas_(schemas) {}

  void Read(Value schema) {
    if (std::find(seen_.begin(), seen_.end(), schema) != seen_.end()) return;
    seen_.push_back(schema);
    ReadAnnotations(schema);
    if (schema.Find("$ref")) return Read(schemas_.Resolve(schema));
    ReadKinds(schema);
    ReadMembers(schema);
    ReadItems(schema);
    for (const char* keyword : {"allOf", "anyOf", "oneOf"}) {
      const auto branches = schema.Find(keyword);
      if (!branches) continue;
      for (Value branch : branches->Items()) Read(branch);
    }
    for (const char* keyword : {"then", "else"}) {
      if (const auto branch = schema.Find(keyword)) Read(*branch);
    }
  }

  SchemaShape Finish() {
    const bool known = shape.scalar() || shape.list || shape.mapping;
    shape.anything = !known && !only_null_;
    return std::move(shape);
  }

  const std::vector<Value>& seen() const { return seen_; }

  SchemaShape shape;

 private:
  void ReadAnnotations(Value schema) {
    const auto take = [&](const char* keyword, std::string* into) {
      if (into->empty()) *into = schema.String(keyword);
    };
    take("description", &shape.description);
    take("format", &shape.format);
    take(kFormatKeyword, &shape.format);
    take("x-table", &shape.table);
    const auto is_true = [&](const char* keyword) {
      const auto value = schema.Find(keyword);
      return value && value->kind() == Kind::kBool && value->AsBool();
    };
    shape.range = shape.range || is_true("x-range");
    shape.name = shape.name || is_true("x-name");
    const auto targets = schema.Find("x-refers-to");
    if (!targets || !shape.refers_to.empty()) return;
    if (targets->kind() == Kind::kString) shape.refers_to = {std::string(targets->AsString())};
    for (Value target : targets->Items()) shape.refers_to.emplace_back(target.AsWritten());
  }

  void AddKind(std::string_view type) {
    if (type == "string") shape.text = true;
    if (type == "integer") shape.whole_number = true;
    if (type == "number") shape.real_number = true;
    if (type == "boolean") shape.truth_value = true;
    if (type == "array") shape.list = true;
    if (type == "object") shape.mapping = true;
    only_null_ = only_null_ || type == "null";
  }

  void AddKindOf(Value value) {
    switch (value.kind()) {
      case Kind::kNull: return AddKind("null");
      case Kind::kBool: return AddKind("boolean");
      case Kind::kInteger: return AddKind("integer");
      case Kind::kReal: return AddKind("number");
      case Kind::kString: return AddKind("string");
      case Kind::kList: return AddKind("array");
      case Kind::kMapping: return AddKind("object");
    }
  }

  void ReadKinds(Value schema) {
    if (const auto type = schema.Find("type")) {
      if (type->kind() == Kind::kString) AddKind(type->AsString());
      for (Value one : type->Items()) AddKind(one.AsWritten());
      return;
    }
    if (const auto values = schema.Find("enum")) {
      for (Value value : values->Items()) AddKindOf(value);
    }
    if (const auto value = schema.Find("const")) AddKindOf(*value);
    if (schema.Find("properties")) shape.mapping = true;
    if (schema.Find("items")) shape.list = true;
    if (schema.Find(kFormatKeyword) || schema.Find(kPatternKeyword)) shape.text = true;
  }

  void ReadMembers(Value schema) {
    if (const auto properties = schema.Find("properties")) {
      for (const auto& [name, value] : properties->Members()) AddMember(name.AsWritten(), value);
    }
    if (const auto patterns = schema.Find("patternProperties")) {
      for (const auto& [pattern, value] : patterns->Members()) shape.free_keys.push_back(value);
    }
    const auto others = schema.Find("additionalProperties");
    if (others && others->kind() == Kind::kMapping) shape.free_keys.push_back(*others);
  }

  void AddMember(std::string_view name, Value schema) {
    for (auto& [known, schemas] : shape.members) {
      if (known == name) return schemas.push_back(schema);
    }
    shape.members.push_back({std::string(name), {schema}});
  }

  void ReadItems(Value schema) {
    const auto items = schema.Find("items");
    if (items && items->kind() == Kind::kList) {
      for (Value item : items->Items()) shape.items.push_back(item);
      if (const auto rest = schema.Find("additionalItems")) shape.items.push_back(*rest);
    } else if (items) {
      shape.items.push_back(*items);
    }
  }

  const SchemaSet& schemas_;
  std::vector<Value> seen_;
  bool only_null_ = false;
};

}  // namespace

SchemaShape ReadShape(const SchemaSet& schemas, const std::vector<Value>& of,
                      std::vector<Value>* seen) {
  ShapeReader reader(schemas);
  for (Value schema : of) reader.Read(schema);
  if (seen != nullptr) *seen = reader.seen();
  return reader.Finish();
}

}  // namespace eventlint
