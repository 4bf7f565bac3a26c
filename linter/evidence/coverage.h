// Coverage: which passages with figures the dataset cites, leaves out with a reason, or has missed.
#ifndef EVENTLINT_EVIDENCE_COVERAGE_H_
#define EVENTLINT_EVIDENCE_COVERAGE_H_

#include <string>
#include <vector>

#include "store/database.h"

namespace eventlint {

/// How much of one source the dataset uses. A figure is a number that may count people.
struct SourceCoverage {
  std::string source;
  int passages = 0;
  int with_figures = 0;              ///< Passages with a figure.
  int cited = 0;                     ///< Of those, the ones that a record cites,
  int left_out = 0;                  ///< and the others that are left out with a reason.
  int omissions = 0;                 ///< Entries that leave something of it out with a reason.
  std::vector<std::string> uncited;  ///< The anchors of the rest, in the order of the text.
};

/// By source, sorted. `omissions` is the collection of passages left out; empty when there is none.
std::vector<SourceCoverage> MeasureCoverage(const std::string& omissions, Database* database);

}  // namespace eventlint

#endif  // EVENTLINT_EVIDENCE_COVERAGE_H_
