#include "report/report_writers.h"

namespace eventlint {

const std::vector<ReportWriter>& ReportWriters() {
  static const std::vector<ReportWriter> writers = {
      {"text", "for people: each finding with its line, and a summary", WriteTextReport},
      {"json", "for programs: one object, as schemas/report.schema.json describes it",
       WriteJsonReport},
  };
  return writers;
}

}  // namespace eventlint
