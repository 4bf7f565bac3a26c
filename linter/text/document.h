// Document: the typed tree of one file, whatever format it was written in.
//
// Every node knows its place in the text. Nodes lie in one array in reading order, so a document is
// three allocations however large it is, and a Value is a pointer and an index. A file that holds
// several documents (YAML documents, NDJSON lines, CSV rows) is a list of them.
//
// A document owns its text and its nodes; a Value must not outlive its Document. A finished
// document never changes and may be read from several threads.
#ifndef EVENTLINT_TEXT_DOCUMENT_H_
#define EVENTLINT_TEXT_DOCUMENT_H_

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "text/source_text.h"

namespace eventlint {

enum class Kind : uint8_t { kNull, kBool, kInteger, kReal, kString, kList, kMapping };

/// "a whole number", "a list": the kind in words, for messages.
std::string_view KindInWords(Kind kind);

class Document;

/// One node of a document: a handle, cheap to copy.
class Value {
 public:
  class ItemRange;
  class MemberRange;

  Kind kind() const;
  bool is_scalar() const { return kind() != Kind::kList && kind() != Kind::kMapping; }

  // REQUIRES: kind() is the one asked for; AsReal also takes kInteger.
  bool AsBool() const;
  int64_t AsInteger() const;
  double AsReal() const;
  std::string_view AsString() const;

  /// A scalar as it stands in the text, without quotes: "047" for the number 47.
  std::string_view AsWritten() const;

  /// The number of items of a list or members of a mapping; 0 for a scalar.
  size_t size() const;

  /// A mapping's keys and values, a list's items, in order; of any other kind, none.
  /// `for (const auto& [key, value] : mapping.Members())`, `for (Value item : list.Items())`.
  MemberRange Members() const;
  ItemRange Items() const;

  /// The member of that key; nothing when there is none or this is no mapping.
  std::optional<Value> Find(std::string_view key) const;
  /// That member's key, to point at it.
  std::optional<Value> FindKey(std::string_view key) const;
  /// The member's text; empty when there is none or it is no string.
  std::string_view String(std::string_view key) const;

  /// Where it stands: a scalar whole, as far as its first line goes; a block mapping as its first
  /// key; any other collection as its opening character.
  Span span() const;
  Range range() const;

  const Document& document() const { return *document_; }

  bool operator==(const Value&) const = default;

 private:
  friend class Document;
  Value(const Document* document, uint32_t node) : document_(document), node_(node) {}
  const Document* document_;
  uint32_t node_;
};

/// One node as stored; DocumentBuilder makes them.
struct Node {
  Kind kind = Kind::kNull;
  uint32_t begin = 0;         // in the source text
  uint32_t end = 0;
  uint32_t size = 0;          // items or members; of a scalar, the length of its text
  uint32_t after = 0;         // the index of the node after this one's subtree
  uint32_t text = 0;  // a scalar's text, without quotes: its place in the document's strings
  union {
    bool boolean;
    int64_t integer = 0;
    double real;
  };
};

class Document {
 public:
  /// REQUIRES: nodes as DocumentBuilder makes them, at least one; `root` is one of them.
  Document(std::shared_ptr<const SourceText> source, std::vector<Node> nodes, std::string strings,
           uint32_t root)
      : source_(std::move(source)),
        nodes_(std::move(nodes)),
        strings_(std::move(strings)),
        root_(root) {}
  Document(const Document&) = delete;
  Document& operator=(const Document&) = delete;

  Value root() const { return Value(this, root_); }
  const SourceText& source() const { return *source_; }
  const std::shared_ptr<const SourceText>& shared_source() const { return source_; }
  size_t node_count() const { return nodes_.size(); }

  /// The value at a JSON Pointer (RFC 6901) below the root; nothing when there is none.
  std::optional<Value> At(std::string_view pointer) const;

 private:
  friend class Value;
  std::shared_ptr<const SourceText> source_;
  std::vector<Node> nodes_;
  std::string strings_;
  uint32_t root_;
};

class Value::ItemRange {
 public:
  class Iterator {
   public:
    Iterator(const Document* document, uint32_t node) : document_(document), node_(node) {}
    Value operator*() const { return Value(document_, node_); }
    Iterator& operator++();
    bool operator==(const Iterator&) const = default;

   private:
    const Document* document_;
    uint32_t node_;
  };
  ItemRange(const Document* document, uint32_t begin, uint32_t end)
      : document_(document), begin_(begin), end_(end) {}
  Iterator begin() const { return {document_, begin_}; }
  Iterator end() const { return {document_, end_}; }

 private:
  const Document* document_;
  uint32_t begin_;
  uint32_t end_;
};

class Value::MemberRange {
 public:
  class Iterator {
   public:
    Iterator(const Document* document, uint32_t node) : document_(document), node_(node) {}
    std::pair<Value, Value> operator*() const {
      return {Value(document_, node_), Value(document_, node_ + 1)};
    }
    Iterator& operator++();
    bool operator==(const Iterator&) const = default;

   private:
    const Document* document_;
    uint32_t node_;
  };
  MemberRange(const Document* document, uint32_t begin, uint32_t end)
      : document_(document), begin_(begin), end_(end) {}
  Iterator begin() const { return {document_, begin_}; }
  Iterator end() const { return {document_, end_}; }

 private:
  const Document* document_;
  uint32_t begin_;
  uint32_t end_;
};

/// Appends "/token" to a JSON Pointer, with ~ and / escaped.
void AppendPointer(std::string* pointer, std::string_view token);
std::string JoinPointer(std::string_view pointer, std::string_view token);
std::string JoinPointer(std::string_view pointer, size_t index);

/// Whether two values hold the same data: kinds, keys, order and scalars, whatever their places.
bool SameData(Value a, Value b);

/// Calls `visit` with every scalar of a value, its keys included, in reading order.
void ForEachScalar(Value value, const std::function<void(Value scalar)>& visit);

/// Calls `visit` with each record of a file and its JSON Pointer: the root when it is a mapping,
/// the items when it is a list (also one level down, for several documents that are lists
/// themselves). Anything else that stands where a record should is passed too; the validator
/// refuses it.
void ForEachRecord(const Document& document,
                   const std::function<void(Value record, const std::string& pointer)>& visit);

}  // namespace eventlint

#endif  // EVENTLINT_TEXT_DOCUMENT_H_
