#include "cli/project_place.h"

#include <algorithm>
#include <filesystem>

#include "text/fold.h"

namespace eventlint {
namespace {

namespace fs = std::filesystem;

/// The path in the file system, with symbolic links followed as far as it exists.
fs::path Resolve(const std::string& directory, const std::string& path) {
  const fs::path full = fs::path(directory) / path;
  std::error_code error;
  const fs::path canonical = fs::weakly_canonical(full, error);
  return error ? full.lexically_normal() : canonical;
}

bool IsFile(const fs::path& path) {
  std::error_code error;
  return fs::is_regular_file(path, error);
}

/// The path below the root; "." for the root itself, empty when it is not below.
std::string Below(const fs::path& root, const fs::path& path) {
  fs::path relative = path.lexically_relative(root);
  // A path that is typed with a slash at its end has an empty last part.
  if (!relative.has_filename()) relative = relative.parent_path();
  if (relative.empty() || *relative.begin() == "..") return {};
  return relative.generic_string();
}

/// Where the path lies in the project: as it is typed first, since a file in the dataset may be a
/// symbolic link to elsewhere.
std::string FindBelow(const std::string& root, const std::string& directory,
                      const std::string& path) {
  const fs::path typed = (fs::path(directory) / path).lexically_normal();
  const std::string relative = Below(fs::path(root).lexically_normal(), typed);
  return relative.empty() ? Below(Resolve(root, "."), Resolve(directory, path)) : relative;
}

}  // namespace

std::string ProjectPlace::FolderInRepository() const {
  const fs::path start = Resolve(root, ".");
  for (fs::path folder = start;; folder = folder.parent_path()) {
    std::error_code error;
    // A file in a linked work tree and in a submodule.
    if (fs::exists(folder / ".git", error)) {
      const std::string way = Below(folder, start);
      return way == "." ? "" : way + "/";
    }
    if (folder == folder.parent_path()) return "";
  }
}

ProjectPlace FindProject(const GlobalOptions& global, const std::string& directory) {
  if (!global.config.empty()) {
    const fs::path config = (fs::path(directory) / global.config).lexically_normal();
    if (!IsFile(config)) {
      throw InputError("there is no configuration file '" + global.config +
                       "'; give --config the path of an eventlint.yaml");
    }
    return {config.parent_path().string(), config.filename().string()};
  }
  for (fs::path folder = fs::path(directory);; folder = folder.parent_path()) {
    if (IsFile(folder / kConfigName)) return {folder.string(), kConfigName};
    if (IsFile(folder / "eventlint.yml")) {
      throw InputError((folder / "eventlint.yml").string() + ": the name has to be " + kConfigName +
                       "; rename the file, or name it with --config");
    }
    if (folder == folder.parent_path()) break;
  }
  throw InputError(std::string("there is no ") + kConfigName +
                   " here or in a folder above; run eventlint inside a project, or name its "
                   "configuration with --config FILE");
}

std::vector<std::string> PathsInProject(const ProjectPlace& place, const std::string& directory,
                                        const std::vector<std::string>& paths,
                                        bool have_to_exist) {
  std::vector<std::string> relative;
  bool everything = false;
  for (const std::string& path : paths) {
    std::error_code error;
    const bool exists = fs::exists(fs::path(directory) / path, error);
    if (path.empty() || (have_to_exist && !exists)) {
      throw InputError("there is no file or folder '" + path + "'");
    }
    const std::string below = FindBelow(place.root, directory, path);
    if (below.empty()) {
      throw InputError("'" + path + "' is not in the project, whose folder is " + place.root +
                       "; name another project with --config FILE");
    }
    if (below == ".") everything = true;
    relative.push_back(below);
  }
  if (everything) relative.clear();
  return relative;
}

OpenedProject OpenProject(const GlobalOptions& global, const Console& console) {
  const ProjectPlace place = FindProject(global, console.directory);
  DiskFiles files(place.root);
  Project project = LoadProject(files, place.config_path);
  return {std::move(files), std::move(project)};
}

const Rule* FindRule(const Project& project, std::string_view id) {
  const auto found = std::find_if(project.rules.begin(), project.rules.end(),
                                  [&](const Rule& rule) { return rule.id == id; });
  return found == project.rules.end() ? nullptr : &*found;
}

InputError UnknownName(std::string_view what, std::string_view name,
                       const std::vector<std::string>& known, std::string_view remedy) {
  std::string message = "there is no " + std::string(what) + " '" + std::string(name) + "'; ";
  const std::string nearest = Nearest(name, known);
  if (!nearest.empty()) return InputError(message + "did you mean '" + nearest + "'?");
  return InputError(message + std::string(remedy));
}

}  // namespace eventlint
