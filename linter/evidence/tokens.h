// Tokens: the words, numbers and marks of a text. All that is found in a sentence is found in them.
#ifndef EVENTLINT_EVIDENCE_TOKENS_H_
#define EVENTLINT_EVIDENCE_TOKENS_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace eventlint {

struct Token {
  enum class Kind {
    kWord,    ///< Letters and their marks, nothing else: "Jama'at" is three tokens.
    kDigits,  ///< ASCII digits, nothing else: "1,200" is three tokens.
    kMark,    ///< Any other character that is no white space, each by itself.
  };
  Kind kind = Kind::kMark;
  uint32_t begin = 0;  ///< In the text, in bytes.
  uint32_t end = 0;
  std::string folded;         ///< Fold() of it: "août" is "aout", every dash is "-".
  bool capital = false;       ///< Begins with a capital letter.
  bool space_before = false;  ///< Also true of the first one.

  bool IsWord() const { return kind == Kind::kWord; }
  bool IsDigits() const { return kind == Kind::kDigits; }
  bool Is(std::string_view text) const { return folded == text; }
};

using Tokens = std::vector<Token>;

/// Tokens [first, last) of a text.
struct TokenSpan {
  size_t first = 0;
  size_t last = 0;
  bool operator==(const TokenSpan&) const = default;
};

/// REQUIRES: valid UTF-8 of less than 4 GB.
Tokens Tokenize(std::string_view text);

/// The text that some tokens stand for, with single spaces where there was white space.
std::string TextOf(std::string_view text, const Tokens& tokens, TokenSpan span);

}  // namespace eventlint

#endif  // EVENTLINT_EVIDENCE_TOKENS_H_
