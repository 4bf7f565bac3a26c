// The acceptances in eventlint.yaml: for files that hold no comments, or that a program writes.
//
//     accept:
//       - {rule: tolls-disagree, record: events/tessit-massacres, reason: the UN report is due}
#ifndef EVENTLINT_RULES_ACCEPTED_IN_CONFIG_H_
#define EVENTLINT_RULES_ACCEPTED_IN_CONFIG_H_

#include <vector>

#include "rules/rule.h"
#include "store/acceptance.h"
#include "text/document.h"

namespace eventlint {

/// Throws InputError for one that names an unknown rule, or that says nothing of where.
std::vector<Acceptance> ReadAcceptedInConfig(Value config, const std::vector<Rule>& rules);

}  // namespace eventlint

#endif  // EVENTLINT_RULES_ACCEPTED_IN_CONFIG_H_
