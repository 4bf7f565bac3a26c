#include "schema/schema_set.h"

#include <algorithm>
#include <cassert>

#include "schema/keywords.h"
#include "schema/schema_loader.h"
#include "text/input_error.h"
#include "text/utf8.h"

namespace eventlint {

namespace {

// How many schemas may judge one value within one another (allOf in oneOf in allOf ...). No schema
// that a person wrote comes near; without a limit a validator's stack has none.
constexpr int kMaxInPlaceDepth = 100;

constexpr int kUnknown = -1;
constexpr int kOpen = -2;

std::string Target(Value ref) { return std::string(ref.AsString().substr(1)); }

// The keywords that RecordSchema honours at a root that is a list.
bool IsCheckedAtList(std::string_view name) {
  const Keyword* keyword = FindKeyword(name);
  return name == "type" || name == "items" || keyword == nullptr || !keyword->asserts;
}

}  // namespace

SchemaSet SchemaSet::Load(const FileReader& files, const std::vector<std::string>& paths) {
  SchemaLoader loader(files);
  for (const std::string& path : paths) loader.Add(NormalizePath(path).value_or(path));
  SchemaSet set = loader.Finish();
  set.FindPlaces();
  set.CheckReferences();
  return set;
}

void SchemaSet::FindPlaces() {
  for (const auto& [key, schema] : bundle_->root().Members()) {
    AddPlaces(JoinPointer("", key.AsWritten()), schema);
  }
}

void SchemaSet::AddPlaces(const std::string& pointer, Value schema) {
  index_.emplace(pointer, places_.size());
  places_.push_back({pointer, schema});
  ForEachSubschema(schema, [&](Value child, const std::string& below, const Keyword&) {
    AddPlaces(pointer + below, child);
  });
}

void SchemaSet::CheckReferences() const {
  for (const Place& place : places_) {
    const std::optional<Value> ref = place.schema.Find("$ref");
    if (!ref || FindPlace(Target(*ref))) continue;
    const bool something = bundle_->At(Target(*ref)).has_value();
    Refuse(*ref, something
                     ? "this reference leads to something that is no schema; put what it means "
                       "under 'definitions'"
                     : "this reference leads to nothing; check the path after '#'");
  }
  std::vector<int> depths(places_.size(), kUnknown);
  for (size_t i = 0; i < places_.size(); ++i) InPlaceDepth(i, 0, &depths);
}

// How many schemas judge one value within one another, from this one on.
int SchemaSet::InPlaceDepth(size_t place, int level, std::vector<int>* depths) const {
  int& depth = (*depths)[place];
  if (depth >= 0) return depth;
  const Value schema = places_[place].schema;
  if (depth == kOpen) {
    Refuse(schema,
           "this schema refers back to itself for the same value, so that checking it would "
           "never end; break the circle");
  }
  if (level >= kMaxInPlaceDepth) {
    Refuse(schema, "more than " + std::to_string(kMaxInPlaceDepth) +
                       " schemas within one another judge the same value here; flatten them");
  }
  depth = kOpen;
  int below = 0;
  const auto follow = [&](const std::string& pointer) {
    below = std::max(below, InPlaceDepth(*FindPlace(pointer), level + 1, depths));
  };
  if (const std::optional<Value> ref = schema.Find("$ref")) follow(Target(*ref));
  ForEachSubschema(schema, [&](Value, const std::string& pointer, const Keyword& keyword) {
    if (keyword.in_place) follow(places_[place].pointer + pointer);
  });
  return depth = below + 1;
}

std::optional<size_t> SchemaSet::FindPlace(const std::string& pointer) const {
  const auto found = index_.find(pointer);
  if (found == index_.end()) return std::nullopt;
  return found->second;
}

std::vector<std::string> SchemaSet::files() const {
  std::vector<std::string> files;
  for (const auto& [path, key] : keys_) files.push_back(path);
  return files;
}

std::string SchemaSet::RootSchema(const std::string& path) const {
  const auto key = keys_.find(NormalizePath(path).value_or(path));
  assert(key != keys_.end());
  return ResolvePointer(JoinPointer("", key->second));
}

std::optional<Value> SchemaSet::ListSchema(const std::string& path) const {
  const Value schema = *bundle_->At(RootSchema(path));
  if (schema.String("type") != "array") return std::nullopt;
  return schema;
}

std::string SchemaSet::RecordSchema(const std::string& path) const {
  const std::string root = RootSchema(path);
  const Value schema = *bundle_->At(root);
  const std::optional<Value> items = schema.Find("items");
  if (schema.String("type") != "array") return root;
  for (const auto& [name, operand] : schema.Members()) {
    if (IsCheckedAtList(name.AsWritten())) continue;
    Refuse(name, "a list at a file's root is checked record by record, so that '" +
                     Shorten(name.AsWritten()) +
                     "' would never be checked here; say it of the "
                     "'items', or write a rule");
  }
  if (!items || items->kind() == Kind::kList) {
    Refuse(schema, "a list at a file's root needs 'items': the one schema of its records");
  }
  return JoinPointer(root, "items");
}

Value SchemaSet::Resolve(Value schema) const {
  while (const std::optional<Value> ref = schema.Find("$ref")) {
    schema = places_[*FindPlace(Target(*ref))].schema;
  }
  return schema;
}

std::string SchemaSet::ResolvePointer(const std::string& pointer) const {
  std::string at = pointer;
  while (const std::optional<Value> ref = places_[*FindPlace(at)].schema.Find("$ref")) {
    at = Target(*ref);
  }
  return at;
}

void SchemaSet::Refuse(Value schema, const std::string& message) const {
  const Span span = schema.span();
  const auto after =
      std::upper_bound(sources_.begin(), sources_.end(), span.begin,
                       [](uint32_t offset, const Source& source) { return offset < source.begin; });
  const Source& source = *(after - 1);
  throw InputError(*source.text, {span.begin - source.begin, span.end - source.begin}, message);
}

}  // namespace eventlint
