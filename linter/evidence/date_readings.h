// The years that a date may have when its sentence leaves the year out.
//
// The reader takes the year that the text gave last, and that is likely, not certain. A citation is
// only wrong when no year that the source names would make it right, so each is a reading. A date
// that is counted from such a one moves with it.
#ifndef EVENTLINT_EVIDENCE_DATE_READINGS_H_
#define EVENTLINT_EVIDENCE_DATE_READINGS_H_

#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "evidence/mention.h"
#include "evidence/source_index.h"

namespace eventlint {

/// The years that a source states: in a sentence, or in a heading from which a date below took it.
std::set<int64_t> StatedYears(const SourceIndex& index);

/// The dates that a mention may mean, as EDTF, the likeliest first; one empty text when none can be
/// told.
std::vector<std::string> Readings(const DateMention& mention, const std::set<int64_t>& years);

}  // namespace eventlint

#endif  // EVENTLINT_EVIDENCE_DATE_READINGS_H_
