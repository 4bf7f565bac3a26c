#include "schema/fault_explainer.h"

#include <algorithm>
#include <tuple>

#include "schema/explainer.h"
#include "schema/facets.h"
#include "schema/fault_words.h"
#include "schema/json_value.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace eventlint {

namespace {

constexpr const char* kSizeKeywords[] = {"minItems", "maxItems", "minProperties", "maxProperties"};

std::vector<std::string> Texts(const std::vector<Value>& values) {
  std::vector<std::string> texts;
  for (Value value : values) {
    if (value.is_scalar()) texts.emplace_back(value.AsWritten());
  }
  return texts;
}

}  // namespace

std::vector<std::string> KeysOf(std::optional<Value> mapping) {
  std::vector<std::string> keys;
  if (!mapping) return keys;
  for (const auto& [key, value] : mapping->Members()) keys.emplace_back(key.AsWritten());
  return keys;
}

const std::vector<Explainer::KeywordHandler>& Explainer::Handlers() {
  static const std::vector<KeywordHandler> handlers = {
      {"properties", &Explainer::ExplainProperties},
      {"patternProperties", &Explainer::ExplainPatternProperties},
      {"propertyNames", &Explainer::ExplainPropertyNames},
      {"dependencies", &Explainer::ExplainDependencies},
      {"items", &Explainer::ExplainItems},
      {"additionalItems", &Explainer::ExplainAdditionalItems},
      {"contains", &Explainer::ExplainContains},
      {"allOf", &Explainer::ExplainAllOf},
      {"anyOf", &Explainer::ExplainAnyOf},
      {"oneOf", &Explainer::ExplainOneOf},
      {"if", &Explainer::ExplainConditional},
      {"not", &Explainer::ExplainNot},
  };
  return handlers;
}

bool Explainer::Refuses(const Refusal& refusal, const std::string& keyword) const {
  return !validator_.AcceptsKeyword(refusal.schema, keyword, refusal.value);
}

void Explainer::Add(const Refusal& refusal, std::string message, std::string_view description,
                    std::string check, std::optional<Span> span) {
  if (!refusal.condition.empty()) message += " (" + refusal.condition + ")";
  faults_.push_back({std::move(check),
                     WithDescription(message, description),
                     span.value_or(refusal.value.span()),
                     refusal.pointer,
                     {},
                     {}});
}

void Explainer::Explain(Refusal refusal) {
  const std::optional<size_t> outer = schemas_.FindPlace(refusal.schema);
  const std::string_view beside_ref = schemas_.places()[*outer].schema.String("description");
  refusal.schema = schemas_.ResolvePointer(refusal.schema);
  const Value schema = SchemaAt(refusal);
  const std::string_view own = schema.String("description");
  if (!beside_ref.empty()) refusal.description = beside_ref;
  // The schema that refuses the value knows best what it should be.
  if (!own.empty()) refusal.description = own;

  const size_t before = faults_.size();
  if (!ExplainWhatItIs(refusal, schema)) {
    ExplainFacets(refusal, schema);
    ExplainKeys(refusal, schema);
    for (const KeywordHandler& handler : Handlers()) {
      const std::optional<Value> operand = schema.Find(handler.keyword);
      if (operand && Refuses(refusal, handler.keyword)) (this->*handler.explain)(refusal, *operand);
    }
  }
  // Whatever the words above do not know, the verdict is "no", and that has to be said.
  if (faults_.size() == before) {
    Add(refusal, refusal.name + " does not satisfy its schema", refusal.description);
  }
}

