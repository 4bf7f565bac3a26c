#include "evidence/counted_noun.h"

#include <algorithm>

namespace eventlint {

namespace {

// In tokens: hostile text stays cheap.
constexpr size_t kLongestNounPhrase = 8;

// "Mi-24": no word of the language, though "mi" may be one.
bool IsDesignation(const Tokens& tokens, size_t at) {
  return at + 2 < tokens.size() && tokens[at + 1].Is("-") && tokens[at + 2].IsDigits() &&
         !tokens[at + 1].space_before && !tokens[at + 2].space_before;
}

size_t SkipQuotes(const Tokens& tokens, size_t at) {
  while (at < tokens.size() && IsQuoteMark(tokens[at])) ++at;
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
  bool is_designation = false;  // the unknown word is one of a type: "AK-47"
};

NounReader::NounReader(const Language& language)
    : harm_(language),
      people_(language.Phrases("numbers/people")),
      person_(language.Phrases("numbers/person")),
      things_(language.Phrases("numbers/things")),
      thing_(language.Phrases("numbers/thing")),
      attributes_(language.Phrases("numbers/attributes")),
      harmed_(language.Phrases("numbers/harmed")),
      fillers_(language.Phrases("numbers/fillers")),
      of_(language.Phrases("numbers/of")),
      pronouns_(language.Phrases("numbers/pronouns")),
      auxiliaries_(language.Phrases("numbers/auxiliaries")),
      stops_(language.Phrases("numbers/stops")),
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
    if (!IsDesignation(tokens, i) && ReadKnownNoun(tokens, i, one, phrase)) return;
    const bool designation = tokens[i].IsDigits() && !tokens[i].space_before;  // "AK-47"
    if (designation && phrase->unknown.last > 0) phrase->is_designation = true;
    if (IsInnerMark(tokens, i) || designation) {
      ++i;
      // "AK-47s"
      if (designation && i < limit && tokens[i].IsWord() && !tokens[i].space_before) ++i;
      phrase->end = i;
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

// Whether a verb of harm governs the number, and which, where it comes after.
bool NounReader::ReadHarm(const Tokens& tokens, TokenSpan number, Phrase* phrase) const {
  if (phrase->harm.last > 0) return true;
  phrase->harm = harm_.FindAfter(tokens, phrase->end);
  if (phrase->harm.last == 0) phrase->harm = harm_.FindPastInsertion(tokens, phrase->end);
  return phrase->harm.last > 0 || harm_.EndBefore(tokens, number.first) > 0;
}

// The measures that are told as one of what is counted; empty when there is one or none.
TokenSpan NounReader::MeasuresTold(const Tokens& tokens, TokenSpan number,
                                   const Phrase& phrase) const {
  for (const TokenSpan& told : {phrase.noun, phrase.harm}) {
    if (!harm_.IsMeasure(tokens, told)) continue;
    const TokenSpan together = harm_.Together(tokens, told);
    if (together.last > told.last) return together;
  }
  return harm_.TogetherBefore(tokens, harm_.EndBefore(tokens, number.first));
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

  CountedNoun counted{.counted = phrase.counted,
                      .noun = phrase.noun,
                      .follows = phrase.counted != Counted::kUnclear,
                      .one_of = of.length > 0};
  const bool word_follows = phrase.unknown.last > 0;
  counted.end = std::max(phrase.noun.last, phrase.unknown.last);
  counted.harmed = ReadHarm(tokens, number, &phrase);
  if (word_follows || counted.counted == Counted::kPeople) {
    counted.harmed = counted.harmed || harm_.IsTogether(tokens, phrase.end);
  }
  const TokenSpan measures = MeasuresTold(tokens, number, phrase);
  if (counted.counted == Counted::kPeople && measures.last > 0) counted.noun = measures;
  if (counted.counted != Counted::kUnclear) return counted;
  const bool of_a_type = phrase.is_designation && phrase.harm.last == 0;
  if (of_a_type || money_.MatchBefore(tokens, number.first) ||
      money_.MatchAt(tokens, number.last)) {
    counted.counted = Counted::kThings;
    if (of_a_type) counted.noun = phrase.unknown;
    return counted;
  }
  counted.noun = word_follows ? phrase.unknown : phrase.harm;
  if (measures.last > 0) counted.noun = measures;
  counted.follows = phrase.harm.last > 0;
  const bool others = word_follows && pronouns_.MatchAt(tokens, phrase.unknown.first);
  if (others && harm_.IsFurtherBefore(tokens, number.first)) counted.harmed = true;
  if (counted.harmed || of.value == "whom" || harm_.IsTollBefore(tokens, number.first)) {
    counted.counted = Counted::kPeople;
  }
  return counted;
}

}  // namespace eventlint
