#include "report/finding_json.h"
#include "report/report_writers.h"

namespace eventlint {

void WriteJsonlReport(const Report& report, const FileReader&, const ReportStyle&,
                      std::ostream& out) {
  JsonWriter run;
  run.StartObject();
  AddRunMembers(report, &run);
  run.EndObject();
  out << run.Finish(false) << '\n';
  for (const Finding& finding : report.findings) {
    JsonWriter json;
    AddFinding(finding, &json);
    out << json.Finish(false) << '\n';
  }
}

}  // namespace eventlint
