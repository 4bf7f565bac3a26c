#include "evidence/evidence.h"

#include "catch.h"
#include "contains_text.h"
#include "evidence_project.h"
#include "memory_project.h"

namespace eventlint {
namespace {

// What a check says, with these texts as the archive; without one when there are none.
Report Check(const std::map<std::string, std::string>& project_files,
             const std::map<std::string, std::string>& archive_texts = {}) {
  MemoryProject project(project_files);
  const MemoryFiles archive(archive_texts);
  if (!archive_texts.empty()) project.options.archive.files = &archive;
  return Lint(project.files, project.project, project.options);
}

RuleOutcome OutcomeOf(const Report& report, const std::string& rule) {
  for (const RuleOutcome& outcome : report.rules) {
    if (outcome.rule == rule) return outcome;
  }
  FAIL("no rule " + rule);
  return {};
}

TEST_CASE("evidence: a rule says for how many records it was not evaluated") {
  const RuleOutcome outcome = OutcomeOf(Check(IndexedProject()), "toll-of-seven");
  CHECK(outcome.status == RuleStatus::kFailed);
  CHECK(outcome.reason ==
        "not evaluated for 1 record that cites rumour, which has no evidence index");
}

TEST_CASE("evidence: without any index a rule on passages is not evaluated") {
  const RuleOutcome outcome = OutcomeOf(Check(EvidenceProject()), "toll-of-seven");
  CHECK(outcome.status == RuleStatus::kNotEvaluated);
  CHECK_THAT(outcome.reason, ContainsText("no evidence index in evidence"));
}

TEST_CASE("evidence: without a configuration of evidence neither") {
  auto files = IndexedProject();
  std::string& config = files["eventlint.yaml"];
  config.resize(config.find("evidence:"));
  // Its example has texts, and is not asked for here.
  const RuleOutcome outcome = OutcomeOf(Check(files), "toll-of-seven");
  CHECK(outcome.status == RuleStatus::kNotEvaluated);
  CHECK_THAT(outcome.reason, ContainsText("has no `evidence`"));
}

TEST_CASE("evidence: coverage tells cited passages, those left out, and the rest") {
  auto files = IndexedProject();
  const auto only = [&] { return Check(files).evidence.coverage.front(); };
  CHECK(only().source == "report");
  CHECK(only().passages == 3);
  CHECK(only().with_figures == 3);
  CHECK(only().cited == 2);
  CHECK(only().left_out == 1);
  CHECK(only().uncited.empty());
  files["omissions.yaml"] = "[]\n";
  CHECK(only().left_out == 0);
  CHECK(only().uncited == std::vector<std::string>{"losses/1.2"});
}

TEST_CASE("evidence: the archive proves the index") {
  const Report report = Check(IndexedProject(), {{"report.txt", kReportText}});
  CHECK(report.evidence.no_archive.empty());
  CHECK(report.evidence.proofs.at("report") == Proof::kProved);
}

TEST_CASE("evidence: one changed letter of the text is seen") {
  std::string text = kReportText;
  text.replace(text.find("twelve"), 6, "eleven");
  MemoryProject project(IndexedProject());
  const MemoryFiles archive({{"report.txt", text}});
  project.options.archive.files = &archive;
  Intake intake = LoadRows(project.files, project.project, project.options);
  const auto rows = [&](const char* sql) {
    std::string lines;
    for (const auto& row : intake.database->Run(sql).rows) {
      for (const Cell& cell : row) lines += CellText(cell) + "|";
      lines += "\n";
    }
    return lines;
  };
  CHECK(rows("SELECT change, anchor, _line FROM _drift ORDER BY _row") ==
        "header||1|\nchanged|losses/1.1|3|\n");
  CHECK(rows("SELECT source, file, LENGTH(sha256) FROM _archive") == "report|report.txt|64|\n");
  CHECK(Check(IndexedProject(), {{"report.txt", text}}).evidence.proofs.at("report") ==
        Proof::kDiffers);
}

TEST_CASE("evidence: a copy that the archive does not hold proves nothing") {
  const Report report = Check(IndexedProject(), {{"other.txt", ""}});
  CHECK(report.evidence.proofs.at("report") == Proof::kNoText);
}

TEST_CASE("evidence: a broken index is a finding, and the rest is still read") {
  auto files = IndexedProject();
  files["evidence/report.jsonl"] += "{\"anchor\":7}\n";
  const Report report = Check(files);
  CHECK(OutcomeOf(report, "broken-index").status == RuleStatus::kFailed);
  CHECK(report.evidence.coverage.front().passages == 3);
}

}  // namespace
}  // namespace eventlint
