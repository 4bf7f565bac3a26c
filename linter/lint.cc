#include "lint.h"

#include <algorithm>
#include <iterator>
#include <map>

#include "rules/built_in_checks.h"
#include "rules/locate.h"
#include "rules/rule_runner.h"
#include "rules/selection.h"
#include "store/intake.h"
#include "text/input_error.h"

namespace eventlint {

namespace {

Finding FindingOf(const PlacedFault& placed) {
  Finding finding;
  finding.rule = placed.fault.check;
  finding.message = placed.fault.message;
  finding.file = placed.file;
  finding.range = placed.range;
  finding.pointer = placed.fault.pointer;
  finding.record = placed.record;
  if (placed.fault.related) {
    finding.related.push_back({placed.file, placed.related, "", placed.fault.related_message});
  }
  return finding;
}

// What the readers and the validator found, by built-in check.
void ReportFaults(const Intake& intake, const Selection& selection, Report* report) {
  for (const BuiltInCheck& check : BuiltInChecks()) {
    RuleOutcome outcome{check.id, Level::kError, RuleStatus::kPassed, "", 0};
    if (!selection.Has(check.id)) {
      outcome.status = RuleStatus::kNotEvaluated;
      outcome.reason = selection.WhyNot(check.id);
    }
    report->rules.push_back(outcome);
  }
  for (const PlacedFault& placed : intake.faults) {
    if (selection.Has(placed.fault.check)) report->findings.push_back(FindingOf(placed));
  }
}

std::string Counted(int findings) {
  return std::to_string(findings) + (findings == 1 ? " finding" : " findings");
}

void AddReason(const std::string& reason, RuleOutcome* outcome) {
  outcome->reason += (outcome->reason.empty() ? "" : "; ") + reason;
}

// The first file that a rule would have to know and that could not be read.
std::string UnreadFile(const Rule& rule, const TablePlan& plan, const Intake& intake) {
  for (const auto& [collection, files] : intake.unread) {
    const bool reads_all = rule.tables.count("_records") + rule.tables.count("_names") +
                               rule.tables.count("_references") >
                           0;
    const bool reads_it =
        std::any_of(rule.tables.begin(), rule.tables.end(),
                    [&](const std::string& table) { return plan.Holds(collection, table); });
    if (reads_all || reads_it) return files.front();
  }
  return "";
}

// A rule's outcome before it is run; nothing more comes of it when it is not to be evaluated.
RuleOutcome OutcomeBefore(const Rule& rule, const Selection& selection, const std::string& unread) {
  RuleOutcome outcome{rule.id, rule.level, RuleStatus::kPassed, "", 0};
  if (!selection.Has(rule.id)) {
    outcome.status = RuleStatus::kNotEvaluated;
    outcome.reason = selection.WhyNot(rule.id);
  } else if (rule.needs_all_records && !unread.empty()) {
    outcome.status = RuleStatus::kNotEvaluated;
    outcome.reason = unread + " could not be read, and the rule needs every record";
  } else if (!unread.empty()) {
    outcome.reason = "evaluated without " + unread;
  }
  return outcome;
}

void EvaluateRules(const Project& project, const Selection& selection, const Intake& intake,
                   int threads, Report* report) {
  std::vector<const Rule*> rules;
  std::vector<size_t> outcomes;  // of each, its place in the report
  for (const Rule& rule : project.rules) {
    report->rules.push_back(OutcomeBefore(rule, selection, UnreadFile(rule, project.plan, intake)));
    if (report->rules.back().status == RuleStatus::kNotEvaluated) continue;
    rules.push_back(&rule);
    outcomes.push_back(report->rules.size() - 1);
  }
  std::vector<RuleRun> runs =
      RunRules(rules, project.plan, *intake.shredder, intake.database.get(), threads);
  for (size_t i = 0; i < runs.size(); ++i) {
    std::move(runs[i].findings.begin(), runs[i].findings.end(),
              std::back_inserter(report->findings));
    report->withheld += runs[i].withheld;
    if (runs[i].withheld == 0) continue;
    AddReason(Counted(runs[i].withheld) + " held back until the rows match their schema",
              &report->rules[outcomes[i]]);
  }
}

bool IsBelow(const std::string& file, const std::string& path) {
  return path.empty() || path == "." || file == path || file.starts_with(path + "/") ||
         (path.ends_with('/') && file.starts_with(path));
}

// Refuses paths that are no part of the dataset: a mistyped one must not look like a clean run.
void CheckPaths(const std::vector<std::string>& paths, const std::vector<std::string>& files) {
  for (const std::string& path : paths) {
    const bool known = std::any_of(files.begin(), files.end(),
                                   [&](const std::string& file) { return IsBelow(file, path); });
    if (!known) throw InputError(path + ": no file of the dataset is there");
  }
}

using Counts = std::map<std::string, int>;  // of findings, by rule

Counts CountByRule(const std::vector<Finding>& findings) {
  Counts counts;
  for (const Finding& finding : findings) ++counts[finding.rule];
  return counts;
}

void KeepOnly(const std::vector<std::string>& paths, std::vector<Finding>* findings) {
  if (paths.empty()) return;
  std::erase_if(*findings, [&](const Finding& finding) {
    return std::none_of(paths.begin(), paths.end(),
                        [&](const std::string& path) { return IsBelow(finding.file, path); });
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
  return TakeIn(files, project.schemas, project.plan, {options.yaml_reader, options.threads});
}

}  // namespace

Report Lint(const FileReader& files, const Project& project, const LintOptions& options) {
  Report report;
  const Selection selection(project.rules, options.select, options.ignore);

  // Every file is read into a document, validated against its schema, and shredded into rows.
  const Intake intake = TakeIn(files, project, options);
  report.files = static_cast<int>(intake.files.size());
  report.records = intake.shredder->records();
  CheckPaths(options.paths, intake.files);

  // Each rule's SELECT returns the rows that break it; their files are read again, to underline the
  // very field.
  EvaluateRules(project, selection, intake, options.threads, &report);
  Locate(files, options.yaml_reader, &report.findings);

  // What cannot be read, or does not have the shape that its schema asks for, is a finding too.
  ReportFaults(intake, selection, &report);

  // Cross-record rules have seen the whole dataset; told is what stands in the paths asked for.
  const Counts all = CountByRule(report.findings);
  KeepOnly(options.paths, &report.findings);
  Conclude(all, CountByRule(report.findings), &report.rules);

  Finish(&report);
  return report;
}

Intake LoadRows(const FileReader& files, const Project& project, const LintOptions& options) {
  return TakeIn(files, project, options);
}

}  // namespace eventlint
