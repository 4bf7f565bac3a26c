// ContainsText: a text that holds another one, as Catch2 names it in either of its versions.
#ifndef EVENTLINT_TESTS_UNIT_CONTAINS_TEXT_H_
#define EVENTLINT_TESTS_UNIT_CONTAINS_TEXT_H_

#include <string>

#include "catch.h"

namespace eventlint {

inline auto ContainsText(const std::string& text) {
#if __has_include(<catch2/catch_all.hpp>)
  return Catch::Matchers::ContainsSubstring(text);
#else
  return Catch::Matchers::Contains(text);
#endif
}

}  // namespace eventlint

#endif  // EVENTLINT_TESTS_UNIT_CONTAINS_TEXT_H_
