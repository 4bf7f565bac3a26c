#include "cli/help_texts.h"

namespace eventlint {

const std::vector<CommandHelp>& CommandHelps() {
  static const std::vector<CommandHelp> helps = {
      {"check", "Check the dataset",
       "  eventlint check                                 all of it\n"
       "  eventlint check dataset/events/                 findings in one folder\n"
       "  eventlint check --select tolls,unknown-place    some tags or rules\n"
       "  eventlint check --fail-on warning               for a strict pre-commit hook\n"
       "  eventlint check --new-since origin/main         what this branch introduces\n"
       "  eventlint check --staged                        the next commit, in a hook of git\n"
       "  eventlint check --fix --diff                    what can be mended for you\n"
       "  eventlint check --format json --output report.json"},
      {"explain", "Tell what a rule finds, why it matters and what to do",
       "  eventlint explain syntax-error"},
      {"rules", "List every rule and built-in check", "  eventlint rules"},
      {"tables", "List the tables and columns that rules and queries can read",
       "  eventlint tables\n"
       "  eventlint tables _records _references"},
      {"test-rules", "Run the examples in the rule files, which are the rules' tests",
       "  eventlint test-rules"},
      {"index", "Make the evidence index: what each passage of the sources says",
       "  eventlint index --archive ../archive             all sources\n"
       "  eventlint index --archive ../archive --update-citations"},
      {"cite", "Find the passages of a source that hold some words or a number",
       "  eventlint cite wp-tessit-massacres executed thirty"},
      {"query", "Ask the dataset in SQL",
       "  eventlint query 'SELECT collection, id, _file FROM _records ORDER BY id'\n"
       "  eventlint query --format csv 'SELECT * FROM _references WHERE target IS NULL'\n"
       "  eventlint query - < question.sql"},
      {"init", "Make a new dataset project: schemas, rules and an example of every record",
       "  eventlint init                                  in this folder\n"
       "  eventlint init my-dataset"},
      {"completion", "Print a script that completes this command line in a shell",
       "  source <(eventlint completion bash)             in ~/.bashrc\n"
       "  eventlint completion zsh > ~/.zfunc/_eventlint  a folder of $fpath\n"
       "  eventlint completion fish > ~/.config/fish/completions/eventlint.fish"},
      {"man", "Print the manual page",
       "  eventlint man > ~/.local/share/man/man1/eventlint.1\n"
       "  man eventlint"},
  };
  return helps;
}

const char kExamples[] =
    "  eventlint check                  check the dataset of this folder's project\n"
    "  eventlint explain RULE           what a finding means, and what to do about it\n"
    "  eventlint check --help           the options of a command";

const char kProject[] =
    "The project is the folder of the nearest eventlint.yaml, here or above.";

const char kExitCodes[] =
    "0 clean; 1 findings, or examples that fail; 2 the tool could not run;\n"
    "3 there was nothing to check.";

}  // namespace eventlint
