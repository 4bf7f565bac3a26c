// FindNameRuns: capitalised words that stand together, as a name would: "Mahamat Saleh Annadif",
// "Movement for Unity", "Moussa ag Attaher".
#ifndef EVENTLINT_EVIDENCE_NAME_RUNS_H_
#define EVENTLINT_EVIDENCE_NAME_RUNS_H_

#include <vector>

#include "evidence/name_words.h"
#include "evidence/sentence.h"

namespace eventlint {

/// The runs among the tokens that are not taken, in the order of the text, of at most `most_words`
/// words each. A run ends at a mark, at a word in lower case that is no particle, and at a name
/// that is known. A word that begins the sentence or a quotation belongs to it only where something
/// besides its place speaks for a name.
std::vector<TokenSpan> FindNameRuns(const Sentence& sentence, const NameVocabulary& vocabulary,
                                    const SourceWords& source, size_t most_words);

}  // namespace eventlint

#endif  // EVENTLINT_EVIDENCE_NAME_RUNS_H_
