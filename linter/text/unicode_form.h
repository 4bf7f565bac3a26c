// FindNotNfc: texts that look the same as others and are not.
#ifndef EVENTLINT_TEXT_UNICODE_FORM_H_
#define EVENTLINT_TEXT_UNICODE_FORM_H_

#include <string>
#include <vector>

#include "text/document.h"
#include "text/fault.h"

namespace eventlint {

/// Appends a fault for each text and key of a record that is not in Unicode's normalisation form C.
/// `pointer` is the record's own, within its file.
void FindNotNfc(Value record, const std::string& pointer, std::vector<Fault>* faults);

}  // namespace eventlint

#endif  // EVENTLINT_TEXT_UNICODE_FORM_H_
