#include "evidence/source_index.h"

#include "evidence/mention_words.h"
#include "evidence/quotation.h"
#include "text/character.h"
#include "text/fold.h"
#include "text/json.h"
#include "text/utf8.h"

namespace eventlint {

namespace {

void WriteText(JsonWriter& json, std::string_view key, std::string_view text) {
  json.Key(key);
  json.String(text);
}

void WriteBound(JsonWriter& json, std::string_view key, const std::optional<int64_t>& bound) {
  if (!bound) return;
  json.Key(key);
  json.Integer(*bound);
}

void WriteNumber(JsonWriter& json, const NumberMention& number) {
  json.StartObject();
  WriteText(json, "words", number.words);
  WriteBound(json, "min", number.min);
  WriteBound(json, "max", number.max);
  if (number.hedge != Hedge::kNone) WriteText(json, "hedge", WordOf(number.hedge));
  if (number.counted != Counted::kUnclear) WriteText(json, "counted", WordOf(number.counted));
  if (!number.noun.empty()) WriteText(json, "noun", number.noun);
  json.EndObject();
}

void WriteDate(JsonWriter& json, const DateMention& date) {
  json.StartObject();
  WriteText(json, "words", date.words);
  if (!date.date.empty()) WriteText(json, "date", date.date);
  if (date.basis != DateBasis::kStated) WriteText(json, "basis", WordOf(date.basis));
  if (!date.counted_from.empty()) WriteText(json, "from", date.counted_from);
  json.EndObject();
}

void WriteName(JsonWriter& json, const NameMention& name) { json.String(name.name); }

template <typename Mention>
void WriteList(JsonWriter& json, std::string_view key, const std::vector<Mention>& mentions,
               void (*write)(JsonWriter&, const Mention&)) {
  if (mentions.empty()) return;
  json.Key(key);
  json.StartArray();
  for (const Mention& mention : mentions) write(json, mention);
  json.EndArray();
}

std::string SourceLine(const SourceIndex& index) {
  JsonWriter json;
  json.StartObject();
  WriteText(json, "source", index.source);
  WriteText(json, "language", index.language);
  WriteText(json, "sha256", index.sha256);
  json.Key("format");
  json.Integer(index.format);
  json.EndObject();
  return json.Finish(false) + '\n';
}

std::string PassageLine(const IndexedPassage& passage, const PhraseTable& known_names) {
  Mentions mentions = passage.mentions;
  LimitQuotation(known_names, &mentions);
  JsonWriter json;
  json.StartObject();
  WriteText(json, "anchor", passage.anchor);
  if (!passage.key.empty()) WriteText(json, "key", Quote(passage.key));
  WriteText(json, "sha256", passage.sha256);
  WriteList(json, "numbers", mentions.numbers, WriteNumber);
  WriteList(json, "dates", mentions.dates, WriteDate);
  WriteList(json, "names", mentions.names, WriteName);
  json.EndObject();
  return json.Finish(false) + '\n';
}

}  // namespace

std::string NormaliseSentence(std::string_view text) {
  const std::string composed = NormaliseNfc(text);
  std::string out;
  for (size_t i = 0; i < composed.size();) {
    const size_t begin = i;
    if (!IsWhiteSpace(NextCharacter(composed, &i))) {
      out.append(composed, begin, i - begin);
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  if (out.ends_with(' ')) out.pop_back();
  return out;
}

std::string WriteIndex(const SourceIndex& index, const PhraseTable& known_names) {
  std::string text = SourceLine(index);
  for (const IndexedPassage& passage : index.passages) text += PassageLine(passage, known_names);
  return text;
}

}  // namespace eventlint
