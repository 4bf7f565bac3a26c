#include "rules/new_findings.h"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>
#include <utility>

#include "rules/built_in_checks.h"
#include "rules/deleted_records.h"
#include "rules/finding_pairs.h"
#include "text/glob.h"

namespace eventlint {

namespace {

using Names = std::set<std::string>;
using Counts = std::map<std::string, int>;  // of findings, by rule

// Files that have another name now and the same bytes: new names by old ones.
std::map<std::string, std::string> FindRenamed(const EvaluatedSide& before,
                                               const EvaluatedSide& after) {
  const Names old_files(before.rows->files.begin(), before.rows->files.end());
  const Names new_files(after.rows->files.begin(), after.rows->files.end());
  std::unordered_map<std::string, std::string> gone;  // by content
  for (const std::string& file : old_files) {
    if (new_files.count(file) == 0) gone.emplace(before.files->Read(file), file);
  }
  std::map<std::string, std::string> renamed;
  for (const std::string& file : new_files) {
    if (gone.empty()) break;
    if (old_files.count(file) > 0) continue;
    const auto found = gone.find(after.files->Read(file));
    if (found == gone.end()) continue;
    renamed.emplace(found->second, file);
    gone.erase(found);
  }
  return renamed;
}

// The earlier findings, with files and fingerprints as if the files had been renamed already.
std::vector<Finding> Rename(const Report& before,
                            const std::map<std::string, std::string>& renamed) {
  if (renamed.empty()) return before.findings;
  Report report = before;
  for (Finding& finding : report.findings) {
    const auto found = renamed.find(finding.file);
    if (found != renamed.end()) finding.file = found->second;
  }
  Finish(&report);
  return std::move(report.findings);
}

DocumentSource ReadFrom(const FileReader& files, YamlFrontEnd yaml_reader,
                        const std::map<std::string, std::string>& renamed = {}) {
  std::map<std::string, std::string> old_names;
  for (const auto& [old_name, new_name] : renamed) old_names[new_name] = old_name;
  return [&files, yaml_reader, old_names](const std::string& file) {
    const auto old_name = old_names.find(file);
    const std::string& name = old_name == old_names.end() ? file : old_name->second;
    return std::shared_ptr<const Document>(
        ReadDocument(name, files.Read(name), yaml_reader).document);
  };
}

// Rules whose message was put in other words: the two sides' messages cannot be compared.
Names FindReworded(const std::vector<Rule>& before, const std::vector<Rule>& after) {
  std::map<std::string, std::string> messages;
  for (const Rule& rule : before) messages[rule.id] = rule.message;
  Names reworded;
  for (const Rule& rule : after) {
    const auto found = messages.find(rule.id);
    if (found != messages.end() && found->second != rule.message) reworded.insert(rule.id);
  }
  return reworded;
}

bool IsBuiltIn(const std::string& rule) { return FindBuiltInCheck(rule) != nullptr; }

// The findings, and after them the accepted ones: what is accepted now was not mended.
std::vector<Finding> WithAccepted(const Report& report) {
  std::vector<Finding> findings = report.findings;
  for (const AcceptedFinding& accepted : report.accepted) findings.push_back(accepted.finding);
  return findings;
}

// Tells what has gone because it was mended from what can only not be seen any more.
class Mended {
 public:
  Mended(const EvaluatedSide& after, const std::vector<std::string>& paths)
      : paths_(paths), holds_back_(after.report->withheld > 0) {
    for (const RuleOutcome& outcome : after.report->rules) {
      if (outcome.status != RuleStatus::kNotEvaluated) evaluated_.insert(outcome.rule);
    }
    for (const auto& [collection, files] : after.rows->unread) {
      unread_.insert(files.begin(), files.end());
    }
    for (const PlacedFault& placed : after.rows->faults) {
      misshapen_.insert(placed.record.empty() ? placed.file : placed.record);
    }
  }

