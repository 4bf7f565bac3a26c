#include "evidence/quotation.h"

#include <algorithm>

#include "text/character.h"
#include "text/utf8.h"

namespace eventlint {

namespace {

constexpr std::string_view kCut = "…";

// The end of the last word that may be quoted; the text's own end when all may.
size_t EndOfQuotedWords(std::string_view text) {
  size_t words = 0;
  size_t end = 0;
  bool in_word = false;
  for (size_t i = 0; i < text.size();) {
    const bool space = IsWhiteSpace(NextCharacter(text, &i));
    if (!space && !in_word && ++words > kMostQuotedWords) return end;
    in_word = !space;
    if (in_word) end = i;
  }
  return text.size();
}

size_t EndOfCharacters(std::string_view text, size_t characters) {
  size_t end = 0;
  for (; end < text.size() && characters > 0; --characters) NextCharacter(text, &end);
  return end;
}

bool IsKnown(std::string_view name, const PhraseTable& known_names) {
  const Tokens tokens = Tokenize(name);
  return !tokens.empty() && known_names.MatchAt(tokens, 0).length == tokens.size();
}

}  // namespace

std::string Quote(std::string_view text) {
  const std::string_view words = text.substr(0, EndOfQuotedWords(text));
  std::string quoted(words);
  if (words.size() < text.size()) quoted += kCut;
  if (EndOfCharacters(quoted, kMostQuotedCharacters) == quoted.size()) return quoted;
  quoted.resize(EndOfCharacters(quoted, kMostQuotedCharacters - 1));
  while (quoted.ends_with(' ')) quoted.pop_back();
  return quoted.append(kCut);
}

void LimitQuotation(const PhraseTable& known_names, Mentions* mentions) {
  for (NumberMention& number : mentions->numbers) {
    number.words = Quote(number.words);
    number.noun = Quote(number.noun);
  }
  for (DateMention& date : mentions->dates) date.words = Quote(date.words);
  std::erase_if(mentions->names, [&](const NameMention& mention) {
    return Quote(mention.name) != mention.name && !IsKnown(mention.name, known_names);
  });
}

}  // namespace eventlint
