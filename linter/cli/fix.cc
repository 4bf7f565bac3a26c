#include "cli/fix.h"

#include <set>

#include "fix/fix_dataset.h"
#include "report/terminal_text.h"
#include "report/text_layout.h"
#include "text/file_writer.h"
#include "text/unified_diff.h"

namespace eventlint {
namespace {

std::string PlaceOf(const std::string& file, const Position& position) {
  return Printable(file) + ':' + std::to_string(position.line) + ':' +
         std::to_string(position.column) + ": ";
}

// `git apply` takes the paths to begin at the repository's top.
void WriteDiff(const DatasetFixes& fixes, const FileReader& files, const std::string& folder,
               Console& console) {
  for (const auto& [path, bytes] : fixes.files) {
    const std::string diff = UnifiedDiff(folder + path, files.Read(path), bytes);
    // A pipe gets the bytes as they are, so that the patch can be applied.
    console.out << (console.terminal ? PrintableLines(diff) : diff);
  }
}

/// Mere white space is counted and not listed.
void ListFixes(const std::vector<Fix>& fixes, Console& console) {
  for (const Fix& fix : fixes) {
    if (fix.message.empty()) continue;
    console.err << PlaceOf(fix.file, fix.position) << "fixed: " << Printable(fix.message) << '\n';
  }
}

/// What could not be written is taken out of the fixes. Returns whether everything was.
bool WriteFiles(const std::string& root, DatasetFixes* fixes) {
  DiskWriter writer(root);
  std::set<std::string> failed;
  const auto leave = [&](const std::string& path, const std::string& why) {
    fixes->unfixed.push_back({path, {}, "the file is left as it is: " + why});
    failed.insert(path);
  };
  for (const auto& [path, bytes] : fixes->files) {
    if (!writer.IsInRoot(path)) {
      leave(path, "it is a link that leads out of the project");
      continue;
    }
    try {
      writer.Write(path, bytes);
    } catch (const InputError& error) {
      leave(path, error.what());
    }
  }
  for (const std::string& path : failed) fixes->files.erase(path);
  std::erase_if(fixes->fixes, [&](const Fix& fix) { return failed.count(fix.file) > 0; });
  return failed.empty();
}

void ListUnfixed(const DatasetFixes& fixes, Console& console) {
  for (const Unfixed& unfixed : fixes.unfixed) {
    console.err << PlaceOf(unfixed.file, unfixed.position) << Printable(unfixed.reason) << '\n';
  }
  if (fixes.passed_over.empty()) return;
  console.err << "eventlint: --fix does not edit CSV and JSON Lines: "
              << CountOf(static_cast<long long>(fixes.passed_over.size()), "file")
              << " passed over, such as " << Printable(fixes.passed_over.front()) << '\n';
}

}  // namespace

FixResult RunFix(const CheckOptions& options, const ProjectPlace& place, const FileReader& files,
                 const Project& project, const std::vector<std::string>& paths, Console& console) {
  const FixOptions choice{options.unsafe, options.select, options.ignore, paths};
  DatasetFixes fixes = FixDataset(files, project, choice);
  bool written = true;
  if (options.diff) {
    WriteDiff(fixes, files, place.FolderInRepository(), console);
  } else {
    written = WriteFiles(place.root, &fixes);
    ListFixes(fixes.fixes, console);
  }
  ListUnfixed(fixes, console);
  console.err << "eventlint: " << (options.diff ? "would make " : "made ")
              << CountOf(static_cast<long long>(fixes.fixes.size()), "change") << " in "
              << CountOf(static_cast<long long>(fixes.files.size()), "file");
  if (fixes.likely > 0) {
    console.err << "; --unsafe would make " << fixes.likely
                << " more, of which it is only likely what was meant";
  }
  console.err << '\n';
  if (!written) return FixResult::kNotWritten;
  return fixes.files.empty() ? FixResult::kNothing : FixResult::kChanges;
}

}  // namespace eventlint
