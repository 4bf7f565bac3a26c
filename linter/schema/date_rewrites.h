// DateRewrites: what somebody may have meant who wrote a date in no ISO form.
#ifndef EVENTLINT_SCHEMA_DATE_REWRITES_H_
#define EVENTLINT_SCHEMA_DATE_REWRITES_H_

#include <string>
#include <string_view>
#include <vector>

namespace eventlint {

/// Spellings in EDTF's form of what the text may mean, the likeliest first, without the text
/// itself: "08/02/2022" gives 2022-02-08 and 2022-08-02. Knows English and French names of months
/// and seasons and the 2012 draft of EDTF. They are guesses: whether such a date exists is for the
/// caller to check. None when the text is longer than any date.
std::vector<std::string> DateRewrites(std::string_view text);

}  // namespace eventlint

#endif  // EVENTLINT_SCHEMA_DATE_REWRITES_H_
