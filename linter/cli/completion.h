// Completion: scripts that let a shell complete eventlint's command line.
//
// A script knows commands, options and words by heart; only rule ids are asked for, of the program
// that is being typed, since each project has its own (`eventlint rules --ids`).
#ifndef EVENTLINT_CLI_COMPLETION_H_
#define EVENTLINT_CLI_COMPLETION_H_

#include <string>
#include <string_view>

#include "cli/tool_description.h"

namespace eventlint {

enum class Shell { kBash, kZsh, kFish };

/// The script for that shell. REQUIRES: names and words hold no white space.
std::string CompletionScript(const ToolDescription& tool, Shell shell);

// The same, one shell in each source file.
std::string BashCompletion(const ToolDescription& tool);
std::string ZshCompletion(const ToolDescription& tool);
std::string FishCompletion(const ToolDescription& tool);

/// The text with each `from` in it replaced.
std::string ReplaceAll(std::string text, std::string_view from, std::string_view to);

}  // namespace eventlint

#endif  // EVENTLINT_CLI_COMPLETION_H_
