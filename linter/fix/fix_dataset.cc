#include "fix/fix_dataset.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "fix/file_fixer.h"
#include "lint.h"
#include "rules/selection.h"
#include "text/glob.h"

namespace eventlint {

namespace {

// Two usually do, the second one finding nothing.
constexpr int kMostRounds = 10;

/// Files of which some read otherwise.
class EditedFiles : public FileReader {
 public:
  EditedFiles(const FileReader& files, const std::map<std::string, std::string>& edited)
      : files_(files), edited_(edited) {}
  std::string Read(const std::string& path) const override {
    const auto found = edited_.find(path);
    return found == edited_.end() ? files_.Read(path) : found->second;
  }
  bool Exists(const std::string& path) const override { return files_.Exists(path); }
  std::vector<std::string> Glob(const std::string& pattern) const override {
    return files_.Glob(pattern);
  }

 private:
  const FileReader& files_;
  const std::map<std::string, std::string>& edited_;
};

// With nothing selected, a fix is made unless a rule whose findings it mends is ignored; a project
// need not have all of those rules.
bool IsSelected(const FixKind& kind, const Selection& selection, bool all) {
  const auto& rules = kind.rules;
  if (!all) {
    return std::any_of(rules.begin(), rules.end(),
                       [&](const std::string& rule) { return selection.Has(rule); });
  }
  return std::none_of(rules.begin(), rules.end(),
                      [&](const std::string& rule) { return selection.Ignores(rule); });
}

FixChoice Choose(const Project& project, const FixOptions& options) {
  const Selection selection(project.rules, options.select, options.ignore);
  FixChoice choice;
  choice.likely = options.likely;
  for (const FixKind& kind : FixKinds()) {
    if (IsSelected(kind, selection, options.select.empty())) choice.kinds.push_back(&kind);
  }
  return choice;
}

bool IsWanted(const std::string& file, const std::vector<std::string>& paths) {
  return paths.empty() || std::any_of(paths.begin(), paths.end(), [&](const std::string& path) {
           return IsBelow(file, path);
         });
}

// Goes over all files once; whether anything changed.
bool FixOnce(const FileReader& files, const Project& project, FixChoice choice,
             const FixOptions& options, DatasetFixes* out) {
  const EditedFiles edited(files, out->files);
  Intake rows;
  choice.exemptions = Exemptions(Lint(edited, project, {}, &rows), project.levels);
  RecordNames names(rows);
  out->unfixed.clear();
  out->passed_over.clear();
  out->likely = 0;
  bool changed = false;
  for (const InputFile& file : rows.record_files) {
    if (!IsWanted(file.path, options.paths)) continue;
    if (!IsFixable(file.path)) {
      out->passed_over.push_back(file.path);
      continue;
    }
    const std::string bytes = edited.Read(file.path);
    FixedFile fixed =
        FixFile(file.path, bytes, project.plan.collections[file.collection], choice, &names);
    out->fixes.insert(out->fixes.end(), fixed.fixes.begin(), fixed.fixes.end());
    out->unfixed.insert(out->unfixed.end(), fixed.unfixed.begin(), fixed.unfixed.end());
    out->likely += fixed.likely;
    if (fixed.bytes == bytes) continue;
    out->files[file.path] = std::move(fixed.bytes);
    changed = true;
  }
  return changed;
}

}  // namespace

FixesAtHand CountFixes(const FileReader& files, const Project& project, const Report& report,
                       const Intake& rows, const FixOptions& options) {
  std::set<std::string> mendable;
  for (const FixKind& kind : FixKinds()) mendable.insert(kind.rules.begin(), kind.rules.end());
  std::set<std::string> concerned;
  for (const Finding& finding : report.findings) {
    if (mendable.count(finding.rule) > 0) concerned.insert(finding.file);
  }
  FixesAtHand at_hand;
  if (concerned.empty()) return at_hand;
  FixChoice choice = Choose(project, options);
  choice.exemptions = Exemptions(report, project.levels);
  std::erase_if(choice.kinds, [](const FixKind* kind) { return kind->rules.empty(); });
  RecordNames names(rows);
  for (const InputFile& file : rows.record_files) {
    if (concerned.count(file.path) == 0 || !IsFixable(file.path)) continue;
    const FixedFile fixed = FixFile(file.path, files.Read(file.path),
                                    project.plan.collections[file.collection], choice, &names);
    at_hand.certain += static_cast<int>(fixed.fixes.size());
    at_hand.likely += fixed.likely;
  }
  return at_hand;
}

DatasetFixes FixDataset(const FileReader& files, const Project& project,
                        const FixOptions& options) {
  const FixChoice choice = Choose(project, options);
  DatasetFixes out;
  for (int round = 0; round < kMostRounds; ++round) {
    if (!FixOnce(files, project, choice, options, &out)) break;
  }
  std::stable_sort(out.fixes.begin(), out.fixes.end(), [](const Fix& a, const Fix& b) {
    return std::tie(a.file, a.position) < std::tie(b.file, b.position);
  });
  return out;
}

}  // namespace eventlint
