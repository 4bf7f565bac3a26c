#include <algorithm>
#include <map>
#include <set>

#include "report/report_digest.h"
#include "report/report_writers.h"
#include "report/safe_text.h"
#include "report/source_excerpt.h"
#include "report/terminal_text.h"
#include "report/text_layout.h"

namespace eventlint {
namespace {

// The summary has to fit a screen: 24 lines.
constexpr size_t kRulesInSummary = 6;
constexpr size_t kReasonsInSummary = 3;
constexpr size_t kResolvedToShow = 20;
// A value of the dataset may be a whole page.
constexpr size_t kLongestMessage = 1000;
// With fewer findings their counts by rule say nothing that was not just read.
constexpr size_t kFindingsToCount = 10;

constexpr int kHang = 4;

Colour ColourOf(Level level) {
  switch (level) {
    case Level::kNote:
      return Colour::kBlue;
    case Level::kWarning:
      return Colour::kYellow;
    case Level::kError:
      return Colour::kRed;
  }
  return Colour::kRed;
}

/// The cells of the widest line number of a finding, so that its excerpts stand in line.
int NumberWidth(const Finding& finding) {
  int line = finding.range.begin.line;
  for (const RelatedPlace& place : finding.related) line = std::max(line, place.range.begin.line);
  return static_cast<int>(std::to_string(line).size());
}

std::map<std::string, std::string> FixesOf(const Report& report) {
  std::map<std::string, std::string> fixes;
  for (const RuleOutcome& outcome : report.rules) {
    const std::string fix = ShortFix(outcome);
    if (!fix.empty()) fixes[outcome.rule] = fix;
  }
  return fixes;
}

class TextReport {
 public:
  TextReport(const Report& report, const FileReader& files, const ReportStyle& style,
             std::ostream& out)
      : report_(report),
        excerpts_(files),
        style_(style),
        fixes_(FixesOf(report)),
        counts_(CountRules(report)),
        out_(out) {}

  void Write() {
    if (style_.statistics) {
      Statistics(counts_.size(), true);
    } else {
      Findings();
      Resolved();
    }
    out_ << Paint(Totals(report_), TotalsColour(), style_.colour) << '\n';
    for (const Remark& remark : Remarks(report_)) out_ << Wrap(remark.text, style_.width);
    if (!style_.statistics && report_.findings.size() > kFindingsToCount) {
      out_ << '\n';
      Statistics(kRulesInSummary, false);
    }
    Reasons(NotEvaluated(report_), "not evaluated");
    Reasons(NotInFull(report_), "not told in full");
    if (!report_.findings.empty()) {
      out_ << "`eventlint explain RULE` says why a rule is there and what to do.\n";
    }
  }

 private:
  void Findings() {
    const auto& findings = report_.findings;
    for (auto begin = findings.begin(); begin != findings.end();) {
      const auto end = std::find_if(begin, findings.end(),
                                    [&](const Finding& f) { return f.file != begin->file; });
      FileHeader({begin, end});
      for (; begin != end; ++begin) One(*begin);
    }
  }

  /// What the change has mended, at the places of before.
  void Resolved() {
    if (!report_.comparison || report_.comparison->resolved.empty()) return;
    const auto& resolved = report_.comparison->resolved;
    out_ << Paint("── resolved", Colour::kBold, style_.colour)
         << Paint(": " + CountOf(static_cast<long long>(resolved.size()), "finding"), Colour::kDim,
                  style_.colour)
         << "\n\n";
    for (size_t i = 0; i < std::min(resolved.size(), kResolvedToShow); ++i) Headline(resolved[i]);
    if (resolved.size() > kResolvedToShow) {
      out_ << "and " << resolved.size() - kResolvedToShow
           << " more, which `--format json` lists as well\n";
    }
    out_ << '\n';
  }

  /// The words after `used` cells of a line, broken where that is wanted.
  std::string Words(const std::string& words, int used, int indent) const {
    return style_.wrap ? Flow(words, style_.width, used, indent) : ' ' + Printable(words);
  }

  /// "── dataset/places.yaml: 2 errors and 1 note"
  void FileHeader(const std::vector<Finding>& findings) {
    Report of_file;
    of_file.findings = findings;
    const std::string& file = findings.front().file;
    out_ << Paint("── " + (file.empty() ? "the dataset as a whole" : Printable(file)),
                  Colour::kBold, style_.colour)
         << Paint(": " + FindingsText(of_file), Colour::kDim, style_.colour) << "\n\n";
  }

