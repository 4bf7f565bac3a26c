// ManPage: the manual page eventlint(1), written from the description of the command line.
#ifndef EVENTLINT_CLI_MAN_PAGE_H_
#define EVENTLINT_CLI_MAN_PAGE_H_

#include <string>

#include "cli/tool_description.h"

namespace eventlint {

/// The page in roff with the man macros: plain ASCII, and the same on every day.
std::string ManPage(const ToolDescription& tool);

}  // namespace eventlint

#endif  // EVENTLINT_CLI_MAN_PAGE_H_
