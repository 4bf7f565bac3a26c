// TakeInEvidence: the committed index becomes rows, and with the archive at hand is proved against
// the texts.
#ifndef EVENTLINT_EVIDENCE_EVIDENCE_H_
#define EVENTLINT_EVIDENCE_EVIDENCE_H_

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "evidence/archive.h"
#include "evidence/coverage.h"
#include "evidence/evidence_plan.h"
#include "schema/table_plan.h"
#include "store/intake.h"
#include "text/file_reader.h"

namespace eventlint {

/// How an index fared against the archive.
enum class Proof {
  kProved,   ///< It is exactly what the text gives.
  kDiffers,  ///< It is not; _drift says where.
  kNoText,   ///< The archive does not hold the copy, or the source's record names none.
};

struct Evidence {
  std::string not_evaluated;  ///< Why there is none at all; empty when there is some.
  std::string no_archive;     ///< Why nothing was proved; empty when the archive is at hand.
  /// Sources that are cited and have no index, and how many records cite each.
  std::map<std::string, int> unindexed;
  std::vector<SourceCoverage> coverage;  ///< By source, as far as indexed.
  std::map<std::string, Proof> proofs;   ///< By indexed source; empty without the archive.
};

/// Fills the evidence tables, and finishes the rows. What is wrong with an index file becomes a
/// fault of the intake. Throws InputError when a file that is there cannot be read.
Evidence TakeInEvidence(const FileReader& files, const Archive& archive,
                        const std::optional<EvidencePlan>& evidence, const TablePlan& plan,
                        Intake* intake);

}  // namespace eventlint

#endif  // EVENTLINT_EVIDENCE_EVIDENCE_H_
