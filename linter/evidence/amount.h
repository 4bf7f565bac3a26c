// AmountReader: one amount as a text writes it, whatever it counts: "1,200", "2.5 million",
// "forty-seven", "a dozen", "several hundred", "nobody". Ranges and hedges are made of amounts.
#ifndef EVENTLINT_EVIDENCE_AMOUNT_H_
#define EVENTLINT_EVIDENCE_AMOUNT_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "evidence/language.h"
#include "evidence/number_words.h"
#include "evidence/sentence.h"

namespace eventlint {

/// A word that stands for a number nobody counted, and what the dataset takes it to mean.
struct VagueNumber {
  std::string words;  ///< "several hundred"
  std::optional<int64_t> min;
  std::optional<int64_t> max;
};

struct Amount {
  enum class Form {
    kDigits,   ///< 47
    kGrouped,  ///< 1,200 or 2.5 million: digits that are no year
    kWords,    ///< forty-seven
    kArticle,  ///< un, une: "one" only where somebody is harmed
    kRound,    ///< une vingtaine
    kVague,    ///< dozens
    kWeak,     ///< many, several: a number only where people are counted
    kNoNoun,   ///< no, aucun: zero of the people named next
    kNobody,   ///< nobody, none: zero where people are harmed
  };

  TokenSpan span;
  Form form = Form::kDigits;
  std::optional<int64_t> min;
  std::optional<int64_t> max;
  int64_t factor = 1;  ///< That is named with it: 1000 of "three thousand".

  explicit operator bool() const { return span.last > span.first; }
  bool IsVague() const { return form == Form::kVague || form == Form::kWeak; }
  bool IsZeroWord() const { return form == Form::kNoNoun || form == Form::kNobody; }
  bool IsDigits() const { return form == Form::kDigits || form == Form::kGrouped; }
};

class AmountReader {
 public:
  /// Keeps the reference to the language.
  AmountReader(const Language& language, const std::vector<VagueNumber>& vague_numbers);

  /// The longest amount that begins at a token; none when there is none or it fits no int64_t.
  Amount ReadAt(const Sentence& sentence, size_t first) const;

  /// Where the digits that begin at a token end, with separators that belong to them; for what is
  /// no amount as well ("1.2.3").
  size_t EndOfDigits(const Tokens& tokens, size_t first) const;

 private:
  Amount ReadDigits(const Sentence& sentence, size_t first) const;
  Amount ReadSpelled(const Tokens& tokens, size_t first) const;
  Amount ReadNamed(const Tokens& tokens, size_t first) const;
  void Scale(const Tokens& tokens, std::string_view fraction, Amount* amount) const;

  NumberWords words_;
  const PhraseTable& named_;      // "a dozen": 12, "une vingtaine": about 20, "many": weak
  const PhraseTable& multiples_;  // "dozen": 12, of "two dozen"
  const PhraseTable& ones_;       // "a", of "a hundred"
  bool comma_is_decimal_;
  PhraseTable declared_;  // vague words: their index below
  std::vector<VagueNumber> vague_numbers_;
};

}  // namespace eventlint

#endif  // EVENTLINT_EVIDENCE_AMOUNT_H_
