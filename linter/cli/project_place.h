// ProjectPlace: where the project is, and what a path that a person typed means in it.
#ifndef EVENTLINT_CLI_PROJECT_PLACE_H_
#define EVENTLINT_CLI_PROJECT_PLACE_H_

#include <string>
#include <string_view>
#include <vector>

#include "cli/commands.h"
#include "project.h"
#include "rules/rule.h"
#include "text/file_reader.h"
#include "text/input_error.h"

namespace eventlint {

inline constexpr char kConfigName[] = "eventlint.yaml";

struct ProjectPlace {
  std::string root;         ///< Absolute: the configuration's folder.
  std::string config_path;  ///< The configuration, relative to the root.

  /// The root's way from the top of its git work tree, with a slash at its end: "data/mali/". Empty
  /// when the two are one, and outside of a repository.
  std::string FolderInRepository() const;
};

/// The project of `--config`, or else of the nearest eventlint.yaml upward from the working
/// directory. Throws InputError when there is none.
ProjectPlace FindProject(const GlobalOptions& global, const std::string& directory);

/// Paths as typed in the working directory become paths relative to the root; empty when one of
/// them is the root itself, which means everything. Throws InputError for a path that is not in the
/// project, or does not exist where that is asked for.
std::vector<std::string> PathsInProject(const ProjectPlace& place, const std::string& directory,
                                        const std::vector<std::string>& paths,
                                        bool have_to_exist = true);

/// A project that has been found and loaded.
struct OpenedProject {
  DiskFiles files;
  Project project;
};
OpenedProject OpenProject(const GlobalOptions& global, const Console& console);

/// The rule of that id; null when there is none.
const Rule* FindRule(const Project& project, std::string_view id);

/// "there is no rule 'x'; did you mean 'y'?": the error for a name that is none of the known ones.
InputError UnknownName(std::string_view what, std::string_view name,
                       const std::vector<std::string>& known, std::string_view remedy);

}  // namespace eventlint

#endif  // EVENTLINT_CLI_PROJECT_PLACE_H_
