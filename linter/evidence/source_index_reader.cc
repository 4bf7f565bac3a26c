// ReadIndex (source_index.h).
#include <algorithm>
#include <initializer_list>
#include <limits>
#include <unordered_map>
#include <utility>

#include "evidence/mention_words.h"
#include "evidence/quotation.h"
#include "evidence/source_index.h"
#include "schema/calendar.h"
#include "schema/edtf.h"
#include "text/character.h"
#include "text/utf8.h"

namespace eventlint {

namespace {

constexpr char kCheck[] = "broken-index";
constexpr char kRemedy[] = "; run `eventlint index` to make the index anew";
// More say nothing new, and would fill the memory when every line of a large file is wrong.
constexpr size_t kMostFaults = 1000;

// What is wrong with one file.
class Faults {
 public:
  explicit Faults(std::vector<Fault>* faults) : faults_(faults) {}

  void Add(Span span, const std::string& pointer, const std::string& message,
           std::string_view remedy = kRemedy) {
    if (++count_ > kMostFaults) return;
    faults_->push_back({kCheck, message + std::string(remedy), span, pointer, {}, {}});
    if (count_ == kMostFaults) faults_->back().message += " (what else is wrong is not listed)";
  }
  void AddTwice(Value value, const std::string& pointer, const std::string& message, Span first) {
    Add(value.span(), pointer, message);
    if (count_ > kMostFaults) return;
    faults_->back().related = first;
    faults_->back().related_message = "the first one";
  }
  size_t count() const { return count_; }

 private:
  std::vector<Fault>* faults_;
  size_t count_ = 0;
};

bool IsDigest(std::string_view text) {
  const auto is_digit = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
  return text.size() == 64 && std::all_of(text.begin(), text.end(), is_digit);
}

// One mapping of the file, whose members are asked for by name.
class Entry {
 public:
  Entry(Value value, std::string pointer, Faults* faults)
      : value_(value), pointer_(std::move(pointer)), faults_(faults), before_(faults->count()) {}

  /// Whether it is a mapping; a fault if not.
  bool IsMapping(const char* what) const {
    if (value_.kind() == Kind::kMapping) return true;
    Refuse("this is " + std::string(KindInWords(value_.kind())) + ", where " + what +
           " should stand");
    return false;
  }

  /// A fault for each member that is none of these.
  void AllowKeys(std::initializer_list<std::string_view> keys) const {
    for (const auto& [key, value] : value_.Members()) {
      if (std::find(keys.begin(), keys.end(), key.AsWritten()) != keys.end()) continue;
      faults_->Add(key.span(), JoinPointer(pointer_, key.AsWritten()),
                   "an index has no '" + Shorten(key.AsWritten()) + "' here");
    }
  }

  std::string RequiredText(std::string_view key) const {
    const std::optional<Value> value = Required(key);
    const std::string text = value ? TextOf(key, *value) : "";
    if (value && text.empty() && good()) RefuseMember(key, "is empty");
    return text;
  }
  /// Empty when there is none.
  std::string OptionalText(std::string_view key) const {
    const std::optional<Value> value = value_.Find(key);
    return value ? TextOf(key, *value) : "";
  }
  /// Text of the source: no more than may be quoted.
  std::string Quotation(std::string_view key, bool required) const {
    std::string text = required ? RequiredText(key) : OptionalText(key);
    if (Quote(text) != text) {
      RefuseMember(key, "holds more of the source's words than an index may quote");
    }
    return text;
  }
  std::string RequiredDigest(std::string_view key) const {
    std::string text = RequiredText(key);
    if (!text.empty() && !IsDigest(text)) {
      RefuseMember(key, "is no SHA-256 digest: 64 hexadecimal digits in lower case");
    }
    return text;
  }
  std::optional<int64_t> OptionalInteger(std::string_view key) const {
    const std::optional<Value> value = value_.Find(key);
    if (!value) return std::nullopt;
    if (value->kind() == Kind::kInteger) return value->AsInteger();
    RefuseMember(key, "is " + std::string(KindInWords(value->kind())) +
                          ", where a whole number should stand");
    return std::nullopt;
  }
  std::optional<Value> Required(std::string_view key) const {
    const std::optional<Value> value = value_.Find(key);
    if (!value) Refuse("'" + std::string(key) + "' is missing here");
    return value;
  }

