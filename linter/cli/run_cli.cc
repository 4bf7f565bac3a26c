// The only place that knows the command line library: a function for each command adds its options.
#include "cli/run_cli.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <functional>
#include <map>
#include <memory>
#include <sstream>

#include "cli/commands.h"
#include "cli/completion.h"
#include "cli/help_texts.h"
#include "cli/man_page.h"
#include "cli/project_place.h"
#include "report/report_writers.h"
#include "report/text_layout.h"
#include "text/fold.h"
#include "version.h"

namespace eventlint {
namespace {

using Names = std::vector<std::string>;
/// A command with its options filled in.
using Action = std::function<int(const GlobalOptions&, Console&)>;

/// What the name of a check begins with that tells DescribeOption which words it lets through.
constexpr std::string_view kWordsMark = "words: ";

/// An option's value that must be one of some words.
CLI::Validator OneOf(const Names& words) {
  const auto check = [words](const std::string& value) -> std::string {
    if (std::find(words.begin(), words.end(), value) != words.end()) return {};
    const std::string nearest = Nearest(value, words);
    return "'" + value + "' is not " + JoinWords(words, "or") +
           (nearest.empty() ? "" : "; did you mean '" + nearest + "'?");
  };
  return CLI::Validator(check, "", std::string(kWordsMark) + JoinWithSpaces(words));
}

template <typename T>
using Words = std::vector<std::pair<std::string, T>>;

/// An option whose words each stand for a value.
template <typename T>
void AddChoice(CLI::App* app, const std::string& name, T* target, const Words<T>& words,
               const std::string& description) {
  Names names;
  for (const auto& [word, value] : words) names.push_back(word);
  const auto set = [target, words](const std::string& chosen) {
    for (const auto& [word, value] : words) {
      if (word == chosen) *target = value;
    }
  };
  app->add_option_function<std::string>(name, set, description + ":\n" + JoinWords(names, "or"))
      ->check(OneOf(names))
      ->type_name("WORD");
}

/// The path of a file. An empty one is most often a shell variable that was never set.
void AddFile(CLI::App* app, const std::string& name, std::string* target,
             const std::string& description) {
  app->add_option(name, *target, description)
      ->type_name("FILE")
      ->check([](const std::string& path) {
        return path.empty() ? std::string("the file's name is empty") : std::string();
      });
}

/// An option that takes words parted by commas, and may be repeated.
void AddList(CLI::App* app, const std::string& name, Names* target,
             const std::string& description) {
  app->add_option(name, *target, description)
      ->delimiter(',')
      ->allow_extra_args(false)
      ->type_name("RULES");
}

/// The folder of the source texts.
void AddArchive(CLI::App* app, std::string* target) {
  app->add_option("--archive", *target,
                  "The folder of the source texts (else EVENTLINT_ARCHIVE, or `archive` of "
                  "eventlint.yaml)")
      ->type_name("FOLDER");
}

Action AddCheck(CLI::App* app) {
  const auto options = std::make_shared<CheckOptions>();
  Names formats;
  std::string summaries;
  for (const ReportWriter& writer : ReportWriters()) {
    formats.push_back(writer.name);
    summaries += "\n" + writer.name + ": " + writer.summary;
  }
  app->add_option("PATH", options->paths,
                  "Tell only of these files and folders (all are read: rules compare records)")
      ->type_name("");
  app->add_option("--format", options->format, "How to report:" + summaries)
      ->check(OneOf(formats))
      ->type_name("FORMAT");
  app->add_flag("--statistics", options->statistics,
                "In the text report, how often each rule has found something, without the findings");
  AddFile(app, "--output", &options->output, "Write the report to this file");
  AddArchive(app, &options->archive);
  AddList(app, "--select", &options->select, "Run only these rules, tags or built-in checks");
  AddList(app, "--ignore", &options->ignore, "Do not run these");
  app->add_option("--new-since", options->new_since,
                  "Tell only what is new since this branch left a git revision (branch, tag, "
                  "commit); what is not committed counts")
      ->type_name("REV");
  CLI::Option* staged = app->add_flag(
      "--staged", options->staged, "Check what git would commit, not the files as they are on disk");
  CLI::Option* fix =
      app->add_flag("--fix", options->fix,
                    "Make the changes that are certain, then check what is left")
          ->excludes(staged);
  app->add_flag("--diff", options->diff, "With --fix: show the changes and write nothing")
      ->needs(fix);
  app->add_flag("--unsafe", options->unsafe, "With --fix: also make changes that are only likely")
      ->needs(fix);
  AddChoice<std::optional<Level>>(app, "--fail-on", &options->fail_on,
                                  {{"error", Level::kError},
                                   {"warning", Level::kWarning},
                                   {"note", Level::kNote},
                                   {"never", std::nullopt}},
                                  "Exit with 1 from this level upward (error unless told)");
  AddChoice<YamlFrontEnd>(
      app, "--yaml-reader", &options->yaml_reader,
      {{"libyaml", YamlFrontEnd::kLibyaml}, {"yaml-cpp", YamlFrontEnd::kYamlCpp}},
      "The library that reads YAML (libyaml unless told; both give the same)");
  AddChoice<ColourMode>(
      app, "--color", &options->colour,
      {{"auto", ColourMode::kAuto}, {"always", ColourMode::kAlways}, {"never", ColourMode::kNever}},
      "Colour (auto unless told: on a terminal, unless NO_COLOR is set)");
  return [options](const GlobalOptions& global, Console& console) {
    return RunCheck(global, *options, console);
  };
}

Action AddExplain(CLI::App* app) {
  const auto options = std::make_shared<ExplainOptions>();
  app->add_option("RULE", options->rule, "The id of a rule or of a built-in check")
      ->required()
      ->type_name("");
  return [options](const GlobalOptions& global, Console& console) {
    return RunExplain(global, *options, console);
  };
}

Action AddListRules(CLI::App* app) {
  const auto options = std::make_shared<ListRulesOptions>();
  app->add_flag("--ids", options->ids, "Only the ids, one a line");
  return [options](const GlobalOptions& global, Console& console) {
    return RunListRules(global, *options, console);
  };
}

Action AddTables(CLI::App* app) {
  const auto options = std::make_shared<TablesOptions>();
  app->add_option("NAME", options->names, "Only these tables")->type_name("");
  return [options](const GlobalOptions& global, Console& console) {
    return RunTables(global, *options, console);
  };
}

Action AddTestRules(CLI::App* app) {
  const auto options = std::make_shared<TestRulesOptions>();
  app->add_option("RULE", options->rules, "Only these rules")->type_name("");
  return [options](const GlobalOptions& global, Console& console) {
    return RunTestRules(global, *options, console);
  };
}

Action AddQuery(CLI::App* app) {
  const auto options = std::make_shared<QueryOptions>();
  app->add_option("SQL", options->sql, "One SELECT; - reads it from the standard input")
      ->required()
      ->type_name("");
  AddChoice<TableFormat>(
      app, "--format", &options->format,
      {{"table", TableFormat::kTable}, {"csv", TableFormat::kCsv}, {"json", TableFormat::kJson}},
      "How to write the rows (table unless told)");
  return [options](const GlobalOptions& global, Console& console) {
    return RunQuery(global, *options, console);
  };
}

Action AddIndex(CLI::App* app) {
  const auto options = std::make_shared<IndexOptions>();
  app->add_option("SOURCE", options->sources, "Only these sources")->type_name("");
  AddArchive(app, &options->archive);
  app->add_flag("--check", options->check,
                "Write nothing; exit with 1 when something would change");
  app->add_flag("--update-citations", options->update_citations,
                "Move the citations in the records to where their sentences stand now");
  return [options](const GlobalOptions& global, Console& console) {
    return RunIndex(global, *options, console);
  };
}

Action AddInit(CLI::App* app) {
  const auto options = std::make_shared<InitOptions>();
  app->add_option("FOLDER", options->folder, "Where (here unless told)")->type_name("");
  app->add_flag("--force", options->force,
                "Add what is missing to a folder that has some of the files; never replaces one");
  return [options](const GlobalOptions& global, Console& console) {
    return RunInit(global, *options, console);
  };
}

Action AddCite(CLI::App* app) {
  const auto options = std::make_shared<CiteOptions>();
  app->add_option("SOURCE", options->source, "The source's id")->required()->type_name("");
  app->add_option("WORDS", options->words, "Words or a number that the passage holds")
      ->required()
      ->type_name("");
  AddArchive(app, &options->archive);
  app->add_option("--limit", options->limit, "How many passages to show (5 unless told)")
      ->check(CLI::Range(1, 1000))
      ->type_name("NUMBER");
  return [options](const GlobalOptions& global, Console& console) {
    return RunCite(global, *options, console);
  };
}

ToolDescription DescribeTool(CLI::App* app);

Action AddCompletion(CLI::App* app) {
  const auto shell = std::make_shared<Shell>();
  AddChoice<Shell>(app, "SHELL", shell.get(),
                   {{"bash", Shell::kBash}, {"zsh", Shell::kZsh}, {"fish", Shell::kFish}},
                   "The shell to complete in");
  app->get_option("SHELL")->required()->type_name("");
  return [app, shell](const GlobalOptions&, Console& console) {
    console.out << CompletionScript(DescribeTool(app->get_parent()), *shell);
    return kClean;
  };
}

Action AddManPage(CLI::App* app) {
  return [app](const GlobalOptions&, Console& console) {
    console.out << ManPage(DescribeTool(app->get_parent()));
    return kClean;
  };
}

/// What adds the options of each command; the texts are in help_texts.cc.
const std::map<std::string, Action (*)(CLI::App* app)>& OptionAdders() {
  static const std::map<std::string, Action (*)(CLI::App* app)> adders = {
      {"check", AddCheck},
      {"explain", AddExplain},
      {"rules", AddListRules},
      {"tables", AddTables},
      {"test-rules", AddTestRules},
      {"index", AddIndex},
      {"cite", AddCite},
      {"query", AddQuery},
      {"init", AddInit},
      {"completion", AddCompletion},
      {"man", AddManPage},
  };
  return adders;
}

/// Options in lines that fit; what an option needs is said in its description.
class HelpFormatter : public CLI::Formatter {
 public:
  explicit HelpFormatter(int width) : width_(std::max(width, kColumn + kLeastWidth)) {
    column_width(kColumn);
  }

