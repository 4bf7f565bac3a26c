// What the dataset's rows say that is needed to read its sources: which copies it holds, the names
// that it knows, and what it takes vague words to mean.
#ifndef EVENTLINT_EVIDENCE_REGISTRY_H_
#define EVENTLINT_EVIDENCE_REGISTRY_H_

#include <cstdint>
#include <string>
#include <vector>

#include "evidence/evidence_plan.h"
#include "evidence/indexer.h"
#include "schema/table_plan.h"
#include "store/database.h"

namespace eventlint {

/// A source of which a copy is held.
struct HeldSource {
  int64_t row = 0;       ///< Of its record.
  std::string id;
  std::string language;  ///< A BCP 47 tag; empty when the record has none.
  std::string file;      ///< The copy's name in the archive.
  std::string sha256;    ///< That the record gives for it; empty when it gives none.
};

/// The held sources, in the order of their records.
std::vector<HeldSource> ReadHeldSources(const EvidencePlan& evidence, const TablePlan& plan,
                                        Database* database);

/// The names of all records but those with `described: true`, and the vague words.
Registry ReadRegistry(const EvidencePlan& evidence, const TablePlan& plan, Database* database);

}  // namespace eventlint

#endif  // EVENTLINT_EVIDENCE_REGISTRY_H_