  /// The kind that a member's word stands for; `otherwise` when it is left out.
  template <typename Kind>
  Kind OptionalKind(std::string_view key, std::optional<Kind> (*kind_of)(std::string_view),
                    Kind otherwise) const {
    if (!value_.Find(key)) return otherwise;
    const std::string word = OptionalText(key);
    const std::optional<Kind> kind = kind_of(word);
    if (!kind && good()) RefuseMember(key, "is '" + Shorten(word) + "', which means nothing here");
    return kind.value_or(otherwise);
  }

  void Refuse(const std::string& message) const { faults_->Add(value_.span(), pointer_, message); }
  /// REQUIRES: there is such a member.
  void RefuseMember(std::string_view key, const std::string& message,
                    std::string_view remedy = kRemedy) const {
    faults_->Add(value_.Find(key)->span(), JoinPointer(pointer_, key),
                 "'" + std::string(key) + "' " + message, remedy);
  }

  /// Whether nothing was wrong with it so far.
  bool good() const { return faults_->count() == before_; }
  Value value() const { return value_; }
  const std::string& pointer() const { return pointer_; }

 private:
  std::string TextOf(std::string_view key, Value value) const {
    if (value.kind() == Kind::kString) return std::string(value.AsString());
    RefuseMember(key, "is " + std::string(KindInWords(value.kind())) + ", where text should stand");
    return "";
  }

  Value value_;
  std::string pointer_;
  Faults* faults_;
  size_t before_;
};

// "massacres/2.4", "infobox/6" into its parts; false when it is none.
bool ReadAnchor(IndexedPassage* passage) {
  const std::string_view anchor = passage->anchor;
  const size_t slash = anchor.find('/');
  if (slash == 0 || slash == anchor.npos || anchor.find('#') != anchor.npos) return false;
  for (size_t i = 0; i < slash;) {
    if (IsWhiteSpace(NextCharacter(anchor, &i))) return false;
  }
  const std::string_view place = anchor.substr(slash + 1);
  const size_t dot = std::min(place.find('.'), place.size());
  const auto number = [](std::string_view digits) {
    const auto value = digits.starts_with('0') ? std::nullopt : ParseDigits(digits);
    return value && *value <= std::numeric_limits<int>::max() ? static_cast<int>(*value) : 0;
  };
  passage->section = anchor.substr(0, slash);
  passage->paragraph = number(place.substr(0, dot));
  const bool has_sentence = dot < place.size();
  passage->sentence = has_sentence ? number(place.substr(dot + 1)) : 1;
  return passage->paragraph > 0 && passage->sentence > 0 &&
         has_sentence == (passage->section != "infobox");
}

NumberMention ReadNumber(const Entry& entry) {
  entry.AllowKeys({"words", "min", "max", "hedge", "counted", "noun"});
  NumberMention number;
  number.words = entry.Quotation("words", true);
  number.min = entry.OptionalInteger("min");
  number.max = entry.OptionalInteger("max");
  if (number.min && number.max && *number.min > *number.max) {
    entry.RefuseMember("min", "is more than 'max'");
  }
  number.hedge = entry.OptionalKind("hedge", HedgeOf, Hedge::kNone);
  number.counted = entry.OptionalKind("counted", CountedOf, Counted::kUnclear);
  number.noun = entry.Quotation("noun", false);
  return number;
}

DateMention ReadDate(const Entry& entry) {
  entry.AllowKeys({"words", "date", "basis", "from"});
  DateMention date;
  date.words = entry.Quotation("words", true);
  date.date = entry.OptionalText("date");
  date.counted_from = entry.OptionalText("from");
  std::string why;
  if (!date.date.empty() && !ParseEdtf(date.date, &why)) {
    entry.RefuseMember("date", "is no date: " + why);
  }
  if (!date.counted_from.empty() && !ParseEdtf(date.counted_from, &why)) {
    entry.RefuseMember("from", "is no date: " + why);
  }
  date.basis = entry.OptionalKind("basis", DateBasisOf, DateBasis::kStated);
  return date;
}

class IndexReader {
 public:
  explicit IndexReader(std::vector<Fault>* faults) : faults_(faults) {}

  SourceIndex Read(const Document& document) {
    const Value root = document.root();
    if (root.kind() != Kind::kList) {
      faults_.Add(root.span(), "",
                  "an index is JSON Lines: a line for the source, and one for each passage");
      return {};
    }
    size_t line = 0;
    index_.passages.reserve(root.size());
    anchors_.reserve(root.size());
    for (Value item : root.Items()) {
      const Entry entry(item, JoinPointer("", line), &faults_);
      if (line++ == 0) {
        if (entry.IsMapping("the source's line")) ReadSource(entry);
      } else if (entry.IsMapping("a passage's line")) {
        ReadPassage(entry);
      }
    }
    return std::move(index_);
  }

