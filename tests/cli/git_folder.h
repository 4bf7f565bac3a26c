// GitFolder: a git repository for one test, made with the git program and deleted at the end.
#ifndef EVENTLINT_TESTS_CLI_GIT_FOLDER_H_
#define EVENTLINT_TESTS_CLI_GIT_FOLDER_H_

#include <stdio.h>

#include <array>
#include <map>
#include <stdexcept>
#include <string>

#include "temporary_folder.h"

namespace eventlint {

/// Runs git in a folder, apart from the settings of this machine and of a hook that runs the tests.
/// Returns what it printed; throws when it fails.
inline std::string RunGit(const std::string& folder, const std::string& arguments) {
  const std::string command =
      "env -u GIT_DIR -u GIT_WORK_TREE -u GIT_INDEX_FILE GIT_CONFIG_GLOBAL=/dev/null "
      "GIT_CONFIG_NOSYSTEM=1 git -c user.name=Tester -c user.email=tester@example.org "
      "-c init.defaultBranch=main -c protocol.file.allow=always -c advice.detachedHead=false "
      "-C '" +
      folder + "' " + arguments + " 2>&1";
  FILE* pipe = popen(command.c_str(), "r");
  if (pipe == nullptr) throw std::runtime_error("no pipe");
  std::string out;
  std::array<char, 4096> buffer;
  while (const size_t count = fread(buffer.data(), 1, buffer.size(), pipe)) {
    out.append(buffer.data(), count);
  }
  if (pclose(pipe) != 0) throw std::runtime_error("git " + arguments + ": " + out);
  return out;
}

class GitFolder : public TemporaryFolder {
 public:
  explicit GitFolder(const std::map<std::string, std::string>& files = {})
      : TemporaryFolder(files) {
    Git("init -q");
    if (!files.empty()) Commit("start");
  }

  std::string Git(const std::string& arguments) const { return RunGit(path(), arguments); }

  void Commit(const std::string& message) const {
    Git("add -A");
    Git("commit -q --allow-empty -m '" + message + "'");
  }

  /// A commit's id in full.
  std::string Id(const std::string& revision) const {
    std::string id = Git("rev-parse " + revision);
    while (!id.empty() && id.back() == '\n') id.pop_back();
    return id;
  }

  void Remove(const std::string& path) const { std::filesystem::remove_all(At(path)); }
  void Rename(const std::string& from, const std::string& to) const {
    std::filesystem::create_directories(std::filesystem::path(At(to)).parent_path());
    std::filesystem::rename(At(from), At(to));
  }
};

}  // namespace eventlint

#endif  // EVENTLINT_TESTS_CLI_GIT_FOLDER_H_
