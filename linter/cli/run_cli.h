// RunCli: the command line, from its arguments to an exit code.
#ifndef EVENTLINT_CLI_RUN_CLI_H_
#define EVENTLINT_CLI_RUN_CLI_H_

#include <string>
#include <vector>

#include "cli/console.h"

namespace eventlint {

/// Runs the command that the arguments (without the program's name) ask for. Throws InputError when
/// they, or the project, are wrong.
int RunCli(std::vector<std::string> arguments, Console& console);

}  // namespace eventlint

#endif  // EVENTLINT_CLI_RUN_CLI_H_
