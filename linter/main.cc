#include <exception>
#include <iostream>
#include <string>
#include <vector>

#include "cli/run_cli.h"
#include "report/terminal_text.h"
#include "text/input_error.h"

int main(int argc, char** argv) {
  using eventlint::PrintableLines;
  try {
    eventlint::Console console = eventlint::ProcessConsole();
    return eventlint::RunCli(std::vector<std::string>(argv + (argc > 0), argv + argc), console);
  } catch (const eventlint::InputError& error) {
    std::cerr << "eventlint: " << PrintableLines(error.what()) << '\n';
  } catch (const std::exception& error) {
    std::cerr << "eventlint: internal error: " << PrintableLines(error.what())
              << "\nPlease report it with the command that you ran.\n";
  }
  return eventlint::kCouldNotRun;
}
