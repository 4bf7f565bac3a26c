// Language: what has to be known of a language to read its prose. All of it is data: a language is
// one file, languages/<code>.yaml, with a section for each reader (sentences, numbers, dates,
// names) that holds lists of phrases, or mappings of phrases to values.
#ifndef EVENTLINT_EVIDENCE_LANGUAGE_H_
#define EVENTLINT_EVIDENCE_LANGUAGE_H_

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "evidence/phrase_table.h"

namespace eventlint {

class Language {
 public:
  /// The language of a BCP 47 tag, by its first part: "fr-ML" is French. For a language that has no
  /// file, one without any words: digits and sentences can still be read. English when `tag` is
  /// empty. Thread-safe.
  static const Language& Of(std::string_view tag);

  /// "en". What ICU takes as a locale.
  const std::string& code() const { return code_; }
  /// Whether the language has a file.
  bool known() const { return !phrases_.empty(); }

  /// A list or mapping of the file: "numbers/people". Empty when there is none.
  const PhraseTable& Phrases(std::string_view name) const;

  /// The languages that have a file: "en", "fr".
  static std::vector<std::string> Known();

 private:
  std::string code_;
  std::map<std::string, PhraseTable, std::less<>> phrases_;
};

}  // namespace eventlint

#endif  // EVENTLINT_EVIDENCE_LANGUAGE_H_
