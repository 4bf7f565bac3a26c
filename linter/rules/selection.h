// Selection: which rules and built-in checks a run evaluates.
#ifndef EVENTLINT_RULES_SELECTION_H_
#define EVENTLINT_RULES_SELECTION_H_

#include <set>
#include <string>
#include <vector>

#include "rules/rule.h"

namespace eventlint {

class Selection {
 public:
  /// `select` and `ignore` hold ids or tags of rules and built-in checks. With nothing in
  /// `select`, all are selected; `ignore` wins. Throws InputError for a word that is neither.
  Selection(const std::vector<Rule>& rules, const std::vector<std::string>& select,
            const std::vector<std::string>& ignore);

  bool Has(const std::string& id) const { return selected_.count(id) > 0; }
  /// Why a rule is not among them: "not selected" or "ignored". REQUIRES: !Has(id).
  std::string WhyNot(const std::string& id) const;

 private:
  std::set<std::string> selected_;
  std::set<std::string> ignored_;
};

}  // namespace eventlint

#endif  // EVENTLINT_RULES_SELECTION_H_
