#include "evidence/amount.h"

#include <charconv>
#include <string_view>

namespace eventlint {

namespace {

constexpr size_t kGroupLength = 3;

std::optional<int64_t> ToInteger(std::string_view digits) {
  int64_t value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
  return value;
}

std::optional<int64_t> Times(int64_t value, int64_t factor) {
  int64_t product = 0;
  if (__builtin_mul_overflow(value, factor, &product)) return std::nullopt;
  return product;
}

bool IsGlued(const Tokens& tokens, size_t at) {
  return at < tokens.size() && !tokens[at].space_before;
}

bool IsGluedDigits(const Tokens& tokens, size_t at) {
  return IsGlued(tokens, at) && tokens[at].IsDigits();
}

bool IsGroup(const Tokens& tokens, size_t at) {
  return at < tokens.size() && tokens[at].IsDigits() &&
         tokens[at].end - tokens[at].begin == kGroupLength;
}

// The separator between groups of digits after token `at`: ' ', ',', '.', '\'' or 0.
char SeparatorAfter(const Tokens& tokens, size_t at) {
  if (at + 1 < tokens.size() && tokens[at + 1].IsDigits()) return ' ';
  if (!IsGluedDigits(tokens, at + 2) || !IsGlued(tokens, at + 1)) return 0;
  for (const char mark : {',', '.', '\''}) {
    if (tokens[at + 1].Is(std::string_view(&mark, 1))) return mark;
  }
  return 0;
}

struct Digits {
  size_t end = 0;
  std::string whole;
  std::string_view fraction;
  bool grouped = false;
  bool ok = true;
};

// Digits with their separators: "1,200", "1 200", "2.5".
Digits ReadGroups(const Tokens& tokens, size_t first, bool comma_is_decimal) {
  Digits digits{first + 1, tokens[first].folded, {}, false, true};
  const char decimal = comma_is_decimal ? ',' : '.';
  char separator = 0;
  for (size_t last = first;;) {
    const char next = SeparatorAfter(tokens, last);
    if (next == 0) break;
    const size_t group = last + (next == ' ' ? 1 : 2);
    const bool groups = (separator == 0 ? tokens[first].folded.size() <= kGroupLength : true) &&
                        (separator == 0 || next == separator) && IsGroup(tokens, group);
    if (groups && next != decimal && !tokens[first].folded.starts_with('0')) {
      digits.whole += tokens[group].folded;
      digits.grouped = true;
      separator = next;
    } else if (next == ' ') {
      break;
    } else if (next == decimal && digits.fraction.empty()) {
      digits.fraction = tokens[group].folded;
    } else {
      digits.ok = false;  // "1.2.3", "12,13"
    }
    last = group;
    digits.end = group + 1;
  }
  return digits;
}

// "about 20": the form's word, and the number when there is one.
Amount FromValue(std::string_view value, TokenSpan span) {
  Amount amount{span, Amount::Form::kWords, std::nullopt, std::nullopt, 1};
  const size_t space = value.find(' ');
  const std::string_view form = value.substr(0, space);
  amount.min = ToInteger(space == value.npos ? value : value.substr(space + 1));
  amount.max = amount.min;
  if (form == "about") amount.form = Amount::Form::kRound;
  if (form == "one") amount.form = Amount::Form::kArticle;
  if (form == "vague") amount.form = Amount::Form::kVague;
  if (form == "weak") amount.form = Amount::Form::kWeak;
  if (form == "no") amount.form = Amount::Form::kNoNoun;
  if (form == "nobody") amount.form = Amount::Form::kNobody;
  if (amount.IsZeroWord()) amount.min = amount.max = 0;
  return amount;
}

}  // namespace

AmountReader::AmountReader(const Language& language, const std::vector<VagueNumber>& vague_numbers)
    : words_(language),
      named_(language.Phrases("numbers/named")),
      multiples_(language.Phrases("numbers/multiples")),
      ones_(language.Phrases("numbers/ones")),
      comma_is_decimal_(language.Phrases("numbers/decimal_marks").Has(",")),
      vague_numbers_(vague_numbers) {
  for (size_t i = 0; i < vague_numbers_.size(); ++i) {
    declared_.Add(vague_numbers_[i].words, std::to_string(i));
  }
}

size_t AmountReader::EndOfDigits(const Tokens& tokens, size_t first) const {
  return ReadGroups(tokens, first, comma_is_decimal_).end;
}

Amount AmountReader::ReadAt(const Sentence& sentence, size_t first) const {
  const Tokens& tokens = sentence.tokens;
  Amount amount;
  if (tokens[first].IsDigits()) {
    amount = ReadDigits(sentence, first);
  } else if (tokens[first].IsWord()) {
    amount = ReadSpelled(tokens, first);
    const Amount named = ReadNamed(tokens, first);
    const bool article = named.form == Amount::Form::kArticle;
    if (named && named.span.last + (article ? 1 : 0) > amount.span.last) amount = named;
  }
  return amount && sentence.IsFree(amount.span) ? amount : Amount{};
}

// A fraction is no count, but "2.5 million" is: `fraction` are the digits after the decimal mark.
void AmountReader::Scale(const Tokens& tokens, std::string_view fraction, Amount* amount) const {
  const auto scale = words_.ReadScale(tokens, amount->span.last);
  const auto multiple = multiples_.MatchAt(tokens, amount->span.last);
  size_t length = scale.length;
  if (scale) amount->factor = scale.value;
  if (!scale && multiple) {
    length = multiple.length;
    amount->factor = ToInteger(multiple.value).value_or(1);
  }
  int64_t unit = amount->factor;
  std::optional<int64_t> value = Times(*amount->min, unit);
  for (const char digit : fraction) {
    if (unit % 10 != 0) value = std::nullopt;
    unit /= 10;
    if (value) value = *value + unit * (digit - '0');
  }
  if (!value) {
    *amount = {};
    return;
  }
  if (length > 0 && amount->form == Amount::Form::kDigits) amount->form = Amount::Form::kGrouped;
  amount->span.last += length;
  amount->min = amount->max = value;
}

Amount AmountReader::ReadDigits(const Sentence& sentence, size_t first) const {
  const Tokens& tokens = sentence.tokens;
  const Digits digits = ReadGroups(tokens, first, comma_is_decimal_);
  const std::optional<int64_t> value = ToInteger(digits.whole);
  const bool padded = digits.whole.size() > 1 && digits.whole.front() == '0';  // "0600", "007"
  if (!digits.ok || !value || padded) return {};
  Amount amount{{first, digits.end},
                digits.grouped ? Amount::Form::kGrouped : Amount::Form::kDigits,
                value,
                value,
                1};
  Scale(tokens, digits.fraction, &amount);
  return amount;
}

Amount AmountReader::ReadSpelled(const Tokens& tokens, size_t first) const {
  SpelledNumber number = words_.ReadAt(tokens, first);
  if (!number) {
    const PhraseMatch one = ones_.MatchAt(tokens, first);
    if (!one) return {};
    number = words_.ReadAfterOne(tokens, first + one.length);
    if (!number) return {};
    number.length += one.length;
  }
  Amount amount{
      {first, first + number.length}, Amount::Form::kWords, number.value, number.value, 1};
  Scale(tokens, {}, &amount);
  for (const int64_t factor : {100, 1000, 1'000'000}) {
    const bool named = amount && number.length > 1 && number.value % factor == 0;
    if (named && number.value > 0) amount.factor = factor;
  }
  return amount;
}

Amount AmountReader::ReadNamed(const Tokens& tokens, size_t first) const {
  const PhraseMatch named = named_.MatchAt(tokens, first);
  const PhraseMatch declared = declared_.MatchAt(tokens, first);
  Amount amount;
  if (named) amount = FromValue(named.value, {first, first + named.length});
  if (!declared || declared.length < named.length) return amount;
  const VagueNumber& vague = vague_numbers_[*ToInteger(declared.value)];
  const bool weak = declared.length == named.length && amount.form == Amount::Form::kWeak;
  return {{first, first + declared.length},
          weak ? Amount::Form::kWeak : Amount::Form::kVague,
          vague.min,
          vague.max,
          1};
}

}  // namespace eventlint
