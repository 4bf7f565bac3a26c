// zsh has a language of its own for this: _arguments takes a line for each option and argument,
// with what it means and what can follow.
#include "cli/completion.h"

namespace eventlint {
namespace {

/// @NAME@, @OPTIONS@, @COMMANDS@ and @CASES@ are filled in.
constexpr char kScript[] = R"zsh(#compdef @NAME@
# Completion of @NAME@ in zsh; made by `@NAME@ completion zsh`.

# The ids of the project's rules, asked of the program that is being typed. One that would have to
# be built first is not waited for.
_@NAME@_rules() {
  local -a config ids
  if [[ -n $opt_args[--config] ]]; then config=(--config ${opt_args[--config]/#\~\//$HOME/}); fi
  ids=(${(f)"$(EVENTLINT_NO_BUILD=1 ${_@NAME@_program/#\~\//$HOME/} $config rules --ids \
    2>/dev/null </dev/null)"})
  compadd "$@" -a ids
}

_@NAME@_rule_list() { _sequence _@NAME@_rules "$@" }

_@NAME@() {
  local curcontext=$curcontext state state_descr line _@NAME@_program=$words[1]
  local -A opt_args
  local -a commands=(
@COMMANDS@  )
  _arguments -C \
@OPTIONS@    '1:command:->command' \
    '*::argument:->argument' && return
  case $state in
    command) _describe -t commands command commands ;;
    argument)
      case $words[1] in
@CASES@      esac
      ;;
  esac
}

# Loaded by compinit, this file is the function's body; sourced, it declares the completion.
if [[ $funcstack[1] == _@NAME@ ]]; then _@NAME@ "$@"; else compdef _@NAME@ @NAME@; fi
)zsh";

/// In single quotes.
std::string Quoted(const std::string& text) { return "'" + ReplaceAll(text, "'", "'\\''") + "'"; }

/// Free text inside a specification, where some signs mean something.
std::string Plain(std::string text) {
  for (const char* sign : {"\\", "[", "]", ":"}) {
    text = ReplaceAll(text, sign, std::string("\\") + sign);
  }
  return text;
}

/// What may be typed for a value: ":FILE:_files".
std::string Value(const OptionDescription& option) {
  const std::string name = ":" + Plain(option.value) + ":";
  switch (KindOf(option)) {
    case ValueKind::kNone:
      return "";
    case ValueKind::kText:
      return name + " ";
    case ValueKind::kWords:
      return name + "(" + JoinWithSpaces(option.words) + ")";
    case ValueKind::kFile:
      return name + "_files";
    case ValueKind::kFolder:
      return name + "_files -/";
    case ValueKind::kRule:
      return name + "_@NAME@_rules";
    case ValueKind::kRuleList:
      return name + "_@NAME@_rule_list";
  }
  return "";
}

/// A line of _arguments for each name of an option.
std::string OptionLines(const OptionDescription& option, const std::string& indent) {
  const bool has_value = KindOf(option) != ValueKind::kNone;
  std::string lines;
  for (const std::string& name : option.names) {
    const std::string takes = has_value ? (name.starts_with("--") ? "=" : "+") : "";
    lines += indent +
             Quoted((option.repeated ? "*" : "") + name + takes + "[" + Plain(FirstLine(option)) +
                    "]" + Value(option)) +
             " \\\n";
  }
  return lines;
}

std::string CommandCase(const ToolDescription& tool, const CommandDescription& command) {
  const std::string indent(12, ' ');
  std::string lines = "        " + command.name + ")\n          _arguments \\\n";
  for (const OptionDescription& option : OptionsOf(tool, command)) {
    lines += OptionLines(option, indent);
  }
  for (const OptionDescription& argument : command.arguments) {
    lines += indent + Quoted((argument.repeated ? "*" : "1") + Value(argument)) + " \\\n";
  }
  // The last line goes on to none.
  lines.erase(lines.size() - 3);
  return lines + "\n          ;;\n";
}

}  // namespace

std::string ZshCompletion(const ToolDescription& tool) {
  std::string options;
  std::string commands;
  std::string cases;
  for (const OptionDescription& option : tool.options) options += OptionLines(option, "    ");
  for (const CommandDescription& command : tool.commands) {
    commands += "    " + Quoted(command.name + ":" + Plain(command.summary)) + "\n";
    cases += CommandCase(tool, command);
  }
  std::string script = ReplaceAll(kScript, "@OPTIONS@", options);
  script = ReplaceAll(script, "@COMMANDS@", commands);
  script = ReplaceAll(script, "@CASES@", cases);
  return ReplaceAll(script, "@NAME@", tool.name);
}

}  // namespace eventlint
