#include "evidence/name_words.h"

#include <algorithm>
#include <vector>

#include "text/character.h"
#include "text/utf8.h"

namespace eventlint {

namespace {

constexpr size_t kMostPieces = 6;       // of a word: longer chains of hyphens are no names
constexpr size_t kMostTokens = 8;       // of a piece: "M23" has two
constexpr size_t kLongestPiece = 100;   // bytes: longer strings of letters are no names either
constexpr uint32_t kShortestMixed = 4;  // bytes: "kWh" and "dB" are units, "eBay" is a name

struct Piece {
  TokenSpan span;
  bool capital = false;
  bool digits = false;
  char joiner = 0;  // what stands before it: '-', '\'' or '.'
};

// The pieces of one word, and what is at its ends that does not belong to the name.
class PieceReader {
 public:
  PieceReader(const Sentence& sentence, const NameVocabulary& vocabulary)
      : sentence_(sentence), tokens_(sentence.tokens), vocabulary_(vocabulary) {}

  std::vector<Piece> Read(size_t first) const {
    std::vector<Piece> pieces;
    char joiner = 0;
    for (size_t at = first; pieces.size() < kMostPieces;) {
      const Piece piece = ReadPiece(at, joiner);
      pieces.push_back(piece);
      at = piece.span.last;
      if (!IsFreeAndGlued(at)) break;
      const Token& mark = tokens_[at];
      const bool joins = IsHyphen(mark) || mark.Is("'") || (mark.Is(".") && IsInitial(piece.span));
      if (!joins || !IsFreeAndGlued(at + 1) || tokens_[at + 1].kind == Token::Kind::kMark) break;
      if (mark.Is(".") && !IsInitial({at + 1, at + 2})) break;
      joiner = mark.folded.front();
      ++at;
    }
    return pieces;
  }

  // The first piece that belongs to the name; the number of pieces when none does.
  size_t FindStart(const std::vector<Piece>& pieces, bool opens) const {
    for (size_t i = 0; i < pieces.size(); ++i) {
      const bool goes_on = i + 1 < pieces.size() && pieces[i + 1].capital;
      const std::string& word = tokens_[pieces[i].span.first].folded;
      if (!pieces[i].capital) {
        if (goes_on && vocabulary_.articles.Has(word)) return i;
      } else if (!opens || i > 0 || pieces.size() == 1 || !vocabulary_.prefixes.Has(word)) {
        return i;
      }
    }
    return pieces.size();
  }

  // The token after the name.
  size_t FindEnd(const std::vector<Piece>& pieces, size_t start) const {
    size_t last = pieces.size() - 1;
    if (last > start && IsEnding(pieces[last]) && !IsPossessiveWithin(pieces, last)) --last;
    while (last > start && IsTail(pieces[last]) && !IsPrefixed(pieces, last)) --last;
    const size_t end = pieces[last].span.last;
    const bool point = IsFreeAndGlued(end) && tokens_[end].Is(".");
    if (!point) return end;
    const bool of_several = pieces[last].joiner == '.';  // "U.S."
    return of_several || (last == start && Shortens(pieces[last].span)) ? end + 1 : end;
  }

 private:
  bool IsFreeAndGlued(size_t index) const {
    return IsGlued(tokens_, index) && !sentence_.taken[index];
  }

  // A longer dash parts two names: "Gao–Kidal".
  bool IsHyphen(const Token& mark) const {
    const std::string_view text = sentence_.text.substr(mark.begin, mark.end - mark.begin);
    return text == "-" || text == "\u2010" || text == "\u2011";
  }

  Piece ReadPiece(size_t first, char joiner) const {
    Piece piece = {{first, first + 1}, false, tokens_[first].IsDigits(), joiner};
    while (IsFreeAndGlued(piece.span.last) && piece.span.last < first + kMostTokens &&
           tokens_[piece.span.last].kind != Token::Kind::kMark) {
      ++piece.span.last;
    }
    const Token& token = tokens_[first];
    const uint32_t size = token.end - token.begin;
    if (size > kLongestPiece) return piece;
    piece.capital =
        token.capital || (size >= kShortestMixed && HasInnerCapital(sentence_.text, token));
    return piece;
  }

  bool IsInitial(TokenSpan span) const {
    const Token& token = tokens_[span.first];
    return span.last == span.first + 1 && token.IsWord() && token.capital &&
           CountCharacters(token.folded) == 1 && !vocabulary_.titles.Has(token.folded);
  }

  // Whether a word before a full stop is the short form of a name's part: "W. Bush", "St. Louis".
  bool Shortens(TokenSpan span) const {
    const size_t next = span.last + 1;
    return (IsInitial(span) || vocabulary_.abbreviations.Has(tokens_[span.first].folded)) &&
           next < tokens_.size() && tokens_[next].capital && !sentence_.taken[next];
  }

