// RuleNames: the ids that a project's rules and built-in checks have.
#ifndef EVENTLINT_RULES_RULE_NAMES_H_
#define EVENTLINT_RULES_RULE_NAMES_H_

#include <string>
#include <string_view>
#include <vector>

#include "rules/rule.h"

namespace eventlint {

class RuleNames {
 public:
  explicit RuleNames(const std::vector<Rule>& rules);

  bool Has(std::string_view id) const;
  /// "there is no rule 'x'; did you mean 'y'?". REQUIRES: !Has(id).
  std::string Unknown(std::string_view id) const;

 private:
  std::vector<std::string> sorted_;
};

}  // namespace eventlint

#endif  // EVENTLINT_RULES_RULE_NAMES_H_
