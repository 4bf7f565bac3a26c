#include "text/git_files.h"

#include <atomic>
#include <thread>

#include "../cli/git_folder.h"
#include "catch.h"
#include "text/input_error.h"

namespace eventlint {
namespace {

using Files = std::map<std::string, std::string>;
using Paths = std::vector<std::string>;

template <typename Call>
std::string ErrorOf(const Call& call) {
  try {
    call();
  } catch (const InputError& error) {
    return error.what();
  }
  return "";
}

bool Contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

// Links, a dot folder, odd bytes, an executable and a folder beside the project.
void FillRepository(const GitFolder& git) {
  git.Write("project/data/b.yaml", "b\r\n");
  git.Write("project/data/a.yaml", std::string("\0\xFF", 2));
  git.Write("project/data/c/d.yaml", "");
  git.Write("project/data/.hidden/e.yaml", "hidden");
  git.Write("project/data/notes.txt", "");
  git.Write("beside/f.yaml", "beside");
  const auto link = [&](const std::string& path, const std::string& to) {
    std::filesystem::create_symlink(to, git.At(path));
  };
  link("project/data/link.yaml", "../../beside/f.yaml");
  link("project/data/chain.yaml", "link.yaml");
  link("project/data/dangling.yaml", "nowhere.yaml");
  link("project/data/loop.yaml", "loop.yaml");
  link("project/linked", "data");
  link("project/data/folder.yaml", "c");
  git.Commit("files");
}

TEST_CASE("a commit's files are found and read as those of the disk are") {
  const GitFolder git;
  FillRepository(git);
  const DiskFiles disk(git.At("project"));
  const GitFiles files(git.At("project"), "HEAD");
  for (const char* pattern :
       {"data/**/*.yaml", "data/*.yaml", "data/.hidden/*.yaml", "data/b.yaml", "./data//b.yaml",
        "data", "data/nothing.yaml", "nowhere/*.yaml", "**/*.yaml", "data/**", "linked/*.yaml",
        "linked/b.yaml", "data/loop.yaml", "data/dangling.yaml", "../beside/*.yaml", "*",
        "data/*/../*.yaml", "data/b.yaml/*"}) {
    CAPTURE(pattern);
    CHECK(files.Glob(pattern) == disk.Glob(pattern));
  }
  for (const std::string& path : disk.Glob("data/**")) {
    CAPTURE(path);
    CHECK(files.Read(path) == disk.Read(path));
  }
  for (const char* path : {"", ".", "data", "data/b.yaml", "data/z.yaml", "data/b.yaml/x", "linked",
                           "data/dangling.yaml", "data/loop.yaml", "linked/c/../b.yaml"}) {
    CAPTURE(path);
    CHECK(files.Exists(path) == disk.Exists(path));
  }
  CHECK(files.Glob("data/**/*.yaml") ==
        Paths{"data/a.yaml", "data/b.yaml", "data/c/d.yaml", "data/chain.yaml", "data/link.yaml"});
}

TEST_CASE("what stands in the work tree or the index alone is not in the commit") {
  const GitFolder git(Files{{"a.yaml", "old"}});
  git.Write("a.yaml", "new");
  git.Write("b.yaml", "new");
  git.Git("add b.yaml");
  const GitFiles files(git.path(), "HEAD");
  CHECK(files.Read("a.yaml") == "old");
  CHECK(files.Glob("*.yaml") == Paths{"a.yaml"});
}

TEST_CASE("what cannot be read from a commit says why") {
  const GitFolder git(
      {{"data/a.yaml", ""},
       {"lfs.yaml", "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n"}});
  std::filesystem::create_symlink("/etc/hostname", git.At("absolute.yaml"));
  std::filesystem::create_symlink("../../elsewhere.yaml", git.At("data/above.yaml"));
  std::filesystem::create_symlink(".git/config", git.At("annexed.yaml"));
  git.Commit("links");
  const GitFiles files(git.path(), "HEAD");
  const auto error = [&](const char* path) { return ErrorOf([&] { files.Read(path); }); };
  CHECK(error("b.yaml") == "b.yaml: cannot be read: no such file in the commit");
  CHECK(error("data") == "data: is a folder, where a file is wanted");
  CHECK(Contains(error("lfs.yaml"), "Git LFS pointer"));
  for (const char* path : {"absolute.yaml", "data/above.yaml", "annexed.yaml"}) {
    CAPTURE(path);
    CHECK(Contains(error(path), "leads out of the repository"));
    CHECK(files.Glob(path) == Paths{path});  // told when it is read, not passed over
  }
  CHECK(files.Glob("*.yaml") == Paths{"absolute.yaml", "annexed.yaml", "lfs.yaml"});
}

TEST_CASE("a submodule is not read, and a pattern that would look there says so") {
  const GitFolder other(Files{{"x.yaml", ""}});
  const GitFolder git(Files{{"data/a.yaml", ""}});
  git.Git("submodule --quiet add " + other.path() + " data/sub");
  git.Commit("submodule");
  const GitFiles files(git.path(), "HEAD");
  CHECK(files.Glob("data/*.yaml") == Paths{"data/a.yaml"});
  CHECK(files.submodules().empty());
  CHECK(files.Glob("data/**/*.yaml") == Paths{"data/a.yaml"});
  CHECK(files.submodules() == Paths{"data/sub"});
  CHECK(Contains(ErrorOf([&] { files.Read("data/sub/x.yaml"); }), "data/sub is a submodule"));
}

TEST_CASE("several threads read one commit") {
  std::map<std::string, std::string> contents;
  for (int i = 0; i < 200; ++i) {
    contents["f" + std::to_string(i) + ".yaml"] = std::string(static_cast<size_t>(i), 'x');
  }
  const GitFolder git(contents);
  const GitFiles files(git.path(), "HEAD");
  std::atomic<int> wrong = 0;
  {
    std::vector<std::jthread> threads;
    for (int t = 0; t < 4; ++t) {
      threads.emplace_back([&] {
        for (const auto& [path, text] : contents) {
          if (files.Read(path) != text || files.Glob("*.yaml").size() != 200) ++wrong;
        }
      });
    }
  }
  CHECK(wrong == 0);
}

TEST_CASE("the base is where HEAD left the revision, whatever the revision has gained since") {
  const GitFolder git(Files{{"a", "1"}});
  const std::string fork = git.Id("HEAD");
  git.Git("checkout -q -b branch");
  git.Write("b", "");
  git.Commit("branch");
  git.Git("checkout -q main");
  git.Write("a", "2");
  git.Commit("main goes on");
  git.Git("tag -a v1 -m v1");
  git.Git("checkout -q branch");
  for (const char* revision : {"main", "v1", "main...", "main...HEAD", "refs/heads/main"}) {
    CAPTURE(revision);
    const BaseCommit base = FindBaseCommit(git.path(), revision);
    CHECK(base.id == fork);
    CHECK(base.is_fork_point);
  }
  for (const std::string& revision : {std::string("HEAD~1"), fork, fork.substr(0, 8)}) {
    CAPTURE(revision);
    const BaseCommit base = FindBaseCommit(git.path(), revision);
    CHECK(base.id == fork);
    CHECK(!base.is_fork_point);
  }
  git.Git("checkout -q --orphan other");
  git.Commit("of no common history");
  CHECK(FindBaseCommit(git.path(), "main").id == git.Id("main"));
}

TEST_CASE("a revision that is not there says what to do") {
  const GitFolder git(Files{{"a", "1"}});
  const auto error = [](const std::string& folder, const std::string& revision) {
    return ErrorOf([&] { FindBaseCommit(folder, revision); });
  };
  CHECK(Contains(error(git.path(), "nowhere"), "there is no commit 'nowhere'"));
  CHECK(Contains(error(git.path(), ""), "is empty"));
  CHECK(Contains(error(git.path(), "main..HEAD"), "name one revision"));
  CHECK(Contains(error(git.path(), "HEAD:a"), "there is no commit 'HEAD:a'"));
  CHECK(Contains(error(git.path(), std::string(40, '0')), "there is no commit"));
  CHECK(Contains(error(git.path(), std::string(5000, '^')), "there is no commit"));

  git.Git("checkout -q -b feature");
  const TemporaryFolder place;
  RunGit(place.path(), "clone -q " + git.path() + " clone");
  CHECK(Contains(error(place.At("clone"), "main"), "did you mean 'origin/main'?"));
  CHECK(Contains(error(place.path(), "main"), "is not in a git repository"));
  const GitFolder empty;
  CHECK(Contains(error(empty.path(), "HEAD"), "there is no commit 'HEAD'"));
}

TEST_CASE("a shallow clone is compared as far as it goes, and then says how to get more") {
  const GitFolder git(Files{{"a", "1"}});
  for (const char* text : {"2", "3", "4"}) {
    git.Write("a", text);
    git.Commit(text);
  }
  git.Git("checkout -q -b branch HEAD~1");
  git.Write("b", "1");
  git.Commit("branch");
  const TemporaryFolder place;
  RunGit(place.path(), "clone -q --depth 2 --no-single-branch file://" + git.path() + " clone");
  const std::string clone = place.At("clone");
  CHECK(FindBaseCommit(clone, "HEAD~1").id == git.Id("HEAD~1"));
  CHECK(FindBaseCommit(clone, "HEAD").id == git.Id("HEAD"));
  const auto error = [&](const char* revision) {
    return ErrorOf([&] { FindBaseCommit(clone, revision); });
  };
  CHECK(Contains(error("HEAD~3"), "git fetch --unshallow"));
  RunGit(clone, "fetch -q --depth 1 origin main");
  RunGit(clone, "checkout -q --orphan alone");
  RunGit(clone, "commit -q --allow-empty -m alone");
  CHECK(Contains(error("origin/main"), "fetch-depth: 0"));
  CHECK(GitFiles(clone, "origin/main").Read("a") == "4");
}

TEST_CASE("what git has added to a repository's settings does not keep it from being read") {
  const GitFolder git(Files{{"a", "1"}});
  git.Git("config core.repositoryformatversion 1");
  git.Git("config extensions.partialClone origin");
  git.Git("config extensions.worktreeConfig true");
  CHECK(GitFiles(git.path(), "HEAD").Read("a") == "1");
}

TEST_CASE("a linked work tree is of the same repository") {
  const GitFolder git(Files{{"data/a", "1"}});
  const TemporaryFolder place;
  git.Git("worktree add -q " + place.At("linked"));
  CHECK(GitFiles(place.At("linked/data"), "HEAD").Read("a") == "1");
}

TEST_CASE("what is staged is read as it would be committed") {
  const GitFolder git(Files{{"data/a", "1"}, {"data/deep/b", "1"}, {"data/c", "1"}});
  git.Write("data/a", "staged");
  git.Write("data/new", "staged");
  git.Git("add -A");
  git.Git("rm -q --cached data/c");
  git.Write("data/a", "only on disk");
  git.Write("data/untracked", "only on disk");
  git.Write("data/intended", "only on disk");
  git.Git("add --intent-to-add data/intended");
  git.Remove("data/deep");
  const GitFiles files(git.At("data"), GitFiles::Staged{});
  CHECK(files.Read("a") == "staged");
  CHECK(files.Glob("**/*") == Paths{"a", "deep/b", "new"});
  CHECK(files.Exists("deep"));
  CHECK(Contains(ErrorOf([&] { files.Read("untracked"); }), "`git add` it"));
}

TEST_CASE("a file that a filter makes into something else is read as it is on disk") {
  const GitFolder git(Files{{".gitattributes", "*.big filter=lfs\n*.txt text\n"},
                            {"data/a.txt", "1\n"}});
  git.Git("config filter.lfs.clean 'sed s/.*/pointer/'");
  git.Write("data/b.big", "what it says\n");
  git.Git("add -A");
  const GitFiles files(git.At("data"), GitFiles::Staged{});
  CHECK(files.Read("b.big") == "what it says\n");
  CHECK(files.Read("a.txt") == "1\n");
}

TEST_CASE("a filter that git is not set up to run changes nothing, nor does a file that is gone") {
  const GitFolder git(Files{{".gitattributes", "*.a filter=nosuch\n*.b filter=known\n"}});
  git.Git("config filter.known.clean cat");
  git.Write("x.a", "staged");
  git.Write("x.b", "staged");
  git.Git("add -A");
  git.Write("x.a", "only on disk");
  git.Remove("x.b");
  const GitFiles files(git.path(), GitFiles::Staged{});
  CHECK(files.Read("x.a") == "staged");
  CHECK(files.Read("x.b") == "staged");
}

TEST_CASE("the index of a hook counts for its own repository") {
  const GitFolder git(Files{{"a", "1"}});
  const GitFolder other(Files{{"b", "1"}});
  git.Git("read-tree --index-output=" + git.At(".git/index.hook") + " --empty");
  const auto with = [&](const std::string& index) {
    setenv("GIT_INDEX_FILE", index.c_str(), 1);
    const Paths found = GitFiles(git.path(), GitFiles::Staged{}).Glob("**/*");
    unsetenv("GIT_INDEX_FILE");
    return found;
  };
  CHECK(with(git.At(".git/index.hook")).empty());
  CHECK(with(".git/index.hook").empty());
  CHECK(with(other.At(".git/index")) == Paths{"a"});
}

TEST_CASE("conflicts in the index are refused") {
  const GitFolder git(Files{{"a", "1"}});
  git.Git("checkout -q -b other");
  git.Write("a", "2");
  git.Commit("two");
  git.Git("checkout -q main");
  git.Write("a", "3");
  git.Commit("three");
  CHECK_THROWS(git.Git("merge -q other"));
  CHECK(Contains(ErrorOf([&] { GitFiles(git.path(), GitFiles::Staged{}); }), "conflicts"));
}

}  // namespace
}  // namespace eventlint
