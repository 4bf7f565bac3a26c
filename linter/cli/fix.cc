#include "cli/fix.h"

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

void WriteDiff(const DatasetFixes& fixes, const FileReader& files, Console& console) {
  for (const auto& [path, bytes] : fixes.files) {
    const std::string diff = UnifiedDiff(Printable(path), files.Read(path), bytes);
    // A pipe gets the bytes as they are, so that the patch can be applied.
    console.out << (console.terminal ? PrintableLines(diff) : diff);
  }
}

/// Mere white space is counted and not listed.
void ListFixes(const std::vector<Fix>& fixes, Console& console) {
  for (const Fix& fix : fixes) {
    if (fix.message.empty()) continue;
    console.err << PlaceOf(fix.file, fix.position) << "fixed: " << Printable(fix.message) << " ["
                << fix.kind << "]\n";
  }
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

bool RunFix(const CheckOptions& options, const ProjectPlace& place, const FileReader& files,
            const Project& project, const std::vector<std::string>& paths, Console& console) {
  const FixOptions choice{options.unsafe, options.select, options.ignore, paths};
  const DatasetFixes fixes = FixDataset(files, project, choice);
  if (options.diff) {
    WriteDiff(fixes, files, console);
  } else {
    DiskWriter writer(place.root);
    for (const auto& [path, bytes] : fixes.files) writer.Write(path, bytes);
    ListFixes(fixes.fixes, console);
  }
  ListUnfixed(fixes, console);
  console.err << "eventlint: " << (options.diff ? "would make " : "made ")
              << CountOf(static_cast<long long>(fixes.fixes.size()), "change") << " in "
              << CountOf(static_cast<long long>(fixes.files.size()), "file") << '\n';
  return !fixes.files.empty();
}

}  // namespace eventlint
