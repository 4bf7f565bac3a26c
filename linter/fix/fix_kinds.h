// FixKinds: the one table of what `check --fix` can do.
#ifndef EVENTLINT_FIX_FIX_KINDS_H_
#define EVENTLINT_FIX_FIX_KINDS_H_

#include <string>
#include <string_view>
#include <vector>

#include "fix/fix.h"

namespace eventlint {

struct FixKind {
  std::string id;
  std::vector<std::string> rules;  ///< The rules and built-in checks whose findings it mends.
  std::string does;                ///< A sentence, for `explain`.
  ScalarFix scalar_fix = nullptr;      ///< One of the two is given.
  DocumentFix document_fix = nullptr;
  bool moves_text = false;     ///< It waits until no other kind has anything to change.
};

/// In the order in which they change a scalar: each sees what those before it have made of it. Those
/// that move text come last.
const std::vector<FixKind>& FixKinds();

/// What `check --fix` does about the findings of a rule; empty when it can do nothing.
std::string WhatFixDoes(std::string_view rule);

}  // namespace eventlint

#endif  // EVENTLINT_FIX_FIX_KINDS_H_
