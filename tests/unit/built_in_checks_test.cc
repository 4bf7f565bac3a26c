#include "rules/built_in_checks.h"

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
                     "ambiguous-line-break", "broken-index", "deep-nesting", "duplicate-key",
                     "empty-file", "excessive-aliases", "invalid-key", "invalid-utf8",
                     "invalid-value", "merge-key", "missing-key", "not-text", "number-out-of-range", "syntax-error",
                     "unknown-alias", "unknown-key", "unsupported-tag"});
}

TEST_CASE("every built-in check says what, why and what to do") {
  for (const BuiltInCheck& check : BuiltInChecks()) {
    INFO(check.id);
    CHECK(!check.title.empty());
    CHECK(check.title.size() <= 100);
    CHECK(!check.title.ends_with('.'));
    CHECK(check.why.ends_with('.'));
    CHECK(check.fix.ends_with('.'));
    CHECK((check.tag == "reading" || check.tag == "schema" || check.tag == "evidence"));
  }
}

}  // namespace
}  // namespace eventlint
