// EntryMatch: which entry of a list in a document is which in an earlier version of it, although
// entries were added, taken out, moved or edited.
//
// Entries are the same when their ids are or, of those without an id, when they hold the same. Of
// what is left, a mapping that keeps at least half of its members is the same entry, edited; the
// most alike are paired first. Both documents must outlive the match.
#ifndef EVENTLINT_RULES_ENTRY_MATCH_H_
#define EVENTLINT_RULES_ENTRY_MATCH_H_

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/pointer_index.h"

namespace eventlint {

class EntryMatch {
 public:
  EntryMatch(Value before, Value after) : before_(before), after_(after) {}

  /// Where the value at `pointer` of the later document stood in the earlier one; nothing when a
  /// list entry on the way is new. `record_before` and `record_after` point to one record in both
  /// documents, and `pointer` leads through it.
  std::optional<std::string> Earlier(std::string_view pointer, std::string_view record_before,
                                     std::string_view record_after);

 private:
  /// For each entry of the later list, its place in the earlier one; -1 when it is new.
  using Pairing = std::vector<int>;
  const Pairing& Pair(const std::string& list_before, const std::string& list_after);

  PointerIndex before_;
  PointerIndex after_;
  std::map<std::pair<std::string, std::string>, Pairing> pairings_;
};

}  // namespace eventlint

#endif  // EVENTLINT_RULES_ENTRY_MATCH_H_
