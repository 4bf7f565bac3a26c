// PointerIndex: finds values by JSON Pointer, and says where they stand without counting.
//
// Made for many pointers into one document: a list or mapping is gone through once, however many
// pointers lead through it. The document must outlive the index.
#ifndef EVENTLINT_TEXT_POINTER_INDEX_H_
#define EVENTLINT_TEXT_POINTER_INDEX_H_

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "text/document.h"

namespace eventlint {

class PointerIndex {
 public:
  explicit PointerIndex(Value root) : root_(root) {}

  /// Nothing when the pointer leads to nothing.
  std::optional<Value> At(std::string_view pointer);

  /// The pointer from the record on, with each list position replaced by the entry's name: its
  /// `id`, or else a digest of what it holds. So it stays the same when a list is put in another
  /// order, entries are added, or a record moves within its file or to another. A record's own
  /// place in a file of several is left out when the record has an id. What leads to nothing stays
  /// as it is.
  std::string Steady(std::string_view pointer);

  /// The part of a pointer that leads to the record which it points into.
  std::string RecordPart(std::string_view pointer);

  /// The name of the list entry at that pointer. REQUIRES: there is one.
  const std::string& EntryName(std::string_view pointer);

  /// The value of a list or mapping; none of any other.
  const std::vector<Value>& ItemsAt(std::string_view pointer);

 private:
  struct Children {
    std::vector<Value> items;                        // of a list
    std::unordered_map<std::string, Value> members;  // of a mapping, by the step that leads there
  };
  const Children& ChildrenOf(std::string_view pointer, Value value);
  std::optional<Value> Child(std::string_view pointer, Value parent, std::string_view token);

  Value root_;
  std::unordered_map<std::string, Children> children_;  // by pointer
  std::unordered_map<std::string, std::string> names_;  // of list entries, by pointer
};

/// Whether a list entry, or a record, has an id by which it is known.
bool HasId(Value entry);

}  // namespace eventlint

#endif  // EVENTLINT_TEXT_POINTER_INDEX_H_