  void One(const Finding& finding) {
    Headline(finding);
    ExcerptStyle excerpt{style_.width, NumberWidth(finding) + 2, style_.colour,
                         ColourOf(finding.level)};
    Excerpt(finding.file, finding.range, excerpt);
    excerpt.carets = Colour::kBlue;
    for (const RelatedPlace& place : finding.related) {
      out_ << " " << Words(SeeText(place), 1, kHang) << '\n';
      Excerpt(place.file, place.range, excerpt);
    }
    Help(finding.rule);
    out_ << '\n';
  }

  /// "file:12:3: error: message [rule]"
  void Headline(const Finding& finding) {
    const std::string place = Printable(PlaceText(finding.file, finding.range.begin));
    const std::string level = std::string(LevelName(finding.level)) + ':';
    const std::string rule = '[' + Printable(finding.rule) + ']';
    const std::string before = place.empty() ? "" : place + ": ";
    std::string words = Words(CutText(finding.message, kLongestMessage) + ' ' + rule, DisplayWidth(before + level), kHang);
    const bool whole = words.ends_with(rule);
    if (whole) words.resize(words.size() - rule.size());
    out_ << Paint(before, Colour::kBold, style_.colour && !before.empty())
         << Paint(level, ColourOf(finding.level), style_.colour) << words
         << (whole ? Paint(rule, Colour::kDim, style_.colour) : "") << '\n';
  }

  void Excerpt(const std::string& file, const Range& range, const ExcerptStyle& style) {
    if (!file.empty() && range.begin.line > 0) out_ << excerpts_.Draw(file, range, style);
  }

  /// Once for each rule: who has read it needs it no more.
  void Help(const std::string& rule) {
    const auto fix = fixes_.find(rule);
    if (fix == fixes_.end() || !helped_.insert(rule).second) return;
    const std::string label = "  help:";
    out_ << Paint(label, Colour::kGreen, style_.colour)
         << Flow(fix->second, style_.width, DisplayWidth(label), DisplayWidth(label) + 1) << '\n';
  }

  /// How often each rule has found something, with what it says when there is room for it.
  void Statistics(size_t rows, bool titles) {
    if (counts_.empty()) return;
    TextTable table({{"level"}, {"findings", Align::kRight}, {"rule"}, {titles ? "title" : ""}});
    table.set_width(style_.width);
    const size_t shown = std::min(rows, counts_.size());
    for (size_t i = 0; i < shown; ++i) {
      const RuleCount& count = counts_[i];
      table.Add({std::string(LevelName(count.level)), std::to_string(count.findings), count.rule,
                 titles && count.outcome != nullptr ? count.outcome->title : ""});
    }
    out_ << table.Draw(titles ? 0 : 2);
    if (shown < counts_.size()) {
      out_ << "  and " << CountOf(static_cast<long long>(counts_.size() - shown), "more rule")
           << ", which `--statistics` lists as well\n";
    }
    out_ << '\n';
  }

  Colour TotalsColour() const {
    if (report_.Count(Level::kError) > 0) return Colour::kRed;
    const bool complete =
        report_.files > 0 && report_.withheld == 0 && NotEvaluated(report_).empty();
    return report_.findings.empty() && complete ? Colour::kGreen : Colour::kYellow;
  }

  void Reasons(const std::vector<SharedReason>& reasons, const std::string& said) {
    if (reasons.empty()) return;
    out_ << CountOfRules(reasons, said) << ":\n";
    const size_t shown =
        reasons.size() > kReasonsInSummary ? kReasonsInSummary - 1 : reasons.size();
    for (size_t i = 0; i < shown; ++i) {
      out_ << Wrap("- " + ReasonText(reasons[i]), style_.width, 2);
    }
    if (shown == reasons.size()) return;
    const std::vector<SharedReason> others(reasons.begin() + static_cast<std::ptrdiff_t>(shown),
                                           reasons.end());
    out_ << Wrap(
        "- " + CountOfRules(others, said) + " for other reasons, which `--format json` lists",
        style_.width, 2);
  }

  const Report& report_;
  SourceExcerpts excerpts_;
  const ReportStyle& style_;
  const std::map<std::string, std::string> fixes_;
  const std::vector<RuleCount> counts_;
  std::set<std::string> helped_;
  std::ostream& out_;
};

}  // namespace

void WriteTextReport(const Report& report, const FileReader& files, const ReportStyle& style,
                     std::ostream& out) {
  TextReport(report, files, style, out).Write();
}

}  // namespace eventlint
