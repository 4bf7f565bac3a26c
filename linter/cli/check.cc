#include <algorithm>
#include <filesystem>
#include <fstream>

#include "cli/archive_place.h"
#include "cli/check_changes.h"
#include "cli/commands.h"
#include "cli/fix.h"
#include "cli/progress_line.h"
#include "cli/project_place.h"
#include "fix/fix_dataset.h"
#include "lint.h"
#include "report/report_writers.h"
#include "report/terminal_text.h"
#include "text/git_files.h"

namespace eventlint {
namespace {

const ReportWriter& FindWriter(const std::string& format) {
  const auto& writers = ReportWriters();
  const auto found = std::find_if(writers.begin(), writers.end(),
                                  [&](const ReportWriter& w) { return w.name == format; });
  if (found != writers.end()) return *found;
  std::vector<std::string> names;
  for (const ReportWriter& writer : writers) names.push_back(writer.name);
  throw UnknownName("format", format, names, "`eventlint check --help` lists them");
}

bool UsesColour(const CheckOptions& options, const Console& console) {
  if (options.colour == ColourMode::kAuto) return options.output.empty() && console.colour;
  return options.colour == ColourMode::kAlways;
}

void WriteReport(Report report, const ReportWriter& writer, const ProjectPlace& place,
                 const FileReader& files, const CheckOptions& options, Console& console) {
  if (writer.is_for_repository) NameFilesFrom(place.FolderInRepository(), &report);
  ReportStyle style{UsesColour(options, console), console.width};
  style.wrap = console.terminal && options.output.empty();
  style.statistics = options.statistics;
  style.fail_on = options.fail_on;
  if (options.output.empty()) {
    writer.write(report, files, style, console.out);
    return;
  }
  std::ofstream file(std::filesystem::path(console.directory) / options.output, std::ios::binary);
  if (file) writer.write(report, files, style, file);
  file.close();
  if (!file) {
    throw InputError("the report cannot be written to '" + options.output +
                     "'; check that its folder exists and that you may write there");
  }
}

std::unique_ptr<FileReader> OpenFiles(const CheckOptions& options, const std::string& root) {
  if (options.staged) return std::make_unique<GitFiles>(root, GitFiles::Staged{});
  return std::make_unique<DiskFiles>(root);
}

// What a submodule has staged is in another repository's index.
void TellOfSubmodules(const FileReader& files, std::ostream& err) {
  const auto* staged = dynamic_cast<const GitFiles*>(&files);
  if (staged == nullptr) return;
  for (const std::string& submodule : staged->submodules()) {
    err << "eventlint: " << Printable(submodule)
        << " is a submodule, and --staged does not read its files: run `eventlint check` as well\n";
  }
}

void AddFixes(const FileReader& files, const Project& project, const CheckOptions& options,
              const Intake& rows, Report* report) {
  const FixesAtHand at_hand =
      CountFixes(files, project, *report, rows, {false, options.select, options.ignore});
  report->fixable = at_hand.certain;
  report->likely_fixable = at_hand.likely;
}

bool Fails(const Report& report, const CheckOptions& options) {
  return std::any_of(report.findings.begin(), report.findings.end(), [&](const Finding& finding) {
    return options.fail_on.has_value() && finding.level >= *options.fail_on;
  });
}

}  // namespace

int RunCheck(const GlobalOptions& global, const CheckOptions& options, Console& console) {
  const ReportWriter& writer = FindWriter(options.format);
  const ProjectPlace place = FindProject(global, console.directory);
  LintOptions lint;
  lint.yaml_reader = options.yaml_reader;
  lint.select = options.select;
  lint.ignore = options.ignore;
  lint.paths = PathsInProject(place, console.directory, options.paths, !options.staged);

  const std::unique_ptr<FileReader> opened = OpenFiles(options, place.root);
  const FileReader& files = *opened;
  const Project project = LoadProject(files, place.config_path);
  if (options.fix) {
    const FixResult fixed = RunFix(options, place, files, project, lint.paths, console);
    if (fixed == FixResult::kNotWritten) return kCouldNotRun;
    if (options.diff) return fixed == FixResult::kChanges ? kFindings : kClean;
  }
  const OpenedArchive archive = OpenArchive(options.archive, project, place.root, console);
  lint.archive = archive.archive;
  ProgressLine line(console.err);
  if (console.progress) lint.progress = [&line](const Progress& now) { line.Show(now); };
  Intake rows;
  Report report =
      options.new_since ? CheckChanges(place, files, project, lint, *options.new_since, console.err)
                        : Lint(files, project, lint, &rows);
  if (!options.new_since && !options.staged && writer.is_for_people) {
    AddFixes(files, project, options, rows, &report);
  }
  if (report.comparison && !writer.is_for_people) TellFigures(report, console.err);
  TellOfSubmodules(files, console.err);
  const bool nothing = report.files == 0;
  const int exit_code = Fails(report, options) ? kFindings : kClean;
  WriteReport(std::move(report), writer, place, files, options, console);
  if (!nothing) return exit_code;
  console.err << "eventlint: there is nothing to check: no file matches the collections of "
              << place.config_path << "; look at their `files` patterns\n";
  return kNothingToCheck;
}

}  // namespace eventlint
