// A report with everything that a writer has to cope with, for the tests of all formats.
#ifndef EVENTLINT_TESTS_REPORTS_SAMPLE_REPORT_H_
#define EVENTLINT_TESTS_REPORTS_SAMPLE_REPORT_H_

#include <memory>
#include <sstream>
#include <string>

#include "catch.h"
#include "report/report_writers.h"
#include "text/reader.h"

namespace eventlint {

inline MemoryFiles SampleFiles() {
  return MemoryFiles({
      {"dataset/events/akabar.yaml",
       "id: akabar\nname: Clash at \"Ménaka\" 漢字\nplaces:\n\t- place: akabr\ntolls:\n"
       "  - {id: a, count: {min: 9, max: 6}, cites: [wp#lead/1.1]}\n"
       "summary: \"" +
           std::string(300, 'x') + "\x1b[31m\"\n"},
      {"dataset/places.yaml", "- id: akabar\n  name: Akabar\n"},
      {"dataset/événements 2022.yaml", "- id: a\n  summary: |\n    one\n    two\n"},
  });
}

inline Finding MakeFinding(const std::string& rule, Level level, const std::string& message,
                           const std::string& file, Range range = {{1, 1}, {1, 4}},
                           const std::string& pointer = "/a") {
  return {rule, level, message, file, range, pointer, "events/akabar", {}, ""};
}

inline RuleOutcome MakeOutcome(const std::string& rule, Level level, RuleStatus status,
                               int findings, const std::string& reason = "") {
  return {rule,
          level,
          status,
          reason,
          findings,
          "What " + rule + " says",
          "The reason for `" + rule + "`:\n- one\n- two\n",
          "Do what " + rule + " asks of you, in e.g. the\nfirst place. Then do more.\n",
          {"sample", "tag"}};
}

/// Findings of every kind of place and message, in no order.
inline std::vector<Finding> SampleFindings() {
  const std::string event = "dataset/events/akabar.yaml";
  std::vector<Finding> findings = {
      MakeFinding("reversed-range", Level::kError, "the count runs from 9 down to 6", event,
                  {{6, 18}, {6, 34}}, "/tolls/0/count"),
      MakeFinding("unknown-place", Level::kError,
                  "'akabr' is not in the gazetteer; did you mean 'akabar'?", event,
                  {{4, 11}, {4, 16}}, "/places/0/place"),
      MakeFinding("long-text", Level::kNote, "a control character: \x1b", event,
                  {{7, 311}, {7, 312}}, "/summary"),
      MakeFinding("wide-name", Level::kWarning, "wide characters\nand a line break", event,
                  {{2, 25}, {2, 27}}, "/name"),
      MakeFinding("syntax-error", Level::kError, "a file that is gone", "dataset/gone.yaml",
                  {{3, 1}, {3, 1}}, ""),
      MakeFinding("long-text", Level::kNote, "it spans lines, 100% of them",  //
                  "dataset/événements 2022.yaml", {{2, 3}, {4, 8}}, "/0/summary"),
      MakeFinding("wide-name", Level::kWarning,
                  "]]> <b>|`x`|</b> [link](https://example.org) @team #7 \xff ::error::", event,
                  {{1, 1}, {1, 3}}, "/id"),
      MakeFinding("wide-name", Level::kWarning, "a whole file", "odd\n: name%.yaml",
                  {{0, 0}, {0, 0}}, ""),
      MakeFinding("syntax-error", Level::kError, "the dataset as a whole", "", {{0, 0}, {0, 0}},
                  ""),
  };
  findings[1].related = {{"dataset/places.yaml", {{1, 7}, {1, 13}}, "/0/id", "the nearest place"},
                         {"dataset/places.yaml", {{2, 3}, {2, 7}}, "/0/name", ""}};
  findings[4].record = findings[7].record = findings[8].record = "";
  return findings;
}

inline Report SampleReport() {
  constexpr RuleStatus kFailed = RuleStatus::kFailed;
  const std::string gone = "dataset/gone.yaml could not be read";
  Report report;
  report.files = 4;
  report.records = 3;
  report.suppressed = 1;
  report.withheld = 2;
  report.findings = SampleFindings();
  report.rules = {
      MakeOutcome("long-text", Level::kNote, kFailed, 2),
      MakeOutcome("reversed-range", Level::kError, kFailed, 1),
      MakeOutcome("syntax-error", Level::kError, kFailed, 2),
      MakeOutcome("unknown-place", Level::kError, kFailed, 1,
                  "evaluated without dataset/gone.yaml"),
      MakeOutcome("unread-rule", Level::kWarning, RuleStatus::kNotEvaluated, 0, gone),
      MakeOutcome("untold-fact", Level::kWarning, RuleStatus::kPassed, 0),
      MakeOutcome("unused-record", Level::kWarning, RuleStatus::kNotEvaluated, 0, gone),
      MakeOutcome("wide-name", Level::kWarning, kFailed, 3),
  };
  Finish(&report);
  return report;
}

/// A report of `count` findings of each level, notes first and one to a file.
inline Report ManyFindings(int count, const std::string& message = "wrong") {
  Report report;
  report.files = report.records = count;
  report.rules = {MakeOutcome("some-rule", Level::kError, RuleStatus::kFailed, 3 * count)};
  for (const Level level : {Level::kNote, Level::kWarning, Level::kError}) {
    for (int i = 0; i < count; ++i) {
      const std::string number = std::to_string(i);
      report.findings.push_back(
          MakeFinding("some-rule", level, message + ' ' + number,
                      std::string(LevelName(level)) + 's' + number + ".yaml"));
    }
  }
  for (Finding& finding : report.findings) finding.fingerprint = finding.file;
  return report;
}

inline std::string Write(const std::string& format, const Report& report,
                         const ReportStyle& style = {}) {
  for (const ReportWriter& writer : ReportWriters()) {
    if (writer.name != format) continue;
    std::ostringstream out;
    writer.write(report, SampleFiles(), style, out);
    return out.str();
  }
  FAIL("no format " << format);
  return {};
}

/// A report that is JSON, read back: it has to be JSON without a fault.
inline std::unique_ptr<Document> ReadBack(const std::string& json) {
  ReadResult read = ReadDocument("report.json", json);
  REQUIRE(read.faults.empty());
  REQUIRE(read.document != nullptr);
  return std::move(read.document);
}

/// The text at a pointer of it; "-" when nothing is there.
inline std::string TextAt(const Document& document, const std::string& pointer) {
  const auto value = document.At(pointer);
  return value ? std::string(value->AsWritten()) : "-";
}

inline size_t SizeAt(const Document& document, const std::string& pointer) {
  const auto value = document.At(pointer);
  return value ? value->size() : 0;
}

inline int CountIn(const std::string& text, const std::string& part) {
  int count = 0;
  for (size_t i = text.find(part); i != std::string::npos; i = text.find(part, i + 1)) ++count;
  return count;
}

}  // namespace eventlint

#endif  // EVENTLINT_TESTS_REPORTS_SAMPLE_REPORT_H_
