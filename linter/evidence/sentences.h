// SplitSentences: a paragraph's sentences, by ICU's rules and what those get wrong.
#ifndef EVENTLINT_EVIDENCE_SENTENCES_H_
#define EVENTLINT_EVIDENCE_SENTENCES_H_

#include <string_view>
#include <vector>

#include "evidence/language.h"

namespace eventlint {

/// The sentences of one paragraph, without white space around them; none when it is empty. Closing
/// quotation marks, brackets and reference marks ("[3]") belong to the sentence before them. What
/// the language adds to ICU's rules is its section "sentences" (sentence_end.h).
/// REQUIRES: valid UTF-8 on one line.
std::vector<std::string_view> SplitSentences(std::string_view paragraph, const Language& language);

}  // namespace eventlint

#endif  // EVENTLINT_EVIDENCE_SENTENCES_H_
