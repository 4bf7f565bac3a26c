// EvidencePlan: what eventlint.yaml says of evidence: where the index is, which collection holds
// the sources, and which ones the names come from.
#ifndef EVENTLINT_EVIDENCE_EVIDENCE_PLAN_H_
#define EVENTLINT_EVIDENCE_EVIDENCE_PLAN_H_

#include <optional>
#include <string>
#include <vector>

#include "schema/table_plan.h"
#include "text/document.h"

namespace eventlint {

struct EvidencePlan {
  std::string folder;   ///< Of the index: <folder>/<source-id>.jsonl.
  std::string sources;  ///< The collection of sources: id, language, copy.file, copy.sha256.
  std::vector<std::string> names;  ///< The collections whose names are looked for.
  std::string vague_numbers;  ///< The collection of vague words: id, min, max; empty when none.
  std::string omissions;      ///< The collection of passages left out: passage, reason; or empty.
  std::string archive;  ///< The folder of the source texts, from the project's root; or empty.

  std::string IndexPath(const std::string& source) const { return folder + "/" + source + ".jsonl"; }
};

/// What a configuration says; nothing when it has no `evidence`. Throws InputError, at its place,
/// when it names a collection that is not there or that lacks the fields.
std::optional<EvidencePlan> ReadEvidencePlan(Value config, const TablePlan& plan);

}  // namespace eventlint

#endif  // EVENTLINT_EVIDENCE_EVIDENCE_PLAN_H_
