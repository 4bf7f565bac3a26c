#include "rules/built_in_checks.h"

#include <set>

#include "catch.h"

namespace eventlint {
namespace {

std::vector<std::string> Ids() {
  std::vector<std::string> ids;
  for (const BuiltInCheck& check : BuiltInChecks()) ids.push_back(check.id);
  return ids;
}

TEST_CASE("the built-in checks are all that a fault may name, sorted") {
  CHECK(Ids() == std::vector<std::string>{
                     "acceptance-without-reason", "ambiguous-line-break", "broken-index",
                     "deep-nesting", "duplicate-key", "empty-collection", "empty-file",
                     "excessive-aliases", "expired-acceptance", "invalid-key", "invalid-utf8",
                     "invalid-value", "malformed-acceptance", "merge-key", "missing-key", "not-nfc",
                     "not-text", "number-out-of-range", "syntax-error", "unknown-alias",
                     "unknown-key", "unread-file", "unsorted-list", "unsupported-tag",
                     "unused-acceptance"});
}

TEST_CASE("every built-in check says what, why and what to do") {
  for (const BuiltInCheck& check : BuiltInChecks()) {
    INFO(check.id);
    CHECK(!check.title.empty());
    CHECK(check.title.size() <= 100);
    CHECK(!check.title.ends_with('.'));
    CHECK(check.why.ends_with('.'));
    CHECK(check.fix.ends_with('.'));
    const std::set<std::string> tags = {"reading", "schema", "evidence", std::string(kAcceptanceTag)};
    CHECK(tags.count(check.tag) == 1);
  }
}

}  // namespace
}  // namespace eventlint
