// NameReader: the names in a sentence: the ones that the dataset knows, and the capitalised words
// that nothing explains.
#ifndef EVENTLINT_EVIDENCE_NAME_READER_H_
#define EVENTLINT_EVIDENCE_NAME_READER_H_

#include <string>
#include <string_view>
#include <vector>

#include "evidence/known_names.h"
#include "evidence/language.h"
#include "evidence/mention.h"
#include "evidence/name_words.h"
#include "evidence/sentence.h"

namespace eventlint {

class NameReader {
 public:
  /// Keeps the references. `whole_text` is all of the source: a word that also stands there in
  /// lower case is no name for standing capitalised at a sentence's beginning.
  NameReader(const Language& language, const KnownNames& names, std::string_view whole_text);

  /// The known names in the sentence, whose tokens it takes: the longest at each place, two that
  /// overlap, and those that share a word (shared_names.h). Sorted, each once whatever its
  /// spelling: the first one stays.
  std::vector<NameMention> ReadKnown(Sentence* sentence) const;

  /// Capitalised runs among the tokens that are not taken, which it then takes: "Mahamat Saleh
  /// Annadif", "Movement for Unity". At most kLongestName words each. Sorted, each once.
  std::vector<NameMention> ReadUnknown(Sentence* sentence) const;

  static constexpr size_t kLongestName = 6;

 private:
  TokenSpan FindKnown(const Sentence& sentence, size_t first) const;
  bool IsSpelledAsName(const Sentence& sentence, TokenSpan span) const;

  NameVocabulary vocabulary_;
  const KnownNames& names_;
  SourceWords source_words_;
};

}  // namespace eventlint

#endif  // EVENTLINT_EVIDENCE_NAME_READER_H_
