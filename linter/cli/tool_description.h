// ToolDescription: the command line as data, made from the one table of commands (run_cli.cc), so
// that completion and the manual page, which are written from it, never go stale.
#ifndef EVENTLINT_CLI_TOOL_DESCRIPTION_H_
#define EVENTLINT_CLI_TOOL_DESCRIPTION_H_

#include <string>
#include <string_view>
#include <vector>

namespace eventlint {

/// An option, or an argument, which has no names.
struct OptionDescription {
  std::vector<std::string> names;  ///< As they are typed: "-h", "--help".
  std::string value;               ///< What help calls its value: "FILE"; empty for a flag.
  std::string summary;             ///< What it is for; the words it takes may follow, in lines.
  std::vector<std::string> words;  ///< The only values that it takes; empty when it takes others.
  bool required = false;
  bool repeated = false;
};

struct CommandDescription {
  std::string name;
  std::string summary;
  std::string examples;  ///< Lines to be shown as they are.
  std::vector<OptionDescription> options;  ///< Without those of the tool.
  std::vector<OptionDescription> arguments;
};

struct ToolDescription {
  std::string name;
  std::string version;
  std::string summary;
  std::string examples;                    ///< Lines to be shown as they are.
  std::string project;                     ///< How the project is found.
  std::string exit_codes;                  ///< What they mean, in a sentence.
  std::vector<OptionDescription> options;  ///< These may also stand after a command.
  std::vector<CommandDescription> commands;
};

/// What can be offered where a value is typed.
enum class ValueKind { kNone, kText, kWords, kFile, kFolder, kRule, kRuleList };

/// Told from the words that an option takes, or else from the name of its value.
ValueKind KindOf(const OptionDescription& option);

/// The first line of its summary, without the colon at its end or an aside that goes on below.
std::string FirstLine(const OptionDescription& option);

/// The words of a text that are parted by spaces, and the way back.
std::vector<std::string> SplitWords(std::string_view text);
std::string JoinWithSpaces(const std::vector<std::string>& words);

/// The command's own options, then those of the tool.
std::vector<OptionDescription> OptionsOf(const ToolDescription& tool,
                                         const CommandDescription& command);

}  // namespace eventlint

#endif  // EVENTLINT_CLI_TOOL_DESCRIPTION_H_
