#include "evidence/tokens.h"

#include "text/character.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace eventlint {

namespace {

bool IsAsciiDigit(int32_t character) { return character >= '0' && character <= '9'; }

Token::Kind KindOf(int32_t character) {
  if (IsAsciiDigit(character)) return Token::Kind::kDigits;
  return IsLetter(character) && !IsApostrophe(character) ? Token::Kind::kWord : Token::Kind::kMark;
}

}  // namespace

Tokens Tokenize(std::string_view text) {
  Tokens tokens;
  bool space = true;
  size_t offset = 0;
  while (offset < text.size()) {
    const auto begin = static_cast<uint32_t>(offset);
    const int32_t character = NextCharacter(text, &offset);
    if (IsWhiteSpace(character)) {
      space = true;
      continue;
    }
    if (IsIgnorable(character)) continue;
    Token token;
    token.kind = KindOf(character);
    token.begin = begin;
    token.capital = IsCapital(character);
    token.space_before = space;
    for (size_t next = offset; token.kind != Token::Kind::kMark && next < text.size();) {
      const int32_t following = NextCharacter(text, &next);
      if (!IsIgnorable(following) && KindOf(following) != token.kind) break;
      offset = next;
    }
    token.end = static_cast<uint32_t>(offset);
    token.folded = Fold(text.substr(begin, offset - begin));
    // A mark by itself, as in an emoji, would be a word that no phrase could hold.
    if (token.folded.empty()) continue;
    space = false;
    tokens.push_back(std::move(token));
  }
  return tokens;
}

std::string TextOf(std::string_view text, const Tokens& tokens, TokenSpan span) {
  std::string out;
  for (size_t i = span.first; i < span.last; ++i) {
    const Token& token = tokens[i];
    if (i > span.first && token.space_before) out += ' ';
    out += text.substr(token.begin, token.end - token.begin);
  }
  return out;
}

}  // namespace eventlint
