// AcceptDirective: the words of one comment that accepts findings, read from left to right.
//
//     accept single-voice, no-place until 2027-01-31 -- the inquiry goes on
#ifndef EVENTLINT_STORE_ACCEPT_DIRECTIVE_H_
#define EVENTLINT_STORE_ACCEPT_DIRECTIVE_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace eventlint {

/// What a comment for eventlint begins with.
inline constexpr std::string_view kDirectiveMark = "eventlint:";

struct AcceptDirective {
  std::vector<std::string> rules;  ///< Each once.
  std::string until;               ///< The last day, as 2027-01-31; empty when there is none.
  std::string reason;
};

/// Why the words of a comment accept nothing.
struct DirectiveProblem {
  std::string check;  ///< "malformed-acceptance" or "acceptance-without-reason".
  std::string message;
};

/// Reads the words that follow kDirectiveMark. When there is a problem, `directive` is of no use.
std::optional<DirectiveProblem> ReadDirective(std::string_view words, AcceptDirective* directive);

}  // namespace eventlint

#endif  // EVENTLINT_STORE_ACCEPT_DIRECTIVE_H_
