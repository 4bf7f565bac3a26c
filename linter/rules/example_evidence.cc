#include "rules/example_evidence.h"

#include "evidence/evidence.h"
#include "evidence/indexer.h"
#include "evidence/registry.h"
#include "evidence/source_index.h"
#include "text/file_reader.h"
#include "text/input_error.h"

namespace eventlint {

namespace {

using Texts = std::map<std::string, std::string>;

Texts ReadTexts(Value example, const char* key) {
  Texts texts;
  if (const auto mapping = example.Find(key)) {
    for (const auto& [name, text] : mapping->Members()) {
      texts[std::string(name.AsWritten())] = text.AsString();
    }
  }
  return texts;
}

// The language that the example's source record gives; empty without one.
std::string LanguageOf(const std::string& source, const EvidencePlan& evidence,
                       const TablePlan& plan, Database* database) {
  for (const HeldSource& held : ReadHeldSources(evidence, plan, database)) {
    if (held.id == source) return held.language;
  }
  return "";
}

}  // namespace

ExampleEvidence::ExampleEvidence(const Rule& rule, const RuleExample& example,
                                 const TablePlan& plan,
                                 const std::optional<EvidencePlan>& evidence, Intake* intake) {
  const Value value = *rule.document->At(example.pointer);
  const Texts texts = ReadTexts(value, "texts");
  if (!texts.empty() && !evidence) {
    throw InputError(rule.document->source(), value.FindKey("texts")->span(),
                     "an example with texts needs `evidence` in eventlint.yaml");
  }
  std::map<std::string, std::string> indexes;
  if (evidence) {
    const Registry registry = ReadRegistry(*evidence, plan, intake->database.get());
    for (const auto& [source, text] : texts) {
      const std::string language = LanguageOf(source, *evidence, plan, intake->database.get());
      const SourceIndex index = IndexSource(source, language, text, registry);
      const std::string path = evidence->IndexPath(source);
      size_t line = 0;
      citations_[{path, "/0"}] = source;
      for (const IndexedPassage& passage : index.passages) {
        citations_[{path, JoinPointer("", ++line)}] = source + "#" + passage.anchor;
      }
      indexes[path] = WriteIndex(index, registry.names.phrases());
    }
  }
  const MemoryFiles archive(ReadTexts(value, "archive"));
  const bool at_hand = value.Find("archive").has_value();
  TakeInEvidence(MemoryFiles(indexes), {at_hand ? &archive : nullptr, "the example has none"},
                 evidence, plan, intake);
}

std::optional<std::string> ExampleEvidence::CitationAt(const std::string& file,
                                                       const std::string& pointer) const {
  const auto found = citations_.find({file, pointer});
  return found == citations_.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace eventlint
