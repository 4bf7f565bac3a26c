// Facets: the assertions about a text, a number or the twins in a list that eventlint judges
// itself.
//
// The validating library is left to judge a value's structure. These it gets wrong: it ends a text
// at its first NUL, takes every number for a double and half a multiple for a whole one, compares a
// list's items pair by pair, and runs std::regex, which is slow and overflows the stack.
#ifndef EVENTLINT_SCHEMA_FACETS_H_
#define EVENTLINT_SCHEMA_FACETS_H_

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "text/document.h"

namespace eventlint {

/// One keyword with its operand. Thread-safe. A value of another kind than it speaks of satisfies
/// it.
class Facet {
 public:
  virtual ~Facet() = default;
  virtual bool Accepts(Value value) const = 0;
  /// The same of a text that is no Value: a mapping's key.
  virtual bool AcceptsText(std::string_view text) const = 0;
};

/// The keywords that are facets, by their names in the bundle.
const std::vector<std::string>& FacetKeywords();
bool IsFacetKeyword(std::string_view keyword);

/// REQUIRES: a keyword of FacetKeywords() with an operand that the schema's check has let through.
/// The facet may refer to the operand, which must outlive it.
std::shared_ptr<const Facet> CompileFacet(std::string_view keyword, Value operand);

}  // namespace eventlint

#endif  // EVENTLINT_SCHEMA_FACETS_H_
