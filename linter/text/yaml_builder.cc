#include "text/yaml_builder.h"

#include <algorithm>

#include "text/scalar_type.h"
#include "text/utf8.h"

namespace eventlint {

namespace {

constexpr std::string_view kCoreTag = "tag:yaml.org,2002:";

bool IsSpace(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

// The end of a quoted scalar, after its closing quote.
size_t QuotedEnd(std::string_view text, size_t begin) {
  const char quote = text[begin];
  for (size_t i = begin + 1; i < text.size(); ++i) {
    if (quote == '"' && text[i] == '\\') {
      ++i;
    } else if (text[i] == quote) {
      if (quote == '\'' && i + 1 < text.size() && text[i + 1] == quote) {
        ++i;
      } else {
        return i + 1;
      }
    }
  }
  return text.size();
}

// The end of a plain scalar on its first line.
size_t PlainEnd(std::string_view text, size_t begin, bool flow) {
  size_t i = begin;
  for (; i < text.size() && text[i] != '\n' && text[i] != '\r'; ++i) {
    const bool before_space = i + 1 == text.size() || IsSpace(text[i + 1]);
    if (text[i] == '#' && i > begin && IsSpace(text[i - 1])) break;
    if (flow && std::string_view(",[]{}").find(text[i]) != std::string_view::npos) break;
    if (text[i] != ':') continue;
    if (before_space) break;
    if (flow && std::string_view(",[]{}").find(text[i + 1]) != std::string_view::npos) break;
  }
  while (i > begin && IsSpace(text[i - 1])) --i;
  return i;
}

}  // namespace

size_t ContentBegin(std::string_view text, size_t begin) {
  size_t i = begin;
  while (i < text.size() && (text[i] == '!' || text[i] == '&')) {
    while (i < text.size() && !IsSpace(text[i])) ++i;
    while (i < text.size() && (IsSpace(text[i]) || text[i] == '#')) {
      if (text[i] == '#') i = std::min(text.find_first_of("\r\n", i), text.size() - 1);
      ++i;
    }
  }
  return i;
}

YamlBuilder::YamlBuilder(std::shared_ptr<const SourceText> source, const ReadLimits& limits,
                         std::vector<Fault>* faults)
    : source_(std::move(source)),
      limits_(limits),
      faults_(faults),
      builder_(limits, faults) {
  // All documents of the file go into one list; Finish drops it when there is just one.
  builder_.StartFile();
}

void YamlBuilder::StartDocument() {
  ++documents_;
  anchors_.clear();
}

Span YamlBuilder::ScalarSpan(size_t begin, bool empty) const {
  const std::string_view text = source_->text();
  size_t end = begin;
  if (!empty && begin < text.size()) {
    const char first = text[begin];
    if (first == '"' || first == '\'') {
      end = QuotedEnd(text, begin);
    } else {
      end = PlainEnd(text, begin, InFlow());
    }
  }
  return {static_cast<uint32_t>(begin), static_cast<uint32_t>(end)};
}

void YamlBuilder::Remember(std::string_view anchor) {
  if (!anchor.empty()) anchors_[std::string(anchor)] = builder_.next_node();
}

// A duplicate key's value is dropped with all that it holds; its nodes' numbers are then given
// anew.
void YamlBuilder::ForgetDropped() {
  const uint32_t nodes = builder_.next_node();
  if (nodes < nodes_before_) {
    std::erase_if(anchors_, [&](const auto& anchor) { return anchor.second >= nodes; });
  }
  nodes_before_ = nodes;
}

// yaml-cpp does not tell a tagged "" from a tag with nothing behind it: the text does.
bool YamlBuilder::IsAbsent(size_t begin, size_t content) const {
  const std::string_view text = source_->text();
  if (content == begin) return true;
  const std::string_view rest = text.substr(content);
  if (rest.starts_with('|') || rest.starts_with('>')) return false;
  if (!rest.starts_with('"') && !rest.starts_with('\'')) return true;
  // The quotes of the next line may be the next key's.
  const size_t after = QuotedEnd(text, content);
  const size_t next = text.find_first_not_of(" \t", after);
  const std::string_view between = text.substr(begin, content - begin);
  return between.find_first_of("\r\n") != std::string_view::npos &&
         next != std::string_view::npos && text[next] == ':';
}

// Nothing stands there: point at the key that lacks its value.
Span YamlBuilder::AbsentSpan() const {
  return !open_.empty() && open_.back().mapping ? builder_.key_span() : builder_.open_span();
}

void YamlBuilder::Scalar(size_t begin, std::string_view text, const NodeProperties& properties,
                         bool plain) {
  if (skipping_ > 0) return;
  AddScalar(begin, text, properties, plain);
  ForgetDropped();
}

void YamlBuilder::AddScalar(size_t begin, std::string_view text, const NodeProperties& properties,
                            bool plain) {
  const size_t content = ContentBegin(source_->text(), begin);
  const bool tagged = !properties.tag.empty();
  const bool absent = text.empty() && (tagged ? IsAbsent(begin, content) : plain);
  if (absent && properties.tag == "!") {
    builder_.AddFault("unsupported-tag", "the tag ! stands before nothing: remove it",
                      {static_cast<uint32_t>(begin), static_cast<uint32_t>(begin + 1)});
  }
  if (NeedsKey()) {
    const Span nothing{static_cast<uint32_t>(begin), static_cast<uint32_t>(begin)};
    if (absent) {
      builder_.AddFault("invalid-key", "a value stands here without a key before its ':'", nothing);
    } else if (begin > 0 && source_->text()[begin - 1] == '?') {
      // To libyaml [?x] is [{x: null}], to YAML 1.2 and yaml-cpp ["?x"].
      builder_.AddFault("syntax-error",
                        "YAML readers disagree on a text that begins with ?: put it in quotes",
                        {static_cast<uint32_t>(begin - 1), static_cast<uint32_t>(begin)});
    }
    Remember(properties.anchor);
    return Key(text, absent ? nothing : ScalarSpan(content, false), plain && !tagged,
               !properties.anchor.empty());
  }
  const Span span = absent ? AbsentSpan() : ScalarSpan(content, false);
  if (!plain && !absent) CheckBlockHeader(span);
  Remember(properties.anchor);
  if (tagged && properties.tag != "!") {
    TaggedScalar(text, properties.tag, span);
  } else if (plain && !tagged) {
    builder_.Typed(text, span);
  } else {
    builder_.String(text, span);
  }
}

// yaml-cpp loses an empty line at the end of such a block, and where it ends cannot be told from
// here.
void YamlBuilder::CheckBlockHeader(Span header) {
  const std::string_view text = source_->text().substr(header.begin, header.end - header.begin);
  if (!text.starts_with('>') || text.find('+') == std::string_view::npos) return;
  if (text.find_first_of("123456789") == std::string_view::npos) return;
  builder_.AddFault("syntax-error",
                    "YAML readers disagree on the end of a block that opens with " + Shorten(text) +
                        ": leave out the digit or the +",
                    header);
}

void YamlBuilder::Key(std::string_view text, Span span, bool typed, bool anchored) {
  if (typed && text == "<<") {
    builder_.AddFault("merge-key",
                      "'<<' would merge another mapping into this one; YAML 1.2 has no merge keys: "
                      "write the members out",
                      span);
  } else if (typed && anchored && !text.empty() &&
             TypeOfScalar(text).kind != Kind::kString) {
    // As a key it is text, and an alias to it would be a number or a truth value.
    builder_.AddFault("invalid-key", "the key " + Shorten(text) +
                      " has an anchor and would not be text where an alias repeats it: write the "
                      "values out", span);
  }
  builder_.Key(text, span);
  // A block mapping is shown as its first key.
  if (!InFlow() && builder_.open_size() == 0) builder_.SetOpenSpan(span);
}

void YamlBuilder::TaggedScalar(std::string_view text, std::string_view tag, Span span) {
  const std::string_view name =
      tag.starts_with(kCoreTag) ? tag.substr(kCoreTag.size()) : std::string_view();
  if (name == "str") return builder_.String(text, span);
  const eventlint::Scalar scalar = TypeOfScalar(text);
  const bool fits = (name == "null" && scalar.kind == Kind::kNull) ||
                    (name == "bool" && scalar.kind == Kind::kBool) ||
                    (name == "int" && scalar.kind == Kind::kInteger);
  if (fits) return builder_.Typed(text, span);
  if (name == "float" && (scalar.kind == Kind::kInteger || scalar.kind == Kind::kReal)) {
    const double value =
        scalar.kind == Kind::kReal ? scalar.real : static_cast<double>(scalar.integer);
    return builder_.Real(value, span, text);
  }
  builder_.AddFault("unsupported-tag",
                    "'" + Shorten(text) + "' cannot be read as " + Shorten(tag) +
                        "; write the value without a tag, in quotes if it is text",
                    span);
  builder_.String(text, span);
}

void YamlBuilder::Start(size_t begin, const NodeProperties& properties, bool flow, bool mapping) {
  if (skipping_ > 0 || NeedsKey()) {
    if (skipping_++ == 0) {
      const Span span{static_cast<uint32_t>(begin), static_cast<uint32_t>(begin + 1)};
      builder_.AddFault("invalid-key",
                        "a list or a mapping stands where a key should be; a key is text", span);
      builder_.Key("", span);
    }
    open_.push_back({mapping, flow, true});
    if (builder_.depth() + skipping_ > limits_.depth) {
      builder_.StopTooDeep({static_cast<uint32_t>(begin), static_cast<uint32_t>(begin + 1)});
    }
    return;
  }
  const size_t content = flow ? ContentBegin(source_->text(), begin) : begin;
  const Span span{static_cast<uint32_t>(content), static_cast<uint32_t>(content + 1)};
  const std::string_view expected = mapping ? "tag:yaml.org,2002:map" : "tag:yaml.org,2002:seq";
  if (!properties.tag.empty() && properties.tag != "!" && properties.tag != expected) {
    builder_.AddFault("unsupported-tag",
                      "the tag " + Shorten(properties.tag) + " has no meaning here: remove it",
                      span);
  }
  Remember(properties.anchor);
  if (mapping) {
    builder_.StartMapping(span);
  } else {
    builder_.StartList(span);
  }
  open_.push_back({mapping, flow, false});
}

void YamlBuilder::StartMapping(size_t begin, const NodeProperties& properties, bool flow) {
  Start(begin, properties, flow, true);
}

void YamlBuilder::StartList(size_t begin, const NodeProperties& properties, bool flow) {
  Start(begin, properties, flow, false);
}

void YamlBuilder::EndCollection() {
  const OpenCollection closed = open_.back();
  open_.pop_back();
  if (closed.as_key) {
    --skipping_;
  } else if (closed.mapping) {
    builder_.EndMapping();
  } else {
    builder_.EndList();
  }
  ForgetDropped();
}

void YamlBuilder::RefuseAlias(std::string check, std::string message, Span span) {
  builder_.AddFault(std::move(check), std::move(message), span);
  bad_alias_ = true;
}

void YamlBuilder::Alias(size_t begin, std::string_view anchor) {
  if (skipping_ > 0) return;
  const std::string_view text = source_->text();
  size_t end = begin;
  while (end < text.size() && !IsSpace(text[end]) &&
         std::string_view(",[]{}").find(text[end]) == std::string_view::npos) {
    ++end;
  }
  const Span span{static_cast<uint32_t>(begin), static_cast<uint32_t>(end)};
  if (NeedsKey()) {
    builder_.AddFault("invalid-key", "an alias stands where a key should be; write the key out",
                      span);
    return builder_.Key(text.substr(begin, end - begin), span);
  }
  const auto found = anchors_.find(anchor);
  if (found == anchors_.end()) {
    const std::string name = Shorten(text.substr(begin + 1, end - begin - 1));
    return RefuseAlias("unknown-alias",
                       "a value that begins with * is an alias, but no value before it in this "
                       "document has the anchor &" + name +
                           "; put the value in quotes if it is text",
                       span);
  }
  if (!builder_.IsComplete(found->second)) {
    return RefuseAlias("unknown-alias",
                       "this alias stands inside the value that it names; write the value out",
                       span);
  }
  alias_nodes_ += builder_.SubtreeSize(found->second);
  if (alias_nodes_ > limits_.alias_nodes) {
    return RefuseAlias("excessive-aliases",
                       "the aliases up to here would repeat more than " +
                           std::to_string(limits_.alias_nodes) +
                           " values; the file was not read further: write the values out",
                       span);
  }
  builder_.Copy(found->second, span);
  ForgetDropped();
}

// The tree of a file with one document begins at that document.
void YamlBuilder::NameFaults() {
  if (documents_ > 1) return;
  for (Fault& fault : *faults_) {
    if (fault.pointer.starts_with("/0")) fault.pointer.erase(0, 2);
  }
}

std::unique_ptr<Document> YamlBuilder::Finish() {
  builder_.EndList();
  NameFaults();
  auto document = builder_.Build(source_, documents_ == 1 ? 1 : 0);
  const bool nothing =
      documents_ == 0 || (documents_ == 1 && document->root().kind() == Kind::kNull);
  if (!nothing) return document;
  faults_->push_back({"empty-file",
                      "the file holds no data; write its records, or delete it", {}, "", {}, {}});
  return nullptr;
}

}  // namespace eventlint
