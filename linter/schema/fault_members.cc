// What is wrong with a mapping's keys and values and a list's items.
#include <algorithm>
#include <memory>
#include <set>

#include "schema/explainer.h"
#include "schema/fault_words.h"
#include "schema/pattern.h"
#include "text/fold.h"

namespace eventlint {

namespace {

bool Contains(const std::vector<std::string>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// Any two single letters are one edit apart, which says nothing about what was meant.
constexpr size_t kShortestMeantKey = 2;

std::string NearestKey(std::string_view key, const std::vector<std::string>& keys) {
  return key.size() < kShortestMeantKey ? "" : Nearest(key, keys);
}

// A list that is an item itself is not called by its whole way down, which may be 200 levels.
std::string ListName(const std::string& name) {
  static constexpr std::string_view kOf = " of ";
  static constexpr std::string_view kWithin = "a list within ";
  if (!name.starts_with("item ")) return name;
  const std::string outer = name.substr(name.find(kOf) + kOf.size());
  return outer.starts_with(kWithin) ? outer : std::string(kWithin) + outer;
}

// Which keys of a mapping `properties` and `patternProperties` speak of.
class NamedKeys {
 public:
  explicit NamedKeys(Value schema) {
    for (std::string& name : KeysOf(schema.Find("properties"))) names_.insert(std::move(name));
    for (const std::string& pattern : KeysOf(schema.Find("patternProperties"))) {
      patterns_.push_back(Pattern::Compile(pattern));
    }
  }
  bool Has(std::string_view key) const {
    return names_.contains(key) ||
           std::any_of(patterns_.begin(), patterns_.end(),
                       [&](auto& pattern) { return pattern->Matches(key); });
  }

 private:
  std::set<std::string, std::less<>> names_;
  std::vector<std::shared_ptr<const Pattern>> patterns_;
};

}  // namespace

// Missing keys come first among the free ones: one of them is the likeliest to have been meant.
Explainer::KnownKeys Explainer::SortKeys(Value mapping, Value schema) {
  KnownKeys known;
  const auto add = [&](std::string_view key) {
    std::vector<std::string>& keys = mapping.Find(key) ? known.given : known.free;
    if (!Contains(keys, key)) keys.emplace_back(key);
  };
  if (const std::optional<Value> required = schema.Find("required")) {
    for (Value key : required->Items()) add(key.AsString());
  }
  for (const std::string& key : KeysOf(schema.Find("properties"))) add(key);
  return known;
}

Refusal Explainer::Member(const Refusal& mapping, Value key, Value value,
                          const std::string& schema) const {
  return {schema,
          value,
          JoinPointer(mapping.pointer, key.AsWritten()),
          QuoteWord(key.AsWritten()),
          {},
          mapping.condition};
}

Refusal Explainer::Item(const Refusal& list, size_t index, Value value,
                        const std::string& schema) const {
  return {schema,
          value,
          JoinPointer(list.pointer, index),
          "item " + std::to_string(index + 1) + " of " + ListName(list.name),
          {},
          list.condition};
}

void Explainer::ExplainIfRefused(Refusal refusal) {
  if (!validator_.Accepts(refusal.schema, refusal.value)) Explain(std::move(refusal));
}

// Unknown and missing keys together: a key that is misspelt is not also missing.
void Explainer::ExplainKeys(const Refusal& refusal, Value schema) {
  std::vector<std::string> meant;
  if (schema.Find("additionalProperties") && Refuses(refusal, "additionalProperties")) {
    ExplainAdditional(refusal, schema, &meant);
  }
  const std::optional<Value> required = schema.Find("required");
  if (!required || !Refuses(refusal, "required")) return;
  for (Value key : required->Items()) {
    const bool there = refusal.value.Find(key.AsString()) || Contains(meant, key.AsString());
    if (!there) ExplainMissingKey(refusal, key.AsString());
  }
}

void Explainer::ExplainAdditional(const Refusal& refusal, Value schema,
                                  std::vector<std::string>* meant) {
  const NamedKeys named(schema);
  const std::string pointer = JoinPointer(refusal.schema, "additionalProperties");
  const Value additional = schemas_.Resolve(*schema.Find("additionalProperties"));
  const bool closed = additional.kind() == Kind::kBool && !additional.AsBool();

  const KnownKeys known = SortKeys(refusal.value, schema);
  for (const auto& [key, value] : refusal.value.Members()) {
    if (named.Has(key.AsWritten())) continue;
    if (closed) {
      ExplainUnknownKey(refusal, key, known, meant);
    } else {
      ExplainIfRefused(Member(refusal, key, value, pointer));
    }
  }
}

void Explainer::ExplainUnknownKey(const Refusal& refusal, Value key, const KnownKeys& known,
                                  std::vector<std::string>* meant) {
  const std::string nearest = NearestKey(key.AsWritten(), known.free);
  const std::string given = NearestKey(key.AsWritten(), known.given);
  std::string message = "unknown key " + QuoteWord(key.AsWritten());
  if (!nearest.empty()) {
    message += "; did you mean " + QuoteWord(nearest) + "?";
    meant->push_back(nearest);
  } else if (!given.empty()) {
    message += "; did you mean " + QuoteWord(given) + ", which is there already?";
  } else if (known.free.empty()) {
    message += "; no further key may stand in " + refusal.name;
  } else {
    message += "; keys that may still stand in " + refusal.name + ": " + ListKeys(known.free);
  }
  Add(refusal, message, {}, "unknown-key", key.span());
  faults_.back().pointer = JoinPointer(refusal.pointer, key.AsWritten());
}

void Explainer::ExplainMissingKey(const Refusal& refusal, std::string_view key) {
  std::string shape;
  std::string_view description;
  const std::string pointer = JoinPointer(JoinPointer(refusal.schema, "properties"), key);
  if (const std::optional<Value> schema = schemas_.bundle().At(pointer)) {
    shape = DescribeShape(schemas_, *schema);
    description = schema->String("description");
    if (description.empty()) description = schemas_.Resolve(*schema).String("description");
  }
  Add(refusal,
      QuoteWord(key) + " is missing; add it" + (shape.empty() ? "" : ": it must be " + shape),
      description, "missing-key");
}

void Explainer::ExplainProperties(const Refusal& refusal, Value properties) {
  const std::string below = JoinPointer(refusal.schema, "properties");
  for (const auto& [key, value] : refusal.value.Members()) {
    const std::optional<Value> schema = properties.Find(key.AsWritten());
    if (!schema) continue;
    Refusal member = Member(refusal, key, value, JoinPointer(below, key.AsWritten()));
    const Value resolved = schemas_.Resolve(*schema);
    if (resolved.kind() == Kind::kBool && !resolved.AsBool()) {
      Add(member, "the key " + member.name + " must not stand in " + refusal.name + "; remove it",
          {}, "unknown-key", key.span());
    } else {
      ExplainIfRefused(std::move(member));
    }
  }
}

void Explainer::ExplainPatternProperties(const Refusal& refusal, Value patterns) {
  const std::string below = JoinPointer(refusal.schema, "patternProperties");
  for (const std::string& text : KeysOf(patterns)) {
    const std::shared_ptr<const Pattern> pattern = Pattern::Compile(text);
    for (const auto& [key, value] : refusal.value.Members()) {
      if (!pattern->Matches(key.AsWritten())) continue;
      ExplainIfRefused(Member(refusal, key, value, JoinPointer(below, text)));
    }
  }
}

void Explainer::ExplainPropertyNames(const Refusal& refusal, Value) {
  const std::string schema = JoinPointer(refusal.schema, "propertyNames");
  for (const auto& [key, value] : refusal.value.Members()) {
    Refusal name = Member(refusal, key, key, schema);
    name.name = "a key of " + refusal.name;
    ExplainIfRefused(std::move(name));
  }
}

void Explainer::ExplainItems(const Refusal& refusal, Value operand) {
  const std::string below = JoinPointer(refusal.schema, "items");
  const bool tuple = operand.kind() == Kind::kList;
  size_t index = 0;
  for (Value item : refusal.value.Items()) {
    if (tuple && index == operand.size()) return;
    ExplainIfRefused(Item(refusal, index, item, tuple ? JoinPointer(below, index) : below));
    ++index;
  }
}

void Explainer::ExplainAdditionalItems(const Refusal& refusal, Value operand) {
  const size_t most = SchemaAt(refusal).Find("items")->size();
  const Value additional = schemas_.Resolve(operand);
  const bool closed = additional.kind() == Kind::kBool && !additional.AsBool();
  size_t index = 0;
  for (Value value : refusal.value.Items()) {
    Refusal item = Item(refusal, index, value, JoinPointer(refusal.schema, "additionalItems"));
    if (++index <= most) continue;
    if (!closed) {
      ExplainIfRefused(std::move(item));
      continue;
    }
    return Add(item, item.name + " is one too many; it has at most " + std::to_string(most));
  }
}

void Explainer::ExplainContains(const Refusal& refusal, Value operand) {
  const std::string shape = DescribeShape(schemas_, operand);
  Add(refusal,
      "no item of " + refusal.name + " is " + (shape.empty() ? "as its schema asks" : shape) +
          "; at least one must be",
      schemas_.Resolve(operand).String("description"));
}

void Explainer::ExplainDependencies(const Refusal& refusal, Value operand) {
  const std::string below = JoinPointer(refusal.schema, "dependencies");
  for (const auto& [key, needs] : operand.Members()) {
    if (!refusal.value.Find(key.AsWritten())) continue;
    if (needs.kind() != Kind::kList) {
      Refusal whole = refusal;
      whole.schema = JoinPointer(below, key.AsWritten());
      whole.condition = "since " + QuoteWord(key.AsWritten()) + " is given";
      ExplainIfRefused(std::move(whole));
      continue;
    }
    for (Value need : needs.Items()) {
      if (refusal.value.Find(need.AsString())) continue;
      Add(refusal,
          QuoteWord(need.AsString()) + " is missing; where " + QuoteWord(key.AsWritten()) +
              " is given, add it too",
          {}, "missing-key");
    }
  }
}

}  // namespace eventlint
