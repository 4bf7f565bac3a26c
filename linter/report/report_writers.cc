#include "report/report_writers.h"

namespace eventlint {

const std::vector<ReportWriter>& ReportWriters() {
  static const std::vector<ReportWriter> writers = {
      {"text", "for people: each finding with its line, and a summary", WriteTextReport, false, true},
      {"json", "for programs: one object, as schemas/report.schema.json describes it",
       WriteJsonReport},
      {"jsonl", "the same in lines: the run first, then a finding a line", WriteJsonlReport},
      {"sarif", "SARIF 2.1.0, for GitHub code scanning and editors", WriteSarifReport, true},
      {"github", "annotations of a pull request, for GitHub Actions", WriteGithubReport, true},
      {"gitlab", "a code quality report, for GitLab", WriteGitlabReport, true},
      {"junit", "JUnit XML, a suite for each rule, for GitLab, Jenkins and others",
       WriteJunitReport, true},
      {"markdown", "tables for a reviewer, for $GITHUB_STEP_SUMMARY", WriteMarkdownReport, true},
  };
  return writers;
}

}  // namespace eventlint
