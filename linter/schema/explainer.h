// Explainer: the walk behind ExplainFaults, from a refused value down to what is wrong with it.
// Private to fault_explainer.cc (the walk), fault_members.cc (keys and items) and fault_branches.cc
// (schemas of which some must fit).
#ifndef EVENTLINT_SCHEMA_EXPLAINER_H_
#define EVENTLINT_SCHEMA_EXPLAINER_H_

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "schema/schema_set.h"
#include "schema/validator.h"
#include "text/document.h"
#include "text/fault.h"

namespace eventlint {

/// One value and a schema that refuses it.
struct Refusal {
  std::string schema;  ///< JSON Pointer into the bundle.
  Value value;
  std::string pointer;           ///< The value's, within its file.
  std::string name;              ///< What a message calls it: "'count'", "item 2 of 'tolls'".
  std::string_view description;  ///< Of the nearest schema that has one.
  std::string condition;  ///< Why this schema applies: "since 'kind' is 'battle'". May be empty.
};

class Explainer {
 public:
  Explainer(const SchemaSet& schemas, const Validator& validator)
      : schemas_(schemas), validator_(validator) {}

  /// Adds what is wrong, at least one fault.
  void Explain(Refusal refusal);

  /// Sorted by place, each fault once.
  std::vector<Fault> TakeFaults();

 private:
  using Handler = void (Explainer::*)(const Refusal&, Value operand);
  struct KeywordHandler {
    const char* keyword;
    Handler explain;
  };
  // The keys that a schema knows: the ones that a mapping lacks, and the ones that it has.
  struct KnownKeys {
    std::vector<std::string> free;
    std::vector<std::string> given;
  };
  // One of the schemas of a oneOf or anyOf, tried.
  struct Branch {
    Refusal refusal;
    Value schema;                        // with its references followed
    std::vector<std::string> telltales;  // keys whose constant the value contradicts
    std::vector<Fault> faults;
  };

  static const std::vector<KeywordHandler>& Handlers();

  Value SchemaAt(const Refusal& refusal) const { return *schemas_.bundle().At(refusal.schema); }
  bool Refuses(const Refusal& refusal, const std::string& keyword) const;
  void Add(const Refusal& refusal, std::string message, std::string_view description = {},
           std::string check = "invalid-value", std::optional<Span> span = std::nullopt);

  // fault_explainer.cc
  bool ExplainWhatItIs(const Refusal& refusal, Value schema);
  void ExplainChoice(const Refusal& refusal, const std::vector<Value>& values);
  void ExplainFacets(const Refusal& refusal, Value schema);
  void ExplainTwins(const Refusal& refusal);

  // fault_members.cc
  Refusal Member(const Refusal& mapping, Value key, Value value, const std::string& schema) const;
  Refusal Item(const Refusal& list, size_t index, Value value, const std::string& schema) const;
  void ExplainIfRefused(Refusal refusal);
  void ExplainKeys(const Refusal& refusal, Value schema);
  static KnownKeys SortKeys(Value mapping, Value schema);
  void ExplainUnknownKey(const Refusal& refusal, Value key, const KnownKeys& known,
                         std::vector<std::string>* meant);
  void ExplainMissingKey(const Refusal& refusal, std::string_view key);
  void ExplainAdditional(const Refusal& refusal, Value schema, std::vector<std::string>* meant);
  void ExplainProperties(const Refusal& refusal, Value operand);
  void ExplainPatternProperties(const Refusal& refusal, Value operand);
  void ExplainPropertyNames(const Refusal& refusal, Value operand);
  void ExplainItems(const Refusal& refusal, Value operand);
  void ExplainAdditionalItems(const Refusal& refusal, Value operand);
  void ExplainContains(const Refusal& refusal, Value operand);
  void ExplainDependencies(const Refusal& refusal, Value operand);

  // fault_branches.cc
  Refusal InPlace(const Refusal& refusal, const std::string& below) const;
  bool AllowsKind(const std::string& schema, Value value) const;
  std::vector<std::string> Telltales(Value schema, const std::string& pointer, Value value) const;
  Branch Try(Refusal refusal) const;
  void ExplainAllOf(const Refusal& refusal, Value operand);
  void ExplainAnyOf(const Refusal& refusal, Value operand);
  void ExplainOneOf(const Refusal& refusal, Value operand);
  void ExplainBranches(const Refusal& refusal, const std::string& keyword, Value operand);
  bool ExplainTelltale(const std::vector<Branch>& branches);
  void ExplainConditional(const Refusal& refusal, Value operand);
  void ExplainNot(const Refusal& refusal, Value operand);

  const SchemaSet& schemas_;
  const Validator& validator_;
  std::vector<Fault> faults_;
};

/// The keys of a mapping; none of what is no mapping.
std::vector<std::string> KeysOf(std::optional<Value> mapping);

}  // namespace eventlint

#endif  // EVENTLINT_SCHEMA_EXPLAINER_H_
