// KnownNames: every name and spelling that the dataset knows, to be found in texts.
#ifndef EVENTLINT_EVIDENCE_KNOWN_NAMES_H_
#define EVENTLINT_EVIDENCE_KNOWN_NAMES_H_

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "evidence/phrase_table.h"
#include "evidence/tokens.h"

namespace eventlint {

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
  /// Whether a folded word is the first, or the last, of a name of several.
  bool Begins(const std::string& folded_word) const { return first_words_.contains(folded_word); }
  bool Ends(const std::string& folded_word) const { return last_words_.contains(folded_word); }
  /// Null when the dataset knows no such name.
  const Spelling* Find(const std::string& folded_name) const;

 private:
  PhraseTable phrases_;
  // By Fold(): phrases are compared token by token, names with their white space.
  std::unordered_map<std::string, Spelling> spellings_;
  std::unordered_set<std::string> first_words_;
  std::unordered_set<std::string> last_words_;
};

/// Whether any letter of the tokens is a capital.
bool HoldsCapital(std::string_view text, const Tokens& tokens, TokenSpan span);

}  // namespace eventlint

#endif  // EVENTLINT_EVIDENCE_KNOWN_NAMES_H_
