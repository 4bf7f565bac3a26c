// The checks that are no SQL rule: what the readers and the validator find. Listed here so that
// `explain`, `rules` and the reports treat them as they treat any rule.
#ifndef EVENTLINT_RULES_BUILT_IN_CHECKS_H_
#define EVENTLINT_RULES_BUILT_IN_CHECKS_H_

#include <string>
#include <vector>

namespace eventlint {

struct BuiltInCheck {
  std::string id;
  std::string title;
  std::string why;
  std::string fix;
  std::string tag;  ///< "reading" or "schema": which stage finds it.
};

/// Every check that a Fault may name, sorted by id. All are errors.
const std::vector<BuiltInCheck>& BuiltInChecks();

}  // namespace eventlint

#endif  // EVENTLINT_RULES_BUILT_IN_CHECKS_H_
