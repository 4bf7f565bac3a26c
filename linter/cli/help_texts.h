// What --help and the manual page say, beside the options.
#ifndef EVENTLINT_CLI_HELP_TEXTS_H_
#define EVENTLINT_CLI_HELP_TEXTS_H_

#include <string>
#include <vector>

namespace eventlint {

struct CommandHelp {
  std::string name;
  std::string summary;
  std::string examples;  ///< Lines, indented.
};

/// Every command, in the order in which they are told.
const std::vector<CommandHelp>& CommandHelps();

extern const char kExamples[];  ///< Of the tool as a whole: lines, indented.
extern const char kProject[];
extern const char kExitCodes[];

}  // namespace eventlint

#endif  // EVENTLINT_CLI_HELP_TEXTS_H_
