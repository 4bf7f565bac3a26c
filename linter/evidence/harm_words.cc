#include "evidence/harm_words.h"

#include <algorithm>

namespace eventlint {

namespace {

// How far from a number its verb is looked for, in tokens: hostile text stays cheap.
constexpr size_t kMostAuxiliaries = 6;
constexpr size_t kMostFillers = 3;
constexpr size_t kLongestPartner = 8;
constexpr size_t kLongestInsertion = 16;
constexpr size_t kTollDistance = 10;
constexpr size_t kHarmDistance = 12;
constexpr size_t kMostMeasures = 4;  // told as one

bool IsMarkOf(const Tokens& tokens, size_t at, std::string_view mark) {
  return at < tokens.size() && tokens[at].Is(mark);
}

size_t LimitBefore(size_t at, size_t distance) { return at > distance ? at - distance : 0; }

}  // namespace

bool IsQuoteMark(const Token& token) {
  for (const char* quote : {"\"", "“", "”", "«", "»", "'"}) {
    if (token.Is(quote)) return true;
  }
  return false;
}

bool IsInnerMark(const Tokens& tokens, size_t at) {
  if (IsQuoteMark(tokens[at])) return true;
  return tokens[at].Is("-") && !tokens[at].space_before && at + 1 < tokens.size() &&
         !tokens[at + 1].space_before;
}

HarmWords::HarmWords(const Language& language)
    : number_words_(language),
      harmed_(language.Phrases("numbers/harmed")),
      harm_nouns_(language.Phrases("numbers/harm_nouns")),
      harms_(language.Phrases("numbers/harms")),
      tolls_(language.Phrases("numbers/tolls")),
      fillers_(language.Phrases("numbers/fillers")),
      auxiliaries_(language.Phrases("numbers/auxiliaries")),
      passives_(language.Phrases("numbers/passives")),
      links_(language.Phrases("numbers/noun_links")),
      measure_links_(language.Phrases("numbers/measure_links")),
      determiners_(language.Phrases("numbers/determiners")),
      hedges_(language.Phrases("numbers/hedges_before")),
      named_(language.Phrases("numbers/named")),
      people_(language.Phrases("numbers/people")),
      things_(language.Phrases("numbers/things")),
      stops_(language.Phrases("numbers/stops")) {}

PhraseMatch HarmWords::MeasureAt(const Tokens& tokens, size_t at) const {
  const PhraseMatch harmed = harmed_.MatchAt(tokens, at);
  const PhraseMatch noun = harm_nouns_.MatchAt(tokens, at);
  return noun.length > harmed.length ? noun : harmed;
}

bool HarmWords::IsMeasure(const Tokens& tokens, TokenSpan span) const {
  return span.last > span.first && MeasureAt(tokens, span.first).length == span.last - span.first;
}

size_t HarmWords::SkipAuxiliaries(const Tokens& tokens, size_t at) const {
  for (size_t skipped = 0; skipped < kMostAuxiliaries; ++skipped) {
    const PhraseMatch auxiliary = auxiliaries_.MatchAt(tokens, at);
    if (!auxiliary) break;
    at += auxiliary.length;
  }
  return at;
}

TokenSpan HarmWords::FindAfter(const Tokens& tokens, size_t at) const {
  for (size_t skipped = 0; at < tokens.size() && skipped <= kMostAuxiliaries; ++skipped) {
    while (at < tokens.size() && IsQuoteMark(tokens[at])) ++at;
    if (at >= tokens.size()) break;
    if (const PhraseMatch found = harmed_.MatchAt(tokens, at)) return {at, at + found.length};
    const PhraseMatch auxiliary = auxiliaries_.MatchAt(tokens, at);
    if (!auxiliary) break;
    at += auxiliary.length;
  }
  return {};
}

TokenSpan HarmWords::FindPastInsertion(const Tokens& tokens, size_t at) const {
  const bool bracket = IsMarkOf(tokens, at, "(");
  const bool dash = IsMarkOf(tokens, at, "-") && tokens[at].space_before;
  if (!bracket && !dash && !IsMarkOf(tokens, at, ",")) return {};
  const std::string_view close = bracket ? ")" : dash ? "-" : ",";
  const size_t limit = std::min(tokens.size(), at + kLongestInsertion);
  for (size_t i = at + 1; i < limit && !tokens[i].Is(".") && !tokens[i].Is(";"); ++i) {
    if (!tokens[i].Is(close)) continue;
    if (!auxiliaries_.MatchAt(tokens, i + 1)) return {};
    const TokenSpan harm = FindAfter(tokens, i + 1);
    // "The 40, led by an officer, had killed three": they did it.
    return harm.last > 0 && !IsObject(tokens, harm.last) ? harm : TokenSpan{};
  }
  return {};
}

bool HarmWords::IsTogether(const Tokens& tokens, size_t at) const {
  if (!links_.MatchAt(tokens, at)) return false;
  const size_t limit = std::min(tokens.size(), at + kLongestPartner);
  for (size_t i = at + 1; i < limit; ++i) {
    if (auxiliaries_.MatchAt(tokens, i)) return FindAfter(tokens, i).last > 0;
    if (tokens[i].kind == Token::Kind::kMark && !IsInnerMark(tokens, i)) return false;
  }
  return false;
}

size_t HarmWords::EndBefore(const Tokens& tokens, size_t number) const {
  size_t end = number;
  for (size_t skipped = 0; skipped < kMostFillers; ++skipped) {
    if (harms_.MatchBefore(tokens, end)) return end;
    const PhraseMatch filler = fillers_.MatchBefore(tokens, end);
    if (!filler) break;
    end -= filler.length;
  }
  return 0;
}

bool HarmWords::IsFurtherBefore(const Tokens& tokens, size_t number) const {
  const size_t limit = LimitBefore(number, kHarmDistance);
  for (size_t i = number; i-- > limit;) {
    if (things_.Has(tokens[i].folded) || tokens[i].Is(".") || tokens[i].Is(";")) return false;
    if (harms_.MatchBefore(tokens, i + 1, limit)) return true;
  }
  return false;
}

bool HarmWords::IsTollBefore(const Tokens& tokens, size_t number) const {
  const size_t limit = LimitBefore(number, kTollDistance);
  for (size_t i = number; i-- > limit;) {
    const bool colon = tokens[i].Is(":") && i + 1 == number;
    if (tokens[i].IsDigits() && i + 2 != number) return false;
    if (tokens[i].kind == Token::Kind::kMark && !IsInnerMark(tokens, i) && !colon) return false;
    if (tolls_.MatchBefore(tokens, i + 1, limit)) return true;
    if (things_.Has(tokens[i].folded)) return false;
  }
  return false;
}

bool HarmWords::IsNumber(const Tokens& tokens, size_t at) const {
  at += hedges_.MatchAt(tokens, at).length;
  if (at >= tokens.size()) return false;
  return tokens[at].IsDigits() || named_.MatchAt(tokens, at) || number_words_.ReadAt(tokens, at);
}

// Whether a verb before the token may have an object there: "(killed and wounded) the guard".
bool HarmWords::IsObject(const Tokens& tokens, size_t at) const {
  if (at >= tokens.size()) return false;
  if (IsNumber(tokens, at) || people_.MatchAt(tokens, at) || things_.MatchAt(tokens, at)) {
    return true;
  }
  if (const PhraseMatch determiner = determiners_.MatchAt(tokens, at)) {
    const size_t next = at + determiner.length;
    return next >= tokens.size() || !tokens[next].IsDigits();  // "(tués) le 6 août"
  }
  return tokens[at].capital && tokens[at].IsWord() && !stops_.MatchAt(tokens, at);
}

TokenSpan HarmWords::Together(const Tokens& tokens, TokenSpan harm) const {
  const bool passive = static_cast<bool>(passives_.MatchBefore(tokens, harm.first));
  TokenSpan together = harm;
  size_t at = harm.last;
  for (size_t measures = 1; measures < kMostMeasures; ++measures) {
    if (IsMarkOf(tokens, at, ",")) ++at;
    const PhraseMatch link = measure_links_.MatchAt(tokens, at);
    if (!link && at == together.last) break;
    at = SkipAuxiliaries(tokens, at + link.length);
    const PhraseMatch measure = MeasureAt(tokens, at);
    if (!measure) break;
    at += measure.length;
    if (link && (passive ? IsNumber(tokens, at) : IsObject(tokens, at))) break;
    if (link) together.last = at;
  }
  return together;
}

TokenSpan HarmWords::TogetherBefore(const Tokens& tokens, size_t end) const {
  const PhraseMatch last = harms_.MatchBefore(tokens, end);
  if (!last) return {};
  const size_t begin = end - last.length;
  size_t first = begin;
  for (size_t measures = 1; measures < kMostMeasures && first > 0; ++measures) {
    PhraseMatch link = measure_links_.MatchBefore(tokens, first);
    if (!link && (first == begin || !tokens[first - 1].Is(","))) break;
    const size_t before = first - std::max<size_t>(link.length, 1);
    const PhraseMatch verb = harms_.MatchBefore(tokens, before);
    if (!verb) break;
    first = before - verb.length;
  }
  // "12 were killed and wounded 40 others": each verb has people of its own.
  const bool counts = first > 0 && tokens[first - 1].IsDigits();
  if (first == begin || counts || passives_.MatchBefore(tokens, first)) return {};
  return {first, end};
}

bool HarmWords::IsVerbBefore(const Tokens& tokens, size_t number) const {
  const PhraseMatch verb = harms_.MatchBefore(tokens, number);
  if (!verb) return false;
  const size_t first = number - verb.length;
  if (first == 0 || tokens[first - 1].IsDigits()) return false;
  return !determiners_.MatchBefore(tokens, first) && !named_.MatchBefore(tokens, first);
}

}  // namespace eventlint
