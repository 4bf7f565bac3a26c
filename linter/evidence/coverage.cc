#include "evidence/coverage.h"

#include "schema/table_plan.h"
#include "store/cell.h"

namespace eventlint {

std::vector<SourceCoverage> MeasureCoverage(const std::string& omissions, Database* database) {
  const std::string is_omission =
      omissions.empty() ? "0" : "c._record IN (SELECT _row FROM " + QuoteName(omissions) + ")";
  const QueryResult passages = database->Run(
      "SELECT p.source, p.anchor, p.figures,"
      " EXISTS (SELECT 1 FROM _citations c WHERE c.passage = p._row AND NOT " + is_omission + "),"
      " (SELECT COUNT(*) FROM _citations c WHERE c.passage = p._row AND " + is_omission + ")"
      " FROM _passages p ORDER BY p.source, p._row");
  std::vector<SourceCoverage> coverage;
  for (const std::vector<Cell>& row : passages.rows) {
    const std::string source = CellText(row[0]);
    if (coverage.empty() || coverage.back().source != source) {
      coverage.push_back({});
      coverage.back().source = source;
    }
    SourceCoverage& of_source = coverage.back();
    ++of_source.passages;
    of_source.omissions += static_cast<int>(std::get<int64_t>(row[4]));
    if (std::get<int64_t>(row[2]) == 0) continue;
    ++of_source.with_figures;
    if (std::get<int64_t>(row[3]) != 0) {
      ++of_source.cited;
    } else if (std::get<int64_t>(row[4]) != 0) {
      ++of_source.left_out;
    } else {
      of_source.uncited.push_back(CellText(row[1]));
    }
  }
  return coverage;
}

}  // namespace eventlint
