// Report writers: the formats of `check`, one small writer each, all over one Report.
//
// A new format is one more writer and one more line in ReportWriters().
#ifndef EVENTLINT_REPORT_REPORT_WRITERS_H_
#define EVENTLINT_REPORT_REPORT_WRITERS_H_

#include <ostream>
#include <string>
#include <vector>

#include "rules/finding.h"
#include "text/file_reader.h"

namespace eventlint {

struct ReportStyle {
  bool colour = false;
  int width = 100;  ///< Cells in a line of the terminal.
  /// Whether the text report breaks a finding's message at `width`. For terminals: what is searched
  /// line by line keeps it whole.
  bool wrap = false;
  /// In the text report, how often each rule has found something, in place of the findings.
  bool statistics = false;
  /// From which level on a finding fails the run; nothing: none does.
  std::optional<Level> fail_on = Level::kError;
};

struct ReportWriter {
  std::string name;
  std::string summary;
  /// Writes a finished report; the files are there to show lines of.
  void (*write)(const Report& report, const FileReader& files, const ReportStyle& style,
                std::ostream& out);
  /// Whoever reads it knows files by their way from the repository's root, not the project's.
  bool is_for_repository = false;
  bool is_for_people = false;  ///< Who would run the tool again with other options.
};

/// The formats, the default one first.
const std::vector<ReportWriter>& ReportWriters();

/// For people: each finding with its line, and a summary in words.
void WriteTextReport(const Report& report, const FileReader& files, const ReportStyle& style,
                     std::ostream& out);

/// For programs: the contract that schemas/report.schema.json describes.
void WriteJsonReport(const Report& report, const FileReader& files, const ReportStyle& style,
                     std::ostream& out);

/// The same in lines: first the run, without its findings, then each finding as in JSON.
void WriteJsonlReport(const Report& report, const FileReader& files, const ReportStyle& style,
                      std::ostream& out);

/// SARIF 2.1.0, within the limits of GitHub code scanning.
void WriteSarifReport(const Report& report, const FileReader& files, const ReportStyle& style,
                      std::ostream& out);

/// GitHub Actions: ten annotations of each level, the other findings in the step's log.
void WriteGithubReport(const Report& report, const FileReader& files, const ReportStyle& style,
                       std::ostream& out);

/// GitLab: a code quality report.
void WriteGitlabReport(const Report& report, const FileReader& files, const ReportStyle& style,
                       std::ostream& out);

/// JUnit XML: a suite for each rule, with a failure for each finding.
void WriteJunitReport(const Report& report, const FileReader& files, const ReportStyle& style,
                      std::ostream& out);

/// GitHub's Markdown, for a step's summary.
void WriteMarkdownReport(const Report& report, const FileReader& files, const ReportStyle& style,
                         std::ostream& out);

}  // namespace eventlint

#endif  // EVENTLINT_REPORT_REPORT_WRITERS_H_
