// NameReader: the names in a sentence: the ones that the dataset knows, and the capitalised words
// that nothing explains.
#ifndef EVENTLINT_EVIDENCE_NAME_READER_H_
#define EVENTLINT_EVIDENCE_NAME_READER_H_

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "evidence/language.h"
#include "evidence/mention.h"
#include "evidence/name_words.h"
#include "evidence/phrase_table.h"
#include "evidence/sentence.h"

namespace eventlint {

/// Every name and spelling that the dataset knows.
class KnownNames {
 public:
  struct Spelling {
    bool capital = false;  ///< Every way in which the dataset writes it has a capital letter.
    bool acronym = false;  ///< It is one word, all in capitals: "IS".
  };

  /// Ignores a name without letters or digits. Names of more than kMostTokens tokens are
  /// known, but not found in texts.
  void Add(std::string_view name);
  static constexpr size_t kMostTokens = 64;

  const PhraseTable& phrases() const { return phrases_; }
  /// Null when the dataset knows no such name.
  const Spelling* Find(const std::string& folded_name) const;

 private:
  PhraseTable phrases_;
  // By Fold(): phrases are compared token by token, names with their white space.
  std::unordered_map<std::string, Spelling> spellings_;
};

class NameReader {
 public:
  /// Keeps the references. `whole_text` is all of the source: a word that also stands there in
  /// lower case is no name for standing capitalised at a sentence's beginning.
  NameReader(const Language& language, const KnownNames& names, std::string_view whole_text);

  /// The known names in the sentence, whose tokens it takes: the longest at each place, and two that
  /// overlap are both named. Sorted, each once
  /// whatever its spelling: the first one stays.
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
