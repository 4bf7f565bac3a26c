#include "schema/validator.h"

#include <cassert>
#include <map>
#include <mutex>
#include <new>
#include <numeric>
#include <set>
#include <utility>
#include <valijson/constraint_builder.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

#include "schema/document_adapter.h"
#include "schema/facets.h"
#include "schema/fault_explainer.h"
#include "schema/lowered_schema.h"
#include "schema/pattern.h"

namespace eventlint {

namespace {

using valijson::adapters::Adapter;
using valijson::adapters::StdStringAdapter;

// How many steps from schema to schema one verdict may take. Real records take about one for each
// of their nodes; a schema that branches at every level of a deep record takes 2 to its depth.
constexpr uint64_t kSteps = 1'000'000;
constexpr uint64_t kStepsPerNode = 100;

// Explaining a refusal asks the same questions again, level by level.
constexpr uint64_t kExplainingFactor = 10;

// A step uses about 2 kB of stack, a thread has 8 MB, and a document is 200 levels deep.
constexpr int kMaxDepth = 1500;

struct OutOfBudget {};

class Budget {
 public:
  explicit Budget(uint64_t steps) : left_(steps), outer_(current_) { current_ = this; }
  ~Budget() { current_ = outer_; }
  Budget(const Budget&) = delete;
  Budget& operator=(const Budget&) = delete;

  static Budget* current() { return current_; }
  static uint64_t StepsFor(Value value) {
    return kSteps + kStepsPerNode * value.document().node_count();
  }

  void Refill(uint64_t steps) { left_ = steps; }
  bool exhausted() const { return exhausted_; }

  /// One step from schema to schema, for as long as it lives. Throws OutOfBudget.
  class Step {
   public:
    Step() { current_->Enter(); }
    ~Step() { --current_->depth_; }
    Step(const Step&) = delete;
    Step& operator=(const Step&) = delete;
  };

 private:
  void Enter() {
    if (left_ == 0 || depth_ >= kMaxDepth) {
      exhausted_ = true;
      throw OutOfBudget();
    }
    --left_;
    ++depth_;
  }

  static thread_local Budget* current_;
  uint64_t left_;
  int depth_ = 0;
  bool exhausted_ = false;
  Budget* outer_;
};

thread_local Budget* Budget::current_ = nullptr;

// The subschemas that valijson has compiled, by place.
using SubschemaTable = std::vector<const valijson::Subschema*>;

template <typename AdapterType>
bool Judge(const valijson::Subschema& schema, const AdapterType& target) {
  const Budget::Step step;
  return valijson::Validator().validate(schema, target, nullptr);
}

template <typename Self>
class CustomConstraint : public valijson::constraints::PolyConstraint {
 private:
  valijson::constraints::Constraint* cloneInto(void* memory) const override {
    return new (memory) Self(static_cast<const Self&>(*this));
  }
  size_t sizeOf() const override { return sizeof(Self); }
};

class FacetConstraint final : public CustomConstraint<FacetConstraint> {
 public:
  explicit FacetConstraint(std::shared_ptr<const Facet> facet) : facet_(std::move(facet)) {}
  bool validate(const Adapter& target, const std::vector<std::string>&,
                valijson::ValidationResults*) const override {
    const auto* document = dynamic_cast<const DocumentAdapter*>(&target);
    return document != nullptr ? facet_->Accepts(document->value())
                               : facet_->AcceptsText(target.asString());
  }

 private:
  std::shared_ptr<const Facet> facet_;
};

// kPlaceKeyword. The table is complete before anything is judged.
class PlaceConstraint final : public CustomConstraint<PlaceConstraint> {
 public:
  PlaceConstraint(const SubschemaTable& table, size_t place) : table_(table), place_(place) {}
  bool validate(const Adapter& target, const std::vector<std::string>&,
                valijson::ValidationResults*) const override {
    const valijson::Subschema& schema = *table_[place_];
    const auto* document = dynamic_cast<const DocumentAdapter*>(&target);
    if (document != nullptr) return Judge(schema, *document);
    return Judge(schema, static_cast<const StdStringAdapter&>(target));
  }

