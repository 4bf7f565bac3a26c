#include <algorithm>
#include <vector>

#include "report/report_digest.h"
#include "report/report_writers.h"
#include "report/safe_text.h"
#include "report/text_layout.h"

namespace eventlint {
namespace {

// GitHub drops a step's summary whole when it is above 1 MiB; other commands of the step may have
// something to say as well.
constexpr size_t kBytes = 768 * 1024;
constexpr size_t kTailBytes = 64 * 1024;
constexpr size_t kRuleBytes = 64 * 1024;
constexpr size_t kMessageLimit = 1000;

std::string Code(std::string_view text) { return MarkdownCode(CutText(text, kMessageLimit)); }
std::string Cell(std::string_view text) { return MarkdownText(CutText(text, kMessageLimit)); }

/// The lines that fit into `bytes`; the number of the others goes to `left_out`.
std::string Fitting(const std::vector<std::string>& lines, size_t bytes, size_t* left_out) {
  std::string out;
  for (size_t i = 0; i < lines.size(); ++i) {
    if (out.size() + lines[i].size() > bytes) {
      *left_out = lines.size() - i;
      return out;
    }
    out += lines[i];
  }
  *left_out = 0;
  return out;
}

class MarkdownReport {
 public:
  explicit MarkdownReport(const Report& report) : report_(report) {}

  std::string Write() const {
    const std::string head = Head() + Rules();
    const std::string tail = Resolved() + Reasons("Not evaluated", NotEvaluated(report_)) +
                             Reasons("Not told in full", NotInFull(report_));
    return head + Findings(kBytes - std::min(kBytes, head.size() + tail.size())) + tail;
  }

 private:
  std::string Head() const {
    const bool checked = report_.files > 0 || !report_.findings.empty();
    std::string out = "## eventlint: " + (checked ? FindingsText(report_) : "nothing was checked") +
                      "\n\n" + Totals(report_) + '\n';
    for (const Remark& remark : Remarks(report_)) out += '\n' + remark.text + '\n';
    return out;
  }

  std::string Rules() const {
    std::vector<std::string> rows;
    for (const RuleCount& count : CountRules(report_)) {
      const bool known = count.outcome != nullptr;
      rows.push_back("| " + LevelText(count.level) + " | " + std::to_string(count.findings) +
                     " | " + Code(count.rule) + " | " + (known ? Cell(count.outcome->title) : "") +
                     " | " + (known ? Cell(ShortFix(*count.outcome)) : "") + " |\n");
    }
    if (rows.empty()) return {};
    return "\n### By rule\n\n| level | findings | rule | what it says | what to do |\n"
           "|---|---:|---|---|---|\n" +
           Table(rows, kRuleBytes, "rule");
  }

  std::string Findings(size_t bytes) const {
    std::vector<std::string> rows;
    for (const Finding* finding : ByImportance(report_)) rows.push_back(Row(*finding));
    if (rows.empty()) return {};
    return "\n### Findings\n\n| level | place | message | rule |\n|---|---|---|---|\n" +
           Table(rows, bytes, "finding");
  }

  // What the change has mended, at the places of before.
  std::string Resolved() const {
    if (!report_.comparison || report_.comparison->resolved.empty()) return {};
    std::vector<std::string> rows;
    for (const Finding& finding : report_.comparison->resolved) rows.push_back(Row(finding));
    return "\n### Resolved\n\n| level | place | message | rule |\n|---|---|---|---|\n" +
           Table(rows, kTailBytes, "finding");
  }

  static std::string Table(const std::vector<std::string>& rows, size_t bytes,
                           const std::string& noun) {
    size_t left_out = 0;
    const std::string out = Fitting(rows, bytes, &left_out);
    if (left_out == 0) return out;
    return out + '\n' + CountOf(static_cast<long long>(left_out), "more " + noun) +
           (left_out == 1 ? " is" : " are") +
           " left out here for want of room; `eventlint check` shows everything.\n";
  }

  static std::string Row(const Finding& finding) {
    std::string message = Cell(finding.message);
    for (const RelatedPlace& place : finding.related) message += "<br>" + See(place);
    return "| " + LevelText(finding.level) + " | " +
           Code(PlaceText(finding.file, finding.range.begin)) + " | " + message + " | " +
           Code(finding.rule) + " |\n";
  }

  static std::string See(const RelatedPlace& place) {
    return "see " + Code(PlaceText(place.file, place.range.begin)) +
           (place.message.empty() ? "" : ": " + Cell(place.message));
  }

  static std::string LevelText(Level level) {
    const std::string name(LevelName(level));
    return level == Level::kError ? "**" + name + "**" : name;
  }

  static std::string Reasons(const std::string& title, const std::vector<SharedReason>& reasons) {
    if (reasons.empty()) return {};
    std::vector<std::string> lines;
    for (const SharedReason& shared : reasons)
      lines.push_back("- " + Cell(ReasonText(shared)) + '\n');
    return "\n### " + title + "\n\n" + Table(lines, kTailBytes, "reason");
  }

  const Report& report_;
};

}  // namespace

void WriteMarkdownReport(const Report& report, const FileReader&, const ReportStyle&,
                         std::ostream& out) {
  out << MarkdownReport(report).Write();
}

}  // namespace eventlint
