#include <algorithm>
#include <optional>

#include "cli/commands.h"
#include "cli/project_place.h"
#include "fix/fix_kinds.h"
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

/// Its level in this project.
std::string LevelHere(const Project& project, const std::string& rule, Level own) {
  return LevelText(project.levels.Of(rule, own));
}

/// What the configuration says of its level, a sentence each.
void AddLevels(const Project& project, const std::string& rule, Level own, Page* page) {
  const LevelOrOff here = project.levels.Of(rule, own);
  if (here != own) {
    page->Prose(project.config_path + " makes it " + LevelText(here) + " here; its own level is " +
                LevelText(own) + '.');
  }
  for (const auto& [path, level] : project.levels.ByPath(rule)) {
    page->Prose(project.config_path + " makes it " + LevelText(level) + " in " + path + '.');
  }
}

std::string Facts(const Project& project, const Rule& rule) {
  std::string facts = LevelHere(project, rule.id, rule.level) + ", since " + rule.since;
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

void AddWhatFixDoes(const std::string& rule, Page* page) {
  const std::string does = WhatFixDoes(rule);
  if (!does.empty()) page->Section("What can be done for you", does);
}

std::string ExplainRule(const Project& project, const Rule& rule, const Console& console) {
  Page page(console);
  page.Title(rule.id, rule.title);
  page.Gap();
  page.Prose(Facts(project, rule));
  AddLevels(project, rule.id, rule.level, &page);
  page.Prose(rule.path);
  page.Section("Why", rule.why);
  page.Section("What to do", rule.fix);
  AddWhatFixDoes(rule.id, &page);
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

/// `project` is null where there is none.
std::string ExplainCheck(const Project* project, const BuiltInCheck& check,
                         const Console& console) {
  Page page(console);
  page.Title(check.id, check.title);
  page.Gap();
  const std::string level =
      project == nullptr ? LevelText(check.level) : LevelHere(*project, check.id, check.level);
  page.Prose(level + ", built into eventlint");
  if (project != nullptr) AddLevels(*project, check.id, check.level, &page);
  page.Section("Why", check.why);
  page.Section("What to do", check.fix);
  AddWhatFixDoes(check.id, &page);
  return page.text();
}

/// The project, if there is one that can be loaded: what a built-in check means is the same
/// everywhere, and is most wanted when something is broken.
std::optional<Project> ProjectIfAny(const GlobalOptions& global, const Console& console) {
  try {
    return OpenProject(global, console).project;
  } catch (const InputError&) {
    return std::nullopt;
  }
}

}  // namespace

int RunExplain(const GlobalOptions& global, const ExplainOptions& options, Console& console) {
  if (const BuiltInCheck* check = FindBuiltInCheck(options.rule)) {
    const std::optional<Project> project = ProjectIfAny(global, console);
    console.out << ExplainCheck(project ? &*project : nullptr, *check, console);
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
  console.out << ExplainRule(project, *rule, console);
  return kClean;
}

}  // namespace eventlint
