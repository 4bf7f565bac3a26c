// IndexChanges: what has become of a source's passages between two indexes of it.
//
// A passage is known by its text, that is by its digest, wherever it stands. Where the same text
// stands more than once, its neighbours tell which is which, and then the order. What is left over
// in the same place between the same neighbours is the same passage in other words.
#ifndef EVENTLINT_EVIDENCE_INDEX_CHANGES_H_
#define EVENTLINT_EVIDENCE_INDEX_CHANGES_H_

#include <string>
#include <vector>

#include "evidence/source_index.h"

namespace eventlint {

/// A passage's anchors, before and now.
struct AnchorChange {
  std::string from;
  std::string to;
  bool operator==(const AnchorChange&) const = default;
};

/// All in the order of the text as it is now; `gone` as it was.
struct IndexChanges {
  std::vector<AnchorChange> moved;    ///< The same text under another anchor.
  std::vector<AnchorChange> changed;  ///< Another text in the same place; the anchors may be equal.
  std::vector<std::string> added;
  std::vector<std::string> gone;
  /// The same text, in which other mentions were found: the dataset knows other names, or eventlint
  /// reads otherwise. Also an infobox line under another key. By their anchors now.
  std::vector<std::string> reread;
  /// The first line: the copy's digest, the language or the format.
  bool source_line = false;

  /// Whether the indexes are the same.
  bool None() const { return !TextDiffers() && reread.empty() && !source_line; }
  /// Whether the source says other things, or elsewhere. If not, only what was read in it differs.
  bool TextDiffers() const {
    return !moved.empty() || !changed.empty() || !added.empty() || !gone.empty();
  }
};

/// REQUIRES: two indexes of one source.
IndexChanges CompareIndexes(const SourceIndex& before, const SourceIndex& now);

}  // namespace eventlint

#endif  // EVENTLINT_EVIDENCE_INDEX_CHANGES_H_
