// NewProject: the files of a dataset project to start from, which passes its own check.
#ifndef EVENTLINT_CLI_NEW_PROJECT_H_
#define EVENTLINT_CLI_NEW_PROJECT_H_

#include <map>
#include <string>

namespace eventlint {

/// Path -> bytes: the files of cli/template, and the evidence index of the sources there.
std::map<std::string, std::string> NewProject();

}  // namespace eventlint

#endif  // EVENTLINT_CLI_NEW_PROJECT_H_
