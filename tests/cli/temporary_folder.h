// TemporaryFolder: a folder of files for one test, deleted at its end.
#ifndef EVENTLINT_TESTS_CLI_TEMPORARY_FOLDER_H_
#define EVENTLINT_TESTS_CLI_TEMPORARY_FOLDER_H_

#include <stdlib.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <stdexcept>
#include <string>

namespace eventlint {

class TemporaryFolder {
 public:
  explicit TemporaryFolder(const std::map<std::string, std::string>& files = {}) {
    std::string name = (std::filesystem::temp_directory_path() / "eventlint-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
    path_ = std::filesystem::canonical(name);
    for (const auto& [path, text] : files) Write(path, text);
  }
  ~TemporaryFolder() { std::filesystem::remove_all(path_); }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  void Write(const std::string& path, const std::string& text) const {
    std::filesystem::create_directories((path_ / path).parent_path());
    std::ofstream(path_ / path, std::ios::binary) << text;
  }

  std::string Read(const std::string& path) const {
    std::ifstream file(path_ / path, std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(file), {});
  }

  std::string At(const std::string& path) const { return (path_ / path).string(); }
  std::string path() const { return path_.string(); }

 private:
  std::filesystem::path path_;
};

}  // namespace eventlint

#endif  // EVENTLINT_TESTS_CLI_TEMPORARY_FOLDER_H_
