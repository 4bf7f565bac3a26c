// The checks that are no SQL rule: what the readers and the validator find, and what is wrong with
// acceptances. Listed here so that `explain`, `rules` and the reports treat them as they treat any
// rule.
#ifndef EVENTLINT_RULES_BUILT_IN_CHECKS_H_
#define EVENTLINT_RULES_BUILT_IN_CHECKS_H_

#include <string>
#include <string_view>
#include <vector>

#include "rules/finding.h"

namespace eventlint {

struct BuiltInCheck {
  std::string id;
  std::string title;
  std::string why;
  std::string fix;
  std::string tag;  ///< Which stage finds it: "reading", "schema", "evidence", "acceptance".
  Level level = Level::kError;
  /// Whether it stops the reading of its file, and so hides all that is in it.
  bool hides_file = false;
};

/// Every check that a Fault may name, and those of acceptances, sorted by id.
const std::vector<BuiltInCheck>& BuiltInChecks();

/// The check of that id; null when there is none.
const BuiltInCheck* FindBuiltInCheck(std::string_view id);

/// The tag of the checks that judge acceptances.
inline constexpr std::string_view kAcceptanceTag = "acceptance";

}  // namespace eventlint

#endif  // EVENTLINT_RULES_BUILT_IN_CHECKS_H_
