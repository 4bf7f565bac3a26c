// Quotation: how many of a source's words may stand in its index.
//
// The texts of sources are other people's prose and the index is published, so that no run of more
// than kMostQuotedWords words is taken over. A name that the dataset itself spells out is the
// dataset's own text and may be longer.
#ifndef EVENTLINT_EVIDENCE_QUOTATION_H_
#define EVENTLINT_EVIDENCE_QUOTATION_H_

#include <cstddef>
#include <string>
#include <string_view>

#include "evidence/mention.h"
#include "evidence/phrase_table.h"

namespace eventlint {

/// Words are what white space parts.
inline constexpr size_t kMostQuotedWords = 6;
/// For scripts and texts that put no white space between words.
inline constexpr size_t kMostQuotedCharacters = 80;

/// The text, or as much from its beginning as may be quoted, with … where it was cut. What has been
/// cut stays as it is when it is cut again.
std::string Quote(std::string_view text);

/// Cuts the words of numbers and dates, and leaves out every name that is too long to be quoted and
/// is none of `known_names`: half a name would be another name.
void LimitQuotation(const PhraseTable& known_names, Mentions* mentions);

}  // namespace eventlint

#endif  // EVENTLINT_EVIDENCE_QUOTATION_H_
