#include "report/report_writers.h"
#include "text/json.h"
#include "version.h"

namespace eventlint {
namespace {

class JsonReport {
 public:
  std::string Write(const Report& report) {
    json_.StartObject();
    json_.Key("tool");
    json_.StartObject();
    Text("name", "eventlint");
    Text("version", Version());
    json_.EndObject();
    Summary(report);
    json_.Key("rules");
    json_.StartArray();
    for (const RuleOutcome& outcome : report.rules) Outcome(outcome);
    json_.EndArray();
    json_.Key("findings");
    json_.StartArray();
    for (const Finding& finding : report.findings) One(finding);
    json_.EndArray();
    json_.EndObject();
    return json_.Finish(true);
  }

 private:
  void Text(std::string_view key, std::string_view value) {
    json_.Key(key);
    json_.String(value);
  }

  void Number(std::string_view key, int64_t value) {
    json_.Key(key);
    json_.Integer(value);
  }

  void Summary(const Report& report) {
    json_.Key("summary");
    json_.StartObject();
    Number("files", report.files);
    Number("records", report.records);
    Number("errors", report.Count(Level::kError));
    Number("warnings", report.Count(Level::kWarning));
    Number("notes", report.Count(Level::kNote));
    Number("suppressed", report.suppressed);
    // Only where there are some, so that the keys above are all that an ordinary run has.
    if (report.withheld > 0) Number("withheld", report.withheld);
    json_.EndObject();
  }

  void Outcome(const RuleOutcome& outcome) {
    json_.StartObject();
    Text("id", outcome.rule);
    Text("level", LevelName(outcome.level));
    Text("status", RuleStatusName(outcome.status));
    Text("reason", outcome.reason);
    Number("findings", outcome.findings);
    json_.EndObject();
  }

  void One(const Finding& finding) {
    json_.StartObject();
    Text("rule", finding.rule);
    Text("level", LevelName(finding.level));
    Text("message", finding.message);
    Text("file", finding.file);
    Number("line", finding.range.begin.line);
    Number("column", finding.range.begin.column);
    Number("endLine", finding.range.end.line);
    Number("endColumn", finding.range.end.column);
    Text("pointer", finding.pointer);
    Text("record", finding.record);
    json_.Key("related");
    json_.StartArray();
    for (const RelatedPlace& place : finding.related) Related(place);
    json_.EndArray();
    Text("fingerprint", finding.fingerprint);
    json_.EndObject();
  }

  void Related(const RelatedPlace& place) {
    json_.StartObject();
    Text("file", place.file);
    Number("line", place.range.begin.line);
    Number("column", place.range.begin.column);
    Text("message", place.message);
    json_.EndObject();
  }

  JsonWriter json_;
};

}  // namespace

void WriteJsonReport(const Report& report, const FileReader&, const ReportStyle&,
                     std::ostream& out) {
  out << JsonReport().Write(report) << '\n';
}

}  // namespace eventlint
