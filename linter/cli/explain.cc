#include <algorithm>

#include "cli/commands.h"
#include "cli/project_place.h"
#include "report/terminal_text.h"
#include "report/text_layout.h"
#include "rules/built_in_checks.h"
#include "text/yaml_writer.h"

namespace eventlint {
namespace {

constexpr int kWidestPage = 90;
constexpr int kIndent = 2;

/// A page of the manual, in sections.
class Page {
 public:
  explicit Page(const Console& console)
      : width_(std::min(console.width, kWidestPage)), colour_(console.colour) {}

  void Title(const std::string& id, const std::string& title) {
    text_ += Paint(Printable(id), Colour::kBold, colour_) + '\n' + Wrap(title, width_, kIndent);
  }

  void Heading(const std::string& heading) {
    text_ += '\n' + Paint(heading, Colour::kBold, colour_) + '\n';
  }

  void Prose(const std::string& prose, int indent = kIndent) {
    text_ += Wrap(prose, width_, indent);
  }

  /// Text whose lines stay as they are.
  void Verbatim(std::string text, int indent = kIndent) {
    while (text.ends_with('\n')) text.pop_back();
    text_ += Indent(PrintableLines(text), indent);
  }

  void Gap() { text_ += '\n'; }

  void Section(const std::string& heading, const std::string& prose) {
    Heading(heading);
    Prose(prose);
  }

  const std::string& text() const { return text_; }

 private:
  const int width_;
  const bool colour_;
  std::string text_;
};

std::string Facts(const Rule& rule) {
  std::string facts = std::string(LevelName(rule.level)) + ", since " + rule.since;
  if (!rule.tags.empty()) facts += ", tags: " + JoinWords(rule.tags, ",");
  return facts;
}

void AddExpected(const RuleExample& example, Page* page) {
  if (example.expect.empty()) {
    page->Prose("Nothing is reported.", 2 * kIndent);
    return;
  }
  for (const ExpectedFinding& expected : example.expect) {
    page->Prose("Reported at " + expected.at + ":", 2 * kIndent);
    page->Prose(expected.message, 3 * kIndent);
    if (expected.related.empty()) continue;
    page->Prose("with " + expected.related +
                    (expected.related_message.empty() ? "" : ": " + expected.related_message),
                3 * kIndent);
  }
}

void AddExample(const Rule& rule, const RuleExample& example, Page* page) {
  page->Gap();
  page->Prose(example.name + ':');
  page->Gap();
  const auto records = rule.document->At(JoinPointer(example.pointer, "records"));
  if (records) page->Verbatim(WriteYaml(*records), 3 * kIndent);
  page->Gap();
  AddExpected(example, page);
}

std::string ExplainRule(const Rule& rule, const Console& console) {
  Page page(console);
  page.Title(rule.id, rule.title);
  page.Gap();
  page.Prose(Facts(rule));
  page.Prose(rule.path);
  page.Section("Why", rule.why);
  page.Section("What to do", rule.fix);
  page.Section("What it says", rule.message);
  if (rule.needs_all_records) {
    page.Section(
        "When it is not evaluated",
        "The rule says that something is missing, so it waits while a file of a collection "
        "that it reads cannot be read.");
  }
  page.Heading("How it is found");
  page.Verbatim(rule.sql);
  page.Heading("Examples");
  for (const RuleExample& example : rule.examples) AddExample(rule, example, &page);
  return page.text();
}

std::string ExplainCheck(const BuiltInCheck& check, const Console& console) {
  Page page(console);
  page.Title(check.id, check.title);
  page.Gap();
  page.Prose("error, built into eventlint");
  page.Section("Why", check.why);
  page.Section("What to do", check.fix);
  return page.text();
}

const BuiltInCheck* FindCheck(const std::string& id) {
  for (const BuiltInCheck& check : BuiltInChecks()) {
    if (check.id == id) return &check;
  }
  return nullptr;
}

}  // namespace

int RunExplain(const GlobalOptions& global, const ExplainOptions& options, Console& console) {
  // The built-in checks are the same everywhere, so they need no project.
  if (const BuiltInCheck* check = FindCheck(options.rule)) {
    console.out << ExplainCheck(*check, console);
    return kClean;
  }
  const Project project = OpenProject(global, console).project;
  const Rule* rule = FindRule(project, options.rule);
  if (rule == nullptr) {
    std::vector<std::string> known;
    for (const Rule& each : project.rules) known.push_back(each.id);
    for (const BuiltInCheck& each : BuiltInChecks()) known.push_back(each.id);
    throw UnknownName("rule", options.rule, known, "`eventlint rules` lists them");
  }
  console.out << ExplainRule(*rule, console);
  return kClean;
}

}  // namespace eventlint
