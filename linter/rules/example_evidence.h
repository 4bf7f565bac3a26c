// The evidence of a rule's example: its `texts` are indexed, and its `archive` proves the index, as
// the tool would do with files.
#ifndef EVENTLINT_RULES_EXAMPLE_EVIDENCE_H_
#define EVENTLINT_RULES_EXAMPLE_EVIDENCE_H_

#include <map>
#include <optional>
#include <string>
#include <utility>

#include "evidence/evidence_plan.h"
#include "rules/rule.h"
#include "schema/table_plan.h"
#include "store/intake.h"

namespace eventlint {

class ExampleEvidence {
 public:
  /// Fills the evidence tables from an example, and finishes the rows. Throws InputError when the
  /// example has texts and the project has no evidence.
  ExampleEvidence(const Rule& rule, const RuleExample& example, const TablePlan& plan,
                  const std::optional<EvidencePlan>& evidence, Intake* intake);

  /// The citation of the passage that stands at a place of an index; nothing for any other place.
  std::optional<std::string> CitationAt(const std::string& file, const std::string& pointer) const;

 private:
  std::map<std::pair<std::string, std::string>, std::string> citations_;  // by file and pointer
};

}  // namespace eventlint

#endif  // EVENTLINT_RULES_EXAMPLE_EVIDENCE_H_
