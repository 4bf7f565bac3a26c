// FindSharedNames: known names that share a word which the text has once: "Rwandan and Ugandan
// troops" names the Rwandan troops too, "les armées turque et russe" two armies.
#ifndef EVENTLINT_EVIDENCE_SHARED_NAMES_H_
#define EVENTLINT_EVIDENCE_SHARED_NAMES_H_

#include <string>
#include <vector>

#include "evidence/known_names.h"
#include "evidence/name_words.h"
#include "evidence/sentence.h"

namespace eventlint {

struct SharedName {
  std::string name;  ///< "Rwandan troops", in the text's spelling.
  TokenSpan own;     ///< "Rwandan"
  TokenSpan shared;  ///< "troops"
};

/// In the order of the text. A name that stands in one piece is none of them.
std::vector<SharedName> FindSharedNames(const Sentence& sentence, const NameVocabulary& vocabulary,
                                        const KnownNames& names);

}  // namespace eventlint

#endif  // EVENTLINT_EVIDENCE_SHARED_NAMES_H_
