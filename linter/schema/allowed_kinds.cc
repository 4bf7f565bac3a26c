#include "schema/allowed_kinds.h"

#include <string_view>

namespace eventlint {

namespace {

Kinds KindsOfType(std::string_view type) {
  if (type == "string") return kTextKind;
  if (type == "integer") return kWholeKind;
  if (type == "number") return kWholeKind | kRealKind;
  if (type == "boolean") return kTruthKind;
  if (type == "array") return kListKind;
  if (type == "object") return kMappingKind;
  return kNullKind;
}

Kinds KindsOfValue(Value value) {
  switch (value.kind()) {
    case Kind::kNull:
      return kNullKind;
    case Kind::kBool:
      return kTruthKind;
    case Kind::kInteger:
      return kWholeKind;
    case Kind::kReal:
      return kWholeKind | kRealKind;
    case Kind::kString:
      return kTextKind;
    case Kind::kList:
      return kListKind;
    case Kind::kMapping:
      return kMappingKind;
  }
  return kEveryKind;
}

Kinds Stated(Value schema) {
  Kinds stated = kEveryKind;
  if (const auto type = schema.Find("type")) {
    Kinds types = type->kind() == Kind::kString ? KindsOfType(type->AsString()) : 0;
    for (Value one : type->Items()) types |= KindsOfType(one.AsWritten());
    stated &= types;
  }
  if (const auto values = schema.Find("enum")) {
    Kinds listed = 0;
    for (Value value : values->Items()) listed |= KindsOfValue(value);
    stated &= listed;
  }
  if (const auto value = schema.Find("const")) stated &= KindsOfValue(*value);
  return stated;
}

Kinds Implied(Value schema) {
  Kinds implied = 0;
  const auto others = schema.Find("additionalProperties");
  if (schema.Find("properties") || schema.Find("patternProperties") ||
      (others && others->kind() == Kind::kMapping)) {
    implied |= kMappingKind;
  }
  if (schema.Find("items")) implied |= kListKind;
  if (schema.Find(kFormatKeyword) || schema.Find(kPatternKeyword)) implied |= kTextKind;
  return implied;
}

}  // namespace

Kinds AllowedKinds::Of(Value schema) {
  const Told& told = Tell(schema);
  if (told.stated != kEveryKind || told.implied == 0) return told.stated;
  return told.implied;
}

const AllowedKinds::Told& AllowedKinds::Tell(Value schema) {
  const auto known = told_.find(schema.span().begin);
  if (known != told_.end()) return known->second;
  const Told told = TellAfresh(schema);
  return told_.emplace(schema.span().begin, told).first->second;
}

// A set refuses schemas that refer back to themselves for the same value, so this comes to an end.
AllowedKinds::Told AllowedKinds::TellAfresh(Value schema) {
  if (schema.kind() == Kind::kBool) return {schema.AsBool() ? kEveryKind : Kinds{0}, 0};
  if (schema.Find("$ref")) return Tell(schemas_.Resolve(schema));
  Told told{Stated(schema), Implied(schema)};
  const auto narrow = [&](const Told& by) {
    told.stated &= by.stated;
    told.implied |= by.implied;
  };
  if (const auto parts = schema.Find("allOf")) {
    for (Value part : parts->Items()) narrow(Tell(part));
  }
  for (const char* keyword : {"anyOf", "oneOf"}) {
    const auto branches = schema.Find(keyword);
    if (!branches) continue;
    std::vector<Value> list;
    for (Value branch : branches->Items()) list.push_back(branch);
    narrow(TellBranches(list));
  }
  const auto then = schema.Find("then");
  const auto other = schema.Find("else");
  if (then && other) {
    narrow(TellBranches({*then, *other}));
  } else if (then || other) {
    told.implied |= Tell(then ? *then : *other).implied;
  }
  return told;
}

// What any of the branches allows. A branch that tells nothing leaves it to the schema around it.
AllowedKinds::Told AllowedKinds::TellBranches(const std::vector<Value>& branches) {
  Told told{0, 0};
  for (Value branch : branches) {
    const Told& one = Tell(branch);
    told.stated |= one.stated;
    told.implied |= one.stated != kEveryKind ? one.stated : one.implied;
  }
  for (Value branch : branches) {
    if (Of(branch) == kEveryKind) told.implied = 0;
  }
  return told;
}

}  // namespace eventlint
