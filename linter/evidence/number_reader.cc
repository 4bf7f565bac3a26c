#include "evidence/number_reader.h"

#include <algorithm>
#include <string>
#include <utility>

#include "evidence/counted_noun.h"
#include "evidence/number_traps.h"

namespace eventlint {

namespace {

constexpr int kMostWords = 6;
constexpr int kMostHedges = 2;
constexpr int64_t kLeastYear = 1000;
constexpr int64_t kLastYear = 2100;
constexpr int64_t kFirstCentury = 11;
constexpr int64_t kLastCentury = 20;

// A number as the text has it, hedges and all.
struct Figure {
  Amount low;
  Amount high;      // the same as `low` but in a range
  TokenSpan span;   // of the number
  TokenSpan words;  // of the number and its hedges
  Hedge hedge = Hedge::kNone;
  bool IsRange() const { return low.span != high.span; }
  bool IsHedged() const { return hedge != Hedge::kNone; }
};

Hedge ToHedge(std::string_view value) {
  if (value == "at least") return Hedge::kAtLeast;
  if (value == "at most") return Hedge::kAtMost;
  return Hedge::kAbout;
}

// Of two hedges the one that sets a bound counts: "at least around 40".
Hedge Stronger(Hedge one, Hedge other) {
  const bool weak = one == Hedge::kNone || one == Hedge::kAbout;
  return weak && other != Hedge::kNone ? other : one;
}

int CountWords(const Tokens& tokens, TokenSpan span) {
  int words = 1;
  for (size_t i = span.first + 1; i < span.last; ++i) words += tokens[i].space_before ? 1 : 0;
  return words;
}

}  // namespace

struct NumberReader::Tables {
  Tables(const Language& language, const std::vector<VagueNumber>& vague_numbers)
      : amounts(language, vague_numbers),
        nouns(language),
        traps(language),
        hedges_before(language.Phrases("numbers/hedges_before")),
        hedges_after(language.Phrases("numbers/hedges_after")),
        range_openers(language.Phrases("numbers/range_openers")),
        range_links(language.Phrases("numbers/range_links")),
        changes(language.Phrases("numbers/changes")),
        shares(language.Phrases("numbers/shares")),
        list_links(language.Phrases("numbers/list_links")),
        age_hedges(language.Phrases("numbers/age_hedges")),
        noun_links(language.Phrases("numbers/noun_links")),
        people(language.Phrases("numbers/people")) {}

  AmountReader amounts;
  NounReader nouns;
  NumberTraps traps;
  const PhraseTable& hedges_before;
  const PhraseTable& hedges_after;
  const PhraseTable& range_openers;
  const PhraseTable& range_links;
  const PhraseTable& changes;
  const PhraseTable& shares;
  const PhraseTable& list_links;
  const PhraseTable& age_hedges;
  const PhraseTable& noun_links;
  const PhraseTable& people;
};

// One reading of one sentence.
class NumberReader::Reading {
 public:
  Reading(const Tables& tables, Sentence* sentence)
      : tables_(tables), sentence_(*sentence), tokens_(sentence->tokens) {}

  std::vector<NumberMention> Read();

 private:
  size_t ReadAt(size_t first);
  bool SharesNoun(const Figure& figure, const CountedNoun& noun) const;
  bool ReadFigure(size_t first, Figure* figure) const;
  bool ReadBetween(size_t first, Figure* figure) const;
  void ExtendToRange(Figure* figure) const;
  size_t RangeLinkAt(size_t at) const;
  void ExtendFurther(Figure* figure) const;
  bool MakeRange(const Amount& low, const Amount& high, Figure* figure) const;
  void ReadHedges(Figure* figure) const;
  bool IsSpelledYear(const Amount& amount) const;
  size_t EndOfShare(const Amount& one) const;
  bool GoesOnFromNoFigure(const Figure& figure) const;
  Trap JudgeTrap(const Figure& figure) const;
  bool IsFigure(const Figure& figure, const CountedNoun& noun, bool key_counts_people) const;
  bool IsAge(const Figure& figure, const CountedNoun& noun) const;
  void Tell(const Figure& figure, const CountedNoun& noun);
  TokenSpan ShortWords(const Figure& figure) const;
  Amount AmountAt(size_t at) const;

