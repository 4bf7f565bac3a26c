// The examples in a rule file are its tests: small datasets, and the findings that they must give.
#ifndef EVENTLINT_RULES_RULE_EXAMPLES_H_
#define EVENTLINT_RULES_RULE_EXAMPLES_H_

#include <optional>
#include <string>
#include <vector>

#include "evidence/evidence_plan.h"
#include "rules/rule.h"
#include "schema/table_plan.h"

namespace eventlint {

struct ExampleResult {
  std::string rule;
  std::string example;
  Position position;  ///< Of the example in the rule's file.
  bool passed = false;
  std::string difference;  ///< What was expected and what came, a line each; empty when passed.
};

/// Runs every example of a rule. Throws InputError when an example's records have a field that the
/// schemas do not know, since such an example proves nothing.
std::vector<ExampleResult> RunExamples(const Rule& rule, const TablePlan& plan,
                                       const std::optional<EvidencePlan>& evidence);

}  // namespace eventlint

#endif  // EVENTLINT_RULES_RULE_EXAMPLES_H_
