#include "cli/completion.h"

namespace eventlint {

std::string CompletionScript(const ToolDescription& tool, Shell shell) {
  switch (shell) {
    case Shell::kBash:
      return BashCompletion(tool);
    case Shell::kZsh:
      return ZshCompletion(tool);
    case Shell::kFish:
      return FishCompletion(tool);
  }
  return {};
}

std::string ReplaceAll(std::string text, std::string_view from, std::string_view to) {
  for (size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size()) {
    text.replace(at, from.size(), to);
  }
  return text;
}

}  // namespace eventlint
