#include "text/file_reader.h"

#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "catch.h"
#include "text/input_error.h"

namespace eventlint {
namespace {

namespace fs = std::filesystem;

// A folder that is gone again after the test.
class Folder {
 public:
  Folder() {
    std::string name = (fs::temp_directory_path() / "eventlint-XXXXXX").string();
    REQUIRE(mkdtemp(name.data()) != nullptr);
    path_ = name;
  }
  ~Folder() { fs::remove_all(path_); }
  void Write(const std::string& path, const std::string& text) const {
    fs::create_directories((path_ / path).parent_path());
    std::ofstream(path_ / path, std::ios::binary) << text;
  }
  std::string path() const { return path_.string(); }

 private:
  fs::path path_;
};

std::string MessageOfRead(const FileReader& files, const std::string& path) {
  try {
    files.Read(path);
  } catch (const InputError& error) {
    return error.what();
  }
  return "";
}

TEST_CASE("files of the disk are found, sorted, and read byte by byte") {
  const Folder folder;
  folder.Write("data/b.yaml", "b\r\n");
  folder.Write("data/a.yaml", std::string("\0\xFF", 2));
  folder.Write("data/c/d.yaml", "");
  folder.Write("data/.hidden/e.yaml", "");
  folder.Write("data/notes.txt", "");
  const DiskFiles files(folder.path());
  using Paths = std::vector<std::string>;
  CHECK(files.Glob("data/**/*.yaml") == Paths{"data/a.yaml", "data/b.yaml", "data/c/d.yaml"});
  CHECK(files.Glob("data/*.yaml") == Paths{"data/a.yaml", "data/b.yaml"});
  CHECK(files.Glob("data/.hidden/*.yaml") == Paths{"data/.hidden/e.yaml"});
  CHECK(files.Glob("data/b.yaml") == Paths{"data/b.yaml"});
  CHECK(files.Glob("data/nothing.yaml").empty());
  CHECK(files.Glob("data").empty());
  CHECK(files.Glob("nowhere/*.yaml").empty());
  CHECK(files.Read("data/b.yaml") == "b\r\n");
  CHECK(files.Read("data/a.yaml") == std::string("\0\xFF", 2));
  CHECK(files.Read("data/c/d.yaml") == "");
  CHECK(files.Exists("data/b.yaml"));
  CHECK_FALSE(files.Exists("data/z.yaml"));
}

TEST_CASE("a link that leads nowhere is no file") {
  const Folder folder;
  folder.Write("a.yaml", "");
  fs::create_symlink("nowhere", folder.path() + "/b.yaml");
  fs::create_symlink("c.yaml", folder.path() + "/c.yaml");
  CHECK(DiskFiles(folder.path()).Glob("*.yaml") == std::vector<std::string>{"a.yaml"});
}

TEST_CASE("what cannot be read says why") {
  const Folder folder;
  folder.Write("data/a.yaml", "");
  const DiskFiles files(folder.path());
  CHECK(MessageOfRead(files, "b.yaml") == "b.yaml: cannot be read: No such file or directory");
  CHECK(MessageOfRead(files, "data") == "data: is a folder, where a file is wanted");
  CHECK(
      MessageOfRead(files, std::string(5000, 'x')).ends_with("cannot be read: File name too long"));
  CHECK(MessageOfRead(MemoryFiles({}), "b.yaml") == "b.yaml: cannot be read: no such file");
}

TEST_CASE("files in memory answer as those of the disk") {
  const MemoryFiles files({{"a/b.yaml", "x"}, {"a/c/d.yaml", "y"}});
  CHECK(files.Glob("a/**/*.yaml") == std::vector<std::string>{"a/b.yaml", "a/c/d.yaml"});
  CHECK(files.Read("a/b.yaml") == "x");
  CHECK(files.Exists("a/b.yaml"));
  CHECK(files.Exists("a"));
  CHECK(files.Exists("a/c"));
  CHECK_FALSE(files.Exists("a/b"));
  CHECK_FALSE(files.Exists("a/d"));
}

}  // namespace
}  // namespace eventlint
