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
};

struct ReportWriter {
  std::string name;
  std::string summary;
  /// Writes a finished report; the files are there to show lines of.
  void (*write)(const Report& report, const FileReader& files, const ReportStyle& style,
                std::ostream& out);
};

/// The formats, the default one first.
const std::vector<ReportWriter>& ReportWriters();

/// For people: each finding with its line, and a summary in words.
void WriteTextReport(const Report& report, const FileReader& files, const ReportStyle& style,
                     std::ostream& out);

/// For programs: the contract that schemas/report.schema.json describes.
void WriteJsonReport(const Report& report, const FileReader& files, const ReportStyle& style,
                     std::ostream& out);

}  // namespace eventlint

#endif  // EVENTLINT_REPORT_REPORT_WRITERS_H_
