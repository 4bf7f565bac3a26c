#include "evidence/counted_noun.h"

#include <algorithm>

namespace eventlint {

namespace {

// How far from a number its noun or verb is looked for, in tokens: hostile text stays cheap.
constexpr size_t kLongestNounPhrase = 8;
constexpr size_t kMostAuxiliaries = 6;
constexpr size_t kTollDistance = 10;
constexpr size_t kHarmDistance = 12;

bool IsQuote(const Token& token) {
  for (const char* quote : {"\"", "“", "”", "«", "»", "'"}) {
    if (token.Is(quote)) return true;
  }
  return false;
}

// A mark inside a noun phrase: a quote, or a hyphen or apostrophe within a word.
bool IsInnerMark(const Tokens& tokens, size_t at) {
  if (IsQuote(tokens[at])) return true;
  return tokens[at].Is("-") && !tokens[at].space_before && at + 1 < tokens.size() &&
         !tokens[at + 1].space_before;
}

size_t SkipQuotes(const Tokens& tokens, size_t at) {
  while (at < tokens.size() && IsQuote(tokens[at])) ++at;
  return at;
}

}  // namespace

// The noun phrase after a number, as far as it goes.
struct NounReader::Phrase {
  size_t end = 0;
  TokenSpan unknown;  // a word in it that no list knows
  TokenSpan noun;     // the noun that a list knows
  Counted counted = Counted::kUnclear;
  TokenSpan harm;  // "dead", "killed"
};

NounReader::NounReader(const Language& language)
    : people_(language.Phrases("numbers/people")),
      person_(language.Phrases("numbers/person")),
      things_(language.Phrases("numbers/things")),
      thing_(language.Phrases("numbers/thing")),
      attributes_(language.Phrases("numbers/attributes")),
      harmed_(language.Phrases("numbers/harmed")),
      harms_(language.Phrases("numbers/harms")),
      tolls_(language.Phrases("numbers/tolls")),
      fillers_(language.Phrases("numbers/fillers")),
      of_(language.Phrases("numbers/of")),
      pronouns_(language.Phrases("numbers/pronouns")),
      auxiliaries_(language.Phrases("numbers/auxiliaries")),
      stops_(language.Phrases("numbers/stops")),
      links_(language.Phrases("numbers/noun_links")),
      keys_(language.Phrases("numbers/keys")),
      money_(language.Phrases("numbers/money_marks")) {}

// A noun at `at`; where it may only describe, the one right after it is meant: "cattle herders".
bool NounReader::ReadKnownNoun(const Tokens& tokens, size_t at, bool one, Phrase* phrase) const {
  bool found = false;
  while (at < tokens.size()) {
    PhraseMatch people = people_.MatchAt(tokens, at);
    const PhraseMatch person = one ? person_.MatchAt(tokens, at) : PhraseMatch{};
    if (person.length > people.length) people = person;
    PhraseMatch things = things_.MatchAt(tokens, at);
    const PhraseMatch thing = one ? thing_.MatchAt(tokens, at) : PhraseMatch{};
    if (thing.length > things.length) things = thing;
    const size_t length = std::max(people.length, things.length);
    if (length == 0) break;
    phrase->counted = people.length >= things.length ? Counted::kPeople : Counted::kThings;
    phrase->noun = {at, at + length};
    phrase->end = at + length;
    found = true;
    if (attributes_.MatchAt(tokens, at).length != length) break;
    at += length;
  }
  return found;
}

void NounReader::ReadPhrase(const Tokens& tokens, size_t first, bool one, Phrase* phrase) const {
  const size_t limit = std::min(tokens.size(), first + kLongestNounPhrase);
  size_t i = first;
  while (i < limit) {
    phrase->end = i;
    if (ReadKnownNoun(tokens, i, one, phrase)) return;
    const bool designation = tokens[i].IsDigits() && !tokens[i].space_before;  // "AK-47"
    if (IsInnerMark(tokens, i) || designation) {
      ++i;
      continue;
    }
    if (!tokens[i].IsWord() || stops_.MatchAt(tokens, i)) return;
    const PhraseMatch harm = harmed_.MatchAt(tokens, i);
    if (auxiliaries_.MatchAt(tokens, i)) return;
    if (harm) {
      if (phrase->harm.last > 0) return;
      phrase->harm = {i, i + harm.length};
      i += harm.length;
    } else if (const PhraseMatch filler = fillers_.MatchAt(tokens, i)) {
      i += filler.length;
    } else {
      if (phrase->harm.last == 0) phrase->unknown = {i, i + 1};
      ++i;
    }
    phrase->end = i;
  }
}

// "(who) were (later) killed", "dead".
bool NounReader::IsHarmedAfter(const Tokens& tokens, size_t at, TokenSpan* harm) const {
  for (size_t skipped = 0; at < tokens.size() && skipped <= kMostAuxiliaries; ++skipped) {
    at = SkipQuotes(tokens, at);
    if (at >= tokens.size()) return false;
    const PhraseMatch found = harmed_.MatchAt(tokens, at);
    if (found) {
      *harm = {at, at + found.length};
      return true;
    }
    const PhraseMatch auxiliary = auxiliaries_.MatchAt(tokens, at);
    if (!auxiliary) return false;
    at += auxiliary.length;
  }
  return false;
}

// "(two Tuareg) and three Fulani were killed".
bool NounReader::IsHarmedTogether(const Tokens& tokens, size_t at) const {
  if (!links_.MatchAt(tokens, at)) return false;
  const size_t limit = std::min(tokens.size(), at + kLongestNounPhrase);
  for (size_t i = at + 1; i < limit; ++i) {
    TokenSpan harm;
    if (auxiliaries_.MatchAt(tokens, i)) return IsHarmedAfter(tokens, i, &harm);
    if (tokens[i].kind == Token::Kind::kMark && !IsInnerMark(tokens, i)) return false;
  }
  return false;
}

// "killing (a total of) 47".
bool NounReader::IsHarmedBefore(const Tokens& tokens, size_t first) const {
  for (int skipped = 0; skipped < 3; ++skipped) {
    if (harms_.MatchBefore(tokens, first)) return true;
    const PhraseMatch filler = fillers_.MatchBefore(tokens, first);
    if (!filler) return false;
    first -= filler.length;
  }
  return false;
}

// "killed the mayor and 6 (others)".
bool NounReader::IsHarmFurtherBefore(const Tokens& tokens, size_t first) const {
  const size_t limit = first > kHarmDistance ? first - kHarmDistance : 0;
  for (size_t i = first; i-- > limit;) {
    if (things_.Has(tokens[i].folded) || tokens[i].Is(".") || tokens[i].Is(";")) return false;
    if (harms_.MatchBefore(tokens, i + 1, limit)) return true;
  }
  return false;
}

// "the death toll rose to 47", "bilan provisoire : 30".
bool NounReader::IsTollBefore(const Tokens& tokens, size_t first) const {
  const size_t limit = first > kTollDistance ? first - kTollDistance : 0;
  for (size_t i = first; i-- > limit;) {
    const bool colon = tokens[i].Is(":") && i + 1 == first;
    if (tokens[i].IsDigits() && i + 2 != first) return false;
    if (tokens[i].kind == Token::Kind::kMark && !IsInnerMark(tokens, i) && !colon) return false;
    if (tolls_.MatchBefore(tokens, i + 1, limit)) return true;
    if (things_.Has(tokens[i].folded)) return false;
  }
  return false;
}

bool NounReader::KeyCountsPeople(const Sentence& sentence) const {
  if (sentence.key.empty()) return false;
  const Tokens key = Tokenize(sentence.key);
  return std::any_of(key.begin(), key.end(),
                     [&](const Token& token) { return keys_.Has(token.folded); });
}

CountedNoun NounReader::Read(const Sentence& sentence, TokenSpan number, bool one) const {
  const Tokens& tokens = sentence.tokens;
  size_t first = SkipQuotes(tokens, number.last);
  const PhraseMatch of = of_.MatchAt(tokens, first);
  first += of.length;
  // "2 of the 17 villages": both numbers count villages.
  if (of && first < tokens.size() && tokens[first].IsDigits()) ++first;
  Phrase phrase;
  phrase.end = first;
  ReadPhrase(tokens, first, one, &phrase);
  if (of.value == "whom" || of.value == "them") phrase.unknown = {};

  CountedNoun counted{phrase.counted, phrase.noun, phrase.counted != Counted::kUnclear, false,
                      of.length > 0};
  counted.harmed = phrase.harm.last > 0 || IsHarmedAfter(tokens, phrase.end, &phrase.harm) ||
                   IsHarmedBefore(tokens, number.first);
  const bool word_follows = phrase.unknown.last > 0;
  if (word_follows || counted.counted == Counted::kPeople) {
    counted.harmed = counted.harmed || IsHarmedTogether(tokens, phrase.end);
  }
  if (counted.counted != Counted::kUnclear) return counted;
  if (money_.MatchBefore(tokens, number.first) || money_.MatchAt(tokens, number.last)) {
    counted.counted = Counted::kThings;
    return counted;
  }
  counted.noun = word_follows ? phrase.unknown : phrase.harm;
  counted.follows = phrase.harm.last > 0;
  const bool others = word_follows && pronouns_.MatchAt(tokens, phrase.unknown.first);
  if (others && IsHarmFurtherBefore(tokens, number.first)) counted.harmed = true;
  if (counted.harmed || of.value == "whom" || IsTollBefore(tokens, number.first)) {
    counted.counted = Counted::kPeople;
  }
  return counted;
}

}  // namespace eventlint
