// PhraseTable: phrases, each with a value, found in tokens in one pass whatever their number.
//
// A trie over folded tokens: one step a token, and the walk ends where no phrase goes on. Phrases
// and texts are cut by the same Tokenize, so that marks, capitals and kinds of dash do not matter.
#ifndef EVENTLINT_EVIDENCE_PHRASE_TABLE_H_
#define EVENTLINT_EVIDENCE_PHRASE_TABLE_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "evidence/tokens.h"

namespace eventlint {

struct PhraseMatch {
  size_t length = 0;       ///< In tokens; 0 when nothing matches.
  std::string_view value;  ///< Of the phrase; lives as long as the table.
  explicit operator bool() const { return length > 0; }
};

class PhraseTable {
 public:
  /// Adds a phrase of one or more words. The first value that a phrase is given stays.
  void Add(std::string_view phrase, std::string_view value = "");

  /// The longest phrase that begins at a token and ends before token `last`, if that is given.
  PhraseMatch MatchAt(const Tokens& tokens, size_t first, size_t last = SIZE_MAX) const;
  /// The longest phrase that ends just before token `last` and begins at `first` or later.
  PhraseMatch MatchBefore(const Tokens& tokens, size_t last, size_t first = 0) const;
  /// Whether one folded word is a phrase.
  bool Has(std::string_view folded_word) const;

  bool empty() const { return nodes_.size() == 1; }

 private:
  struct Hash {
    using is_transparent = void;
    size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
  };
  struct Node {
    std::unordered_map<std::string, uint32_t, Hash, std::equal_to<>> next;
    std::optional<std::string> value;  // of the phrase that ends here
  };
  const Node* Step(const Node& node, std::string_view folded) const;

  std::vector<Node> nodes_ = std::vector<Node>(1);
  size_t longest_ = 0;  // in tokens
};

}  // namespace eventlint

#endif  // EVENTLINT_EVIDENCE_PHRASE_TABLE_H_
