// YAML through libyaml: the fast front end.
#include <yaml.h>

#include <algorithm>
#include <string>

#include "text/utf8.h"
#include "text/yaml_builder.h"
#include "text/yaml_comments.h"
#include "text/yaml_front_ends.h"
#include "text/yaml_nodes.h"
#include "text/yaml_syntax.h"

namespace eventlint {

namespace {

// libyaml counts characters; documents count bytes. Marks come nearly in order, so a cursor walks
// along with them.
class ByteOffsets {
 public:
  explicit ByteOffsets(std::string_view text)
      : text_(text), ascii_(CountCharacters(text) == text.size()) {}

  size_t Of(size_t character) {
    if (ascii_) return std::min(character, text_.size());
    if (character < characters_) characters_ = bytes_ = 0;
    for (; characters_ < character && bytes_ < text_.size(); ++characters_) {
      do ++bytes_;
      while (bytes_ < text_.size() && (text_[bytes_] & 0xC0) == 0x80);
    }
    return bytes_;
  }

 private:
  std::string_view text_;
  bool ascii_;
  size_t characters_ = 0;
  size_t bytes_ = 0;
};

// libyaml compares each %TAG line with all before it: 100,000 of them take 13 seconds.
constexpr size_t kMostTagLines = 100;

bool HasTooManyTagLines(std::string_view text, std::vector<Fault>* faults) {
  constexpr std::string_view kLine = "\n%TAG";
  size_t count = 0;
  for (size_t at = text.find(kLine); at != std::string_view::npos; at = text.find(kLine, at + 1)) {
    if (++count < kMostTagLines) continue;
    const uint32_t begin = static_cast<uint32_t>(at + 1);
    faults->push_back({"syntax-error", "the file has too many %TAG lines: delete them",
                       {begin, begin + 4}, "", {}, {}});
    return true;
  }
  return false;
}

struct Parser {
  Parser() { yaml_parser_initialize(&parser); }
  ~Parser() { yaml_parser_delete(&parser); }
  yaml_parser_t parser;
};

void SetInput(std::string_view text, yaml_parser_t* parser) {
  yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING);
  yaml_parser_set_input_string(parser, reinterpret_cast<const unsigned char*>(text.data()),
                               text.size());
}

struct Event {
  ~Event() { yaml_event_delete(&event); }
  yaml_event_t event = {};
};

struct Token {
  ~Token() { yaml_token_delete(&token); }
  yaml_token_t token = {};
};

// Between two tokens there are only blanks, line breaks and comments.
void FindComments(std::string_view text, size_t begin, size_t end, std::vector<Span>* comments) {
  while (true) {
    begin = text.substr(0, end).find('#', begin);
    if (begin == std::string_view::npos) return;
    const size_t line_end = std::min(text.find_first_of("\r\n", begin), text.size());
    comments->push_back({static_cast<uint32_t>(begin), static_cast<uint32_t>(line_end)});
    begin = line_end;
  }
}

bool IsBlockScalar(const yaml_token_t& token) {
  return token.type == YAML_SCALAR_TOKEN &&
         (token.data.scalar.style == YAML_LITERAL_SCALAR_STYLE ||
          token.data.scalar.style == YAML_FOLDED_SCALAR_STYLE);
}

std::string_view View(const yaml_char_t* text) {
  return text == nullptr ? std::string_view() : reinterpret_cast<const char*>(text);
}

void Pass(const yaml_event_t& event, size_t begin, YamlBuilder* builder) {
  switch (event.type) {
    case YAML_DOCUMENT_START_EVENT: return builder->StartDocument();
    case YAML_SCALAR_EVENT: {
      const auto& scalar = event.data.scalar;
      const std::string_view text(reinterpret_cast<const char*>(scalar.value), scalar.length);
      return builder->Scalar(begin, text, {View(scalar.tag), View(scalar.anchor)},
                             scalar.style == YAML_PLAIN_SCALAR_STYLE);
    }
    case YAML_MAPPING_START_EVENT: {
      const auto& mapping = event.data.mapping_start;
      return builder->StartMapping(begin, {View(mapping.tag), View(mapping.anchor)},
                                   mapping.style == YAML_FLOW_MAPPING_STYLE);
    }
    case YAML_SEQUENCE_START_EVENT: {
      const auto& list = event.data.sequence_start;
      return builder->StartList(begin, {View(list.tag), View(list.anchor)},
                                list.style == YAML_FLOW_SEQUENCE_STYLE);
    }
    case YAML_MAPPING_END_EVENT:
    case YAML_SEQUENCE_END_EVENT: return builder->EndCollection();
    case YAML_ALIAS_EVENT: return builder->Alias(begin, View(event.data.alias.anchor));
    default: return;
  }
}

// Puts together the nodes of a text from the parser's events.
class NodeCollector {
 public:
  explicit NodeCollector(std::string_view text) : offsets_(text) {}

