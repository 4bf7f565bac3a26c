#include "cli/commands.h"
#include "cli/project_place.h"
#include "report/text_layout.h"
#include "rules/rule_examples.h"

namespace eventlint {
namespace {

std::vector<const Rule*> RulesToTest(const Project& project, const std::vector<std::string>& ids) {
  std::vector<const Rule*> rules;
  std::vector<std::string> known;
  for (const Rule& rule : project.rules) {
    known.push_back(rule.id);
    if (ids.empty()) rules.push_back(&rule);
  }
  for (const std::string& id : ids) {
    const Rule* rule = FindRule(project, id);
    if (rule == nullptr) throw UnknownName("rule", id, known, "`eventlint rules` lists them");
    rules.push_back(rule);
  }
  return rules;
}

struct Tally {
  int passed = 0;
  int failed = 0;
};

void TestRule(const Rule& rule, const Project& project, Console& console, Tally* tally) {
  const std::vector<ExampleResult> results =
      RunExamples(rule, project.plan, project.evidence);
  int failed = 0;
  for (const ExampleResult& result : results) {
    if (result.passed) continue;
    ++failed;
    console.out << Paint("failed", Colour::kRed, console.colour) << "  " << Printable(rule.path)
                << ':' << result.position.line << ':' << result.position.column << ": "
                << Printable(rule.id) << ": " << Printable(result.example) << '\n'
                << Indent(PrintableLines(result.difference), 8);
  }
  tally->failed += failed;
  tally->passed += static_cast<int>(results.size()) - failed;
  if (failed > 0) return;
  console.out << Paint("passed", Colour::kGreen, console.colour) << "  " << Printable(rule.id)
              << " (" << CountOf(static_cast<long long>(results.size()), "example") << ")\n";
}

}  // namespace

int RunTestRules(const GlobalOptions& global, const TestRulesOptions& options, Console& console) {
  const Project project = OpenProject(global, console).project;
  Tally tally;
  for (const Rule* rule : RulesToTest(project, options.rules)) {
    TestRule(*rule, project, console, &tally);
  }
  console.out << tally.passed << " passed, " << tally.failed << " failed\n";
  if (tally.failed > 0) return kFindings;
  if (tally.passed > 0) return kClean;
  console.err << "eventlint: there is nothing to test: the project has no rules\n";
  return kNothingToCheck;
}

}  // namespace eventlint
