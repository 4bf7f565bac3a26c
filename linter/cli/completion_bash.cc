// bash calls a function with the words typed so far in COMP_WORDS, and takes what can follow from
// COMPREPLY. The script needs bash 4.4 and nothing else.
#include "cli/completion.h"

namespace eventlint {
namespace {

/// @NAME@, @SKIP@, @VALUES@, @ARGUMENTS@, @COMMANDS@ and @OPTIONS@ are filled in.
constexpr char kScript[] = R"bash(# Completion of @NAME@ in bash; made by `@NAME@ completion bash`.

# The ids of the project's rules, asked of the program that is being typed. One that would have to
# be built first is not waited for. An id that the shell would read as more than a word is left out.
_@NAME@_rules() {
  local program=${1/#\~\//$HOME/} config=$2 id
  set -- rules --ids
  if [[ $config ]]; then set -- --config "${config/#\~\//$HOME/}" "$@"; fi
  EVENTLINT_NO_BUILD=1 "$program" "$@" 2>/dev/null </dev/null | while IFS= read -r id; do
    if [[ $id && $id != *[!a-zA-Z0-9._-]* ]]; then printf '%s\n' "$id"; fi
  done
}

_@NAME@() {
  local current=${COMP_WORDS[COMP_CWORD]} option=${COMP_WORDS[COMP_CWORD - 1]}
  local command='' config='' kind='' words='' listed='' typed word i
  # bash parts --format=json into three words.
  if [[ $current == '=' ]]; then
    current=''
  elif [[ $option == '=' ]]; then
    option=${COMP_WORDS[COMP_CWORD - 2]}
  fi
  for ((i = 1; i < COMP_CWORD; i++)); do
    typed=${COMP_WORDS[i]}
    case $typed in
      @SKIP@)
        if [[ ${COMP_WORDS[i + 1]} == '=' ]]; then i=$((i + 1)); fi
        i=$((i + 1))
        if [[ $typed == --config ]]; then config=${COMP_WORDS[i]}; fi
        ;;
      -* | '=') ;;
      *) if [[ ! $command ]]; then command=$typed; fi ;;
    esac
  done

  case "$command $option" in
@VALUES@    *)
      case $current in
        -*) kind=options ;;
        *) kind=argument ;;
      esac
      ;;
  esac
  case "$command $kind" in
@OPTIONS@    ' argument') words='@COMMANDS@' ;;
@ARGUMENTS@  esac

  case $kind in
    file | folder)
      compopt -o filenames 2>/dev/null
      mapfile -t COMPREPLY < <(compgen -A "${kind/folder/directory}" -- "$current")
      return
      ;;
    rule) words=$(_@NAME@_rules "${COMP_WORDS[0]}" "$config") ;;
    rules)
      words=$(_@NAME@_rules "${COMP_WORDS[0]}" "$config")
      if [[ $current == *,* ]]; then listed=${current%,*},; fi
      ;;
  esac
  COMPREPLY=()
  while IFS= read -r word; do
    if [[ $word && $listed$word == "$current"* ]]; then COMPREPLY+=("$listed$word"); fi
  done <<<"${words// /$'\n'}"
}

complete -F _@NAME@ @NAME@
)bash";

std::string KindName(const OptionDescription& option) {
  switch (KindOf(option)) {
    case ValueKind::kWords:
      return "words words='" + JoinWithSpaces(option.words) + "'";
    case ValueKind::kFile:
      return "file";
    case ValueKind::kFolder:
      return "folder";
    case ValueKind::kRule:
      return "rule";
    case ValueKind::kRuleList:
      return "rules";
    default:
      return "text";
  }
}

/// One line of a `case`.
std::string Case(const std::string& pattern, const std::string& what) {
  return "    " + pattern + ") " + what + " ;;\n";
}

std::string Names(const std::vector<OptionDescription>& options) {
  std::vector<std::string> names;
  for (const OptionDescription& option : options) {
    names.insert(names.end(), option.names.begin(), option.names.end());
  }
  return JoinWithSpaces(names);
}

/// What follows an option that takes a value, after this command.
std::string Values(const std::string& command, const std::vector<OptionDescription>& options) {
  std::string cases;
  for (const OptionDescription& option : options) {
    if (KindOf(option) == ValueKind::kNone) continue;
    for (const std::string& name : option.names) {
      cases += Case("'" + command + " " + name + "'", "kind=" + KindName(option));
    }
  }
  return cases;
}

/// The tool's options that take a value, as a pattern: what follows them is no command.
std::string WithValue(const ToolDescription& tool) {
  std::string pattern;
  for (const OptionDescription& option : tool.options) {
    if (KindOf(option) == ValueKind::kNone) continue;
    for (const std::string& name : option.names) pattern += (pattern.empty() ? "" : " | ") + name;
  }
  return pattern;
}

}  // namespace

std::string BashCompletion(const ToolDescription& tool) {
  std::string commands;
  std::string values = Values("", tool.options);
  std::string options = Case("' options'", "words='" + Names(tool.options) + "'");
  std::string arguments;
  for (const CommandDescription& command : tool.commands) {
    const std::vector<OptionDescription> known = OptionsOf(tool, command);
    commands += (commands.empty() ? "" : " ") + command.name;
    values += Values(command.name, known);
    options += Case("'" + command.name + " options'", "words='" + Names(known) + "'");
    if (command.arguments.empty()) continue;
    arguments +=
        Case("'" + command.name + " argument'", "kind=" + KindName(command.arguments.front()));
  }
  std::string script = ReplaceAll(kScript, "@NAME@", tool.name);
  script = ReplaceAll(script, "@SKIP@", WithValue(tool));
  script = ReplaceAll(script, "@VALUES@", values);
  script = ReplaceAll(script, "@ARGUMENTS@", arguments);
  script = ReplaceAll(script, "@OPTIONS@", options);
  return ReplaceAll(script, "@COMMANDS@", commands);
}

}  // namespace eventlint
