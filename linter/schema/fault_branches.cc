// What is wrong with a value that has to satisfy some of several schemas, or one under a condition.
#include <algorithm>
#include <tuple>

#include "schema/explainer.h"
#include "schema/fault_words.h"
#include "schema/json_value.h"

namespace eventlint {

namespace {

bool SameKind(Value a, Value b) { return a.kind() == b.kind() || (IsNumber(a) && IsNumber(b)); }

// The values that a schema fixes for a field: of its `const` or `enum`.
std::vector<Value> FixedValues(Value schema) {
  std::vector<Value> values;
  if (const std::optional<Value> constant = schema.Find("const")) values.push_back(*constant);
  if (const std::optional<Value> choices = schema.Find("enum")) {
    for (Value choice : choices->Items()) values.push_back(choice);
  }
  return values;
}

std::ptrdiff_t Depth(const std::vector<Fault>& faults) {
  std::ptrdiff_t deepest = 0;
  for (const Fault& fault : faults) {
    deepest = std::max(deepest, std::count(fault.pointer.begin(), fault.pointer.end(), '/'));
  }
  return deepest;
}

// "since 'kind' is 'battle'", for a condition that fixes some fields' values.
std::string Condition(const SchemaSet& schemas, Value condition, Value record) {
  const std::optional<Value> properties = schemas.Resolve(condition).Find("properties");
  std::vector<std::string> parts;
  if (!properties) return {};
  for (const auto& [key, schema] : properties->Members()) {
    const std::optional<Value> value = record.Find(key.AsWritten());
    if (!value || !value->is_scalar() || FixedValues(schemas.Resolve(schema)).empty()) continue;
    parts.push_back(QuoteWord(key.AsWritten()) + " is " + ShowValue(*value));
  }
  return parts.empty() ? "" : "since " + JoinWords(parts, "and");
}

std::string AnyQuotingHint(const SchemaSet& schemas, const std::vector<Value>& alternatives,
                           Value value) {
  for (Value schema : alternatives) {
    const std::optional<Value> type = schemas.Resolve(schema).Find("type");
    const std::string hint = type ? QuotingHint(*type, value) : "";
    if (!hint.empty()) return hint;
  }
  return {};
}

// What else a value may be, once it is told why it is not the likeliest.
std::string OtherShapes(const SchemaSet& schemas, Value closest, const std::vector<Value>& others,
                        const std::string& message) {
  const std::string shapes = DescribeShapes(schemas, others);
  if (shapes.empty() || shapes == DescribeShape(schemas, closest)) return {};
  const bool ended = message.ends_with('.') || message.ends_with('?');
  return (ended ? " It may also be " : "; it may also be ") + shapes + (ended ? "." : "");
}

}  // namespace

Refusal Explainer::InPlace(const Refusal& refusal, const std::string& below) const {
  Refusal inner = refusal;
  inner.schema += below;
  return inner;
}

void Explainer::ExplainAllOf(const Refusal& refusal, Value operand) {
  for (size_t i = 0; i < operand.size(); ++i) {
    ExplainIfRefused(InPlace(refusal, "/allOf/" + std::to_string(i)));
  }
}

void Explainer::ExplainAnyOf(const Refusal& refusal, Value operand) {
  ExplainBranches(refusal, "anyOf", operand);
}

void Explainer::ExplainOneOf(const Refusal& refusal, Value operand) {
  std::vector<Value> accepted;
  size_t index = 0;
  for (Value schema : operand.Items()) {
    const std::string below = "/oneOf/" + std::to_string(index++);
    if (validator_.Accepts(refusal.schema + below, refusal.value)) accepted.push_back(schema);
  }
  if (accepted.empty()) return ExplainBranches(refusal, "oneOf", operand);
  const std::string shapes = DescribeShapes(schemas_, accepted);
  Add(refusal,
      refusal.name + " fits " + std::to_string(accepted.size()) +
          " of the forms that it may have, and must fit only one" +
          (shapes.find(" or ") == std::string::npos ? "" : ": " + shapes),
      refusal.description);
}

// Whether a schema could accept a value of this kind.
bool Explainer::AllowsKind(const std::string& pointer, Value value) const {
  const std::string at = schemas_.ResolvePointer(pointer);
  const Value schema = *schemas_.bundle().At(at);
  if (schema.kind() == Kind::kBool) return schema.AsBool();
  if (schema.Find("type") && !validator_.AcceptsKeyword(at, "type", value)) return false;
  const std::vector<Value> fixed = FixedValues(schema);
  const auto same_kind = [&](Value one) { return SameKind(one, value); };
  if (!fixed.empty() && std::none_of(fixed.begin(), fixed.end(), same_kind)) return false;
  const auto allows = [&](const char* keyword, size_t i) {
    return AllowsKind(at + "/" + keyword + "/" + std::to_string(i), value);
  };
  if (const std::optional<Value> all = schema.Find("allOf")) {
    for (size_t i = 0; i < all->size(); ++i) {
      if (!allows("allOf", i)) return false;
    }
  }
  for (const char* keyword : {"oneOf", "anyOf"}) {
    const std::optional<Value> some = schema.Find(keyword);
    bool any = !some;
    for (size_t i = 0; some && !any && i < some->size(); ++i) any = allows(keyword, i);
    if (!any) return false;
  }
  return true;
}

// The keys by which a branch is told from the others, where the value says that it is not this one.
std::vector<std::string> Explainer::Telltales(Value schema, const std::string& pointer,
                                              Value value) const {
  std::vector<std::string> telltales;
  const std::optional<Value> properties = schema.Find("properties");
  if (!properties) return telltales;
  for (const auto& [key, property] : properties->Members()) {
    const std::optional<Value> member = value.Find(key.AsWritten());
    if (!member || FixedValues(schemas_.Resolve(property)).empty()) continue;
    const std::string at = JoinPointer(JoinPointer(pointer, "properties"), key.AsWritten());
    if (!validator_.Accepts(at, *member)) telltales.emplace_back(key.AsWritten());
  }
  return telltales;
}

Explainer::Branch Explainer::Try(Refusal refusal) const {
  const std::string at = schemas_.ResolvePointer(refusal.schema);
  const Value schema = *schemas_.bundle().At(at);
  std::vector<std::string> telltales = Telltales(schema, at, refusal.value);
  Explainer trial(schemas_, validator_);
  trial.Explain(refusal);
  return {std::move(refusal), schema, std::move(telltales), trial.TakeFaults()};
}

void Explainer::ExplainBranches(const Refusal& refusal, const std::string& keyword, Value operand) {
  std::vector<Value> shapes;
  std::vector<Branch> branches;
  size_t index = 0;
  for (Value schema : operand.Items()) {
    shapes.push_back(schema);
    Refusal branch = InPlace(refusal, "/" + keyword + "/" + std::to_string(index++));
    if (AllowsKind(branch.schema, refusal.value)) branches.push_back(Try(std::move(branch)));
  }
  if (branches.empty()) {
    const std::string wanted = DescribeShapes(schemas_, shapes);
    return Add(refusal,
               refusal.name + " must be " + (wanted.empty() ? "of another form" : wanted) + "; " +
                   ShowKind(refusal.value) + AnyQuotingHint(schemas_, shapes, refusal.value),
               refusal.description);
  }
  if (ExplainTelltale(branches)) return;
  const auto rank = [](const Branch& branch) {
    return std::tuple(branch.telltales.size(), branch.faults.size(), -Depth(branch.faults));
  };
  const auto closest =
      std::min_element(branches.begin(), branches.end(),
                       [&](const Branch& a, const Branch& b) { return rank(a) < rank(b); });
  std::vector<Fault> faults = closest->faults;
  if (refusal.value.is_scalar() && faults.size() == 1) {
    std::vector<Value> others;
    for (const Branch& branch : branches) {
      if (&branch != &*closest) others.push_back(branch.schema);
    }
    faults.front().message +=
        OtherShapes(schemas_, closest->schema, others, faults.front().message);
  }
  faults_.insert(faults_.end(), faults.begin(), faults.end());
}

// Where every branch is told by the same key and the value's fits none, that key is the fault.
bool Explainer::ExplainTelltale(const std::vector<Branch>& branches) {
  if (branches.size() < 2) return false;
  for (const std::string& key : branches.front().telltales) {
    const bool common = std::all_of(branches.begin(), branches.end(), [&](const Branch& branch) {
      const std::vector<std::string>& keys = branch.telltales;
      return std::find(keys.begin(), keys.end(), key) != keys.end();
    });
    if (!common) continue;
    std::vector<Value> values;
    for (const Branch& branch : branches) {
      const Value property = *branch.schema.Find("properties")->Find(key);
      for (Value value : FixedValues(schemas_.Resolve(property))) values.push_back(value);
    }
    const Refusal& whole = branches.front().refusal;
    ExplainChoice(Member(whole, *whole.value.FindKey(key), *whole.value.Find(key), whole.schema),
                  values);
    return true;
  }
  return false;
}

void Explainer::ExplainConditional(const Refusal& refusal, Value operand) {
  const bool met = validator_.Accepts(refusal.schema + "/if", refusal.value);
  Refusal branch = InPlace(refusal, met ? "/then" : "/else");
  const std::string condition = Condition(schemas_, operand, refusal.value);
  if (!condition.empty()) branch.condition = condition;
  Explain(std::move(branch));
}

void Explainer::ExplainNot(const Refusal& refusal, Value operand) {
  const Value schema = schemas_.Resolve(operand);
  const std::string shape = DescribeShape(schemas_, schema);
  const std::string_view own = schema.String("description");
  Add(refusal, refusal.name + " must not be " + (shape.empty() ? "of the form that it has" : shape),
      own.empty() ? refusal.description : own);
}

}  // namespace eventlint
