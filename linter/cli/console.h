// Console: what a command talks to. Handed in, so that tests run whole commands in process.
#ifndef EVENTLINT_CLI_CONSOLE_H_
#define EVENTLINT_CLI_CONSOLE_H_

#include <istream>
#include <ostream>
#include <string>

namespace eventlint {

struct Console {
  std::istream& in;
  std::ostream& out;
  std::ostream& err;
  std::string directory;  ///< The working directory: absolute.
  bool terminal = false;  ///< Whether `out` is a terminal.
  bool colour = false;    ///< Whether that terminal shows colour and nobody has asked it not to.
  bool progress = false;  ///< Whether a person watches `err`, and its last line may be rewritten.
  int width = 100;        ///< Cells in a line of `out`.
  std::string archive = {};  ///< What EVENTLINT_ARCHIVE names; empty when it is not set.
  /// What EVENTLINT_COMMAND names: how the tool is called where it is not on the PATH. Else empty.
  std::string command = {};
};

/// This process's console. Honours NO_COLOR (https://no-color.org) and TERM=dumb.
Console ProcessConsole();

// What a run of the tool ends with.
inline constexpr int kClean = 0;
inline constexpr int kFindings = 1;
inline constexpr int kCouldNotRun = 2;
inline constexpr int kNothingToCheck = 3;

}  // namespace eventlint

#endif  // EVENTLINT_CLI_CONSOLE_H_
