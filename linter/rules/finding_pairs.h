// Finding pairs: which finding of a later evaluation is which of an earlier one.
//
// Findings of the same fingerprint are the same. Beyond that, the entries of lists are paired
// (EntryMatch), so that what was wrong with an entry already is not new when somebody edits the
// entry: the same rule, with the same message, at the same entry, is the same finding.
#ifndef EVENTLINT_RULES_FINDING_PAIRS_H_
#define EVENTLINT_RULES_FINDING_PAIRS_H_

#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "rules/finding.h"
#include "text/document.h"

namespace eventlint {

/// Reads a file of one side; null when it cannot be read as a tree.
using DocumentSource = std::function<std::shared_ptr<const Document>(const std::string& file)>;

struct FindingPairs {
  /// For each later finding, which earlier one it is; nothing when there is none.
  std::vector<std::optional<size_t>> earlier;
  /// Whether an earlier finding is among those.
  std::vector<bool> persists;
};

/// `reworded` holds the rules whose messages are not to be compared.
FindingPairs PairFindings(const std::vector<Finding>& before, const DocumentSource& read_before,
                          const std::vector<Finding>& after, const DocumentSource& read_after,
                          const std::set<std::string>& reworded);

}  // namespace eventlint

#endif  // EVENTLINT_RULES_FINDING_PAIRS_H_
