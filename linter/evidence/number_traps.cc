#include "evidence/number_traps.h"

#include <string>
#include <string_view>

namespace eventlint {

namespace {

constexpr int64_t kLastDay = 31;
constexpr int64_t kFirstYear = 1000;
constexpr int64_t kFirstYearOfOurTime = 1900;
constexpr int64_t kLastYear = 2100;

bool IsGluedTo(const Tokens& tokens, size_t at) {
  return at > 0 && at < tokens.size() && !tokens[at].space_before;
}

// Marks that make a number a part of something longer: "9/11", "@12", "id=12", "16°".
bool IsGluingMark(const Token& token) {
  for (const char* mark : {"/", "\\", "_", "=", "@", "#", "&", "°", "º", "′", "^", "*"}) {
    if (token.Is(mark)) return true;
  }
  return false;
}

bool IsDay(const Tokens& tokens, size_t at) {
  if (at >= tokens.size() || !tokens[at].IsDigits() || tokens[at].folded.size() > 2) return false;
  return std::stoi(tokens[at].folded) <= kLastDay;
}

// A hyphen that makes one word of two; a long dash parts them.
bool IsHyphen(const Sentence& sentence, size_t at) {
  const Token& token = sentence.tokens[at];
  const std::string_view mark = sentence.text.substr(token.begin, token.end - token.begin);
  return mark == "-" || mark == "\u2010" || mark == "\u2011";
}

}  // namespace

NumberTraps::NumberTraps(const Language& language)
    : units_(language.Phrases("numbers/no_count_after")),
      introducers_(language.Phrases("numbers/no_count_before")),
      labels_(language.Phrases("numbers/labels")),
      months_(language.Phrases("numbers/months")),
      day_articles_(language.Phrases("numbers/day_articles")),
      day_links_(language.Phrases("numbers/day_links")),
      clock_before_(language.Phrases("numbers/clock_before")),
      clock_after_(language.Phrases("numbers/clock_after")),
      years_before_(language.Phrases("numbers/years_before")),
      common_words_(language.Phrases("numbers/common_words")) {}

// "M23", "MQ-9", "12-year-old", "9/11", "3:00", "2-1", "p.12", "[12]", "+223".
bool NumberTraps::IsGlued(const Sentence& sentence, TokenSpan span) const {
  const Tokens& tokens = sentence.tokens;
  if (IsGluedTo(tokens, span.first)) {
    const Token& before = tokens[span.first - 1];
    const bool further = IsGluedTo(tokens, span.first - 1);
    const Token* two_before = further ? &tokens[span.first - 2] : nullptr;
    const bool word_before = two_before != nullptr && two_before->IsWord();
    const bool digits_before = two_before != nullptr && two_before->IsDigits();
    if (before.IsWord() || before.Is("+") || IsGluingMark(before)) return true;
    if (before.Is("'") && tokens[span.first].IsDigits()) return true;
    if (before.Is("-") && (digits_before || (word_before && IsHyphen(sentence, span.first - 1))))
      return true;
    if ((before.Is(".") || before.Is(":")) && (word_before || digits_before)) return true;
  }
  if (span.last >= tokens.size() || tokens[span.last].space_before) return false;
  const Token& after = tokens[span.last];
  if (after.IsWord() || IsGluingMark(after)) return true;
  if (!IsGluedTo(tokens, span.last + 1)) return false;
  const Token& two_after = tokens[span.last + 1];
  if (after.Is("'") && two_after.IsWord()) return true;
  if (after.Is("-") && (two_after.IsDigits() || IsHyphen(sentence, span.last)))
    return two_after.IsDigits() || two_after.IsWord();
  return (after.Is(":") || after.Is(".")) && two_after.IsDigits();
}

// "[12]", and the number of an item at a line's beginning: "1. ", "(2) ".
bool NumberTraps::IsBracketed(const Sentence& sentence, TokenSpan span) const {
  const Tokens& tokens = sentence.tokens;
  if (!tokens[span.first].IsDigits()) return false;
  if (span.first > 0 && tokens[span.first - 1].Is("[")) return true;
  if (span.last + 1 >= tokens.size() || !sentence.key.empty()) return false;
  const Token& after = tokens[span.last];
  const bool closes = after.Is(")") || after.Is(".");
  const bool opened = span.first == 1 && tokens[0].Is("(") && after.Is(")");
  return (span.first == 0 || opened) && closes && !after.space_before;
}

bool NumberTraps::IsTime(const Tokens& tokens, TokenSpan span) const {
  return clock_after_.MatchAt(tokens, span.last) && clock_before_.MatchBefore(tokens, span.first);
}

bool NumberTraps::IsMonth(const Tokens& tokens, size_t at) const {
  if (at >= tokens.size()) return false;
  const PhraseMatch month = months_.MatchAt(tokens, at);
  return month && (month.value != "capital" || tokens[at].capital);
}

// "March 21", "March 21 and 23".
bool NumberTraps::IsDayAfter(const Tokens& tokens, TokenSpan span) const {
  size_t at = span.first;
  if (!IsDay(tokens, at)) return false;
  if (at >= 3 && day_links_.Has(tokens[at - 1].folded) && IsDay(tokens, at - 2)) at -= 2;
  if (at >= 2 && tokens[at - 1].Is(".")) --at;
  return at >= 1 && IsMonth(tokens, at - 1);
}

// "21 March", "21 and 23 March", "le 21".
bool NumberTraps::IsDayBefore(const Tokens& tokens, TokenSpan span) const {
  const size_t at = span.last - 1;
  if (!IsDay(tokens, at)) return false;
  if (IsMonth(tokens, span.last)) return true;
  if (day_articles_.MatchBefore(tokens, span.first)) return true;
  return span.last + 2 < tokens.size() && day_links_.Has(tokens[span.last].folded) &&
         IsDay(tokens, span.last + 1) && IsMonth(tokens, span.last + 2);
}

// "France 24", "Group of Five".
bool NumberTraps::IsNamed(const Sentence& sentence, TokenSpan span, const Amount& amount) const {
  const Tokens& tokens = sentence.tokens;
  if (span.first == 0 || !sentence.key.empty()) return false;
  const Token& before = tokens[span.first - 1];
  if (amount.form == Amount::Form::kWords) {
    return tokens[span.first].capital && before.IsWord() && tokens[span.first].space_before;
  }
  if (!before.IsWord() || !before.capital || amount.form != Amount::Form::kDigits) return false;
  const bool begins = span.first == 1 || !tokens[span.first - 2].IsWord();
  return !(begins && common_words_.Has(before.folded));
}

Trap NumberTraps::JudgeYear(const Tokens& tokens, TokenSpan span, const Amount& amount) const {
  if (amount.form != Amount::Form::kDigits) return Trap::kNone;
  if (*amount.min < kFirstYear || *amount.min > kLastYear) return Trap::kNone;
  const PhraseMatch before = years_before_.MatchBefore(tokens, span.first);
  if (*amount.min < kFirstYearOfOurTime) {
    return before.value == "year" ? Trap::kAlways : Trap::kOldYear;
  }
  const bool round = *amount.min % 100 == 0;
  if (before && (before.value == "year" || !round)) return Trap::kAlways;
  return Trap::kUnlessCounted;
}

Trap NumberTraps::Judge(const Sentence& sentence, TokenSpan span, const Amount& amount) const {
  const Tokens& tokens = sentence.tokens;
  if (IsGlued(sentence, span) || IsBracketed(sentence, span)) return Trap::kAlways;
  if (amount.IsVague() || amount.IsZeroWord()) return Trap::kNone;
  if (units_.MatchAt(tokens, span.last) || introducers_.MatchBefore(tokens, span.first)) {
    return Trap::kAlways;
  }
  if (IsTime(tokens, span) || IsDayBefore(tokens, span)) return Trap::kAlways;
  const PhraseMatch label = labels_.MatchBefore(tokens, span.first);
  if (label.value == "always") return Trap::kAlways;
  const Trap year = JudgeYear(tokens, span, amount);
  if (year != Trap::kNone) return year;
  const bool digits_beside =
      amount.IsDigits() && ((span.first > 0 && tokens[span.first - 1].IsDigits()) ||
                            (span.last < tokens.size() && tokens[span.last].IsDigits()));
  const bool doubtful = label || digits_beside || IsDayAfter(tokens, span) ||
                        IsNamed(sentence, span, amount);
  return doubtful ? Trap::kUnlessCounted : Trap::kNone;
}

}  // namespace eventlint
