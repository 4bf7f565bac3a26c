// Mentions: the facts that a sentence holds, without the sentence: numbers, dates and names.
#ifndef EVENTLINT_EVIDENCE_MENTION_H_
#define EVENTLINT_EVIDENCE_MENTION_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace eventlint {

/// What a number's hedge says of it. Bounds follow the codebook's convention: "around 40" is
/// 40 to 40, hedged; "over 40" is from 40 on; "up to 40" is to 40; a vague word has the bounds that
/// the dataset declares for it, or none.
enum class Hedge {
  kNone,     ///< 47
  kAtLeast,  ///< at least 40, more than 40, 40+, no fewer than 40
  kAtMost,   ///< up to 40, fewer than 40, at most 40
  kAbout,    ///< around 40, some 40, nearly 40, une centaine
  kRange,    ///< six to nine, 20-50, between forty and 100; also "around 150 to 200"
  kVague,    ///< dozens, several hundred, many
};

/// What a number counts, as far as the words after it tell.
enum class Counted {
  kPeople,   ///< people, or groups of them such as families and households
  kThings,   ///< anything else: kilometres, hours, attacks, cattle, money
  kUnclear,  ///< no word tells: "thirty-one in Awkassa"
};

struct NumberMention {
  std::string words;           ///< As the text has it, with its hedge: "at least 40".
  std::optional<int64_t> min;  ///< None where there is no lower bound.
  std::optional<int64_t> max;  ///< None where there is no upper bound.
  Hedge hedge = Hedge::kNone;
  Counted counted = Counted::kUnclear;
  /// The word that says what is counted, as the text has it; empty when none. Where measures are
  /// told as one, these: "killed or wounded".
  std::string noun;
  bool operator==(const NumberMention&) const = default;
};

/// Where a date's year comes from.
enum class DateBasis {
  kStated,    ///< The text gives all of it.
  kContext,   ///< The text leaves out the year; it is the one given last before.
  kRelative,  ///< "the next day", counted from the date given last before.
};

struct DateMention {
  std::string words;  ///< As the text has it: "April 26 and 27, 2018".
  std::string date;   ///< EDTF; empty when it cannot be told which day is meant.
  DateBasis basis = DateBasis::kStated;
  /// Of a relative date: the date in EDTF that it is counted from, where that one's own year is
  /// only taken over. Empty otherwise.
  std::string counted_from = {};
  bool operator==(const DateMention&) const = default;
};

struct NameMention {
  std::string name;  ///< As the text spells it.
  bool operator==(const NameMention&) const = default;
  auto operator<=>(const NameMention&) const = default;
};

struct Mentions {
  std::vector<NumberMention> numbers;  ///< In the order of the text.
  std::vector<DateMention> dates;      ///< In the order of the text.
  std::vector<NameMention> names;      ///< Sorted, each once.
  bool operator==(const Mentions&) const = default;
};

}  // namespace eventlint

#endif  // EVENTLINT_EVIDENCE_MENTION_H_
