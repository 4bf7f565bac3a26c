#include "cli/console.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <string_view>

#include "text/input_error.h"

namespace eventlint {
namespace {

constexpr int kUsualWidth = 100;
constexpr int kLeastWidth = 40;

bool WantsColour() {
  const char* no_color = std::getenv("NO_COLOR");
  if (no_color != nullptr && *no_color != '\0') return false;
  const char* term = std::getenv("TERM");
  return term != nullptr && std::string_view(term) != "dumb";
}

bool ShowsProgress() {
  const char* ci = std::getenv("CI");
  if (ci != nullptr && *ci != '\0') return false;
  const char* term = std::getenv("TERM");
  return term != nullptr && std::string_view(term) != "dumb" && isatty(STDERR_FILENO) != 0;
}

int TerminalWidth() {
  winsize size{};
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return kUsualWidth;
  return std::max<int>(size.ws_col, kLeastWidth);
}

}  // namespace

Console ProcessConsole() {
  std::error_code error;
  const std::filesystem::path directory = std::filesystem::current_path(error);
  if (error) {
    throw InputError("the working directory cannot be found (" + error.message() +
                     "); change to a folder that exists");
  }
  Console console{std::cin, std::cout, std::cerr, directory.string()};
  console.terminal = isatty(STDOUT_FILENO) != 0;
  console.colour = console.terminal && WantsColour();
  console.progress = ShowsProgress();
  if (console.terminal) console.width = TerminalWidth();
  const char* archive = std::getenv("EVENTLINT_ARCHIVE");
  if (archive != nullptr) console.archive = archive;
  const char* command = std::getenv("EVENTLINT_COMMAND");
  if (command != nullptr) console.command = command;
  return console;
}

}  // namespace eventlint
