#include "rules/rule_names.h"

#include <algorithm>

#include "rules/built_in_checks.h"
#include "schema/excerpt.h"
#include "text/fold.h"

namespace eventlint {

RuleNames::RuleNames(const std::vector<Rule>& rules) {
  for (const Rule& rule : rules) sorted_.push_back(rule.id);
  for (const BuiltInCheck& check : BuiltInChecks()) sorted_.push_back(check.id);
  std::sort(sorted_.begin(), sorted_.end());
}

bool RuleNames::Has(std::string_view id) const {
  return std::binary_search(sorted_.begin(), sorted_.end(), id);
}

std::string RuleNames::Unknown(std::string_view id) const {
  const std::string nearest = Nearest(id, sorted_);
  return "there is no rule " + Excerpt(id) + "; " +
         (nearest.empty() ? "`eventlint rules` lists them" : "did you mean '" + nearest + "'?");
}

}  // namespace eventlint
