// SourceIndex: what one source says, passage by passage, without its prose: anchors, digests and
// mentions. It is committed to git, so that anybody can check a citation without the text.
//
// A file is JSON Lines: first the source, then a line for each passage in the order of the text.
//   {"source":"wp-x","language":"en","sha256":"…","format":1}
//   {"anchor":"massacres/2.4","sha256":"…","numbers":[…],"dates":[…],"names":[…]}
//   {"anchor":"infobox/6","key":"Fatalities","sha256":"…","numbers":[…]}
// A number is {"words":"at least 40","min":40,"hedge":"at-least","counted":"people","noun":"men"},
// a date {"words":"March 21","date":"2022-03-21","basis":"context"}, a name its text. What is empty
// or goes without saying is left out: a hedge none, a counted unclear, a basis stated. A relative
// date has "from" where the year of the date that it is counted from is taken over.
// schemas/evidence.schema.json describes a line.
#ifndef EVENTLINT_EVIDENCE_SOURCE_INDEX_H_
#define EVENTLINT_EVIDENCE_SOURCE_INDEX_H_

#include <string>
#include <string_view>
#include <vector>

#include "evidence/mention.h"
#include "evidence/phrase_table.h"
#include "text/document.h"
#include "text/fault.h"

namespace eventlint {

struct IndexedPassage {
  std::string anchor;
  std::string section;  ///< From the anchor, as are the next two.
  int paragraph = 0;
  int sentence = 0;
  std::string key;     ///< Of an infobox line: "Casualties1". Empty elsewhere.
  std::string sha256;  ///< Of the sentence, normalised (NormaliseSentence).
  Mentions mentions;
  bool operator==(const IndexedPassage&) const = default;
};

struct SourceIndex {
  /// Of the mentions' reading. It is raised when a newer eventlint finds other mentions in the same
  /// text, so that an older index is told from a wrong one.
  static constexpr int kFormat = 1;

  std::string source;
  std::string language;
  std::string sha256;  ///< Of the copy's bytes that it was made from.
  int format = kFormat;
  std::vector<IndexedPassage> passages;
  bool operator==(const SourceIndex&) const = default;
};

/// NFC, white space made single spaces, none at the ends: what a passage's digest is made of.
std::string NormaliseSentence(std::string_view text);

/// The index as a file's text. Nothing gets into it beyond what may be quoted of a source
/// (LimitQuotation; IndexSource has seen to it before). Read again it is the same index.
std::string WriteIndex(const SourceIndex& index, const PhraseTable& known_names);

/// Reads the document of an index file. What is wrong with it is a fault of the check
/// "broken-index", at its place; the passages and mentions that can be read are read all the same.
SourceIndex ReadIndex(const Document& document, std::vector<Fault>* faults);

}  // namespace eventlint

#endif  // EVENTLINT_EVIDENCE_SOURCE_INDEX_H_
