#include "rules/selection.h"

#include "catch.h"
#include "text/input_error.h"

namespace eventlint {

namespace {

std::vector<Rule> Rules() {
  std::vector<Rule> rules(3);
  rules[0].id = "unknown-place";
  rules[0].tags = {"places"};
  rules[1].id = "place-cycle";
  rules[1].tags = {"places", "cycles"};
  rules[2].id = "uncited-toll";
  return rules;
}

std::string Selected(const std::vector<std::string>& select,
                     const std::vector<std::string>& ignore) {
  const Selection selection(Rules(), select, ignore);
  std::string ids;
  for (const std::string id : {"unknown-place", "place-cycle", "uncited-toll", "syntax-error"}) {
    ids += selection.Has(id) ? id + " " : "(" + selection.WhyNot(id) + ") ";
  }
  return ids;
}

}  // namespace

TEST_CASE("rules and checks are selected by id and by tag, and ignored the same way") {
  CHECK(Selected({}, {}) == "unknown-place place-cycle uncited-toll syntax-error ");
  CHECK(Selected({"places"}, {}) == "unknown-place place-cycle (not selected) (not selected) ");
  CHECK(Selected({"syntax-error", "uncited-toll"}, {}) ==
        "(not selected) (not selected) uncited-toll syntax-error ");
  CHECK(Selected({}, {"cycles", "syntax-error"}) ==
        "unknown-place (ignored) uncited-toll (ignored) ");
  CHECK(Selected({"reading"}, {}) ==
        "(not selected) (not selected) (not selected) syntax-error ");
  CHECK(Selected({"places"}, {"place-cycle"}) ==
        "unknown-place (ignored) (not selected) (not selected) ");
}

TEST_CASE("a word that is neither is refused, with the one that was likely meant") {
  CHECK_THROWS_WITH(Selected({"unknown-plaze"}, {}),
                    "'unknown-plaze' is no rule and no tag; did you mean 'unknown-place'?");
  CHECK_THROWS_WITH(Selected({}, {"syntax-eror"}),
                    "'syntax-eror' is no rule and no tag; did you mean 'syntax-error'?");
  CHECK_THROWS_WITH(Selected({"qqqqqqqqqq"}, {}),
                    "'qqqqqqqqqq' is no rule and no tag; `eventlint rules` lists them");
  CHECK_THROWS_AS(Selected({""}, {}), InputError);
}

}  // namespace eventlint
