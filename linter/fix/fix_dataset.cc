#include "fix/fix_dataset.h"

#include <algorithm>
#include <tuple>

#include "fix/file_fixer.h"
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
    if (kind.never_certain && !options.likely) continue;
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
bool FixOnce(const FileReader& files, const Project& project, const FixChoice& choice,
             const FixOptions& options, DatasetFixes* out) {
  const EditedFiles edited(files, out->files);
  Intake intake = TakeIn(edited, project.schemas, project.plan, {});
  // The shredder need not finish: what references mean is found anew, and only where one is wrong.
  RecordNames names(intake);
  out->unfixed.clear();
  out->passed_over.clear();
  bool changed = false;
  for (const InputFile& file : ListFiles(files, project.plan)) {
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
    if (fixed.bytes == bytes) continue;
    out->files[file.path] = std::move(fixed.bytes);
    changed = true;
  }
  return changed;
}

}  // namespace

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
