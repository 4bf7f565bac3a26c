#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <vector>

#include "report/report_digest.h"
#include "report/report_writers.h"
#include "report/safe_text.h"

namespace eventlint {
namespace {

constexpr size_t kNameLimit = 250;

std::string Attribute(std::string_view name, std::string_view value) {
  return ' ' + std::string(name) + "=\"" + XmlText(value) + '"';
}

/// One rule: a suite whose cases are its findings, or a single case that passed or was skipped.
///
/// GitLab shows a case by its class and its name and keeps the first of two that have both in
/// common, so each name is told apart; and it compares branches by them, so none has a line number.
struct Suite {
  std::string name;
  std::vector<const Finding*> findings;
  size_t failures = 0;  // how many of them fail the run
  const RuleOutcome* outcome = nullptr;

  bool IsSkipped() const {
    return findings.empty() && outcome != nullptr && outcome->status == RuleStatus::kNotEvaluated;
  }
  size_t tests() const { return std::max<size_t>(findings.size(), 1); }
};

bool Fails(const Finding& finding, std::optional<Level> fail_on) {
  return fail_on && finding.level >= *fail_on;
}

std::vector<Suite> SuitesOf(const Report& report, std::optional<Level> fail_on) {
  std::vector<Suite> suites;
  std::map<std::string, size_t> places;
  const auto suite_of = [&](const std::string& rule) -> Suite& {
    const auto [found, is_new] = places.emplace(rule, suites.size());
    if (is_new) suites.push_back({rule, {}, 0, nullptr});
    return suites[found->second];
  };
  for (const RuleOutcome& outcome : report.rules) suite_of(outcome.rule).outcome = &outcome;
  for (const Finding& finding : report.findings) {
    Suite& suite = suite_of(finding.rule);
    suite.findings.push_back(&finding);
    if (Fails(finding, fail_on)) ++suite.failures;
  }
  return suites;
}

class JunitReport {
 public:
  JunitReport(const Report& report, const ReportStyle& style, std::ostream& out)
      : fail_on_(style.fail_on), suites_(SuitesOf(report, style.fail_on)), out_(out) {
    for (const Remark& remark : Remarks(report)) {
      (remark.is_gap ? gaps_ : remarks_).push_back(remark.text);
    }
    if (report.files == 0) gaps_.push_back(Totals(report));
  }

  void Write() {
    size_t tests = gaps_.size();
    size_t failures = 0;
    size_t skipped = gaps_.size();
    for (const Suite& suite : suites_) {
      tests += suite.tests();
      failures += suite.failures;
      skipped += suite.IsSkipped() ? 1 : 0;
    }
    out_ << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"eventlint\""
         << Counts(tests, failures, skipped) << ">\n";
    for (const Suite& suite : suites_) One(suite);
    WholeRun();
    out_ << "</testsuites>\n";
  }

 private:
  static std::string Counts(size_t tests, size_t failures, size_t skipped) {
    return Attribute("tests", std::to_string(tests)) +
           Attribute("failures", std::to_string(failures)) + Attribute("errors", "0") +
           Attribute("skipped", std::to_string(skipped)) + Attribute("time", "0");
  }

  void One(const Suite& suite) {
    out_ << "  <testsuite" << Attribute("name", suite.name)
         << Counts(suite.tests(), suite.failures, suite.IsSkipped() ? 1 : 0) << ">\n";
    if (suite.IsSkipped()) {
      Skipped(suite.name, NameOf(suite), suite.outcome->reason);
    } else if (suite.findings.empty()) {
      out_ << "    <testcase" << Case(suite.name, NameOf(suite)) << "/>\n";
    }
    std::set<std::string> names;
    for (const Finding* finding : suite.findings) Found(*finding, &names);
    const bool told = suite.IsSkipped() || suite.outcome == nullptr;
    if (!told && !suite.outcome->reason.empty()) {
      out_ << "    <system-out>Not told in full: " << XmlText(suite.outcome->reason)
           << "</system-out>\n";
    }
    out_ << "  </testsuite>\n";
  }

  // What does not fail the run is told in a case that passes: a dashboard that is red for what the
  // check itself lets pass is soon looked at no more.
  void Found(const Finding& finding, std::set<std::string>* names) {
    const std::string place = PlaceText(finding.file, finding.range.begin);
    const std::string base =
        CutText((finding.file.empty() ? "" : finding.file + ": ") + finding.message, kNameLimit);
    std::string name = base;
    for (int i = 2; !names->insert(name).second; ++i) name = base + " (" + std::to_string(i) + ')';
    std::string text = (place.empty() ? "" : place + ": ") + std::string(LevelName(finding.level)) +
                       ": " + finding.message;
    for (const RelatedPlace& related : finding.related) text += '\n' + SeeText(related);
    out_ << "    <testcase" << Case(finding.rule, name);
    if (!finding.file.empty()) out_ << Attribute("file", finding.file);
    out_ << ">\n      ";
    if (Fails(finding, fail_on_)) {
      out_ << "<failure" << Attribute("message", finding.message)
           << Attribute("type", LevelName(finding.level)) << '>' << XmlText(text) << "</failure>";
    } else {
      out_ << "<system-out>" << XmlText(text) << "</system-out>";
    }
    out_ << "\n    </testcase>\n";
  }

  // What the cases above do not show.
  void WholeRun() {
    if (gaps_.empty() && remarks_.empty()) return;
    out_ << "  <testsuite" << Attribute("name", "eventlint")
         << Counts(gaps_.size(), 0, gaps_.size()) << ">\n";
    for (const std::string& gap : gaps_) Skipped("eventlint", gap, gap);
    std::string told;
    for (const std::string& remark : remarks_) told += (told.empty() ? "" : "\n") + remark;
    if (!told.empty()) out_ << "    <system-out>" << XmlText(told) << "</system-out>\n";
    out_ << "  </testsuite>\n";
  }

  void Skipped(const std::string& suite, const std::string& name, const std::string& reason) {
    out_ << "    <testcase" << Case(suite, name) << ">\n      <skipped"
         << Attribute("message", reason) << "/>\n    </testcase>\n";
  }

  static std::string Case(const std::string& suite, const std::string& name) {
    return Attribute("classname", suite) + Attribute("name", name) + Attribute("time", "0");
  }

  static std::string NameOf(const Suite& suite) {
    const bool titled = suite.outcome != nullptr && !suite.outcome->title.empty();
    return titled ? suite.outcome->title : suite.name;
  }

  const std::optional<Level> fail_on_;
  const std::vector<Suite> suites_;
  std::vector<std::string> gaps_;
  std::vector<std::string> remarks_;
  std::ostream& out_;
};

}  // namespace

void WriteJunitReport(const Report& report, const FileReader&, const ReportStyle& style,
                      std::ostream& out) {
  JunitReport(report, style, out).Write();
}

}  // namespace eventlint
