#include "text/json.h"

#include <algorithm>
#include <cassert>
#include <cstdio>
#include <iterator>
#include <nlohmann/json.hpp>
#include <utility>

#include "text/utf8.h"

namespace eventlint {

using Json = nlohmann::ordered_json;

namespace {

// Tells how far nlohmann has read, since its SAX interface does not.
class CountingIterator {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  CountingIterator(const char* at, const char** furthest) : at_(at), furthest_(furthest) {}
  reference operator*() const { return *at_; }
  CountingIterator& operator++() {
    *furthest_ = ++at_;
    return *this;
  }
  CountingIterator operator++(int) {
    CountingIterator before = *this;
    ++*this;
    return before;
  }
  bool operator==(const CountingIterator& other) const { return at_ == other.at_; }
  bool operator!=(const CountingIterator& other) const { return at_ != other.at_; }

 private:
  const char* at_;
  const char** furthest_;
};

// Parses [begin, end) of a text into a builder.
class JsonReader : public nlohmann::json_sax<nlohmann::json> {
 public:
  JsonReader(std::string_view text, size_t begin, size_t end, DocumentBuilder* builder)
      : text_(text), end_(end), previous_end_(begin), read_(text.data() + begin),
        builder_(builder) {}

  /// False when the text is no JSON or the builder has stopped; there is a fault then.
  bool Read() {
    const CountingIterator first(read_, &read_);
    const CountingIterator last(text_.data() + end_, &read_);
    return nlohmann::json::sax_parse(first, last, this);
  }

  bool null() override { return Literal(); }
  bool boolean(bool) override { return Literal(); }
  bool number_integer(number_integer_t) override { return Literal(); }
  bool number_unsigned(number_unsigned_t) override { return Literal(); }
  bool number_float(number_float_t, const string_t&) override { return Literal(); }
  bool binary(binary_t&) override { return false; }

  bool string(string_t& value) override {
    builder_->String(value, Token());
    return !builder_->stopped();
  }
  bool key(string_t& value) override {
    builder_->Key(value, Token());
    return !builder_->stopped();
  }
  bool start_object(std::size_t) override {
    builder_->StartMapping(Token());
    return !builder_->stopped();
  }
  bool start_array(std::size_t) override {
    builder_->StartList(Token());
    return !builder_->stopped();
  }
  bool end_object() override {
    Token();
    builder_->EndMapping();
    return true;
  }
  bool end_array() override {
    Token();
    builder_->EndList();
    return true;
  }

  bool parse_error(std::size_t, const std::string&,
                   const nlohmann::json::exception& error) override {
    const std::string_view what = error.what();
    if (error.id == 406) {  // out_of_range: a number that no double holds
      const Span span = LiteralSpan();
      builder_->AddFault("number-out-of-range",
                         "the number " + Shorten(text_.substr(span.begin, span.end - span.begin)) +
                             " is too large to be kept",
                         span);
      return false;
    }
    const size_t dash = what.find(" - ");
    const std::string_view problem = dash == std::string_view::npos ? what : what.substr(dash + 3);
    const size_t begin = std::min(SkipBetweenTokens(previous_end_), end_);
    size_t end = begin;
    if (begin < end_) NextCharacter(text_, &end);
    builder_->AddFault(
        "syntax-error",
        "not JSON: " + Shorten(problem.substr(0, problem.find("; last read: ")), 160) +
            Hint(problem, begin),
        {static_cast<uint32_t>(begin), static_cast<uint32_t>(end)});
    return false;
  }

 private:
  size_t SkipSpace(size_t at) const {
    return std::min(text_.find_first_not_of(" \t\r\n", at), end_);
  }

  // One ',' or ':' at most, so that a second one is what an error points at.
  size_t SkipBetweenTokens(size_t at) const {
    const bool opened = at > 0 && (text_[at - 1] == '[' || text_[at - 1] == '{');
    at = SkipSpace(at);
    const bool separator = !opened && at < end_ && (text_[at] == ',' || text_[at] == ':');
    return separator ? SkipSpace(at + 1) : at;
  }

