// NameWord: a capitalised word as names are made of them: "Gao", "al-Qaeda", "N'Djamena", "M23",
// "U.S.", "Port-au-Prince"; and what a language and a source tell of such words.
#ifndef EVENTLINT_EVIDENCE_NAME_WORDS_H_
#define EVENTLINT_EVIDENCE_NAME_WORDS_H_

#include <string>
#include <string_view>
#include <unordered_set>

#include "evidence/language.h"
#include "evidence/phrase_table.h"
#include "evidence/sentence.h"
#include "evidence/tokens.h"

namespace eventlint {

/// The `names` section of a language: languages/en.yaml says what each list is for. Keeps
/// references.
struct NameVocabulary {
  explicit NameVocabulary(const Language& language);

  const PhraseTable& first_words;
  const PhraseTable& no_names;
  const PhraseTable& generic;
  const PhraseTable& titles;
  const PhraseTable& particles;
  const PhraseTable& openings;
  const PhraseTable& articles;
  const PhraseTable& prefixes;
  const PhraseTable& endings;
  const PhraseTable& possessives;
  const PhraseTable& abbreviations;
  const PhraseTable& name_links;
  const PhraseTable& name_articles;
  const PhraseTable& shared_stands;
  const PhraseTable& plurals;
};

/// How a source writes its words, which tells names from words that begin a sentence.
class SourceWords {
 public:
  explicit SourceWords(std::string_view whole_text);

  bool InLowerCase(const std::string& folded) const { return lower_case_.contains(folded); }
  /// Whether it is capitalised where nothing but being a name would make it so.
  bool AsName(const std::string& folded) const { return capitalised_.contains(folded); }

 private:
  void AddLine(std::string_view line);

  std::unordered_set<std::string> lower_case_;
  std::unordered_set<std::string> capitalised_;
};

struct NameWord {
  /// Without what is glued to the name: "Mali" of "pro-Mali", "Mali-based" and "Mali's". Empty when
  /// there is no capitalised word.
  TokenSpan span;
  bool certain = false;  ///< "MSA", "JeSuis", "M23": written so whatever its place.
  explicit operator bool() const { return span.first < span.last; }
};

/// The capitalised word that begins with token `first` or is glued to it, among the tokens that are
/// not taken. `opens`: it stands where any word would have a capital.
NameWord ReadNameWord(const Sentence& sentence, size_t first, bool opens,
                      const NameVocabulary& vocabulary);

/// Whether a token is glued to the one before it: there is one, and no space between.
inline bool IsGlued(const Tokens& tokens, size_t index) {
  return index > 0 && index < tokens.size() && !tokens[index].space_before;
}

/// Whether any letter but the first is a capital.
bool HasInnerCapital(std::string_view text, const Token& token);

/// Whether more than 70 % of the words are capitalised: a heading, or shouting.
bool IsMostlyCapitals(const Tokens& tokens, TokenSpan span);

}  // namespace eventlint

#endif  // EVENTLINT_EVIDENCE_NAME_WORDS_H_
