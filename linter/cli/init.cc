#include <algorithm>
#include <filesystem>
#include <map>

#include "cli/commands.h"
#include "cli/new_project.h"
#include "cli/project_place.h"
#include "report/terminal_text.h"
#include "report/text_layout.h"
#include "text/file_writer.h"
#include "text/input_error.h"

namespace eventlint {
namespace {

namespace fs = std::filesystem;
using Paths = std::vector<std::string>;

/// Something of that name is there, be it a link that leads nowhere.
bool IsThere(const fs::path& path) {
  std::error_code error;
  return fs::exists(fs::symlink_status(path, error));
}

bool IsFolder(const fs::path& path) {
  std::error_code error;
  return fs::is_directory(path, error);
}

/// The folder to be of the new project, absolute.
fs::path ChooseFolder(const InitOptions& options, const Console& console) {
  if (options.folder.empty()) throw InputError("the folder's name is empty");
  const fs::path folder = fs::path(console.directory) / options.folder;
  if (IsThere(folder) && !IsFolder(folder)) {
    throw InputError("'" + options.folder + "' is not a folder; name one, new or empty");
  }
  return folder;
}

/// A file or a dead link that stands where a folder of the path has to be; empty when none does.
std::string FindBlockedFolder(const fs::path& root, const fs::path& path) {
  fs::path folder;
  for (const fs::path& part : path.parent_path()) {
    folder /= part;
    if (IsThere(root / folder) && !IsFolder(root / folder)) return folder.string();
  }
  return {};
}

void RefuseBlockedFolders(const fs::path& root, const std::map<std::string, std::string>& files) {
  for (const auto& [path, text] : files) {
    const std::string blocked = FindBlockedFolder(root, path);
    if (blocked.empty()) continue;
    throw InputError("'" + blocked + "' is in the way: the project has a folder of that name; move "
                     "it elsewhere, or choose another folder");
  }
}

Paths FindPresent(const fs::path& root, const std::map<std::string, std::string>& files) {
  Paths present;
  for (const auto& [path, text] : files) {
    if (IsThere(root / path)) present.push_back(path);
  }
  return present;
}

std::string List(const Paths& paths) {
  std::string lines;
  for (const std::string& path : paths) lines += "  " + path + "\n";
  return lines;
}

InputError InTheWay(const Paths& present) {
  return InputError("nothing was written, because this is there already:\n" + List(present) +
                    "Choose another folder, or run with --force, which keeps these as they are and "
                    "adds the rest.");
}

/// A word that a POSIX shell takes as it is.
std::string ShellWord(const std::string& word) {
  constexpr char kPlain[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._/-";
  if (word.find_first_not_of(kPlain) == std::string::npos && word.front() != '-') return word;
  std::string quoted = word.front() == '-' ? "./'" : "'";
  for (const char c : word) quoted += c == '\'' ? "'\\''" : std::string(1, c);
  return quoted + "'";
}

/// What looks only at a repository's top would not see what was made below it.
void TellOfRepository(const std::string& way, std::ostream& out) {
  if (way.empty()) return;
  const std::string config = Printable(way + kConfigName);
  out << "\nThe project is the folder " << Printable(way) << " of a git repository, and GitHub and "
      << "pre-commit look only\nat the repository's top. Move .github/ and .pre-commit-config.yaml "
      << "there, or add what they hold to\nwhat is there already: the hook with `args: [--config, \""
      << config << "\"]`, and the workflow's step with\n`config: \"" << config
      << "\"` under `with:`.\n";
}

void Tell(const InitOptions& options, const fs::path& root, const Paths& made, const Paths& kept,
          const Console& console) {
  std::ostream& out = console.out;
  const fs::path folder = fs::path(options.folder).lexically_normal();
  if (!made.empty()) {
    out << "Made " << CountOf(static_cast<long long>(made.size()), "file") << ":\n" << List(made);
  }
  if (!kept.empty()) out << "Left as they were:\n" << List(kept);
  // A name is shown so that it cannot move the cursor.
  const std::string first =
      folder == "." ? "" : "cd " + Printable(ShellWord(folder.string())) + " && ";
  const std::string command = console.command.empty() ? "eventlint" : ShellWord(console.command);
  out << "\nNext:\n"
      << "  " << first << Printable(command) << " check\n"
      << "  " << Printable(command) << " cite example-bulletin killed\n"
      << "  " << Printable(command) << " tables\n";
  if (std::find(made.begin(), made.end(), "README.md") != made.end()) {
    out << "README.md tells how to replace the example with your own.\n";
  }
  if (!console.command.empty()) {
    out << "The hook runs the eventlint on your PATH, and there is none: `ln -s "
        << Printable(command) << " ~/.local/bin/`.\n";
  }
  TellOfRepository(ProjectPlace{root.string(), kConfigName}.FolderInRepository(), out);
}

}  // namespace

int RunInit(const GlobalOptions& global, const InitOptions& options, Console& console) {
  if (!global.config.empty()) {
    throw InputError("init makes a configuration and reads none; leave --config away, and name the "
                     "folder: eventlint init FOLDER");
  }
  const fs::path root = ChooseFolder(options, console);
  const std::map<std::string, std::string> files = NewProject();
  RefuseBlockedFolders(root, files);
  const Paths present = FindPresent(root, files);
  if (!present.empty() && !options.force) throw InTheWay(present);

  DiskWriter writer(root.string());
  Paths made;
  for (const auto& [path, text] : files) {
    if (IsThere(root / path)) continue;
    writer.Write(path, text);
    made.push_back(path);
  }
  Tell(options, root, made, present, console);
  return kClean;
}

}  // namespace eventlint
