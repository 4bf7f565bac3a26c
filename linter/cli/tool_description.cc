#include "cli/tool_description.h"

#include <sstream>

namespace eventlint {

ValueKind KindOf(const OptionDescription& option) {
  if (option.value.empty()) return ValueKind::kNone;
  if (!option.words.empty()) return ValueKind::kWords;
  if (option.value == "FILE" || option.value == "PATH") return ValueKind::kFile;
  if (option.value == "FOLDER") return ValueKind::kFolder;
  if (option.value == "RULE") return ValueKind::kRule;
  if (option.value == "RULES") return ValueKind::kRuleList;
  return ValueKind::kText;
}

std::string FirstLine(const OptionDescription& option) {
  std::string line = option.summary.substr(0, option.summary.find('\n'));
  const size_t aside = line.rfind(" (");
  if (aside != std::string::npos && line.find(')', aside) == std::string::npos) line.erase(aside);
  if (line.ends_with(':')) line.pop_back();
  return line;
}

std::vector<std::string> SplitWords(std::string_view text) {
  std::vector<std::string> words;
  std::istringstream stream{std::string(text)};
  for (std::string word; stream >> word;) words.push_back(word);
  return words;
}

std::string JoinWithSpaces(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

std::vector<OptionDescription> OptionsOf(const ToolDescription& tool,
                                         const CommandDescription& command) {
  std::vector<OptionDescription> options = command.options;
  options.insert(options.end(), tool.options.begin(), tool.options.end());
  return options;
}

}  // namespace eventlint
