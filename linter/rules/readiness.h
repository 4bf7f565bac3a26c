// Readiness: what a rule would have to know and cannot, before it is run.
//
// A rule that is not evaluated, or only on part of the dataset, has not passed in silence: its
// outcome says why.
#ifndef EVENTLINT_RULES_READINESS_H_
#define EVENTLINT_RULES_READINESS_H_

#include <string>

#include "evidence/evidence.h"
#include "rules/finding.h"
#include "rules/rule.h"
#include "rules/selection.h"
#include "schema/table_plan.h"
#include "store/intake.h"

namespace eventlint {

/// A rule's outcome before it is run. When its status is kNotEvaluated, nothing more comes of it.
RuleOutcome OutcomeBefore(const Rule& rule, const Selection& selection, const TablePlan& plan,
                          const Intake& intake, const Evidence& evidence);

/// Adds a reason to those that an outcome has.
void AddReason(const std::string& reason, RuleOutcome* outcome);

}  // namespace eventlint

#endif  // EVENTLINT_RULES_READINESS_H_
