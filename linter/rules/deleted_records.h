// Deleted records: a finding at a reference whose record the change has deleted says so, and where
// that record stood.
#ifndef EVENTLINT_RULES_DELETED_RECORDS_H_
#define EVENTLINT_RULES_DELETED_RECORDS_H_

#include <string>
#include <vector>

#include "rules/finding.h"
#include "store/intake.h"
#include "text/file_reader.h"

namespace eventlint {

/// Adds the related place to those findings that point at a reference which leads nowhere now, and
/// led to a record in `before`. It is the file in which the record stood or, where that has gone
/// too, the reference itself. `revision` names the earlier side.
void RelateDeletedRecords(const Intake& before, const Intake& after, const FileReader& files_after,
                          const std::string& revision, std::vector<Finding>* findings);

}  // namespace eventlint

#endif  // EVENTLINT_RULES_DELETED_RECORDS_H_