  // The token that was just read.
  Span Token() {
    const size_t begin = SkipBetweenTokens(previous_end_);
    previous_end_ = static_cast<size_t>(read_ - text_.data());
    return {static_cast<uint32_t>(begin), static_cast<uint32_t>(previous_end_)};
  }

  // A number, truth value or null ends where its characters do: nlohmann has read one more.
  Span LiteralSpan() const {
    const size_t begin = SkipBetweenTokens(previous_end_);
    size_t end = std::min(text_.find_first_of(" \t\r\n,:]}", begin), end_);
    // Nothing but a point or an exponent may follow a zero that begins a number.
    const size_t zero = begin < end && text_[begin] == '-' ? begin + 1 : begin;
    const bool digit_follows =
        zero + 1 < end && text_[zero] == '0' && text_[zero + 1] >= '0' && text_[zero + 1] <= '9';
    if (digit_follows) end = zero + 1;
    return {static_cast<uint32_t>(begin), static_cast<uint32_t>(end)};
  }

  // JSON's literals are those of the YAML core schema.
  bool Literal() {
    const Span span = LiteralSpan();
    previous_end_ = span.end;
    builder_->Typed(text_.substr(span.begin, span.end - span.begin), span);
    return !builder_->stopped();
  }

  // What to do about it.
  std::string Hint(std::string_view problem, size_t at) const {
    const auto has = [&](std::string_view words) { return problem.find(words) != problem.npos; };
    if (at >= end_) return "; what was opened last is never closed";
    const size_t before = at == 0 ? text_.npos : text_.find_last_not_of(" \t\r\n", at - 1);
    const bool after_comma = before != text_.npos && text_[before] == ',';
    if (after_comma && (text_[at] == '}' || text_[at] == ']')) {
      return "; JSON allows no ',' after the last entry: delete it";
    }
    if (text_[at] == '\'') return "; JSON quotes text with \": replace the '";
    if (text_[at] == '/' || text_[at] == '#') return "; JSON has no comments: delete it";
    if (has("backslash")) return "; write \\\\ for a backslash";
    if (has("invalid literal")) return "; put text, and every key, in double quotes";
    if (has("end of input")) return "; a file holds one value: delete what follows it";
    if (has("; expected ']'") || has("; expected '}'")) {
      return "; is a ',' missing before it?";
    }
    if (has("; expected ':'")) return "; is a ':' missing before it?";
    return "";
  }

