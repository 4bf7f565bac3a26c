// RunFix: what `eventlint check --fix` does before it checks.
#ifndef EVENTLINT_CLI_FIX_H_
#define EVENTLINT_CLI_FIX_H_

#include <string>
#include <vector>

#include "cli/commands.h"
#include "cli/project_place.h"
#include "project.h"
#include "text/file_reader.h"

namespace eventlint {

enum class FixResult {
  kNothing,  ///< There was nothing to change.
  kChanges,
  kNotWritten,  ///< There was, and some of it could not be written.
};

/// Writes the fixes and says on `err` what was done; with options.diff, shows them on `out` and
/// writes nothing. `paths` are relative to the root.
FixResult RunFix(const CheckOptions& options, const ProjectPlace& place, const FileReader& files,
                 const Project& project, const std::vector<std::string>& paths, Console& console);

}  // namespace eventlint

#endif  // EVENTLINT_CLI_FIX_H_
