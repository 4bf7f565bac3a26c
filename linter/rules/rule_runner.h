// RunRule: the rows that a rule's SELECT returns become findings.
#ifndef EVENTLINT_RULES_RULE_RUNNER_H_
#define EVENTLINT_RULES_RULE_RUNNER_H_

#include <vector>

#include "progress.h"
#include "rules/finding.h"
#include "rules/rule.h"
#include "store/database.h"
#include "store/shredder.h"

namespace eventlint {

struct RuleRun {
  std::vector<Finding> findings;
  /// Findings at rows that do not match their schema, which are not told: one fault, one finding.
  int withheld = 0;
};

/// Runs a rule over rows that a shredder has finished. A finding's range is still only where its
/// row begins: Locate finds the field. Throws InputError, at the rule's SQL, when it runs away or
/// points to a row that is not there.
RuleRun RunRule(const Rule& rule, const TablePlan& plan, const Shredder& shredder,
                Database* database);

/// The same for several rules, side by side; 0 threads are one per core. Returned in their order,
/// and of several that cannot be run, the first one's error is thrown.
std::vector<RuleRun> RunRules(const std::vector<const Rule*>& rules, const TablePlan& plan,
                              const Shredder& shredder, Database* database, int threads,
                              const ProgressListener& progress = {});

}  // namespace eventlint

#endif  // EVENTLINT_RULES_RULE_RUNNER_H_
