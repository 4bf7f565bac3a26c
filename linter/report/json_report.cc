#include "report/finding_json.h"
#include "report/report_writers.h"

namespace eventlint {

void WriteJsonReport(const Report& report, const FileReader&, const ReportStyle&,
                     std::ostream& out) {
  JsonWriter json;
  json.StartObject();
  AddRunMembers(report, &json);
  json.Key("findings");
  json.StartArray();
  for (const Finding& finding : report.findings) AddFinding(finding, &json);
  json.EndArray();
  json.EndObject();
  out << json.Finish(true) << '\n';
}

}  // namespace eventlint
