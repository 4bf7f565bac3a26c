// YamlBuilder: the events of a YAML parser become a Document, whichever library the parser is from.
//
// Here is all of YAML that is not syntax: types (the core schema), anchors and aliases, tags, merge
// keys, keys that are no text, several documents in a file. Both front ends call it with the byte
// offset at which a node begins, its tag and anchor included; where a node ends is found in the
// text, since yaml-cpp does not tell.
#ifndef EVENTLINT_TEXT_YAML_BUILDER_H_
#define EVENTLINT_TEXT_YAML_BUILDER_H_

#include <cstddef>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "text/document_builder.h"

namespace eventlint {

/// What stands before a node's content. A tag is in full ("tag:yaml.org,2002:str") or "!"; both are
/// empty when there is none.
struct NodeProperties {
  std::string_view tag;
  std::string_view anchor;
};

/// Where a node's content begins that itself begins at `begin`: after its tag, its anchor and the
/// comments between.
size_t ContentBegin(std::string_view text, size_t begin);

class YamlBuilder {
 public:
  /// Keeps the references.
  YamlBuilder(std::shared_ptr<const SourceText> source, const ReadLimits& limits,
              std::vector<Fault>* faults);

  void StartDocument();
  /// `plain` is true for a scalar without quotes that is no block scalar.
  void Scalar(size_t begin, std::string_view text, const NodeProperties& properties, bool plain);
  void StartMapping(size_t begin, const NodeProperties& properties, bool flow);
  void StartList(size_t begin, const NodeProperties& properties, bool flow);
  void EndCollection();
  void Alias(size_t begin, std::string_view anchor);

  /// Whether a key is due, or the end of a mapping.
  bool expects_key() const { return NeedsKey(); }

  /// True once reading has to end.
  bool stopped() const { return builder_.stopped() || bad_alias_; }

  /// The document; null when there was nothing to read, which is a fault.
  std::unique_ptr<Document> Finish();

  /// Call it instead of Finish when reading ends early.
  void GiveUp() { NameFaults(); }

 private:
  struct OpenCollection {
    bool mapping;
    bool flow;
    bool as_key;  // a collection where a key should stand
  };

  bool NeedsKey() const { return skipping_ == 0 && builder_.expects_key(); }
  bool InFlow() const { return !open_.empty() && open_.back().flow; }
  Span ScalarSpan(size_t begin, bool empty) const;
  // Whether nothing is written where the builder was told of an empty scalar.
  bool IsAbsent(size_t begin, size_t content) const;
  void CheckBlockHeader(Span header);
  Span AbsentSpan() const;
  void AddScalar(size_t begin, std::string_view text, const NodeProperties& properties, bool plain);
  void Key(std::string_view text, Span span, bool typed, bool anchored);
  void TaggedScalar(std::string_view text, std::string_view tag, Span span);
  void Start(size_t begin, const NodeProperties& properties, bool flow, bool mapping);
  void Remember(std::string_view anchor);
  void ForgetDropped();
  void RefuseAlias(std::string check, std::string message, Span span);
  void NameFaults();

  std::shared_ptr<const SourceText> source_;
  const ReadLimits& limits_;
  std::vector<Fault>* faults_;
  DocumentBuilder builder_;
  std::map<std::string, uint32_t, std::less<>> anchors_;
  std::vector<OpenCollection> open_;
  int documents_ = 0;
  int skipping_ = 0;  // how many collections deep we are inside a key that is no text
  size_t alias_nodes_ = 0;
  bool bad_alias_ = false;
  uint32_t nodes_before_ = 0;
};

}  // namespace eventlint

#endif  // EVENTLINT_TEXT_YAML_BUILDER_H_
