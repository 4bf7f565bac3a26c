#include <algorithm>
#include <map>

#include "report/report_writers.h"
#include "report/source_excerpt.h"
#include "report/terminal_text.h"
#include "report/text_layout.h"

namespace eventlint {
namespace {

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

std::string PlaceText(const std::string& file, Position position) {
  return Printable(file) + ':' + std::to_string(position.line) + ':' +
         std::to_string(position.column) + ':';
}

// One reason can be that of every rule that was not selected.
constexpr size_t kNamedRules = 12;

std::string NameRules(std::vector<std::string> rules) {
  if (rules.size() > kNamedRules) {
    const size_t others = rules.size() - kNamedRules + 1;
    rules.resize(kNamedRules - 1);
    rules.push_back(std::to_string(others) + " others");
  }
  return JoinWords(rules);
}

/// The cells of the widest line number of a finding, so that its excerpts stand in line.
int NumberWidth(const Finding& finding) {
  int line = finding.range.begin.line;
  for (const RelatedPlace& place : finding.related) line = std::max(line, place.range.begin.line);
  return static_cast<int>(std::to_string(line).size());
}

class TextReport {
 public:
  TextReport(const Report& report, const FileReader& files, const ReportStyle& style,
             std::ostream& out)
      : report_(report), excerpts_(files), style_(style), out_(out) {}

  void Write() {
    for (const Finding& finding : report_.findings) One(finding);
    out_ << Paint(Totals(), TotalsColour(), style_.colour) << '\n';
    if (report_.suppressed > 0) {
      out_ << CountOf(report_.suppressed, "finding")
           << (report_.suppressed == 1 ? " is suppressed.\n" : " are suppressed.\n");
    }
    if (report_.withheld > 0) Withheld();
    Outcomes(RuleStatus::kNotEvaluated, "not evaluated");
    Outcomes(RuleStatus::kPassed, "evaluated on part of the dataset only");
  }

 private:
  void One(const Finding& finding) {
    ExcerptStyle excerpt{style_.width, NumberWidth(finding) + 2, style_.colour,
                         ColourOf(finding.level)};
    out_ << Paint(PlaceText(finding.file, finding.range.begin), Colour::kBold, style_.colour) << ' '
         << Paint(std::string(LevelName(finding.level)) + ':', ColourOf(finding.level),
                  style_.colour)
         << ' ' << Printable(finding.message) << ' '
         << Paint('[' + Printable(finding.rule) + ']', Colour::kDim, style_.colour) << '\n'
         << excerpts_.Draw(finding.file, finding.range, excerpt);
    excerpt.carets = Colour::kBlue;
    for (const RelatedPlace& place : finding.related) {
      const std::string message = Printable(place.message);
      out_ << "  see " << PlaceText(place.file, place.range.begin)
           << (message.empty() ? "" : " " + message) << '\n'
           << excerpts_.Draw(place.file, place.range, excerpt);
    }
    out_ << '\n';
  }

  /// "5 files, 93 records, 41 rules: 2 errors and 1 note."
  std::string Totals() const {
    if (report_.files == 0) return "Nothing was checked: the dataset has no files.";
    std::vector<std::string> counts;
    for (const Level level : {Level::kError, Level::kWarning, Level::kNote}) {
      const int count = report_.Count(level);
      if (count > 0) counts.push_back(CountOf(count, LevelName(level)));
    }
    return CountOf(report_.files, "file") + ", " + CountOf(report_.records, "record") + ", " +
           RulesText() + ": " + (counts.empty() ? "no findings" : JoinWords(counts)) + '.';
  }

  std::string RulesText() const {
    const auto all = static_cast<long long>(report_.rules.size());
    const auto evaluated = std::count_if(
        report_.rules.begin(), report_.rules.end(),
        [](const RuleOutcome& rule) { return rule.status != RuleStatus::kNotEvaluated; });
    if (evaluated == all) return CountOf(all, "rule");
    return std::to_string(evaluated) + " of " + CountOf(all, "rule");
  }

  Colour TotalsColour() const {
    if (report_.Count(Level::kError) > 0) return Colour::kRed;
    const bool complete =
        report_.files > 0 && report_.withheld == 0 &&
        std::none_of(report_.rules.begin(), report_.rules.end(), [](const RuleOutcome& rule) {
          return rule.status == RuleStatus::kNotEvaluated;
        });
    return report_.findings.empty() && complete ? Colour::kGreen : Colour::kYellow;
  }

  void Withheld() {
    const bool one = report_.withheld == 1;
    out_ << Wrap(CountOf(report_.withheld, "finding") + " of rules " + (one ? "is" : "are") +
                     " withheld, because " + (one ? "its place does" : "their places do") +
                     " not match the schema. Mend the shape first, and run again.",
                 style_.width);
  }

  /// The rules of that outcome that have a reason to give; many rules often share one.
  void Outcomes(RuleStatus status, const std::string& what) {
    std::map<std::string, std::vector<std::string>> rules_by_reason;
    int count = 0;
    for (const RuleOutcome& rule : report_.rules) {
      const bool not_evaluated = rule.status == RuleStatus::kNotEvaluated;
      if (not_evaluated != (status == RuleStatus::kNotEvaluated)) continue;
      if (!not_evaluated && rule.reason.empty()) continue;
      rules_by_reason[rule.reason].push_back(rule.rule);
      ++count;
    }
    if (count == 0) return;
    out_ << CountOf(count, "rule") << (count == 1 ? " was " : " were ") << what << ":\n";
    for (const auto& [reason, rules] : rules_by_reason) {
      out_ << Wrap(
          "- " + NameRules(rules) + ": " + (reason.empty() ? "no reason is given" : reason),
          style_.width, 2);
    }
  }

  const Report& report_;
  SourceExcerpts excerpts_;
  const ReportStyle& style_;
  std::ostream& out_;
};

}  // namespace

void WriteTextReport(const Report& report, const FileReader& files, const ReportStyle& style,
                     std::ostream& out) {
  TextReport(report, files, style, out).Write();
}

}  // namespace eventlint
