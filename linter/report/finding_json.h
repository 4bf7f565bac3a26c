// Finding JSON: the parts of a report as JSON, for the formats that share them
// (schemas/report.schema.json).
#ifndef EVENTLINT_REPORT_FINDING_JSON_H_
#define EVENTLINT_REPORT_FINDING_JSON_H_

#include "rules/finding.h"
#include "text/json.h"

namespace eventlint {

/// Members of an object that has been started: the tool, the run in figures, how each rule
/// fared, and what was accepted.
void AddRunMembers(const Report& report, JsonWriter* json);

/// One finding, as an object.
void AddFinding(const Finding& finding, JsonWriter* json);

/// A key with a text or a number.
void AddText(std::string_view key, std::string_view value, JsonWriter* json);
void AddNumber(std::string_view key, int64_t value, JsonWriter* json);

}  // namespace eventlint

#endif  // EVENTLINT_REPORT_FINDING_JSON_H_
