#include "report/finding_json.h"

#include <algorithm>

#include "version.h"

namespace eventlint {
namespace {

// A finding about a whole file or dataset may have no position; the contract says that all begin
// at 1.
int FromOne(int number) { return std::max(number, 1); }

void AddTool(JsonWriter* json) {
  json->Key("tool");
  json->StartObject();
  AddText("name", "eventlint", json);
  AddText("version", Version(), json);
  json->EndObject();
}

void AddSummary(const Report& report, JsonWriter* json) {
  json->Key("summary");
  json->StartObject();
  AddNumber("files", report.files, json);
  AddNumber("records", report.records, json);
  AddNumber("errors", report.Count(Level::kError), json);
  AddNumber("warnings", report.Count(Level::kWarning), json);
  AddNumber("notes", report.Count(Level::kNote), json);
  AddNumber("suppressed", report.suppressed, json);
  // Only where there are some, so that the keys above are all that an ordinary run has.
  if (report.withheld > 0) AddNumber("withheld", report.withheld, json);
  json->EndObject();
}

std::string_view ProofName(Proof proof) {
  switch (proof) {
    case Proof::kProved: return "proved";
    case Proof::kDiffers: return "differs";
    case Proof::kNoText: return "no-text";
  }
  return "no-text";
}

void AddCoverage(const SourceCoverage& source, const Evidence& evidence, JsonWriter* json) {
  json->StartObject();
  AddText("source", source.source, json);
  AddNumber("passages", source.passages, json);
  AddNumber("withFigures", source.with_figures, json);
  AddNumber("cited", source.cited, json);
  AddNumber("leftOut", source.left_out, json);
  AddNumber("omissions", source.omissions, json);
  json->Key("uncited");
  json->StartArray();
  for (const std::string& anchor : source.uncited) json->String(anchor);
  json->EndArray();
  const auto proof = evidence.proofs.find(source.source);
  if (proof != evidence.proofs.end()) AddText("archive", ProofName(proof->second), json);
  json->EndObject();
}

// Only where there is an index: what it covers, and what it could not.
void AddEvidence(const Evidence& evidence, JsonWriter* json) {
  if (evidence.coverage.empty()) return;
  json->Key("evidence");
  json->StartObject();
  json->Key("sources");
  json->StartArray();
  for (const SourceCoverage& source : evidence.coverage) AddCoverage(source, evidence, json);
  json->EndArray();
  json->Key("unindexed");
  json->StartArray();
  for (const auto& [source, records] : evidence.unindexed) {
    json->StartObject();
    AddText("source", source, json);
    AddNumber("citedBy", records, json);
    json->EndObject();
  }
  json->EndArray();
  json->EndObject();
}

void AddComparison(const Comparison& comparison, JsonWriter* json) {
  json->Key("comparison");
  json->StartObject();
  AddText("revision", comparison.revision, json);
  AddText("commit", comparison.commit, json);
  AddNumber("unchanged", comparison.unchanged, json);
  json->Key("notes");
  json->StartArray();
  for (const std::string& note : comparison.notes) json->String(note);
  json->EndArray();
  json->Key("resolved");
  json->StartArray();
  for (const Finding& finding : comparison.resolved) AddFinding(finding, json);
  json->EndArray();
  json->EndObject();
}

void AddOutcome(const RuleOutcome& outcome, JsonWriter* json) {
  json->StartObject();
  AddText("id", outcome.rule, json);
  AddText("level", LevelName(outcome.level), json);
  AddText("title", outcome.title, json);
  AddText("status", RuleStatusName(outcome.status), json);
  AddText("reason", outcome.reason, json);
  AddNumber("findings", outcome.findings, json);
  json->EndObject();
}

void AddRelated(const RelatedPlace& place, JsonWriter* json) {
  json->StartObject();
  AddText("file", place.file, json);
  AddNumber("line", FromOne(place.range.begin.line), json);
  AddNumber("column", FromOne(place.range.begin.column), json);
  AddText("message", place.message, json);
  json->EndObject();
}

void AddAccepted(const AcceptedFinding& accepted, JsonWriter* json) {
  json->StartObject();
  json->Key("finding");
  AddFinding(accepted.finding, json);
  AddText("reason", accepted.reason, json);
  if (!accepted.until.empty()) AddText("until", accepted.until, json);
  AddText("file", accepted.file, json);
  AddNumber("line", FromOne(accepted.range.begin.line), json);
  AddNumber("column", FromOne(accepted.range.begin.column), json);
  json->EndObject();
}

}  // namespace

void AddText(std::string_view key, std::string_view value, JsonWriter* json) {
  json->Key(key);
  json->String(value);
}

void AddNumber(std::string_view key, int64_t value, JsonWriter* json) {
  json->Key(key);
  json->Integer(value);
}

void AddRunMembers(const Report& report, JsonWriter* json) {
  AddTool(json);
  AddSummary(report, json);
  json->Key("rules");
  json->StartArray();
  for (const RuleOutcome& outcome : report.rules) AddOutcome(outcome, json);
  json->EndArray();
  AddEvidence(report.evidence, json);
  if (report.comparison) AddComparison(*report.comparison, json);
  if (report.accepted.empty()) return;
  json->Key("accepted");
  json->StartArray();
  for (const AcceptedFinding& accepted : report.accepted) AddAccepted(accepted, json);
  json->EndArray();
}

void AddFinding(const Finding& finding, JsonWriter* json) {
  json->StartObject();
  AddText("rule", finding.rule, json);
  AddText("level", LevelName(finding.level), json);
  AddText("message", finding.message, json);
  AddText("file", finding.file, json);
  AddNumber("line", FromOne(finding.range.begin.line), json);
  AddNumber("column", FromOne(finding.range.begin.column), json);
  AddNumber("endLine", FromOne(finding.range.end.line), json);
  AddNumber("endColumn", FromOne(finding.range.end.column), json);
  AddText("pointer", finding.pointer, json);
  AddText("record", finding.record, json);
  json->Key("related");
  json->StartArray();
  for (const RelatedPlace& place : finding.related) AddRelated(place, json);
  json->EndArray();
  AddText("fingerprint", finding.fingerprint, json);
  json->EndObject();
}

}  // namespace eventlint
