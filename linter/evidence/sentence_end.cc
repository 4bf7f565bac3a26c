#include "evidence/sentence_end.h"

#include <algorithm>

#include "text/character.h"
#include "text/utf8.h"

namespace eventlint {

namespace {

// How far one looks from a stop, in bytes: more than the longest phrase of any list.
constexpr size_t kSight = 64;

bool IsContinuationByte(char c) { return (c & 0xC0) == 0x80; }

bool IsLetterOrDigit(int32_t character) { return IsLetter(character) || IsDigit(character); }

bool IsOneLetter(const Token& token) {
  return token.IsWord() && CountCharacters(token.folded) == 1;
}

// "U.S", "e.g", "J.-C": what stands before the full stop of an abbreviation made of single letters.
bool IsDotted(const Tokens& before) {
  const size_t n = before.size();
  if (n < 3 || !IsOneLetter(before[n - 1]) || before[n - 1].space_before) return false;
  const size_t dot = before[n - 2].Is("-") ? n - 3 : n - 2;
  return dot > 0 && before[dot].Is(".") && !before[dot].space_before &&
         IsOneLetter(before[dot - 1]);
}

// The phrase that stands before a stop. A letter at the end of a word is none: "the 1990s", "Ba's",
// "U.S".
PhraseMatch MatchLast(const PhraseTable& phrases, const Tokens& before) {
  const size_t n = before.size();
  const PhraseMatch match = phrases.MatchBefore(before, n);
  if (match.length != 1 || n < 2 || !IsOneLetter(before[n - 1])) return match;
  const Token& previous = before[n - 2];
  const bool attached = previous.IsDigits() || previous.Is("'") || previous.Is(".");
  return attached && !before[n - 1].space_before ? PhraseMatch() : match;
}

// The number of a list's item, when the sentence has nothing else yet: "1.", "(a)", "II."
bool IsEnumerator(std::string_view text, const Tokens& before) {
  constexpr size_t kMostDigits = 3;
  constexpr size_t kLongestRoman = 4;
  const size_t first = !before.empty() && before[0].Is("(") ? 1 : 0;
  if (before.size() != first + 1) return false;
  const Token& token = before[first];
  if (token.IsDigits()) return token.folded.size() <= kMostDigits;
  const std::string_view word = text.substr(token.begin, token.end - token.begin);
  return IsOneLetter(token) ||
         (word.size() <= kLongestRoman && word.find_first_not_of("IVX") == std::string_view::npos);
}

// The first three words, or as much of them as one sees. Reading more would take the most time.
std::string_view FirstWords(std::string_view text) {
  size_t sight = std::min(text.size(), kSight);
  while (sight < text.size() && sight > 0 && IsContinuationByte(text[sight])) --sight;
  const std::string_view seen = text.substr(0, sight);
  size_t end = 0;
  for (int words = 0; words < 3; ++words) {
    end = seen.find(' ', end + 1);
    if (end == std::string_view::npos) return seen;
  }
  return seen.substr(0, end);
}

// The last three words, or as many as one sees whole.
std::string_view LastWords(std::string_view text) {
  std::string_view seen = text;
  if (text.size() > kSight) {
    seen = text.substr(text.size() - kSight);
    seen = seen.substr(std::min(seen.find(' '), seen.size()));
  }
  size_t begin = seen.size();
  for (int words = 0; words < 3 && begin > 0; ++words) {
    begin = seen.rfind(' ', begin - 1);
    if (begin == std::string_view::npos) return seen;
  }
  return seen.substr(begin);
}

// Whether a word has a capital within or after a hyphen though it begins with a small letter, as
// names do: "al-Qaeda", "iPhone".
bool IsSmallName(std::string_view text) {
  for (size_t i = 0; i < text.size();) {
    const int32_t character = NextCharacter(text, &i);
    if (IsCapital(character)) return true;
    if (!IsLetter(character) && !IsDash(character)) return false;
  }
  return false;
}

bool EndsSmall(std::string_view text) {
  size_t last = text.size();
  while (last > 0 && IsContinuationByte(text[--last])) {
  }
  return last < text.size() && IsSmall(NextCharacter(text, &last));
}

// What stands without white space around a place, as far as one looks.
struct Chunk {
  std::string_view before;
  std::string_view after;
};

Chunk ChunkAround(std::string_view text, size_t begin, size_t end) {
  size_t first = begin;
  while (first > 0 && begin - first < kSight && text[first - 1] != ' ') --first;
  const std::string_view after = text.substr(end, kSight);
  return {text.substr(first, begin - first), after.substr(0, after.find(' '))};
}

// Whether it looks like an address, a path or code rather than prose.
bool IsTechnical(const Chunk& chunk) {
  constexpr char kSigns[] = "@/\\_=&%|<>#";
  if (chunk.before.find_first_of(kSigns) != std::string_view::npos) return true;
  if (chunk.after.find_first_of(kSigns) != std::string_view::npos) return true;
  if (chunk.before.find('.') != std::string_view::npos) return true;
  const size_t dot = chunk.after.find_first_of(".(");
  return dot != std::string_view::npos && dot + 1 < chunk.after.size() &&
         IsLetterOrDigit(static_cast<unsigned char>(chunk.after[dot + 1]));
}

}  // namespace

// What follows a stop.
struct SentenceEnd::Beginning {
  /// kUncased is a letter of a script without capitals; kSign is no letter or digit at all.
  enum class Kind { kCapital, kSmall, kDigits, kUncased, kSign };
  Kind kind = Kind::kSign;
  bool opened = false;    // by a quotation mark or bracket
  std::string_view text;  // from the first letter or digit on

