// init, as whole runs.
#include <filesystem>

#include "catch.h"
#include "cli/new_project.h"
#include "git_folder.h"
#include "sample_project.h"

namespace eventlint {
namespace {

namespace fs = std::filesystem;

std::map<std::string, std::string> FilesBelow(const TemporaryFolder& folder) {
  std::map<std::string, std::string> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder.path())) {
    if (!entry.is_regular_file()) continue;
    const std::string path = entry.path().lexically_relative(folder.path()).generic_string();
    files[path] = folder.Read(path);
  }
  return files;
}

TEST_CASE("init makes a project in which every command is content") {
  const TemporaryFolder folder;
  const RunResult made = RunIn(folder.path(), {"init"});
  CHECK(made.code == kClean);
  CHECK(made.err.empty());
  CHECK(FilesBelow(folder) == NewProject());

  const RunResult check = RunIn(folder.path(), {"check", "--fail-on", "note"});
  CHECK(check.code == kClean);
  CHECK(check.err.empty());
  CHECK(Has(check.out, ": no findings.\n"));
  CHECK(RunIn(folder.path(), {"test-rules"}).code == kClean);
  const RunResult index = RunIn(folder.path(), {"index", "--check"});
  CHECK(index.code == kClean);
  CHECK(index.err.empty());
}

TEST_CASE("init tells what it made and what to run next") {
  const TemporaryFolder folder;
  const RunResult here = RunIn(folder.path(), {"init"});
  for (const auto& [path, text] : NewProject()) CHECK(Has(here.out, "\n  " + path + "\n"));
  CHECK(Has(here.out,
            "\nNext:\n"
            "  eventlint check\n"
            "  eventlint cite example-bulletin killed\n"
            "  eventlint tables\n"));
  CHECK(RunIn(folder.path(), {"cite", "example-bulletin", "killed"}).code == kClean);
  CHECK(RunIn(folder.path(), {"tables"}).code == kClean);

  CHECK(Has(RunIn(folder.path(), {"init", "new/one"}).out, "  cd new/one && eventlint check\n"));
  CHECK(Has(RunIn(folder.path(), {"init", "it's new"}).out,
            "  cd 'it'\\''s new' && eventlint check\n"));
  CHECK(RunIn(folder.At("it's new"), {"check"}).code == kClean);
}

TEST_CASE("init writes nothing when anything is in the way, and names all of it") {
  const TemporaryFolder folder({{"README.md", "mine\n"}, {"dataset/places.yaml", "[]\n"}});
  const auto before = FilesBelow(folder);
  const RunResult result = RunIn(folder.path(), {"init"});
  CHECK(result.code == kCouldNotRun);
  CHECK(result.out.empty());
  CHECK(Has(result.err, "nothing was written, because this is there already:\n"
                        "  README.md\n"
                        "  dataset/places.yaml\n"));
  CHECK(Has(result.err, "--force"));
  CHECK(FilesBelow(folder) == before);
}

TEST_CASE("init twice is refused") {
  const TemporaryFolder folder;
  RunIn(folder.path(), {"init"});
  const RunResult again = RunIn(folder.path(), {"init"});
  CHECK(again.code == kCouldNotRun);
  for (const auto& [path, text] : NewProject()) CHECK(Has(again.err, "\n  " + path + "\n"));
}

TEST_CASE("init --force adds what is missing and keeps the rest as it is") {
  const TemporaryFolder folder(std::map<std::string, std::string>{{"README.md", "mine\n"}});
  fs::create_symlink("nowhere", folder.At(".pre-commit-config.yaml"));
  const RunResult result = RunIn(folder.path(), {"init", "--force"});
  CHECK(result.code == kClean);
  CHECK(Has(result.out, "Left as they were:\n  .pre-commit-config.yaml\n  README.md\n"));
  CHECK(!Has(result.out, "README.md tells"));
  CHECK(folder.Read("README.md") == "mine\n");
  CHECK(!fs::exists(folder.At("nowhere")));
  CHECK(folder.Read("eventlint.yaml") == NewProject().at("eventlint.yaml"));
  CHECK(RunIn(folder.path(), {"check"}).code == kClean);

  const auto before = FilesBelow(folder);
  CHECK(RunIn(folder.path(), {"init", "--force"}).code == kClean);
  CHECK(FilesBelow(folder) == before);
}

TEST_CASE("git leaves the archive's texts alone, whatever else it is told") {
  const GitFolder git(std::map<std::string, std::string>{{".gitignore", "*.o\n"}});
  RunIn(git.path(), {"init", "--force"});
  git.Write("archive/book.txt", "somebody's prose");
  const std::string status = git.Git("status --short --untracked-files=all");
  CHECK(Has(status, "archive/example-bulletin.txt"));
  CHECK(!Has(status, "book.txt"));
}

TEST_CASE("in a folder of a repository, init says what belongs at its top") {
  const GitFolder git;
  const RunResult below = RunIn(git.path(), {"init", "data"});
  CHECK(Has(below.out, "The project is the folder data/ of a git repository"));
  CHECK(Has(below.out, "`args: [--config, \"data/eventlint.yaml\"]`"));
  CHECK(!Has(RunIn(git.path(), {"init", "."}).out, "of a git repository"));
}

TEST_CASE("what init says to run is the tool as it was called") {
  const TemporaryFolder folder;
  CHECK(Has(RunIn(folder.path(), {"init", "p"}).out, "\n  cd p && eventlint check\n"));
}

TEST_CASE("init says so when there can be no such folder") {
  const TemporaryFolder folder({{"file", "x"}, {"taken/schemas", "x"}});
  CHECK(Has(RunIn(folder.path(), {"init", "file"}).err, "'file' is not a folder"));
  CHECK(Has(RunIn(folder.path(), {"init", "file/below"}).err, "cannot be made"));
  CHECK(Has(RunIn(folder.path(), {"init", ""}).err, "the folder's name is empty"));
  for (const auto& arguments :
       {std::vector<std::string>{"init", "taken"}, {"init", "--force", "taken"}}) {
    const RunResult blocked = RunIn(folder.path(), arguments);
    CHECK(blocked.code == kCouldNotRun);
    CHECK(Has(blocked.err, "'schemas' is in the way"));
  }
  CHECK(!fs::exists(folder.At("taken/eventlint.yaml")));
}

TEST_CASE("init takes no --config") {
  const TemporaryFolder folder;
  const RunResult result = RunIn(folder.path(), {"--config", "eventlint.yaml", "init"});
  CHECK(result.code == kCouldNotRun);
  CHECK(Has(result.err, "eventlint init FOLDER"));
  CHECK(FilesBelow(folder).empty());
}

}  // namespace
}  // namespace eventlint