  bool Holds(const Finding& finding) const {
    if (evaluated_.count(finding.rule) == 0) return false;
    // A file that can no longer be read has no fault but that one, and its records none at all.
    if (unread_.count(finding.file) > 0) return false;
    // Findings of rules at records whose shape is wrong are held back.
    if (holds_back_ && !IsBuiltIn(finding.rule) && misshapen_.count(OwnerOf(finding)) > 0) {
      return false;
    }
    return paths_.empty() ||
           std::any_of(paths_.begin(), paths_.end(),
                       [&](const std::string& path) { return IsBelow(finding.file, path); });
  }

 private:
  const std::vector<std::string>& paths_;
  const bool holds_back_;
  Names evaluated_;
  Names unread_;
  Names misshapen_;  // records, and files where a record has no id
};

void AddReason(const std::string& reason, RuleOutcome* outcome) {
  outcome->reason += (outcome->reason.empty() ? "" : "; ") + reason;
}

// Why all that a rule finds is new; empty when the earlier side was judged by it.
std::string WhyAllNew(const RuleOutcome* before, const std::string& revision) {
  if (before == nullptr) return "it is new since " + revision + ", and so are all of its findings";
  if (before->status != RuleStatus::kNotEvaluated) return "";
  return "in " + revision + " it was not evaluated (" + before->reason +
         "), so all of its findings are told as new";
}

void Conclude(const Report& before, Counts unchanged, Report* report) {
  std::map<std::string, const RuleOutcome*> earlier;
  for (const RuleOutcome& outcome : before.rules) earlier[outcome.rule] = &outcome;
  Counts told;
  for (const Finding& finding : report->findings) ++told[finding.rule];
  const std::string& revision = report->comparison->revision;
  for (RuleOutcome& outcome : report->rules) {
    const RuleOutcome* const was = std::exchange(earlier[outcome.rule], nullptr);
    if (outcome.status == RuleStatus::kNotEvaluated) continue;
    outcome.findings = told[outcome.rule];
    outcome.status = outcome.findings > 0 ? RuleStatus::kFailed : RuleStatus::kPassed;
    outcome.unchanged = unchanged[outcome.rule];
    const std::string why = WhyAllNew(was, revision);
    if (!why.empty()) AddReason(why, &outcome);
  }
  for (const auto& [rule, outcome] : earlier) {
    if (outcome == nullptr) continue;
    report->rules.push_back({rule, outcome->level, RuleStatus::kNotEvaluated,
                             "this change has deleted the rule; " + revision + " has it", 0});
  }
}

}  // namespace

Report KeepNewFindings(const EvaluatedSide& before, const EvaluatedSide& after,
                       Comparison comparison, const ComparisonOptions& options) {
  const auto renamed = FindRenamed(before, after);
  const std::vector<Finding> earlier = Rename(*before.report, renamed);
  const FindingPairs pairs = PairFindings(
      earlier, ReadFrom(*before.files, options.yaml_reader, renamed), WithAccepted(*after.report),
      ReadFrom(*after.files, options.yaml_reader), FindReworded(*before.rules, *after.rules));
  Report report = *after.report;
  report.findings.clear();
  Counts unchanged;
  for (size_t i = 0; i < after.report->findings.size(); ++i) {
    const Finding& finding = after.report->findings[i];
    const auto was = pairs.earlier[i];
    if (was && earlier[*was].level >= finding.level) {
      ++unchanged[finding.rule];
      ++comparison.unchanged;
    } else {
      report.findings.push_back(finding);
    }
  }
  const Mended mended(after, options.paths);
  for (size_t i = 0; i < earlier.size(); ++i) {
    if (!pairs.persists[i] && mended.Holds(earlier[i])) comparison.resolved.push_back(earlier[i]);
  }
  RelateDeletedRecords(*before.rows, *after.rows, *after.files, comparison.revision,
                       &report.findings);
  report.comparison = std::move(comparison);
  Conclude(*before.report, std::move(unchanged), &report);
  return report;
}

}  // namespace eventlint
