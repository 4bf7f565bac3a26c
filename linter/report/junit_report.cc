#include <algorithm>
#include <map>
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
  const RuleOutcome* outcome = nullptr;

  bool IsSkipped() const {
    return findings.empty() && outcome != nullptr && outcome->status == RuleStatus::kNotEvaluated;
  }
  size_t tests() const { return std::max<size_t>(findings.size(), 1); }
};

std::vector<Suite> SuitesOf(const Report& report) {
  std::vector<Suite> suites;
  std::map<std::string, size_t> places;
  const auto suite_of = [&](const std::string& rule) -> Suite& {
    const auto [found, is_new] = places.emplace(rule, suites.size());
    if (is_new) suites.push_back({rule, {}, nullptr});
    return suites[found->second];
  };
  for (const RuleOutcome& outcome : report.rules) suite_of(outcome.rule).outcome = &outcome;
  for (const Finding& finding : report.findings)
    suite_of(finding.rule).findings.push_back(&finding);
  return suites;
}

class JunitReport {
 public:
  JunitReport(const Report& report, std::ostream& out)
      : suites_(SuitesOf(report)), caveats_(Caveats(report)), out_(out) {
    if (report.files == 0) caveats_.push_back(Totals(report));
  }

  void Write() {
    size_t tests = caveats_.size();
    size_t failures = 0;
    size_t skipped = caveats_.size();
    for (const Suite& suite : suites_) {
      tests += suite.tests();
      failures += suite.findings.size();
      skipped += suite.IsSkipped() ? 1 : 0;
    }
    out_ << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"eventlint\""
         << Counts(tests, failures, skipped) << ">\n";
    for (const Suite& suite : suites_) One(suite);
    Untold();
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
         << Counts(suite.tests(), suite.findings.size(), suite.IsSkipped() ? 1 : 0) << ">\n";
    if (suite.IsSkipped()) {
      Skipped(suite.name, NameOf(suite), suite.outcome->reason);
    } else if (suite.findings.empty()) {
      out_ << "    <testcase" << Case(suite.name, NameOf(suite)) << "/>\n";
    }
    std::set<std::string> names;
    for (const Finding* finding : suite.findings) Failed(*finding, &names);
    const bool told = suite.IsSkipped() || suite.outcome == nullptr;
    if (!told && !suite.outcome->reason.empty()) {
      out_ << "    <system-out>Not told in full: " << XmlText(suite.outcome->reason)
           << "</system-out>\n";
    }
    out_ << "  </testsuite>\n";
  }

  void Failed(const Finding& finding, std::set<std::string>* names) {
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
    out_ << ">\n      <failure" << Attribute("message", finding.message)
         << Attribute("type", LevelName(finding.level)) << '>' << XmlText(text)
         << "</failure>\n    </testcase>\n";
  }

  /// What the cases above do not show: findings that are suppressed or withheld.
  void Untold() {
    if (caveats_.empty()) return;
    out_ << "  <testsuite" << Attribute("name", "eventlint")
         << Counts(caveats_.size(), 0, caveats_.size()) << ">\n";
    for (const std::string& caveat : caveats_) Skipped("eventlint", caveat, caveat);
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

  const std::vector<Suite> suites_;
  std::vector<std::string> caveats_;
  std::ostream& out_;
};

}  // namespace

void WriteJunitReport(const Report& report, const FileReader&, const ReportStyle&,
                      std::ostream& out) {
  JunitReport(report, out).Write();
}

}  // namespace eventlint