  void Take(const yaml_event_t& event) {
    switch (event.type) {
      case YAML_SCALAR_EVENT:
      case YAML_ALIAS_EVENT:
        Add(event, false);
        nodes_.back().span.end = OffsetOf(event.end_mark);
        return;
      case YAML_MAPPING_START_EVENT:
        Add(event, event.data.mapping_start.style != YAML_FLOW_MAPPING_STYLE);
        return Open(true);
      case YAML_SEQUENCE_START_EVENT:
        Add(event, event.data.sequence_start.style != YAML_FLOW_SEQUENCE_STYLE);
        return Open(false);
      case YAML_MAPPING_END_EVENT:
      case YAML_SEQUENCE_END_EVENT: return Close(event);
      default: return;
    }
  }

  std::vector<YamlNode> Finish() { return std::move(nodes_); }

 private:
  struct Collection {
    uint32_t node;
    bool is_mapping;
    uint32_t key = YamlNode::kNone;  // whose value is due
  };

  // Never before the offset asked for last, so that no text makes the cursor start over and over.
  uint32_t OffsetOf(const yaml_mark_t& mark) {
    last_ = std::max(last_, mark.index);
    return static_cast<uint32_t>(offsets_.Of(last_));
  }

  void Add(const yaml_event_t& event, bool is_block) {
    const uint32_t begin = OffsetOf(event.start_mark);
    const uint32_t number = static_cast<uint32_t>(nodes_.size());
    YamlNode node{{begin, begin}, YamlNode::kNone, false, is_block};
    if (!open_.empty() && open_.back().is_mapping) {
      uint32_t& key = open_.back().key;
      node.is_key = key == YamlNode::kNone;
      if (!node.is_key) nodes_[key].partner = number;
      node.partner = key;
      key = node.is_key ? number : YamlNode::kNone;
    }
    nodes_.push_back(node);
  }

  void Open(bool is_mapping) {
    open_.push_back({static_cast<uint32_t>(nodes_.size() - 1), is_mapping});
  }

  void Close(const yaml_event_t& event) {
    YamlNode& node = nodes_[open_.back().node];
    node.span.end = OffsetOf(node.is_block ? event.start_mark : event.end_mark);
    open_.pop_back();
  }

  ByteOffsets offsets_;
  size_t last_ = 0;
  std::vector<YamlNode> nodes_;
  std::vector<Collection> open_;
};

}  // namespace

std::unique_ptr<Document> ReadYamlWithLibyaml(std::shared_ptr<const SourceText> source,
                                              const ReadLimits& limits,
                                              std::vector<Fault>* faults) {
  const std::string_view text = source->text();
  if (HasTooManyTagLines(text, faults)) return nullptr;
  Parser state;
  yaml_parser_t* parser = &state.parser;
  SetInput(text, parser);
  ByteOffsets offsets(text);
  YamlBuilder builder(source, limits, faults);
  while (true) {
    Event event;
    if (!yaml_parser_parse(parser, &event.event)) {
      const size_t offset = offsets.Of(parser->problem_mark.index);
      const size_t context =
          parser->context == nullptr ? offset : offsets.Of(parser->context_mark.index);
      std::string problem = parser->problem == nullptr ? "" : parser->problem;
      if (parser->context != nullptr) problem += std::string(" ") + parser->context;
      faults->push_back(ExplainYamlSyntax(*source, offset, context, problem));
      builder.GiveUp();
      return nullptr;
    }
    if (event.event.type == YAML_STREAM_END_EVENT) break;
    Pass(event.event, offsets.Of(event.event.start_mark.index), &builder);
    if (builder.stopped()) {
      builder.GiveUp();
      return nullptr;
    }
  }
  return builder.Finish();
}

std::vector<Span> YamlComments(std::string_view text) {
  Parser state;
  SetInput(text, &state.parser);
  ByteOffsets offsets(text);
  std::vector<Span> comments;
  size_t done = 0;
  while (true) {
    Token token;
    if (!yaml_parser_scan(&state.parser, &token.token)) return comments;
    const size_t begin = offsets.Of(token.token.start_mark.index);
    FindComments(text, done, begin, &comments);
    // The line of `|` or `>` belongs to the scalar, and may end with a comment.
    if (IsBlockScalar(token.token)) {
      const size_t line_end = std::min(text.find_first_of("\r\n", begin), text.size());
      FindComments(text, begin, line_end, &comments);
    }
    done = std::max(done, offsets.Of(token.token.end_mark.index));
    if (token.token.type == YAML_STREAM_END_TOKEN) break;
  }
  FindComments(text, done, text.size(), &comments);
  return comments;
}

std::vector<YamlNode> YamlNodes(std::string_view text) {
  Parser state;
  SetInput(text, &state.parser);
  NodeCollector collector(text);
  while (true) {
    Event event;
    if (!yaml_parser_parse(&state.parser, &event.event)) break;
    if (event.event.type == YAML_STREAM_END_EVENT) break;
    collector.Take(event.event);
  }
  return collector.Finish();
}

}  // namespace eventlint
