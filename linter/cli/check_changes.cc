#include "cli/check_changes.h"

#include <memory>
#include <utility>

#include "report/terminal_text.h"
#include "rules/new_findings.h"
#include "text/git_files.h"
#include "text/input_error.h"

namespace eventlint {
namespace {

constexpr size_t kShortId = 10;  // characters of a commit's id that people are shown

/// A project at one time, and what was found in it.
struct Evaluation {
  Project project;
  Intake rows = {};  // refers to the project's plan
  Report report = {};
};

std::string NameOf(const Comparison& comparison) {
  const std::string id = comparison.commit.substr(0, kShortId);
  if (comparison.is_fork_point) return id + ", where this branch left " + comparison.revision;
  if (comparison.commit.starts_with(comparison.revision)) return id;
  return comparison.revision + " (" + id + ")";
}

/// Every rule is run, whatever was selected: a rule that is asked for now may not have existed.
std::unique_ptr<Evaluation> Evaluate(const GitFiles& files, const std::string& config_path,
                                     const LintOptions& options, const std::string& name) {
  LintOptions everything;
  everything.yaml_reader = options.yaml_reader;
  everything.threads = options.threads;
  everything.progress = options.progress;
  try {
    // On the heap, since the rows keep a reference to the project.
    auto evaluation = std::make_unique<Evaluation>(Evaluation{LoadProject(files, config_path)});
    evaluation->report = Lint(files, evaluation->project, everything, &evaluation->rows);
    return evaluation;
  } catch (const InputError& error) {
    throw InputError(std::string(error.what()) + "\neventlint: this is so in " + name +
                     ", so there are no findings to compare with; name a revision that eventlint "
                     "can check, or run `eventlint check` without --new-since");
  }
}

std::string Counted(size_t count, const std::string& word) {
  return std::to_string(count) + " " + word + (count == 1 ? " finding" : " findings");
}

}  // namespace

void TellFigures(const Report& report, std::ostream& err) {
  const Comparison& comparison = *report.comparison;
  err << "eventlint: compared with " << Printable(NameOf(comparison)) << ": "
      << Counted(report.findings.size(), "new") << ", "
      << Counted(comparison.resolved.size(), "resolved") << ", " << comparison.unchanged
      << " as before\n";
}

Report CheckChanges(const ProjectPlace& place, const FileReader& files, const Project& project,
                    const LintOptions& options, const std::string& revision, std::ostream& err) {
  const BaseCommit base = FindBaseCommit(place.root, revision);
  Comparison comparison{revision, base.id, base.is_fork_point};
  const std::string name = NameOf(comparison);
  const GitFiles base_files(place.root, base.id);
  Intake rows;
  Report after = Lint(files, project, options, &rows);
  Report report;
  if (!base_files.Exists(place.config_path)) {
    comparison.notes.push_back(name + " has no " + place.config_path +
                               " in this folder, so every finding is new");
    report = std::move(after);
    report.comparison = std::move(comparison);
  } else {
    const auto before = Evaluate(base_files, place.config_path, options, name);
    report = KeepNewFindings({&base_files, &before->project.rules, &before->rows, &before->report},
                             {&files, &project.rules, &rows, &after}, std::move(comparison),
                             {options.yaml_reader, options.paths});
  }
  for (const std::string& submodule : base_files.submodules()) {
    report.comparison->notes.push_back(submodule + " is a submodule, and what it held in " + name +
                                       " is not known: findings in its files are told as new");
  }
  for (const std::string& note : report.comparison->notes) {
    err << "eventlint: " << Printable(note) << '\n';
  }
  return report;
}

}  // namespace eventlint
