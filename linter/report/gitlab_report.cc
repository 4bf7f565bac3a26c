#include <algorithm>

#include "report/finding_json.h"
#include "report/report_digest.h"
#include "report/report_writers.h"

namespace eventlint {
namespace {

/// GitLab knows info, minor, major, critical and blocker.
std::string_view SeverityOf(Level level) {
  switch (level) {
    case Level::kNote:
      return "info";
    case Level::kWarning:
      return "minor";
    case Level::kError:
      return "critical";
  }
  return "critical";
}

void AddLocation(const Finding& finding, JsonWriter* json) {
  json->Key("location");
  json->StartObject();
  AddText("path", FileToShow(finding.file), json);
  json->Key("lines");
  json->StartObject();
  AddNumber("begin", std::max(finding.range.begin.line, 1), json);
  json->EndObject();
  json->EndObject();
}

}  // namespace

void WriteGitlabReport(const Report& report, const FileReader&, const ReportStyle&,
                       std::ostream& out) {
  JsonWriter json;
  json.StartArray();
  for (const Finding& finding : report.findings) {
    json.StartObject();
    AddText("description", MessageToShow(finding), &json);
    AddText("check_name", finding.rule, &json);
    AddText("fingerprint", finding.fingerprint, &json);
    AddText("severity", SeverityOf(finding.level), &json);
    AddLocation(finding, &json);
    json.EndObject();
  }
  json.EndArray();
  out << json.Finish(true) << '\n';
}

}  // namespace eventlint