 private:
  void ReadSource(const Entry& entry) {
    entry.AllowKeys({"source", "language", "sha256", "format"});
    index_.source = entry.RequiredText("source");
    if (entry.Required("language")) index_.language = entry.OptionalText("language");
    index_.sha256 = entry.RequiredDigest("sha256");
    index_.format = 0;
    if (!entry.Required("format")) return;
    const int64_t format = entry.OptionalInteger("format").value_or(0);
    const bool fits = format >= 1 && format <= std::numeric_limits<int>::max();
    if (fits) index_.format = static_cast<int>(format);
    if (format > SourceIndex::kFormat) {
      entry.RefuseMember("format",
                         "is " + std::to_string(format) +
                             ", and this eventlint knows no later one than " +
                             std::to_string(SourceIndex::kFormat),
                         "; update eventlint");
    } else if (!fits && entry.good()) {
      entry.RefuseMember("format", "is less than 1");
    }
  }

  void ReadPassage(const Entry& entry) {
    IndexedPassage passage;
    passage.anchor = entry.RequiredText("anchor");
    const bool has_anchor = ReadAnchor(&passage);
    if (!passage.anchor.empty() && !has_anchor) {
      entry.RefuseMember("anchor", "is no anchor: section/paragraph.sentence, or infobox/line");
    }
    passage.sha256 = entry.RequiredDigest("sha256");
    const bool readable = has_anchor && entry.good() && IsNew(entry, passage.anchor);
    passage.key = entry.Quotation("key", false);
    entry.AllowKeys({"anchor", "key", "sha256", "numbers", "dates", "names"});
    ReadList(entry, "numbers", &passage.mentions.numbers, ReadNumber);
    ReadList(entry, "dates", &passage.mentions.dates, ReadDate);
    ReadNames(entry, &passage.mentions.names);
    if (readable) index_.passages.push_back(std::move(passage));
  }

  bool IsNew(const Entry& entry, const std::string& anchor) {
    const Value value = *entry.value().Find("anchor");
    const auto [first, is_new] = anchors_.emplace(anchor, value.span());
    if (!is_new) {
      faults_.AddTwice(value, JoinPointer(entry.pointer(), "anchor"),
                       "the anchor '" + Shorten(anchor) + "' stands here twice", first->second);
    }
    return is_new;
  }

  // The list of that name; an empty one when there is none, or something else.
  std::optional<Value> FindList(const Entry& entry, std::string_view key) {
    const std::optional<Value> list = entry.value().Find(key);
    if (!list || list->kind() == Kind::kList) return list;
    entry.RefuseMember(
        key, "is " + std::string(KindInWords(list->kind())) + ", where a list should stand");
    return std::nullopt;
  }

  template <typename Mention>
  void ReadList(const Entry& passage, std::string_view key, std::vector<Mention>* mentions,
                Mention (*read)(const Entry&)) {
    const std::optional<Value> list = FindList(passage, key);
    if (!list) return;
    const std::string pointer = JoinPointer(passage.pointer(), key);
    size_t i = 0;
    for (Value item : list->Items()) {
      const Entry entry(item, JoinPointer(pointer, i++), &faults_);
      if (!entry.IsMapping("a mention")) continue;
      Mention mention = read(entry);
      if (entry.good()) mentions->push_back(std::move(mention));
    }
  }

  void ReadNames(const Entry& passage, std::vector<NameMention>* names) {
    const std::optional<Value> list = FindList(passage, "names");
    if (!list) return;
    const std::string pointer = JoinPointer(passage.pointer(), "names");
    size_t i = 0;
    for (Value item : list->Items()) {
      const Entry entry(item, JoinPointer(pointer, i++), &faults_);
      const bool text = item.kind() == Kind::kString && !item.AsString().empty();
      if (!text) {
        entry.Refuse("a name is text");
        continue;
      }
      NameMention name{std::string(item.AsString())};
      if (names->empty() || names->back() < name) {
        names->push_back(std::move(name));
      } else {
        entry.Refuse("names stand sorted, each once, and this one does not");
      }
    }
  }

  Faults faults_;
  SourceIndex index_;
  std::unordered_map<std::string, Span> anchors_;
};

}  // namespace

SourceIndex ReadIndex(const Document& document, std::vector<Fault>* faults) {
  return IndexReader(faults).Read(document);
}

}  // namespace eventlint
