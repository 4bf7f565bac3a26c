// NumberReader: the numbers in a sentence that may be figures.
//
// Figures are counts: "47", "1,200", "forty-seven", "six to nine", "20-50", "at least 40",
// "dozens", "a dozen", "one soldier". No figures are years, clock times, days of the month, ordinals,
// ages, fractions, types of vehicles or weapons ("MQ-9"), sizes ("15px"), reference marks ("[12]"),
// and numbers that belong to a proper name ("France 24", "Resolution 2100").
#ifndef EVENTLINT_EVIDENCE_NUMBER_READER_H_
#define EVENTLINT_EVIDENCE_NUMBER_READER_H_

#include <memory>
#include <vector>

#include "evidence/amount.h"
#include "evidence/language.h"
#include "evidence/mention.h"
#include "evidence/sentence.h"

namespace eventlint {

class NumberReader {
 public:
  /// Keeps the reference to the language. A vague word that is not declared has no bounds.
  NumberReader(const Language& language, const std::vector<VagueNumber>& vague_numbers);
  ~NumberReader();
  NumberReader(NumberReader&&) noexcept;

  /// The numbers among the tokens that are not taken, which it then takes.
  std::vector<NumberMention> Read(Sentence* sentence);

 private:
  class Reading;
  struct Tables;
  std::unique_ptr<Tables> tables_;
};

}  // namespace eventlint

#endif  // EVENTLINT_EVIDENCE_NUMBER_READER_H_
