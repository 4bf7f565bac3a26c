// CommentSubject: what a comment in a YAML file speaks of.
//
//     # above an item or a key: all of it
//     - measure: killed
//       count: 47        # at the end of a line: what is told at that line
//       place: "in the
//         north"         # ... or at a value that ends on it
//     - # after nothing but a dash, or a closing bracket: all of that item or value
//       measure: injured
//
// Several comments alone on their lines, one below the other, speak of the same.
#ifndef EVENTLINT_STORE_COMMENT_SUBJECT_H_
#define EVENTLINT_STORE_COMMENT_SUBJECT_H_

#include <cstdint>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "text/source_text.h"
#include "text/yaml_nodes.h"

namespace eventlint {

struct CommentSubject {
  /// What begins on this line.
  int line = 0;
  /// And whatever begins in here: an item, a key with its value, or a value; empty for none.
  Range whole = {};
  /// And what begins at one of these places: values that end on the line, and their keys.
  std::vector<Position> ending = {};

  bool has_whole() const { return whole.begin < whole.end; }
};

/// Looks up the subjects of a file's comments. The source must outlive it.
class CommentSubjects {
 public:
  /// `comments` are all of the file's (YamlComments).
  CommentSubjects(const SourceText& source, const std::vector<Span>& comments);

  /// REQUIRES: `comment` is one of them.
  CommentSubject Of(Span comment) const;

 private:
  CommentSubject Above(int line, int own_line, size_t column) const;
  CommentSubject AtEndOf(int line, std::string_view before) const;
  std::optional<Span> ThingAt(size_t offset) const;
  std::optional<Span> ItemAt(size_t dash) const;
  Span WithPartner(const YamlNode& node) const;

  const SourceText& source_;
  std::vector<YamlNode> nodes_;
  std::unordered_map<int, int> below_;  // of lines that hold a comment alone, the line it is above
  std::unordered_map<int, std::vector<uint32_t>> ending_;  // nodes of several lines, by their last
};

}  // namespace eventlint

#endif  // EVENTLINT_STORE_COMMENT_SUBJECT_H_
