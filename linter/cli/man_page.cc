#include "cli/man_page.h"

#include <cstdint>
#include <cstdio>

#include "text/utf8.h"

namespace eventlint {
namespace {

/// One character as roff reads it. ASCII has signs that it would command by, or print as others.
std::string Escaped(int32_t character) {
  switch (character) {
    case '\\':
      return "\\(rs";
    case '-':
      return "\\-";
    case '\'':
      return "\\(aq";
    case '"':
      return "\\(dq";
    case '`':
      return "\\(ga";
    case '^':
      return "\\(ha";
    case '~':
      return "\\(ti";
    default:
      break;
  }
  if (character < 0x80) return std::string(1, static_cast<char>(character));
  char escape[16];
  std::snprintf(escape, sizeof escape, "\\[u%04X]", static_cast<unsigned>(character));
  return escape;
}

/// Text in the middle of a line.
std::string Text(std::string_view text) {
  std::string escaped;
  for (size_t at = 0; at < text.size();) {
    const int32_t character = NextCharacter(text, &at);
    if (character >= 0) escaped += Escaped(character);
  }
  return escaped;
}

/// Whole lines: one that begins with a dot or a space would be a command or a break.
std::string Lines(std::string_view text) {
  std::string lines;
  while (!text.empty()) {
    const size_t end = text.find('\n');
    const std::string_view line = text.substr(0, end);
    if (line.starts_with('.') || line.starts_with(' ')) lines += "\\&";
    lines += Text(line) + '\n';
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  return lines;
}

std::string Bold(std::string_view text) { return "\\fB" + Text(text) + "\\fR"; }
std::string Italic(std::string_view text) { return "\\fI" + Text(text) + "\\fR"; }

/// Lines as they are, in an example.
std::string Verbatim(std::string_view text) { return ".PP\n.nf\n" + Lines(text) + ".fi\n"; }

/// "-h, --help" or "--format FORMAT" or an argument.
std::string Term(const OptionDescription& option) {
  std::string names;
  for (const std::string& name : option.names) names += (names.empty() ? "" : ", ") + Bold(name);
  if (option.value.empty()) return names;
  return names + (names.empty() ? "" : " ") + Italic(option.value);
}

/// The first line, and under it those that follow.
std::string Item(const OptionDescription& option) {
  const size_t end = option.summary.find('\n');
  std::string item = ".TP\n" + Term(option) + "\n" + Lines(option.summary.substr(0, end));
  if (end == std::string::npos) return item;
  std::string_view rest = std::string_view(option.summary).substr(end + 1);
  while (!rest.empty()) {
    const size_t line_end = rest.find('\n');
    item += ".br\n" + Lines(rest.substr(0, line_end));
    rest.remove_prefix(line_end == std::string_view::npos ? rest.size() : line_end + 1);
  }
  return item;
}

std::string Synopsis(const ToolDescription& tool, const CommandDescription& command) {
  std::string line = Bold(tool.name + " " + command.name);
  if (!command.options.empty()) line += " [" + Italic("OPTION") + "]...";
  for (const OptionDescription& argument : command.arguments) {
    const std::string word = Italic(argument.value) + (argument.repeated ? "..." : "");
    line += argument.required ? " " + word : " [" + word + "]";
  }
  return line + "\n";
}

std::string Command(const ToolDescription& tool, const CommandDescription& command) {
  std::string text = ".SS " + Text(command.name) + "\n" + Lines(command.summary + ".");
  text += ".PP\n" + Synopsis(tool, command);
  for (const OptionDescription& argument : command.arguments) text += Item(argument);
  for (const OptionDescription& option : command.options) text += Item(option);
  return text + Verbatim(command.examples);
}

std::string Section(const std::string& heading) { return ".SH " + heading + "\n"; }

std::string Upper(std::string text) {
  for (char& c : text) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  }
  return text;
}

}  // namespace

std::string ManPage(const ToolDescription& tool) {
  std::string page = ".TH " + Upper(tool.name) + " 1 \"\" \"" +
                     Text(tool.name + " " + tool.version) + "\" \"User Commands\"\n";
  // Neither hyphens nor spread words: what is typed shall stay as it is typed.
  page += ".nh\n.ad l\n";
  page += Section("NAME") + Text(tool.name) + " \\- checks event datasets that are kept in git\n";
  page += Section("SYNOPSIS") + Bold(tool.name) + " [" + Italic("OPTION") + "]... " +
          Italic("COMMAND") + " [" + Italic("ARGUMENT") + "]...\n";
  page += Section("DESCRIPTION") + Lines(tool.summary) + ".PP\n" + Lines(tool.project);
  page += Section("OPTIONS");
  for (const OptionDescription& option : tool.options) page += Item(option);
  page += Section("COMMANDS");
  for (const CommandDescription& command : tool.commands) page += Command(tool, command);
  page += Section("EXIT STATUS") + Lines(tool.exit_codes);
  return page + Section("EXAMPLES") + Verbatim(tool.examples);
}

}  // namespace eventlint
