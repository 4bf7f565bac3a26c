// DocumentBuilder: makes a Document from the events of a reader, whatever the format.
//
// A reader calls it in reading order: Start and End around a collection, Key before each value of a
// mapping, and one call for each scalar. What no format allows is a fault here, once for all
// readers: duplicate keys (the first one stays), keys that are too long, collections nested too
// deep. After a thousand faults it stops, so that a hostile file cannot fill the memory with them.
#ifndef EVENTLINT_TEXT_DOCUMENT_BUILDER_H_
#define EVENTLINT_TEXT_DOCUMENT_BUILDER_H_

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "text/document.h"
#include "text/fault.h"

namespace eventlint {

struct ReadLimits {
  int depth = 200;               ///< Collections within collections.
  size_t alias_nodes = 100'000;  ///< Nodes that aliases may add to one file.
  size_t key_length = 1024;      ///< Bytes in a mapping's key.
  size_t file_size = size_t{1} << 30;  ///< Bytes in a file; offsets are 32 bits wide.
};

class DocumentBuilder {
 public:
  /// Keeps both references. Faults are appended as they are met.
  DocumentBuilder(const ReadLimits& limits, std::vector<Fault>* faults);

  /// Opens the list of what a file holds: its YAML documents, lines or rows. Like any list, but it
  /// is not written in the file and adds nothing to the depth.
  void StartFile();
  void StartMapping(Span span);
  void EndMapping();
  void StartList(Span span);
  void EndList();
  /// The key of the value that comes next. REQUIRES: inside a mapping, where a key is due.
  void Key(std::string_view key, Span span);

  void Null(Span span, std::string_view written = {});
  void Bool(bool value, Span span, std::string_view written = {});
  void Integer(int64_t value, Span span, std::string_view written = {});
  void Real(double value, Span span, std::string_view written = {});
  void String(std::string_view value, Span span);
  /// A plain scalar: null, a truth value or a number by the YAML 1.2 core schema; else a string.
  void Typed(std::string_view written, Span span);

  /// Another copy of a node that is complete, places and all; `span` is for a fault, if the copy
  /// stands too deep. REQUIRES: IsComplete(node).
  void Copy(uint32_t node, Span span);
  bool IsComplete(uint32_t node) const;
  /// How many nodes Copy would add. REQUIRES: IsComplete(node).
  size_t SubtreeSize(uint32_t node) const { return nodes_[node].after - node; }

  /// The node that the next call will make; falls when a duplicate key's value is forgotten.
  uint32_t next_node() const { return static_cast<uint32_t>(nodes_.size()); }
  /// Whether the next call has to be Key or EndMapping.
  bool expects_key() const;
  /// The span of the key whose value is due. REQUIRES: inside a mapping, where a value is due.
  Span key_span() const;
  /// The collection that is open: its place, and how many members or items it has so far.
  Span open_span() const;
  void SetOpenSpan(Span span);
  size_t open_size() const { return frames_.empty() ? 0 : nodes_[frames_.back().node].size; }
  int depth() const { return static_cast<int>(frames_.size()) - (is_file_ ? 1 : 0); }

  /// True once reading has to end: the tree is too deep, a key too long, or the faults too many.
  bool stopped() const { return stopped_; }

  /// Stops, with the fault for collections that are nested too deep.
  void StopTooDeep(Span span);
  /// Adds a fault at the place where the next value would stand.
  void AddFault(std::string check, std::string message, Span span);
  /// JSON Pointer of the value that is due or being read.
  std::string pointer() const;

  /// The tree below a node. REQUIRES: every collection has ended; the builder is not used again.
  std::unique_ptr<Document> Build(std::shared_ptr<const SourceText> source, uint32_t root = 0);

 private:
  // A collection that has not ended.
  struct Frame {
    uint32_t node;
    bool mapping;
    bool key_due;
    bool drop = false;  // the value that comes next is a duplicate key's
    uint32_t member;    // the node of the latest key, or where the latest item began
    std::unordered_map<std::string, uint32_t> index;  // keys of a large mapping -> node
  };

  uint32_t Add(Kind kind, Span span, std::string_view text);
  void Start(Kind kind, Span span);
  void End();
  void ValueDone();
  uint32_t FindKey(Frame& frame, std::string_view key) const;
  int DepthOf(uint32_t node) const;
  std::string_view TextOf(const Node& node) const;

  const ReadLimits& limits_;
  std::vector<Fault>* faults_;
  std::vector<Node> nodes_;
  std::string strings_;
  std::vector<Frame> frames_;
  bool is_file_ = false;
  bool stopped_ = false;
};

}  // namespace eventlint

#endif  // EVENTLINT_TEXT_DOCUMENT_BUILDER_H_