  std::string make_option_opts(const CLI::Option* option) const override {
    std::string text = CLI::Formatter::make_option_opts(option);
    for (const char* mark : {" Needs:", " Excludes:"}) {
      text.resize(std::min(text.find(mark), text.size()));
    }
    return text;
  }

  std::string make_option_desc(const CLI::Option* option) const override {
    std::string lines;
    std::istringstream description(option->get_description());
    for (std::string line; std::getline(description, line);) {
      lines += (lines.empty() ? "" : "\n") + Wrap(line, width_ - kColumn);
      lines.pop_back();
    }
    return lines;
  }

 private:
  static constexpr int kColumn = 26;
  static constexpr int kLeastWidth = 30;
  const int width_;
};

OptionDescription DescribeOption(CLI::Option* option) {
  OptionDescription about;
  for (const std::string& name : option->get_snames()) about.names.push_back("-" + name);
  for (const std::string& name : option->get_lnames()) about.names.push_back("--" + name);
  about.summary = option->get_description();
  about.required = option->get_required();
  about.repeated = option->get_expected_max() > 1;
  if (option->get_items_expected_max() == 0) return about;  // a flag
  about.value = about.names.empty() ? option->get_name() : option->get_type_name();
  about.value.erase(
      std::min(about.value.find(':'), about.value.size()));  // "NUMBER:INT in [1 - 9]"
  try {
    const std::string& check = option->get_validator()->get_name();
    if (check.starts_with(kWordsMark)) about.words = SplitWords(check.substr(kWordsMark.size()));
  } catch (const CLI::OptionNotFound&) {
    // It takes any value.
  }
  return about;
}

/// The command line as data, for what is written from it.
ToolDescription DescribeTool(CLI::App* app) {
  ToolDescription tool;
  tool.name = app->get_name();
  tool.version = Version();
  tool.summary = app->get_description();
  tool.examples = kExamples;
  tool.project = kProject;
  tool.exit_codes = kExitCodes;
  for (CLI::Option* option : app->get_options()) tool.options.push_back(DescribeOption(option));
  for (const CommandHelp& command : CommandHelps()) {
    CommandDescription about{command.name, command.summary, command.examples, {}, {}};
    CLI::App* sub = app->get_subcommand(command.name);
    for (CLI::Option* option : sub->get_options()) {
      if (option == sub->get_help_ptr()) continue;  // the tool has it as well
      OptionDescription described = DescribeOption(option);
      (described.names.empty() ? about.arguments : about.options).push_back(std::move(described));
    }
    tool.commands.push_back(std::move(about));
  }
  return tool;
}

/// Every option of an application, as it is typed.
Names OptionNames(const CLI::App& app) {
  Names names;
  for (const CLI::Option* option : app.get_options()) {
    for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
  }
  return names;
}

/// What was meant by a word that is no command, option or argument of the one that runs.
InputError Unexpected(const CLI::App& app, const std::string& word) {
  const auto running = app.get_subcommands();
  std::string see = "see `eventlint --help`";
  if (!running.empty()) see = "see `eventlint " + running.front()->get_name() + " --help`";
  if (word.size() > 1 && word.starts_with('-')) {
    Names options = OptionNames(app);
    for (const CLI::App* command : running) {
      for (const std::string& name : OptionNames(*command)) options.push_back(name);
    }
    return UnknownName("option", word.substr(0, word.find('=')), options, see);
  }
  if (!running.empty()) return InputError("'" + word + "' is one argument too many; " + see);
  Names commands;
  for (const CommandHelp& command : CommandHelps()) commands.push_back(command.name);
  return UnknownName("command", word, commands, see);
}

InputError UsageError(const CLI::App& app, const CLI::ParseError& error) {
  const Names unexpected = app.remaining(true);
  if (!unexpected.empty()) return Unexpected(app, unexpected.front());
  const auto running = app.get_subcommands();
  const std::string command = running.empty() ? "" : running.front()->get_name() + " ";
  return InputError(std::string(error.what()) + "; see `eventlint " + command + "--help`");
}

/// The command line, and what the commands of it will do.
struct CommandLine {
  CLI::App app{
      "eventlint checks event datasets that are kept in git: who says so, and does the "
      "source really say it?",
      "eventlint"};
  GlobalOptions global;
  std::map<const CLI::App*, Action> actions;
};

void Describe(CommandLine* line, int width) {
  CLI::App& app = line->app;
  app.formatter(std::make_shared<HelpFormatter>(width));
  app.set_version_flag("--version",
                       "eventlint " + std::string(Version()) + " (" + std::string(BuiltWith()) + ")",
                       "Print the version, and what it was built with");
  app.set_help_flag("-h,--help", "Print this help");
  AddFile(&app, "--config", &line->global.config,
          "The project's configuration (eventlint.yaml, here or above, unless told)");
  app.require_subcommand(1, 1);
  app.footer(std::string("Examples:\n") + kExamples + "\n\n" + kProject +
             "\n\nExit codes: " + kExitCodes);
  // Options of the tool may stand after the command as well.
  app.fallthrough();
  for (const CommandHelp& command : CommandHelps()) {
    CLI::App* sub = app.add_subcommand(command.name, command.summary);
    sub->footer("Examples:\n" + command.examples);
    line->actions[sub] = OptionAdders().at(command.name)(sub);
  }
}

void RequireWritten(Console& console) {
  if (!console.out.flush()) throw InputError("the output cannot be written; is the disk full?");
}

}  // namespace

int RunCli(std::vector<std::string> arguments, Console& console) {
  CommandLine line;
  Describe(&line, console.width);
  // The library takes them from the back.
  std::reverse(arguments.begin(), arguments.end());
  try {
    line.app.parse(std::move(arguments));
  } catch (const CLI::Success& success) {
    const int code = line.app.exit(success, console.out, console.err);
    RequireWritten(console);
    return code;
  } catch (const CLI::ParseError& error) {
    throw UsageError(line.app, error);
  }
  const int code = line.actions.at(line.app.get_subcommands().front())(line.global, console);
  RequireWritten(console);
  return code;
}

}  // namespace eventlint
