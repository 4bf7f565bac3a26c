#include "fix/fix_kinds.h"

#include <set>

#include "catch.h"

namespace eventlint {
namespace {

TEST_CASE("every kind of fix has an id of its own and says what it does") {
  std::set<std::string> ids;
  for (const FixKind& kind : FixKinds()) {
    INFO(kind.id);
    CHECK(ids.insert(kind.id).second);
    CHECK(kind.does.ends_with('.'));
  }
}

TEST_CASE("what is done about a rule's findings is told together") {
  CHECK(WhatFixDoes("not-nfc") ==
        "`eventlint check --fix` writes the text in Unicode's normalisation form C.");
  CHECK(WhatFixDoes("unknown-place").find("spelling") != std::string::npos);
  CHECK(WhatFixDoes("unknown-place").find("--unsafe") != std::string::npos);
  CHECK(WhatFixDoes("syntax-error").empty());
}

}  // namespace
}  // namespace eventlint