  Tokens Words() const { return Tokenize(FirstWords(text)); }

  bool StartsWithRoman() const {
    const std::string_view seen = text.substr(0, kSight);
    size_t end = std::min(seen.find_first_not_of("IVXLCDM"), seen.size());
    return end > 0 && (end == seen.size() || !IsLetterOrDigit(NextCharacter(seen, &end)));
  }
  // "5th", "3e".
  bool StartsWithOrdinal() const {
    const Tokens words = kind == Kind::kDigits ? Words() : Tokens();
    return words.size() > 1 && words[1].IsWord() && !words[1].space_before;
  }
};

SentenceEnd::SentenceEnd(std::string_view text, const Language& language)
    : text_(text),
      abbreviations_(language.Phrases("sentences/abbreviations")),
      titles_(language.Phrases("sentences/titles")),
      before_numbers_(language.Phrases("sentences/before_numbers")),
      may_end_(language.Phrases("sentences/may_end")),
      starters_(language.Phrases("sentences/starters")),
      name_particles_(language.Phrases("sentences/name_particles")) {}

SentenceEnd::Beginning SentenceEnd::ReadBeginning(const Stop& stop) const {
  constexpr int kMostSigns = 8;  // before the first letter or digit: "(«", "$", "–"
  Beginning next;
  size_t at = stop.next;
  for (int signs = 0; at < text_.size() && signs <= kMostSigns; ++signs) {
    size_t after = at;
    const int32_t character = NextCharacter(text_, &after);
    if (IsLetterOrDigit(character)) {
      next.kind = IsDigit(character)     ? Beginning::Kind::kDigits
                  : IsCapital(character) ? Beginning::Kind::kCapital
                  : IsSmall(character)   ? Beginning::Kind::kSmall
                                         : Beginning::Kind::kUncased;
      break;
    }
    // After these, what stood before the stop goes on.
    if (IsDash(character) || character == ',' || character == ';' || character == ':') return next;
    next.opened |= character == '"' || character == '\'' || IsOpening(character);
    if (IsWhiteSpace(character) && !next.opened) return next;
    at = after;
  }
  next.text = text_.substr(at);
  return next;
}

bool SentenceEnd::IsAt(const StopPlace& place) const {
  const Stop& stop = place.stop;
  if (stop.is_elision) return false;
  if (stop.kind == Stop::Kind::kOther) return place.icu_breaks;
  const Beginning next = ReadBeginning(stop);
  if (next.kind == Beginning::Kind::kUncased) return place.icu_breaks;
  if (next.kind == Beginning::Kind::kSign) return place.icu_breaks && stop.HasSpaceAfter();
  const bool small_name = next.kind == Beginning::Kind::kSmall && !next.opened && !stop.closed &&
                          stop.kind == Stop::Kind::kFullStop && IsSmallName(next.text);
  if (next.kind == Beginning::Kind::kSmall && !small_name) return false;
  if (!stop.HasSpaceAfter() && !IsAtMissingSpace(place, next)) return false;
  if (stop.closes_bracket && place.in_bracket) return IsStarter(next, false);
  if (stop.kind == Stop::Kind::kFullStop) return IsAtFullStop(place, next);
  return next.kind == Beginning::Kind::kCapital || stop.kind == Stop::Kind::kQuestion;
}

// Whether a sentence may end here though no space follows.
bool SentenceEnd::IsAtMissingSpace(const StopPlace& place, const Beginning& next) const {
  const Stop& stop = place.stop;
  if (next.kind != Beginning::Kind::kCapital) return false;
  if (stop.has_reference) return true;
  const Chunk chunk = ChunkAround(text_, stop.begin, stop.end);
  if (IsTechnical(chunk)) return false;
  if (stop.kind != Stop::Kind::kFullStop || stop.closed) return place.icu_breaks;
  const Tokens before = Tokenize(chunk.before);
  if (before.empty() || IsOneLetter(before.back())) return false;
  if (IsStarter(next, false)) return true;
  // "killed.Malians", and neither "U.S.A" nor "Booking.Com".
  return before.back().IsWord() && !before.back().capital && EndsSmall(chunk.before) &&
         !IsOneLetter(next.Words()[0]);
}

bool SentenceEnd::IsAtFullStop(const StopPlace& place, const Beginning& next) const {
  const size_t begin = place.sentence_begin;
  const std::string_view last_words = LastWords(text_.substr(begin, place.stop.begin - begin));
  const Tokens before = Tokenize(last_words);
  const bool digits = next.kind == Beginning::Kind::kDigits;
  if (digits && place.in_bracket) return false;
  if (IsEnumerator(last_words, before)) return false;
  if (MatchLast(abbreviations_, before)) return false;
  const PhraseMatch title = MatchLast(titles_, before);
  if (title && before[before.size() - title.length].capital) return false;
  if (IsInitial(before)) return digits || IsStarter(next, true);
  const bool number = digits || next.StartsWithRoman() || place.stop.has_bare_number;
  if (number && MatchLast(before_numbers_, before)) return false;
  if (MatchLast(may_end_, before) || IsDotted(before)) {
    return digits ? !next.StartsWithOrdinal() : IsStarter(next, false);
  }
  return true;
}

// "J", "J.-Y"; not the numeral of "World War I".
bool SentenceEnd::IsInitial(const Tokens& before) const {
  if (before.empty() || !IsOneLetter(before.back()) || !before.back().capital) return false;
  if (before.size() == 1) return true;
  const Token& previous = before[before.size() - 2];
  const bool alone = before.back().space_before;
  if (!alone) return previous.kind == Token::Kind::kMark && !previous.Is(".");
  return !(before.back().Is("i") && previous.IsWord() && previous.capital);
}

// Whether what follows begins with a word that begins sentences. After an initial, "Le" does so
// only before a small letter: "J. Le Drian" is a name.
bool SentenceEnd::IsStarter(const Beginning& next, bool after_initial) const {
  const Tokens words = next.Words();
  const PhraseMatch starter = starters_.MatchAt(words, 0);
  if (!starter) return false;
  if (starter.length == words.size()) return true;
  const Token& following = words[starter.length];
  if (!following.space_before && (following.Is(".") || following.Is("-"))) return false;
  return !(after_initial && following.capital && name_particles_.MatchAt(words, 0));
}

}  // namespace eventlint
