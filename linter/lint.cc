#include "lint.h"

#include <algorithm>
#include <iterator>
#include <map>

#include "rules/accept_findings.h"
#include "rules/built_in_checks.h"
#include "rules/locate.h"
#include "rules/readiness.h"
#include "rules/rule_runner.h"
#include "rules/selection.h"
#include "store/intake.h"
#include "text/glob.h"
#include "text/input_error.h"
#include "unread_files.h"

namespace eventlint {

namespace {

Finding FindingOf(const PlacedFault& placed, Level level) {
  Finding finding;
  finding.rule = placed.fault.check;
  finding.level = level;
  finding.message = placed.fault.message;
  finding.file = placed.file;
  finding.range = placed.range;
  finding.pointer = placed.fault.pointer;
  finding.record = placed.record;
  finding.steady_pointer = placed.steady_pointer;
  if (placed.fault.related) {
    finding.related.push_back({placed.file, placed.related, "", placed.fault.related_message});
  }
  return finding;
}

// What the readers and the validator found, by built-in check.
void ReportFaults(const Intake& intake, const Selection& selection, Report* report) {
  std::map<std::string, Level> levels;
  for (const BuiltInCheck& check : BuiltInChecks()) {
    levels[check.id] = check.level;
    RuleOutcome outcome;
    outcome.rule = check.id;
    outcome.level = check.level;
    outcome.title = check.title;
    outcome.why = check.why;
    outcome.fix = check.fix;
    outcome.tags = {check.tag};
    if (!selection.Has(check.id)) {
      outcome.status = RuleStatus::kNotEvaluated;
      outcome.reason = selection.WhyNot(check.id);
    }
    report->rules.push_back(outcome);
  }
  for (const PlacedFault& placed : intake.faults) {
    const std::string& check = placed.fault.check;
    if (selection.Has(check)) report->findings.push_back(FindingOf(placed, levels.at(check)));
  }
}

std::string Counted(int findings) {
  return std::to_string(findings) + (findings == 1 ? " finding" : " findings");
}

void EvaluateRules(const Project& project, const Selection& selection, const Intake& intake,
                   const Evidence& evidence, const LintOptions& options, Report* report) {
  std::vector<const Rule*> rules;
  std::vector<size_t> outcomes;  // of each, its place in the report
  for (const Rule& rule : project.rules) {
    report->rules.push_back(OutcomeBefore(rule, selection, project.plan, intake, evidence));
    if (report->rules.back().status == RuleStatus::kNotEvaluated) continue;
    rules.push_back(&rule);
    outcomes.push_back(report->rules.size() - 1);
  }
  std::vector<RuleRun> runs =
      RunRules(rules, project.plan, *intake.shredder, intake.database.get(),
               options.threads, options.progress);
  for (size_t i = 0; i < runs.size(); ++i) {
    std::move(runs[i].findings.begin(), runs[i].findings.end(),
              std::back_inserter(report->findings));
    report->withheld += runs[i].withheld;
    if (runs[i].withheld == 0) continue;
    AddReason(Counted(runs[i].withheld) + " held back until the rows match their schema",
              &report->rules[outcomes[i]]);
  }
}

// Refuses paths that are no part of the dataset: a mistyped one must not look like a clean run.
void CheckPaths(const std::vector<std::string>& paths, const std::vector<std::string>& files) {
  for (const std::string& path : paths) {
    const bool known = std::any_of(files.begin(), files.end(),
                                   [&](const std::string& file) { return IsBelow(file, path); });
    if (!known) throw InputError(path + ": no file of the dataset is there");
  }
}

// Those in the records' comments, and those in the configuration.
void AcceptFindings(const Project& project, const Selection& selection, const Intake& intake,
                    const LintOptions& options, Report* report) {
  std::vector<Acceptance> acceptances = intake.acceptances;
  acceptances.insert(acceptances.end(), project.acceptances.begin(), project.acceptances.end());
  const RuleNames names(project.rules);
  const std::string today = options.today.empty() ? TodayInUtc() : options.today;
  AcceptFindings(acceptances, {selection, names, intake, today}, report);
}

using Counts = std::map<std::string, int>;  // of findings, by rule

Counts CountByRule(const std::vector<Finding>& findings) {
  Counts counts;
  for (const Finding& finding : findings) ++counts[finding.rule];
  return counts;
}

void KeepOnly(const std::vector<std::string>& paths, Report* report) {
  if (paths.empty()) return;
  const auto is_elsewhere = [&](const Finding& finding) {
    return std::none_of(paths.begin(), paths.end(),
                        [&](const std::string& path) { return IsBelow(finding.file, path); });
  };
  std::erase_if(report->findings, is_elsewhere);
  std::erase_if(report->accepted, [&](const AcceptedFinding& accepted) {
    return is_elsewhere(accepted.finding);
  });
}

// A rule has failed when it has findings that are told. `all` also counts those that are not.
void Conclude(Counts all, Counts told, std::vector<RuleOutcome>* outcomes) {
  for (RuleOutcome& outcome : *outcomes) {
    outcome.findings = told[outcome.rule];
    if (outcome.findings > 0) outcome.status = RuleStatus::kFailed;
    const int elsewhere = all[outcome.rule] - outcome.findings;
    if (elsewhere == 0) continue;
    AddReason(Counted(elsewhere) + " outside the paths asked for", &outcome);
  }
}

Intake TakeIn(const FileReader& files, const Project& project, const LintOptions& options) {
  return TakeIn(files, project.schemas, project.plan,
                {options.yaml_reader, options.threads, options.progress});
}

}  // namespace

Report Lint(const FileReader& files, const Project& project, const LintOptions& options,
            Intake* rows) {
  Report report;
  Selection selection(project.rules, options.select, options.ignore);
  selection.Exclude(project.levels.TurnedOff(), project.config_path + " turns it off");

  // Every file is read into a document, validated against its schema, and shredded into rows.
  Intake intake = TakeIn(files, project, options);
  FindUnreadFiles(files, project, &intake);

  // The committed index says what the cited passages hold; the archive, where it is at hand, proves
  // the index.
  report.evidence =
      TakeInEvidence(files, options.archive, project.evidence, project.plan, &intake);
  report.files = static_cast<int>(intake.files.size());
  report.records = intake.shredder->records();
  CheckPaths(options.paths, intake.files);

  // Each rule's SELECT returns the rows that break it; their files are read again, to underline the
  // very field.
  EvaluateRules(project, selection, intake, report.evidence, options, &report);
  Locate(files, options.yaml_reader, &report.findings);

  // What cannot be read, or does not have the shape that its schema asks for, is a finding too.
  ReportFaults(intake, selection, &report);

  // What the dataset declares to be all right is told no more, and the project says how much the
  // rest matters.
  AcceptFindings(project, selection, intake, options, &report);
  SetLevels(project.levels, project.config_path, &report);

  // Cross-record rules have seen the whole dataset; told is what stands in the paths asked for.
  const Counts all = CountByRule(report.findings);
  KeepOnly(options.paths, &report);
  report.suppressed = static_cast<int>(report.accepted.size());
  Conclude(all, CountByRule(report.findings), &report.rules);

  Finish(&report);
  if (options.progress) options.progress({Progress::Stage::kDone});
  if (rows != nullptr) *rows = std::move(intake);
  return report;
}

Intake LoadRows(const FileReader& files, const Project& project, const LintOptions& options) {
  Intake intake = TakeIn(files, project, options);
  TakeInEvidence(files, options.archive, project.evidence, project.plan, &intake);
  return intake;
}

Intake LoadRecords(const FileReader& files, const Project& project, const LintOptions& options) {
  Intake intake = TakeIn(files, project, options);
  TakeInEvidence(files, options.archive, std::nullopt, project.plan, &intake);
  return intake;
}

}  // namespace eventlint
