// AcceptFindings: findings that the dataset declares to be all right are told no more, but counted;
// and an acceptance that is expired, or accepts nothing, is a finding itself.
#ifndef EVENTLINT_RULES_ACCEPT_FINDINGS_H_
#define EVENTLINT_RULES_ACCEPT_FINDINGS_H_

#include <string>
#include <vector>

#include "rules/finding.h"
#include "rules/rule_names.h"
#include "rules/selection.h"
#include "store/acceptance.h"
#include "store/intake.h"

namespace eventlint {

struct AcceptanceContext {
  const Selection& selection;  ///< By which the checks of acceptances are evaluated, or are not.
  const RuleNames& names;
  const Intake& intake;  ///< Its unread files hold nothing that can be accepted.
  std::string today;     ///< As 2027-01-31.
};

/// Moves findings to Report::accepted. REQUIRES: their places are final, and the outcomes say of
/// each rule whether it was evaluated, and in full: an acceptance is only called unused when its
/// rule was.
void AcceptFindings(const std::vector<Acceptance>& acceptances, const AcceptanceContext& context,
                    Report* report);

/// Why findings of that rule cannot be accepted, and what to do: they hide a whole file, or are
/// about acceptances. Empty when they can be.
std::string WhyNotAcceptable(const std::string& rule);

/// The day it is, in UTC, as 2027-01-31.
std::string TodayInUtc();

}  // namespace eventlint

#endif  // EVENTLINT_RULES_ACCEPT_FINDINGS_H_
