// SearchPassages: the passages of one source that hold some words or a number, best first.
#ifndef EVENTLINT_EVIDENCE_PASSAGE_SEARCH_H_
#define EVENTLINT_EVIDENCE_PASSAGE_SEARCH_H_

#include <string>
#include <string_view>
#include <vector>

#include "evidence/language.h"
#include "evidence/source_index.h"

namespace eventlint {

/// A passage, and what of its text can be searched: the sentence where the archive is at hand, else
/// the words of its mentions.
struct SearchablePassage {
  const IndexedPassage* passage = nullptr;
  std::string text;
};

struct PassageHit {
  size_t passage = 0;  ///< Its place in what was searched.
  double score = 0;
};

/// Those that hold at least one of the words (whatever their marks and capitals, or with another
/// ending) or one of the numbers ("40" also finds "forty" and "at least 40"). A word counts the
/// more, the fewer passages hold it; words that stand together as in the query count once more.
std::vector<PassageHit> SearchPassages(const std::vector<SearchablePassage>& passages,
                                       std::string_view query, const Language& language);

/// The words of a passage's mentions, to search or show where there is no text.
std::string MentionWords(const IndexedPassage& passage);

}  // namespace eventlint

#endif  // EVENTLINT_EVIDENCE_PASSAGE_SEARCH_H_
