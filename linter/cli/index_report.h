// Index report: what `eventlint index` tells of each source: which passages moved, changed, came
// and went, and how many records cite them.
#ifndef EVENTLINT_CLI_INDEX_REPORT_H_
#define EVENTLINT_CLI_INDEX_REPORT_H_

#include <cstddef>

#include "cli/console.h"
#include "evidence/citation_moves.h"
#include "evidence/citation_uses.h"
#include "evidence/index_changes.h"
#include "evidence/source_index.h"

namespace eventlint {

/// Of a source whose index file is not what it should be: `changes` since the one that it has, or
/// null when it has none. `uses` are the dataset's citations as they stand.
void PrintIndexChanges(const SourceIndex& now, const IndexChanges* changes,
                       const CitationUses& uses, Console& console);

/// `check` says that nothing was written.
void PrintCitationMoves(const CitationMoves& moved, bool check, Console& console);

struct IndexSummary {
  bool check = false;      ///< Nothing was written.
  size_t sources = 0;      ///< All that were read.
  size_t differing = 0;    ///< Those whose index file is another now.
  size_t left_behind = 0;  ///< Citations that name a passage which has moved, and were not updated.
};
void PrintIndexSummary(const IndexSummary& summary, Console& console);

/// How many citations these moves concern.
size_t CountUses(const CitationMap& moves, const CitationUses& uses);

}  // namespace eventlint

#endif  // EVENTLINT_CLI_INDEX_REPORT_H_
