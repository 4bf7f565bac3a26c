// SqlText: places in a statement, for messages. It splits SQL into words and signs, no more.
#ifndef EVENTLINT_STORE_SQL_TEXT_H_
#define EVENTLINT_STORE_SQL_TEXT_H_

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace eventlint {

/// A word, a number, a quoted text or name with its quotes, or a single sign.
struct SqlToken {
  std::string_view text;
  size_t offset;
};

/// The tokens of a statement, without spaces and comments. A quote or comment that is not closed
/// reaches to the end.
std::vector<SqlToken> SplitSql(std::string_view sql);

/// Where a name stands first: as it is or in double quotes, whatever its case.
std::optional<size_t> FindName(std::string_view sql, std::string_view name);

}  // namespace eventlint

#endif  // EVENTLINT_STORE_SQL_TEXT_H_
