// Selection: which rules and built-in checks a run evaluates.
#ifndef EVENTLINT_RULES_SELECTION_H_
#define EVENTLINT_RULES_SELECTION_H_

#include <map>
#include <set>
#include <string>
#include <vector>

#include "rules/rule.h"

namespace eventlint {

class Selection {
 public:
  /// `select` and `ignore` hold ids or tags of rules and built-in checks. With nothing in
  /// `select`, all are selected; `ignore` wins, and Exclude over both. Throws InputError for a word
  /// that is neither.
  Selection(const std::vector<Rule>& rules, const std::vector<std::string>& select,
            const std::vector<std::string>& ignore);

  /// Takes out rules and checks, for a reason.
  void Exclude(const std::vector<std::string>& ids, const std::string& reason);

  bool Has(const std::string& id) const { return selected_.count(id) > 0; }
  bool Ignores(const std::string& id) const { return ignored_.count(id) > 0; }
  /// Why a rule is not among them: "not selected", "ignored" or what Exclude was told.
  /// REQUIRES: !Has(id).
  std::string WhyNot(const std::string& id) const;

 private:
  std::set<std::string> selected_;
  std::set<std::string> ignored_;
  std::map<std::string, std::string> excluded_;  // id and reason
};

}  // namespace eventlint

#endif  // EVENTLINT_RULES_SELECTION_H_