 private:
  const SubschemaTable& table_;
  size_t place_;
};

// kKeysKeyword.
class KeysConstraint final : public CustomConstraint<KeysConstraint> {
 public:
  KeysConstraint(const SubschemaTable& table, Value operand) : table_(table) {
    for (Value name : operand.Find("names")->Items()) names_.emplace(name.AsString());
    for (const auto& [pattern, place] : operand.Find("patterns")->Members()) {
      patterns_.emplace_back(Pattern::Compile(pattern.AsString()), place.AsInteger());
      assert(patterns_.back().first != nullptr);
    }
    const std::optional<Value> additional = operand.Find("additional");
    if (additional) additional_ = additional->AsInteger();
  }

  bool validate(const Adapter& target, const std::vector<std::string>&,
                valijson::ValidationResults*) const override {
    const auto* document = dynamic_cast<const DocumentAdapter*>(&target);
    if (document == nullptr) return true;
    for (const auto& [key, value] : document->value().Members()) {
      if (!AcceptsMember(key.AsWritten(), value)) return false;
    }
    return true;
  }

 private:
  bool AcceptsMember(std::string_view key, Value value) const {
    bool known = names_.contains(key);
    for (const auto& [pattern, place] : patterns_) {
      if (!pattern->Matches(key)) continue;
      known = true;
      if (!AcceptsAt(place, value)) return false;
    }
    return known || AcceptsAt(additional_, value);
  }

  bool AcceptsAt(int64_t place, Value value) const {
    return place == kAnything || Judge(*table_[static_cast<size_t>(place)], DocumentAdapter(value));
  }

  const SubschemaTable& table_;
  std::set<std::string, std::less<>> names_;
  std::vector<std::pair<std::shared_ptr<const Pattern>, int64_t>> patterns_;
  int64_t additional_ = kAnything;
};

// Makes one kind of custom constraint from its operand in the lowered schema.
template <typename Make>
class Builder final : public valijson::ConstraintBuilder {
 public:
  explicit Builder(Make make) : make_(std::move(make)) {}
  valijson::constraints::Constraint* make(const Adapter& operand) const override {
    return make_(static_cast<const DocumentAdapter&>(operand).value());
  }

 private:
  Make make_;
};

template <typename Make>
void AddBuilder(valijson::SchemaParser* parser, const std::string& keyword, Make make) {
  parser->addConstraintBuilder(keyword, new Builder<Make>(std::move(make)));
}

// A facet is compiled once for all places that ask for the same: a pattern takes some 20 us.
using FacetCache = std::map<std::string, std::shared_ptr<const Facet>>;

std::shared_ptr<const Facet> CachedFacet(const std::string& keyword, Value operand,
                                         FacetCache* cache) {
  std::shared_ptr<const Facet>& facet = (*cache)[keyword + JsonKey(operand)];
  if (facet == nullptr) facet = CompileFacet(keyword, operand);
  return facet;
}

// A lowered document, compiled. The compiled schema refers to the document's values, and to the
// table of all places for the schemas inside its own.
class Engine {
 public:
  Engine(std::unique_ptr<Document> lowered, const SubschemaTable& places)
      : document_(std::move(lowered)) {
    FacetCache facets;
    valijson::SchemaParser parser(valijson::SchemaParser::kDraft7);
    for (const std::string& keyword : FacetKeywords()) {
      AddBuilder(&parser, LoweredFacet(keyword), [keyword, &facets](Value operand) {
        return new FacetConstraint(CachedFacet(keyword, operand, &facets));
      });
    }
    AddBuilder(&parser, kPlaceKeyword, [&places](Value operand) {
      return new PlaceConstraint(places, static_cast<size_t>(operand.AsInteger()));
    });
    AddBuilder(&parser, kKeysKeyword,
               [&places](Value operand) { return new KeysConstraint(places, operand); });
    parser.populateSchema(DocumentAdapter(document_->root()), schema_);
  }

  /// The schemas below the root's `properties`, in the order of their numbers.
  SubschemaTable Subschemas() const {
    SubschemaTable table(document_->root().Find("properties")->size());
    valijson::Subschema::ApplyFunction collect =
        [&](const valijson::constraints::Constraint& root) {
          const auto& properties =
              dynamic_cast<const valijson::constraints::PropertiesConstraint&>(root);
          properties.applyToProperties([&](const auto& name, const valijson::Subschema* subschema) {
            table[std::stoul(name.c_str())] = subschema;
            return true;
          });
          return true;
        };
    schema_.apply(collect);
    return table;
  }

