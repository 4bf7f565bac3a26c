// fish takes a `complete` command for each thing that can follow, with a condition on what has been
// typed.
#include "cli/completion.h"

namespace eventlint {
namespace {

/// @NAME@ and @SKIP@ are filled in; the `complete` commands follow.
constexpr char kFunctions[] =
    R"fish(# Completion of @NAME@ in fish; made by `@NAME@ completion fish`.

# Succeeds when this is the command that has been typed; '' when none has.
function __@NAME@_command_is
    set -l words (commandline -opc)
    set -e words[1]
    set -l typed ''
    while set -q words[1]
        switch $words[1]
            case @SKIP@
                set -e words[1]
            case '-*'
            case '*'
                set typed $words[1]
                break
        end
        set -e words[1]
    end
    test "$typed" = "$argv[1]"
end

# The configuration that has been named.
function __@NAME@_config
    set -l words (commandline -opc)
    for i in (seq (count $words))
        if test "$words[$i]" = --config; and set -q words[(math $i + 1)]
            echo $words[(math $i + 1)]
        else if string match -q -- '--config=*' $words[$i]
            string replace -- --config= '' $words[$i]
        end
    end
end

# The ids of the project's rules, asked of the program that is being typed. One that would have to
# be built first is not waited for.
function __@NAME@_rules
    set -l words (commandline -opc)
    set -l program (string replace -r '^~/' "$HOME/" -- $words[1])
    set -l config (__@NAME@_config | string replace -r '^~/' "$HOME/")
    set -q config[1]; and set config --config $config[-1]
    EVENTLINT_NO_BUILD=1 $program $config rules --ids 2>/dev/null </dev/null
end

complete -c @NAME@ -f
)fish";

/// In single quotes, where only these two signs mean something.
std::string Quoted(const std::string& text) {
  return "'" + ReplaceAll(ReplaceAll(text, "\\", "\\\\"), "'", "\\'") + "'";
}

/// What may be typed for a value, as options of `complete`.
std::string Value(const OptionDescription& option) {
  switch (KindOf(option)) {
    case ValueKind::kNone:
      return "";
    case ValueKind::kText:
      return " -x";
    case ValueKind::kWords:
      return " -x -a " + Quoted(JoinWithSpaces(option.words));
    case ValueKind::kFile:
      return " -r -F";
    case ValueKind::kFolder:
      return " -x -a '(__fish_complete_directories)'";
    case ValueKind::kRule:
      return " -x -a '(__@NAME@_rules)'";
    case ValueKind::kRuleList:
      return " -x -a '(__fish_complete_list , __@NAME@_rules)'";
  }
  return "";
}

/// The beginning of a `complete` command that holds after a command.
std::string After(const std::string& command) {
  return "complete -c @NAME@ -n \"__@NAME@_command_is " + Quoted(command) + "\"";
}

std::string OptionLine(const OptionDescription& option, const std::string& start) {
  std::string line = start;
  for (const std::string& name : option.names) {
    line += name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1);
  }
  return line + Value(option) + " -d " + Quoted(FirstLine(option)) + "\n";
}

std::string CommandLines(const CommandDescription& command) {
  std::string lines =
      "\n" + After("") + " -a " + command.name + " -d " + Quoted(command.summary) + "\n";
  for (const OptionDescription& option : command.options) {
    lines += OptionLine(option, After(command.name));
  }
  for (const OptionDescription& argument : command.arguments) {
    if (KindOf(argument) == ValueKind::kText) continue;
    lines += After(command.name) + Value(argument) + "\n";
  }
  return lines;
}

/// The tool's options whose value is no command.
std::string WithValue(const ToolDescription& tool) {
  std::vector<std::string> names;
  for (const OptionDescription& option : tool.options) {
    if (KindOf(option) == ValueKind::kNone) continue;
    names.insert(names.end(), option.names.begin(), option.names.end());
  }
  return JoinWithSpaces(names);
}

}  // namespace

std::string FishCompletion(const ToolDescription& tool) {
  std::string script = ReplaceAll(kFunctions, "@SKIP@", WithValue(tool));
  for (const OptionDescription& option : tool.options) {
    script += OptionLine(option, "complete -c @NAME@");
  }
  for (const CommandDescription& command : tool.commands) script += CommandLines(command);
  return ReplaceAll(script, "@NAME@", tool.name);
}

}  // namespace eventlint
