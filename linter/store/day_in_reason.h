// DayInReason: the last day of an acceptance, where it stands at the end of its reason.
//
//     # eventlint: accept single-voice -- the inquiry goes on until 2027-01-31.
#ifndef EVENTLINT_STORE_DAY_IN_REASON_H_
#define EVENTLINT_STORE_DAY_IN_REASON_H_

#include <string>
#include <string_view>

namespace eventlint {

struct DayInReason {
  std::string day;      ///< As 2027-01-31; empty when the reason names none.
  std::string reason;   ///< Without that day.
  std::string problem;  ///< What is wrong with a date that was meant for a day, and what to write.
};

/// Prose is left alone: "until the inquiry ends" names no date. What looks like a date and is no
/// day ("until 2027-02-31", "until the end of March", "jusqu'au 31 janvier") is a problem, since an
/// acceptance that its author believes to end must not go on for ever; so is a day in the midst of
/// a reason.
DayInReason FindDay(std::string_view reason);

}  // namespace eventlint

#endif  // EVENTLINT_STORE_DAY_IN_REASON_H_