  std::string_view text_;
  size_t end_;
  size_t previous_end_;
  const char* read_;
  DocumentBuilder* builder_;
};

std::unique_ptr<Document> NothingToRead(std::vector<Fault>* faults) {
  faults->push_back({"empty-file", "the file holds no data; write its records, or delete it",
                     {}, "", {}, {}});
  return nullptr;
}

}  // namespace

std::unique_ptr<Document> ReadJson(std::shared_ptr<const SourceText> source,
                                   const ReadLimits& limits, std::vector<Fault>* faults) {
  const std::string_view text = source->text();
  if (text.find_first_not_of(" \t\r\n") == std::string_view::npos) return NothingToRead(faults);
  DocumentBuilder builder(limits, faults);
  if (!JsonReader(text, 0, text.size(), &builder).Read()) return nullptr;
  return builder.Build(std::move(source));
}

std::unique_ptr<Document> ReadNdjson(std::shared_ptr<const SourceText> source,
                                     const ReadLimits& limits, std::vector<Fault>* faults) {
  const std::string_view text = source->text();
  DocumentBuilder builder(limits, faults);
  builder.StartFile();
  for (size_t begin = 0; begin < text.size();) {
    const size_t end = std::min(text.find_first_of("\r\n", begin), text.size());
    const bool empty = text.substr(begin, end - begin).find_first_not_of(" \t") ==
                       std::string_view::npos;
    if (!empty && !JsonReader(text, begin, end, &builder).Read()) return nullptr;
    begin = end + 1;
  }
  if (builder.open_size() == 0) return NothingToRead(faults);
  builder.EndList();
  return builder.Build(std::move(source));
}

namespace {

bool IsRefusedByReaders(int32_t c) {
  return (c >= 0x7F && c <= 0x9F) || c == 0xFEFF || c == 0xFFFE || c == 0xFFFF;
}

// REQUIRES: `json` is JSON, in which only a string can hold such a character.
std::string EscapeRefused(std::string json) {
  // All of them are DEL, or begin with one of two bytes.
  if (json.find_first_of("\x7F\xC2\xEF") == std::string::npos) return json;
  std::string out;
  for (size_t i = 0; i < json.size();) {
    const size_t begin = i;
    const int32_t c = NextCharacter(json, &i);
    if (IsRefusedByReaders(c)) {
      char escape[8];
      std::snprintf(escape, sizeof escape, "\\u%04x", static_cast<unsigned>(c));
      out += escape;
    } else {
      out.append(json, begin, i - begin);
    }
  }
  return out;
}

}  // namespace

struct JsonWriter::State {
  // A collection that has not ended, and the key under which it will stand in the one around it.
  struct Open {
    Json value;
    std::string key;
  };

  void Add(Json value) {
    if (open.empty()) {
      root = std::move(value);
    } else if (open.back().value.is_array()) {
      open.back().value.push_back(std::move(value));
    } else {
      open.back().value[key] = std::move(value);
    }
  }

  void Start(Json empty) { open.push_back({std::move(empty), key}); }

  void End() {
    assert(!open.empty());
    Open ended = std::move(open.back());
    open.pop_back();
    key = std::move(ended.key);
    Add(std::move(ended.value));
  }

  Json root;
  std::vector<Open> open;
  std::string key;
};

JsonWriter::JsonWriter() : state_(std::make_unique<State>()) {}
JsonWriter::~JsonWriter() = default;

void JsonWriter::StartObject() { state_->Start(Json::object()); }
void JsonWriter::EndObject() { state_->End(); }
void JsonWriter::StartArray() { state_->Start(Json::array()); }
void JsonWriter::EndArray() { state_->End(); }
void JsonWriter::Key(std::string_view key) { state_->key = key; }
void JsonWriter::String(std::string_view value) { state_->Add(std::string(value)); }
void JsonWriter::Integer(int64_t value) { state_->Add(value); }
void JsonWriter::Real(double value) { state_->Add(value); }
void JsonWriter::Bool(bool value) { state_->Add(value); }
void JsonWriter::Null() { state_->Add(nullptr); }

std::string JsonWriter::Finish(bool pretty) {
  assert(state_->open.empty());
  return EscapeRefused(
      state_->root.dump(pretty ? 2 : -1, ' ', false, Json::error_handler_t::replace));
}

namespace {

Json JsonOf(Value value) {
  switch (value.kind()) {
    case Kind::kNull: return nullptr;
    case Kind::kBool: return value.AsBool();
    case Kind::kInteger: return value.AsInteger();
    case Kind::kReal: return value.AsReal();
    case Kind::kString: return std::string(value.AsString());
    case Kind::kList: {
      Json list = Json::array();
      for (Value item : value.Items()) list.push_back(JsonOf(item));
      return list;
    }
    case Kind::kMapping: break;
  }
  Json mapping = Json::object();
  // A document's keys are unique; to look each of them up would take a large mapping minutes.
  auto& members = mapping.get_ref<Json::object_t&>();
  for (const auto& [key, member] : value.Members()) {
    members.emplace_back(std::string(key.AsWritten()), JsonOf(member));
  }
  return mapping;
}

}  // namespace

std::string ToJson(Value value) {
  return JsonOf(value).dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace eventlint