  const Tables& tables_;
  Sentence& sentence_;
  const Tokens& tokens_;
  std::vector<NumberMention> mentions_;
  size_t no_figure_end_ = 0;  // of the last digits that were none
  Counted counted_before_ = Counted::kUnclear;  // by the last figure
  size_t counted_end_ = 0;  // of it and its noun
};

std::vector<NumberMention> NumberReader::Reading::Read() {
  for (size_t i = 0; i < tokens_.size();) {
    const bool may_begin = !sentence_.taken[i] && tokens_[i].kind != Token::Kind::kMark;
    i = may_begin ? ReadAt(i) : i + 1;
  }
  return std::move(mentions_);
}

Amount NumberReader::Reading::AmountAt(size_t at) const {
  if (at >= tokens_.size() || sentence_.taken[at]) return {};
  return tables_.amounts.ReadAt(sentence_, at);
}

// Reads what begins at a token, and returns where to go on.
size_t NumberReader::Reading::ReadAt(size_t first) {
  Figure figure;
  // "no" of "no fewer than" is no zero.
  const bool hedges = tables_.hedges_before.MatchAt(tokens_, first).length > 1;
  if (hedges || !ReadFigure(first, &figure)) {
    const bool digits = tokens_[first].IsDigits();
    return digits ? tables_.amounts.EndOfDigits(tokens_, first) : first + 1;
  }
  if (IsSpelledYear(figure.low)) return AmountAt(figure.low.span.last).span.last;
  if (const size_t end = EndOfShare(figure.low)) return end;
  ReadHedges(&figure);
  const bool is_one = !figure.IsRange() && figure.low.min == 1 && figure.low.max == 1;
  const bool one = is_one || figure.low.IsZeroWord();
  CountedNoun noun = tables_.nouns.Read(sentence_, figure.words, one);
  const bool key_counts_people = tables_.nouns.KeyCountsPeople(sentence_);
  if (!IsFigure(figure, noun, key_counts_people)) {
    if (figure.low.IsDigits()) no_figure_end_ = figure.span.last;
    return figure.span.last;
  }
  if (noun.counted == Counted::kUnclear && key_counts_people) noun.counted = Counted::kPeople;
  if (SharesNoun(figure, noun)) noun.counted = counted_before_;
  counted_before_ = noun.counted;
  counted_end_ = std::max(figure.words.last, noun.end);
  Tell(figure, noun);
  return figure.words.last;
}

// "Three men and two were taken away": it counts what the figure before it counts.
bool NumberReader::Reading::SharesNoun(const Figure& figure, const CountedNoun& noun) const {
  const bool stands_alone = noun.counted == Counted::kUnclear && noun.noun.last == 0;
  if (!stands_alone || counted_end_ == 0) return false;
  const PhraseMatch link = tables_.noun_links.MatchAt(tokens_, counted_end_);
  return link && counted_end_ + link.length == figure.words.first;
}

bool NumberReader::Reading::ReadFigure(size_t first, Figure* figure) const {
  if (ReadBetween(first, figure)) return true;
  const Amount amount = AmountAt(first);
  if (!amount) return false;
  figure->low = figure->high = amount;
  figure->span = figure->words = amount.span;
  ExtendToRange(figure);
  return true;
}

// "between forty and 100".
bool NumberReader::Reading::ReadBetween(size_t first, Figure* figure) const {
  const PhraseMatch opener = tables_.range_openers.MatchAt(tokens_, first);
  if (!opener || !sentence_.IsFree({first, first + opener.length})) return false;
  const Amount low = AmountAt(first + opener.length);
  if (!low || low.span.last >= tokens_.size()) return false;
  if (!tokens_[low.span.last].Is(opener.value)) return false;
  if (!MakeRange(low, AmountAt(low.span.last + 1), figure)) return false;
  figure->words.first = first;
  ExtendFurther(figure);
  return true;
}

// Where the second number of a range begins when its link stands at a token; 0 when none does.
size_t NumberReader::Reading::RangeLinkAt(size_t at) const {
  if (at + 1 >= tokens_.size()) return 0;
  if (tokens_[at].Is("-")) {
    return tokens_[at].space_before == tokens_[at + 1].space_before ? at + 1 : 0;
  }
  const PhraseMatch link = tables_.range_links.MatchAt(tokens_, at);
  return link ? at + link.length : 0;
}

// "six to nine", "20-50"; but in "rose from 20 to 50" each is a figure of its own.
void NumberReader::Reading::ExtendToRange(Figure* figure) const {
  const size_t second = RangeLinkAt(figure->span.last);
  if (second == 0 || tables_.changes.MatchBefore(tokens_, figure->span.first)) return;
  const Amount high = AmountAt(second);
  // "in 2018 to 560,000 in 2020" is no range, but "in 2018 to 2020" is, of years.
  if (high && tables_.traps.IsYear(sentence_, figure->low) && high.min > kLastYear) return;
  if (MakeRange(figure->low, high, figure)) ExtendFurther(figure);
}

// "between 12 and 15 or 16".
void NumberReader::Reading::ExtendFurther(Figure* figure) const {
  const PhraseMatch link = tables_.range_links.MatchAt(tokens_, figure->span.last);
  if (!link) return;
  const size_t first = figure->words.first;
  if (MakeRange(figure->low, AmountAt(figure->span.last + link.length), figure)) {
    figure->words.first = first;
  }
}

bool NumberReader::Reading::MakeRange(const Amount& low, const Amount& high,
                                      Figure* figure) const {
  if (!low || !high || low.IsVague() || low.IsZeroWord() || high.IsVague()) return false;
  if (high.IsZeroWord() || !low.min || !high.min) return false;
  Amount scaled = low;
  // "two to three million": the power stands once, for both.
  const bool shared = high.factor > 1 && low.factor == 1 && *low.min < high.factor &&
                      *low.min < *high.min / high.factor;
  if (shared) scaled.min = scaled.max = *low.min * high.factor;
  if (*scaled.min >= *high.min) return false;
  figure->low = scaled;
  figure->high = high;
  figure->span = figure->words = {low.span.first, high.span.last};
  return true;
}

void NumberReader::Reading::ReadHedges(Figure* figure) const {
  TokenSpan& words = figure->words;
  for (int i = 0; i < kMostHedges; ++i) {
    const PhraseMatch before = tables_.hedges_before.MatchBefore(tokens_, words.first);
    if (!before || !sentence_.IsFree({words.first - before.length, words.first})) break;
    words.first -= before.length;
    figure->hedge = Stronger(ToHedge(before.value), figure->hedge);
  }
  const PhraseMatch after = tables_.hedges_after.MatchAt(tokens_, words.last);
  if (!after || !sentence_.IsFree({words.last, words.last + after.length})) return;
  const bool loose_plus = tokens_[words.last].Is("+") && tokens_[words.last].space_before;
  if (loose_plus) return;
  words.last += after.length;
  figure->hedge = Stronger(figure->hedge, ToHedge(after.value));
}

// "nineteen ninety-four".
bool NumberReader::Reading::IsSpelledYear(const Amount& amount) const {
  if (amount.form != Amount::Form::kWords || !amount.min) return false;
  if (*amount.min < kFirstCentury || *amount.min > kLastCentury) return false;
  const Amount next = AmountAt(amount.span.last);
  return next && next.form == Amount::Form::kWords;
}

// Where "1 in 3" ends, which counts nobody; 0 when it is no share.
size_t NumberReader::Reading::EndOfShare(const Amount& one) const {
  if (one.min != 1 || one.max != 1) return 0;
  const PhraseMatch link = tables_.shares.MatchAt(tokens_, one.span.last);
  if (!link) return 0;
  const Amount whole = AmountAt(one.span.last + link.length);
  return whole && whole.min > 1 && whole.min < kLeastYear ? whole.span.last : 0;
}

// "aged 19, 22 and 30": 22 is no figure since 19 is none.
bool NumberReader::Reading::GoesOnFromNoFigure(const Figure& figure) const {
  const size_t first = figure.words.first;
  return no_figure_end_ > 0 && first == no_figure_end_ + 1 &&
         figure.low.form == Amount::Form::kDigits &&
         tables_.list_links.Has(tokens_[no_figure_end_].folded);
}

Trap NumberReader::Reading::JudgeTrap(const Figure& figure) const {
  TokenSpan span = figure.span;
  // "40-odd": the hyphen is the hedge's.
  if (figure.words.last > span.last && !tokens_[span.last].space_before) {
    span.last = figure.words.last;
  }
  const Trap low = tables_.traps.Judge(sentence_, span, figure.low);
  const Trap high = tables_.traps.Judge(sentence_, span, figure.high);
  const Trap trap = std::max(low, high);
  return GoesOnFromNoFigure(figure) ? std::max(trap, Trap::kUnlessCounted) : trap;
}

// "children over 12", "they were under 18".
bool NumberReader::Reading::IsAge(const Figure& figure, const CountedNoun& noun) const {
  const bool bounded = figure.hedge == Hedge::kAtLeast || figure.hedge == Hedge::kAtMost;
  const bool hedge_before = figure.words.first < figure.span.first;
  if (!bounded || !hedge_before || noun.follows) return false;
  const bool stands_alone = noun.counted == Counted::kUnclear;
  if (stands_alone && tables_.age_hedges.MatchBefore(tokens_, figure.span.first)) return true;
  // "They wounded over 60" is no age, but "the wounded over 60" is.
  return tables_.people.MatchBefore(tokens_, figure.words.first) &&
         !tables_.nouns.harm().IsVerbBefore(tokens_, figure.words.first);
}

bool NumberReader::Reading::IsFigure(const Figure& figure, const CountedNoun& noun,
                                     bool key_counts_people) const {
  const bool people = noun.counted == Counted::kPeople;
  const bool key_people = key_counts_people && noun.counted == Counted::kUnclear;
  const bool beside = people && (noun.follows || noun.harmed);
  const Trap trap = JudgeTrap(figure);
  if (trap == Trap::kAlways) return false;
  if (trap == Trap::kUnlessCounted && !beside && !(key_people && figure.words.first == 0)) {
    return false;
  }
  if (trap == Trap::kOldYear && !noun.follows && !noun.harmed && !figure.IsHedged() &&
      !key_people) {
    return false;
  }
  if (IsAge(figure, noun)) return false;
  switch (figure.low.form) {
    case Amount::Form::kArticle:
      return figure.IsRange() || key_people || (people && noun.harmed);
    case Amount::Form::kWeak:
      return people || key_people;
    case Amount::Form::kNoNoun:
      return beside;
    case Amount::Form::kNobody:
      return noun.harmed || key_people;
    case Amount::Form::kWords:
      if (figure.IsRange() || figure.low.min != 1) return true;
      return (people && (!noun.one_of || noun.harmed)) || key_people;
    default:
      return true;
  }
}

// The number with its hedges, without them when that is too long to be told.
TokenSpan NumberReader::Reading::ShortWords(const Figure& figure) const {
  if (CountWords(tokens_, figure.words) <= kMostWords) return figure.words;
  TokenSpan span = figure.span;
  while (CountWords(tokens_, span) > kMostWords) --span.last;
  return span;
}

void NumberReader::Reading::Tell(const Figure& figure, const CountedNoun& noun) {
  NumberMention mention;
  mention.words = sentence_.Words(ShortWords(figure));
  mention.min = figure.low.min;
  mention.max = figure.high.max;
  if (figure.hedge == Hedge::kAtLeast) mention.max = std::nullopt;
  if (figure.hedge == Hedge::kAtMost) mention.min = std::nullopt;
  mention.hedge = figure.hedge;
  const bool round = figure.low.form == Amount::Form::kRound;
  if (round) mention.hedge = Stronger(figure.hedge, Hedge::kAbout);
  if (figure.low.IsVague()) mention.hedge = Hedge::kVague;
  if (figure.IsRange()) mention.hedge = Hedge::kRange;
  mention.counted = noun.counted;
  mention.noun = sentence_.Words(noun.noun);
  sentence_.Take(figure.words);
  mentions_.push_back(std::move(mention));
}

NumberReader::NumberReader(const Language& language,
                           const std::vector<VagueNumber>& vague_numbers)
    : tables_(std::make_unique<Tables>(language, vague_numbers)) {}

NumberReader::~NumberReader() = default;
NumberReader::NumberReader(NumberReader&&) noexcept = default;

std::vector<NumberMention> NumberReader::Read(Sentence* sentence) {
  return Reading(*tables_, sentence).Read();
}

}  // namespace eventlint