 private:
  std::unique_ptr<Document> document_;
  valijson::Schema schema_;
};

}  // namespace

class Validator::Compiled {
 public:
  explicit Compiled(const SchemaSet& schemas) : schemas_(schemas) {
    std::vector<size_t> all(schemas.places().size());
    std::iota(all.begin(), all.end(), size_t{0});
    try {
      engine_ = std::make_unique<Engine>(LowerPlaces(schemas, all), table_);
    } catch (const std::exception&) {
      RefuseCulprit();
      throw;
    }
    table_ = engine_->Subschemas();
  }

  const valijson::Subschema& At(const std::string& pointer) const {
    return *table_[PlaceOf(pointer)];
  }

  const valijson::Subschema& KeywordAt(const std::string& pointer, const std::string& keyword) {
    const std::lock_guard<std::mutex> lock(mutex_);
    Alone& alone = keywords_[{PlaceOf(pointer), keyword}];
    if (alone.engine == nullptr) {
      alone.engine =
          std::make_unique<Engine>(LowerKeyword(schemas_, PlaceOf(pointer), keyword), table_);
      alone.subschema = alone.engine->Subschemas().front();
    }
    return *alone.subschema;
  }

 private:
  struct Alone {
    std::unique_ptr<Engine> engine;
    const valijson::Subschema* subschema = nullptr;
  };

  size_t PlaceOf(const std::string& pointer) const {
    const std::optional<size_t> place = schemas_.FindPlace(pointer);
    assert(place);
    return *place;
  }

  // The whole could not be compiled: tell which schema it was.
  void RefuseCulprit() const {
    for (size_t i = 0; i < schemas_.places().size(); ++i) {
      try {
        Engine alone(LowerPlaces(schemas_, {i}), table_);
      } catch (const std::exception& error) {
        schemas_.Refuse(schemas_.places()[i].schema,
                        std::string("this schema cannot be used: ") + error.what());
      }
    }
  }

  const SchemaSet& schemas_;
  SubschemaTable table_;
  std::unique_ptr<Engine> engine_;
  std::mutex mutex_;
  std::map<std::pair<size_t, std::string>, Alone> keywords_;
};

namespace {

// Judges within the budget of the check that is going on in this thread, or one of its own.
bool JudgeWithin(const valijson::Subschema& schema, Value value) {
  if (Budget::current() == nullptr) {
    Budget budget(Budget::StepsFor(value));
    return JudgeWithin(schema, value);
  }
  try {
    return Judge(schema, DocumentAdapter(value));
  } catch (const OutOfBudget&) {
    return false;
  }
}

Fault TooLong(Value record, const std::string& pointer) {
  return {"invalid-value",
          "this cannot be checked against its schema in reasonable time: at every level of it one "
          "schema leads to several others, or to too long a chain of them; nest the record less "
          "deeply, or give the schema's branches a key that tells them apart",
          record.span(),
          pointer,
          {},
          {}};
}

}  // namespace

Validator::Validator(const SchemaSet& schemas)
    : schemas_(schemas), compiled_(std::make_unique<Compiled>(schemas)) {}

Validator::~Validator() = default;

bool Validator::Accepts(const std::string& schema_pointer, Value value) const {
  return JudgeWithin(compiled_->At(schema_pointer), value);
}

bool Validator::AcceptsKeyword(const std::string& schema_pointer, const std::string& keyword,
                               Value value) const {
  return JudgeWithin(compiled_->KeywordAt(schema_pointer, keyword), value);
}

void Validator::Check(const std::string& schema_pointer, Value record, const std::string& pointer,
                      std::vector<Fault>* faults) const {
  Budget budget(Budget::StepsFor(record));
  if (Accepts(schema_pointer, record)) return;
  std::vector<Fault> found;
  if (!budget.exhausted()) {
    budget.Refill(Budget::StepsFor(record) * kExplainingFactor);
    found = ExplainFaults(schemas_, *this, schema_pointer, record, pointer);
  }
  if (budget.exhausted()) found = {TooLong(record, pointer)};
  faults->insert(faults->end(), found.begin(), found.end());
}

}  // namespace eventlint