  // "-based"
  static bool IsTail(const Piece& piece) {
    return piece.joiner == '-' && !piece.capital && !piece.digits;
  }

  // "Anti-balaka", which is no "Anti".
  bool IsPrefixed(const std::vector<Piece>& pieces, size_t last) const {
    return last > 0 && pieces[last - 1].capital &&
           vocabulary_.prefixes.Has(tokens_[pieces[last - 1].span.first].folded);
  }

  bool IsEnding(const Piece& piece) const {
    return piece.joiner == '\'' && !piece.capital &&
           vocabulary_.endings.Has(tokens_[piece.span.first].folded);
  }

  // "People's Army", "Lord's Resistance Army"
  bool IsPossessiveWithin(const std::vector<Piece>& pieces, size_t last) const {
    const size_t next = pieces[last].span.last;
    return next < tokens_.size() && tokens_[next].space_before && tokens_[next].capital &&
           vocabulary_.possessives.Has(tokens_[pieces[last - 1].span.first].folded);
  }

  const Sentence& sentence_;
  const Tokens& tokens_;
  const NameVocabulary& vocabulary_;
};

}  // namespace

NameVocabulary::NameVocabulary(const Language& language)
    : first_words(language.Phrases("names/first_words")),
      no_names(language.Phrases("names/no_names")),
      generic(language.Phrases("names/generic")),
      titles(language.Phrases("names/titles")),
      particles(language.Phrases("names/particles")),
      openings(language.Phrases("names/openings")),
      articles(language.Phrases("names/articles")),
      prefixes(language.Phrases("names/prefixes")),
      endings(language.Phrases("names/endings")),
      possessives(language.Phrases("names/possessives")),
      abbreviations(language.Phrases("names/abbreviations")),
      name_links(language.Phrases("names/links")),
      name_articles(language.Phrases("names/link_articles")),
      shared_stands(language.Phrases("names/shared_stands")),
      plurals(language.Phrases("names/plurals")) {}

SourceWords::SourceWords(std::string_view whole_text) {
  // By lines, so that the tokens of a long text are never all in memory.
  for (size_t begin = 0; begin < whole_text.size();) {
    const size_t end = std::min(whole_text.find('\n', begin), whole_text.size());
    AddLine(whole_text.substr(begin, end - begin));
    begin = end + 1;
  }
}

void SourceWords::AddLine(std::string_view line) {
  const Tokens tokens = Tokenize(line);
  const bool heading = IsMostlyCapitals(tokens, {0, tokens.size()});
  for (size_t i = 0; i < tokens.size(); ++i) {
    if (!tokens[i].IsWord()) continue;
    if (!tokens[i].capital) {
      lower_case_.insert(tokens[i].folded);
      continue;
    }
    if (heading || i == 0) continue;
    const Token& before = tokens[i - 1];
    const bool within =
        before.kind != Token::Kind::kMark || before.Is(",") || before.Is("(") ||
        ((before.Is("-") || before.Is("'")) && IsGlued(tokens, i) && IsGlued(tokens, i - 1));
    if (within) capitalised_.insert(tokens[i].folded);
  }
}

NameWord ReadNameWord(const Sentence& sentence, size_t first, bool opens,
                      const NameVocabulary& vocabulary) {
  const Token& token = sentence.tokens[first];
  const bool plain = !token.capital && !IsGlued(sentence.tokens, first + 1) &&
                     !HasInnerCapital(sentence.text, token);
  if (plain) return {};  // nearly every word of a text
  const PieceReader reader(sentence, vocabulary);
  const std::vector<Piece> pieces = reader.Read(first);
  const size_t start = reader.FindStart(pieces, opens);
  if (start == pieces.size()) return {};
  NameWord word;
  word.span = {pieces[start].span.first, reader.FindEnd(pieces, start)};
  for (size_t i = word.span.first; i < word.span.last; ++i) {
    const bool numbered = sentence.tokens[i].IsDigits() && sentence.tokens[i - 1].IsWord();
    if (numbered || HasInnerCapital(sentence.text, sentence.tokens[i])) word.certain = true;
  }
  return word;
}

bool HasInnerCapital(std::string_view text, const Token& token) {
  if (!token.IsWord()) return false;
  const std::string_view word = text.substr(token.begin, token.end - token.begin);
  size_t offset = 0;
  NextCharacter(word, &offset);
  while (offset < word.size()) {
    if (IsCapital(NextCharacter(word, &offset))) return true;
  }
  return false;
}

bool IsMostlyCapitals(const Tokens& tokens, TokenSpan span) {
  size_t words = 0;
  size_t capitals = 0;
  for (size_t i = span.first; i < span.last; ++i) {
    if (!tokens[i].IsWord()) continue;
    ++words;
    if (tokens[i].capital) ++capitals;
  }
  return capitals * 10 > words * 7;
}

}  // namespace eventlint
