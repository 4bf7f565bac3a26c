// UnifiedDiff: how a text has changed, as `diff -u` and `git apply` have it.
#ifndef EVENTLINT_TEXT_UNIFIED_DIFF_H_
#define EVENTLINT_TEXT_UNIFIED_DIFF_H_

#include <string>
#include <string_view>

namespace eventlint {

/// The change of one file with three lines of context, as `git diff` writes it; empty when there is
/// none. The path is quoted as git does it where it has to be.
std::string UnifiedDiff(const std::string& path, std::string_view before, std::string_view after);

}  // namespace eventlint

#endif  // EVENTLINT_TEXT_UNIFIED_DIFF_H_