// Where the value is something else altogether, nothing more is worth saying.
bool Explainer::ExplainWhatItIs(const Refusal& refusal, Value schema) {
  if (schema.kind() == Kind::kBool) {
    Add(refusal, refusal.name + " must not stand here; remove it", refusal.description);
    return true;
  }
  const std::optional<Value> type = schema.Find("type");
  if (type && Refuses(refusal, "type")) {
    Add(refusal,
        refusal.name + " must be " + DescribeShape(schemas_, schema) + "; " +
            ShowKind(refusal.value) + QuotingHint(*type, refusal.value),
        refusal.description);
    return true;
  }
  if (const std::optional<Value> constant = schema.Find("const");
      constant && Refuses(refusal, "const")) {
    const std::string instead =
        refusal.value.is_scalar() ? ", not " + ShowValue(refusal.value) : "";
    Add(refusal,
        refusal.name + " must be " +
            (constant->is_scalar() ? ShowValue(*constant) : "exactly what its schema says") +
            instead,
        refusal.description);
    return true;
  }
  const std::optional<Value> values = schema.Find("enum");
  if (!values || !Refuses(refusal, "enum")) return false;
  std::vector<Value> choices;
  for (Value choice : values->Items()) choices.push_back(choice);
  ExplainChoice(refusal, choices);
  return true;
}

void Explainer::ExplainChoice(const Refusal& refusal, const std::vector<Value>& values) {
  const bool scalar = refusal.value.is_scalar() && refusal.value.kind() != Kind::kNull;
  const std::string shown = scalar ? ShowValue(refusal.value) : refusal.name;
  const std::string written(refusal.value.AsWritten());
  const std::vector<std::string> texts = Texts(values);
  std::string remedy;
  if (scalar && std::find(texts.begin(), texts.end(), written) != texts.end()) {
    remedy = refusal.value.kind() == Kind::kString ? "; take it out of its quotes"
                                                   : "; put it in quotes";
  } else if (const std::string nearest = scalar ? Nearest(written, texts) : ""; !nearest.empty()) {
    remedy = "; did you mean " + QuoteWord(nearest) + "?";
  }
  const std::string of = scalar ? " that " + refusal.name + " may have" : " that it may have";
  Add(refusal, shown + " is none of the values" + of + ": " + ListValues(values) + remedy);
}

// Text, numbers and sizes.
void Explainer::ExplainFacets(const Refusal& refusal, Value schema) {
  std::vector<std::string> keywords = FacetKeywords();
  keywords.insert(keywords.end(), std::begin(kSizeKeywords), std::end(kSizeKeywords));
  for (const std::string& keyword : keywords) {
    const std::optional<Value> operand = schema.Find(keyword);
    if (!operand || !Refuses(refusal, keyword)) continue;
    if (keyword == "uniqueItems") {
      ExplainTwins(refusal);
      continue;
    }
    const std::string message = DescribeRefusal(keyword, *operand, refusal.value, refusal.name);
    if (keyword != kPatternKeyword) {
      Add(refusal, message);
    } else if (refusal.description.empty()) {
      Add(refusal, message + ": " + Shorten(operand->AsString()));
    } else {
      Add(refusal, message, refusal.description);
    }
  }
}

void Explainer::ExplainTwins(const Refusal& refusal) {
  const auto twins = FindTwins(refusal.value);
  if (!twins) return;
  std::vector<Value> items;
  for (Value item : refusal.value.Items()) items.push_back(item);
  const Value second = items[twins->second];
  const std::string shown = second.is_scalar() ? ShowValue(second) : "the same item";
  Add(refusal, shown + " stands twice in " + refusal.name + "; remove one of the two", {},
      "invalid-value", second.span());
  faults_.back().pointer = JoinPointer(refusal.pointer, twins->second);
  faults_.back().related = items[twins->first].span();
  faults_.back().related_message = "the first one";
}

std::vector<Fault> Explainer::TakeFaults() {
  const auto key = [](const Fault& fault) {
    return std::tie(fault.span.begin, fault.pointer, fault.message);
  };
  std::stable_sort(faults_.begin(), faults_.end(),
                   [&](const Fault& a, const Fault& b) { return key(a) < key(b); });
  const auto last = std::unique(faults_.begin(), faults_.end(),
                                [&](const Fault& a, const Fault& b) { return key(a) == key(b); });
  faults_.erase(last, faults_.end());
  return std::move(faults_);
}

std::vector<Fault> ExplainFaults(const SchemaSet& schemas, const Validator& validator,
                                 const std::string& schema_pointer, Value value,
                                 const std::string& pointer) {
  Explainer explainer(schemas, validator);
  explainer.Explain({schema_pointer, value, pointer, "the record", {}, {}});
  return explainer.TakeFaults();
}

}  // namespace eventlint
