#include "evidence/known_names.h"

#include <algorithm>

#include "evidence/name_words.h"
#include "text/fold.h"

namespace eventlint {

bool HoldsCapital(std::string_view text, const Tokens& tokens, TokenSpan span) {
  return std::any_of(
      tokens.begin() + static_cast<std::ptrdiff_t>(span.first),
      tokens.begin() + static_cast<std::ptrdiff_t>(span.last),
      [text](const Token& token) { return token.capital || HasInnerCapital(text, token); });
}

void KnownNames::Add(std::string_view name) {
  const Tokens tokens = Tokenize(name);
  const bool readable = std::any_of(tokens.begin(), tokens.end(), [](const Token& token) {
    return token.kind != Token::Kind::kMark;
  });
  if (!readable) return;
  if (tokens.size() <= kMostTokens) phrases_.Add(name);
  if (tokens.size() > 1) {
    first_words_.insert(tokens.front().folded);
    last_words_.insert(tokens.back().folded);
  }
  const bool capital = HoldsCapital(name, tokens, {0, tokens.size()});
  const bool acronym = tokens.size() == 1 && tokens[0].capital && HasInnerCapital(name, tokens[0]);
  const auto [found, added] = spellings_.try_emplace(Fold(name), Spelling{capital, acronym});
  if (added) return;
  found->second.capital = found->second.capital && capital;
  found->second.acronym = found->second.acronym && acronym;
}

const KnownNames::Spelling* KnownNames::Find(const std::string& folded_name) const {
  const auto found = spellings_.find(folded_name);
  return found == spellings_.end() ? nullptr : &found->second;
}

}  // namespace eventlint
