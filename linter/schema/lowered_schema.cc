#include "schema/lowered_schema.h"

#include <climits>
#include <functional>

#include "schema/facets.h"
#include "schema/keywords.h"
#include "schema/value_copy.h"

namespace eventlint {

namespace {

constexpr char kFacetPrefix[] = "eventlint-facet-";

const ReadLimits kNoLimits = {INT_MAX, SIZE_MAX, SIZE_MAX};

bool HasSubschemas(Value schema) {
  bool any = false;
  ForEachSubschema(schema, [&](Value, const std::string&, const Keyword&) { any = true; });
  return any;
}

// What becomes of a keyword of the schema that is being lowered.
enum class Part { kLeftOut, kAcceptsAnything, kWhole };
using PartOf = std::function<Part(std::string_view keyword)>;

Part WholeSchema(std::string_view) { return Part::kWhole; }

class Lowering {
 public:
  explicit Lowering(const SchemaSet& schemas) : schemas_(schemas), builder_(kNoLimits, &faults_) {
    builder_.StartMapping({});
    builder_.Key("properties", {});
    builder_.StartMapping({});
  }

  void Add(size_t place, const PartOf& part_of) {
    const SchemaSet::Place& at = schemas_.places()[place];
    builder_.Key(std::to_string(added_++), {});
    if (at.schema.Find("$ref")) return AddPlaceNumber(PlaceAt(at.pointer));
    AddSchema(at, part_of);
  }

  std::unique_ptr<Document> Finish() {
    builder_.EndMapping();
    builder_.EndMapping();
    return builder_.Build(std::make_shared<const SourceText>("schemas", ""));
  }

 private:
  size_t PlaceAt(const std::string& pointer) const {
    return *schemas_.FindPlace(schemas_.ResolvePointer(pointer));
  }

  void AddPlaceNumber(size_t place) {
    AddMapping(&builder_, {}, [&] {
      builder_.Key(kPlaceKeyword, {});
      builder_.Integer(static_cast<int64_t>(place), {});
    });
  }

  // A schema inside another.
  void AddInner(const std::string& pointer) {
    const size_t place = PlaceAt(pointer);
    const SchemaSet::Place& inner = schemas_.places()[place];
    if (HasSubschemas(inner.schema)) {
      AddPlaceNumber(place);
    } else {
      AddSchema(inner, WholeSchema);
    }
  }

  void AddSchema(const SchemaSet::Place& at, const PartOf& part_of) {
    if (at.schema.kind() == Kind::kBool) return builder_.Bool(at.schema.AsBool(), {});
    const bool patterns = at.schema.Find("patternProperties").has_value();
    AddMapping(&builder_, {}, [&] {
      for (const auto& [key, operand] : at.schema.Members()) {
        const std::string name(key.AsWritten());
        const bool of_patterns =
            patterns && (name == "patternProperties" || name == "additionalProperties");
        if (!of_patterns) AddKeyword(name, operand, at.pointer, part_of(name));
      }
      if (patterns) AddKeys(at, part_of);
    });
  }

  void AddKeyword(const std::string& name, Value operand, const std::string& pointer, Part part) {
    if (part == Part::kLeftOut) return;
    if (IsFacetKeyword(name)) {
      builder_.Key(LoweredFacet(name), {});
      return CopyValue(operand, 0, &builder_);
    }
    const Keyword* keyword = FindKeyword(name);
    if (keyword == nullptr || !keyword->asserts) return;
    builder_.Key(name, {});
    CopyOperand(*keyword, operand, JoinPointer(pointer, name), 0, &builder_,
                [&](Value, const std::string& inner) {
                  if (part == Part::kWhole) return AddInner(inner);
                  builder_.Bool(true, {});
                });
  }

  void AddKeys(const SchemaSet::Place& at, const PartOf& part_of) {
    const Part patterns = part_of("patternProperties");
    const Part additional = part_of("additionalProperties");
    if (patterns == Part::kLeftOut && additional == Part::kLeftOut) return;
    builder_.Key(kKeysKeyword, {});
    AddMapping(&builder_, {}, [&] {
      AddNames(at.schema);
      AddPatterns(at, patterns == Part::kWhole);
      if (additional != Part::kWhole || !at.schema.Find("additionalProperties")) return;
      builder_.Key("additional", {});
      const size_t place = PlaceAt(JoinPointer(at.pointer, "additionalProperties"));
      builder_.Integer(static_cast<int64_t>(place), {});
    });
  }

  void AddNames(Value schema) {
    builder_.Key("names", {});
    AddList(&builder_, {}, [&] {
      const std::optional<Value> properties = schema.Find("properties");
      if (!properties) return;
      for (const auto& [key, inner] : properties->Members()) builder_.String(key.AsWritten(), {});
    });
  }

  void AddPatterns(const SchemaSet::Place& at, bool whole) {
    const std::string pointer = JoinPointer(at.pointer, "patternProperties");
    builder_.Key("patterns", {});
    AddMapping(&builder_, {}, [&] {
      for (const auto& [key, inner] : at.schema.Find("patternProperties")->Members()) {
        builder_.Key(key.AsWritten(), {});
        const std::string below = JoinPointer(pointer, key.AsWritten());
        builder_.Integer(whole ? static_cast<int64_t>(PlaceAt(below)) : kAnything, {});
      }
    });
  }

  const SchemaSet& schemas_;
  std::vector<Fault> faults_;
  DocumentBuilder builder_;
  size_t added_ = 0;
};

Part PartOfAlone(std::string_view alone, std::string_view keyword) {
  const auto pair = [&](std::string_view first, std::string_view second) {
    return alone == first && keyword == second;
  };
  if (alone == keyword || pair("if", "then") || pair("if", "else")) return Part::kWhole;
  if (pair("additionalItems", "items") || pair("additionalProperties", "properties") ||
      pair("additionalProperties", "patternProperties")) {
    return Part::kAcceptsAnything;
  }
  return Part::kLeftOut;
}

}  // namespace

std::string LoweredFacet(const std::string& keyword) { return kFacetPrefix + keyword; }

std::unique_ptr<Document> LowerPlaces(const SchemaSet& schemas, const std::vector<size_t>& places) {
  Lowering lowering(schemas);
  for (size_t place : places) lowering.Add(place, WholeSchema);
  return lowering.Finish();
}

std::unique_ptr<Document> LowerKeyword(const SchemaSet& schemas, size_t place,
                                       const std::string& keyword) {
  Lowering lowering(schemas);
  lowering.Add(place, [&](std::string_view name) { return PartOfAlone(keyword, name); });
  return lowering.Finish();
}

}  // namespace eventlint
