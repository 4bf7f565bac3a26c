// ResolveDates: a phrase's points become EDTF dates, with the year of the text around them where
// they give none.
#ifndef EVENTLINT_EVIDENCE_DATE_RESOLUTION_H_
#define EVENTLINT_EVIDENCE_DATE_RESOLUTION_H_

#include <optional>
#include <string>
#include <vector>

#include "evidence/date_phrase.h"
#include "evidence/mention.h"

namespace eventlint {

struct ResolvedDates {
  /// One for the whole phrase, or one for each point. Empty where it cannot be told.
  std::vector<std::string> dates;
  DateBasis basis = DateBasis::kStated;
  /// The year named last, by the text or by what is known of it.
  std::optional<int64_t> year;
};

/// A list of neighbours ("April 26 and 27") is one interval, any other list as many dates as it
/// names. `year` is the one that the text is in.
ResolvedDates ResolveDates(const DatePhrase& phrase, std::optional<int64_t> year);

}  // namespace eventlint

#endif  // EVENTLINT_EVIDENCE_DATE_RESOLUTION_H_
