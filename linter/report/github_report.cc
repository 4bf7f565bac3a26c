#include <algorithm>
#include <vector>

#include "report/report_digest.h"
#include "report/report_writers.h"
#include "report/safe_text.h"
#include "report/text_layout.h"

namespace eventlint {
namespace {

// Annotations of a level that GitHub keeps from one step; it drops the others without a word.
constexpr size_t kKept = 10;
// GitHub refuses an annotation of more than 64 KB.
constexpr size_t kMessageLimit = 4000;

std::string_view CommandOf(Level level) {
  switch (level) {
    case Level::kNote:
      return "notice";
    case Level::kWarning:
      return "warning";
    case Level::kError:
      return "error";
  }
  return "error";
}

std::string MessageOf(const Finding& finding) {
  std::string message = MessageToShow(finding);
  for (const RelatedPlace& place : finding.related) message += '\n' + SeeText(place);
  return CutText(message, kMessageLimit);
}

std::string PropertiesOf(const Finding& finding) {
  std::string out;
  const auto add = [&](std::string_view name, const std::string& value) {
    out += (out.empty() ? " " : ",") + std::string(name) + '=' + value;
  };
  const auto& [begin, end] = finding.range;
  if (!finding.file.empty()) {
    add("file", CommandProperty(finding.file));
    if (begin.line > 0) add("line", std::to_string(begin.line));
    if (begin.line > 0 && end.line > begin.line) add("endLine", std::to_string(end.line));
    // GitHub refuses columns of what spans lines.
    if (begin.line > 0 && end.line == begin.line && begin.column > 0) {
      add("endLine", std::to_string(end.line));
      add("col", std::to_string(begin.column));
      add("endColumn", std::to_string(std::max(begin.column, end.column)));
    }
  }
  add("title", CommandProperty(finding.rule));
  return out;
}

class GithubReport {
 public:
  GithubReport(const Report& report, std::ostream& out) : report_(report), out_(out) {}

  void Write() {
    std::vector<const Finding*> unseen;
    const std::vector<const Finding*> findings = ByImportance(report_);
    for (auto begin = findings.begin(); begin != findings.end();) {
      const Level level = (*begin)->level;
      const auto end =
          std::find_if(begin, findings.end(), [&](const Finding* f) { return f->level != level; });
      Annotate({begin, end}, &unseen);
      begin = end;
    }
    List(unseen);
    Summary();
  }

 private:
  /// Annotates findings of one level, and adds those for which there is no room to `unseen`.
  void Annotate(const std::vector<const Finding*>& findings, std::vector<const Finding*>* unseen) {
    const size_t shown = findings.size() > kKept ? kKept - 1 : findings.size();
    for (size_t i = 0; i < shown; ++i) {
      out_ << "::" << CommandOf(findings[i]->level) << PropertiesOf(*findings[i])
           << "::" << CommandData(MessageOf(*findings[i])) << '\n';
    }
    if (shown == findings.size()) return;
    const Level level = findings.front()->level;
    const auto others = static_cast<long long>(findings.size() - shown);
    out_ << "::" << CommandOf(level)
         << " title=eventlint::" << CountOf(others, "more " + std::string(LevelName(level)))
         << " without an annotation, "
         << "because GitHub shows ten of a level. The log of this step lists them.\n";
    unseen->insert(unseen->end(), findings.begin() + static_cast<std::ptrdiff_t>(shown),
                   findings.end());
  }

  /// In the log, where a command cannot begin within a line.
  void List(const std::vector<const Finding*>& findings) {
    if (findings.empty()) return;
    out_ << "::group::" << CountOf(static_cast<long long>(findings.size()), "finding")
         << " without an annotation\n";
    for (const Finding* finding : findings) {
      const std::string place = PlaceText(finding->file, finding->range.begin);
      out_ << LogLine(std::string(LevelName(finding->level)) + ' ' + place +
                      (place.empty() ? "" : ": ") + finding->message + " [" + finding->rule + ']')
           << '\n';
    }
    out_ << "::endgroup::\n";
  }

  void Summary() {
    out_ << "eventlint: " << Totals(report_) << '\n';
    for (const Remark& remark : Remarks(report_)) out_ << remark.text << '\n';
    Reasons(NotEvaluated(report_), "not evaluated");
    Reasons(NotInFull(report_), "not told in full");
  }

  void Reasons(const std::vector<SharedReason>& reasons, const std::string& said) {
    if (reasons.empty()) return;
    out_ << CountOfRules(reasons, said) << ":\n";
    for (const SharedReason& shared : reasons) out_ << LogLine("- " + ReasonText(shared)) << '\n';
  }

  const Report& report_;
  std::ostream& out_;
};

}  // namespace

void WriteGithubReport(const Report& report, const FileReader&, const ReportStyle&,
                       std::ostream& out) {
  GithubReport(report, out).Write();
}

}  // namespace eventlint
