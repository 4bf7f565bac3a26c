#include "text/file_writer.h"

#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>

#include "../cli/temporary_folder.h"
#include "catch.h"
#include "text/input_error.h"

namespace eventlint {
namespace {

namespace fs = std::filesystem;
using Files = std::map<std::string, std::string>;

std::string MessageOfWrite(const TemporaryFolder& folder, const std::string& path) {
  try {
    DiskWriter(folder.path()).Write(path, "new");
  } catch (const InputError& error) {
    return error.what();
  }
  return "";
}

unsigned ModeOf(const std::string& path) {
  struct stat status {};
  REQUIRE(stat(path.c_str(), &status) == 0);
  return status.st_mode & 07777;
}

size_t CountFiles(const TemporaryFolder& folder) {
  size_t count = 0;
  for (const auto& entry : fs::recursive_directory_iterator(folder.path())) {
    std::error_code circle;
    count += entry.is_regular_file(circle) ? 1 : 0;
  }
  return count;
}

TEST_CASE("a file is written whole, with the folders that it needs, and nothing else is left") {
  const TemporaryFolder folder(Files{{"a.yaml", "a longer text than the new one"}});
  DiskWriter writer(folder.path());
  writer.Write("a.yaml", std::string_view("b\r\n\0", 4));
  writer.Write("c/d/e.yaml", "");
  CHECK(folder.Read("a.yaml") == std::string("b\r\n\0", 4));
  CHECK(fs::is_regular_file(folder.At("c/d/e.yaml")));
  CHECK(CountFiles(folder) == 2);
}

TEST_CASE("a file keeps its mode, and a new one has the user's usual one") {
  const TemporaryFolder folder(Files{{"a.sh", "x"}});
  fs::permissions(folder.At("a.sh"), fs::perms(0751));
  DiskWriter(folder.path()).Write("a.sh", "y");
  CHECK(ModeOf(folder.At("a.sh")) == 0751);
  const mode_t before = umask(027);
  DiskWriter(folder.path()).Write("b.yaml", "y");
  umask(before);
  CHECK(ModeOf(folder.At("b.yaml")) == 0640);
}

TEST_CASE("a link stays a link, and what it leads to is written") {
  const TemporaryFolder folder(Files{{"kept/a.yaml", "old"}});
  fs::create_directory(folder.At("links"));
  fs::create_symlink("../kept/a.yaml", folder.At("links/one.yaml"));
  fs::create_symlink("one.yaml", folder.At("links/two.yaml"));
  fs::create_symlink("../kept/new.yaml", folder.At("links/three.yaml"));
  DiskWriter writer(folder.path());
  writer.Write("links/two.yaml", "new");
  writer.Write("links/three.yaml", "made");
  CHECK(fs::is_symlink(folder.At("links/one.yaml")));
  CHECK(fs::is_symlink(folder.At("links/two.yaml")));
  CHECK(folder.Read("kept/a.yaml") == "new");
  CHECK(folder.Read("kept/new.yaml") == "made");
}

TEST_CASE("what cannot be written says why, and stays as it was") {
  const TemporaryFolder folder(Files{{"a.yaml", "old"}, {"folder/b.yaml", "old"}});
  fs::create_symlink("y.yaml", folder.At("x.yaml"));
  fs::create_symlink("x.yaml", folder.At("y.yaml"));
  REQUIRE(mkfifo(folder.At("pipe").c_str(), 0600) == 0);
  CHECK(MessageOfWrite(folder, "folder") == "folder: cannot be written: it is a folder");
  CHECK(MessageOfWrite(folder, "pipe") == "pipe: cannot be written: it is no ordinary file");
  CHECK(MessageOfWrite(folder, "x.yaml") ==
        "x.yaml: cannot be written: its links lead in a circle");
  CHECK(MessageOfWrite(folder, "a.yaml/b.yaml") ==
        "a.yaml/b.yaml: cannot be written: its folder cannot be made: Not a directory");
  CHECK(MessageOfWrite(folder, std::string(300, 'x')).ends_with("File name too long"));
  if (geteuid() != 0) {  // whom no mode stops
    fs::permissions(folder.At("a.yaml"), fs::perms(0444));
    CHECK(MessageOfWrite(folder, "a.yaml") == "a.yaml: cannot be written: Permission denied");
  }
  CHECK(folder.Read("a.yaml") == "old");
  CHECK(CountFiles(folder) == 2);
}

TEST_CASE("files in memory keep what was written last") {
  MemoryWriter writer;
  writer.Write("a", "1");
  writer.Write("b/c", "2");
  writer.Write("a", "3");
  CHECK(writer.files() == std::map<std::string, std::string>{{"a", "3"}, {"b/c", "2"}});
}

}  // namespace
}  // namespace eventlint
