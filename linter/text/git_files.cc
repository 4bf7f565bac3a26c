#include "text/git_files.h"

#include <git2.h>

#include <cstdlib>
#include <filesystem>
#include <mutex>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

#include "text/commit_paths.h"
#include "text/git_library.h"
#include "text/input_error.h"
#include "text/lfs_pointer.h"

namespace eventlint {

namespace {

namespace fs = std::filesystem;

// A tree that names one folder many times over, level by level, has more paths than any disk.
constexpr size_t kMostPathBytes = size_t{512} << 20;
constexpr size_t kBytesBesidePath = 128;  // about what one more entry takes
constexpr size_t kIdDigits = 40;

constexpr char kFetchMore[] =
    "this clone is shallow: fetch the rest of the history with `git fetch --unshallow`, or in CI "
    "with `fetch-depth: 0`";

constexpr char kNewSince[] = "--new-since";
constexpr char kStaged[] = "--staged";

template <auto kFree>
struct Free {
  template <typename T>
  void operator()(T* object) const {
    kFree(object);
  }
};
using Repository = std::unique_ptr<git_repository, Free<git_repository_free>>;
using Object = std::unique_ptr<git_object, Free<git_object_free>>;
using CommitObject = std::unique_ptr<git_commit, Free<git_commit_free>>;
using TreeObject = std::unique_ptr<git_tree, Free<git_tree_free>>;
using Blob = std::unique_ptr<git_blob, Free<git_blob_free>>;
using Index = std::unique_ptr<git_index, Free<git_index_free>>;

Repository OpenRepository(const std::string& folder, const std::string& option) {
  StartGitLibrary();
  git_repository* repository = nullptr;
  const int error = git_repository_open_ext(&repository, folder.c_str(), 0, nullptr);
  if (error == GIT_ENOTFOUND) {
    throw InputError(folder +
                     " is not in a git repository, which " + option +
                     " is about; run `eventlint check` without it");
  }
  if (error != 0) {
    throw InputError("the git repository of " + folder + " cannot be opened: " + LastGitError());
  }
  return Repository(repository);
}

std::string Hex(const git_oid& id) {
  char text[kIdDigits + 1];
  git_oid_tostr(text, sizeof text, &id);
  return text;
}

std::optional<git_oid> FindCommit(git_repository* repository, const std::string& revision) {
  git_object* found = nullptr;
  if (git_revparse_single(&found, repository, revision.c_str()) != 0) return std::nullopt;
  const Object object(found);
  git_object* peeled = nullptr;
  if (git_object_peel(&peeled, object.get(), GIT_OBJECT_COMMIT) != 0) return std::nullopt;
  const Object commit(peeled);
  return *git_object_id(commit.get());
}

[[noreturn]] void FailUnknown(git_repository* repository, const std::string& revision) {
  if (revision.empty()) {
    throw InputError("the revision to compare with is empty; name a branch, a tag or a commit");
  }
  std::string message = "there is no commit '" + revision + "' in this repository; ";
  if (revision.find("..") != std::string::npos) {
    message += "name one revision: the other side is always the work tree";
  } else if (FindCommit(repository, "origin/" + revision)) {
    message += "did you mean 'origin/" + revision + "'?";
  } else if (git_repository_is_shallow(repository) == 1) {
    message += kFetchMore;
  } else {
    message += "`git fetch` brings a remote's branches, and `git log` lists commits";
  }
  throw InputError(message);
}

git_oid RequireCommit(git_repository* repository, const std::string& revision) {
  if (!revision.empty()) {
    if (const auto id = FindCommit(repository, revision)) return *id;
    for (const std::string_view range : {"...", "...HEAD"}) {
      if (!revision.ends_with(range) || revision.size() == range.size()) continue;
      const std::string left = revision.substr(0, revision.size() - range.size());
      if (const auto id = FindCommit(repository, left)) return *id;
    }
  }
  FailUnknown(repository, revision);
}

// Whether a commit is reached from another one through what a shallow clone has: the library's own
// search stops with an error at the first commit that is not there.
bool IsAncestorInClone(git_repository* repository, const git_oid& ancestor, const git_oid& from) {
  std::vector<git_oid> pending = {from};
  std::set<std::string> seen;
  while (!pending.empty()) {
    const git_oid id = pending.back();
    pending.pop_back();
    if (git_oid_equal(&id, &ancestor) != 0) return true;
    git_commit* found = nullptr;
    if (!seen.insert(Hex(id)).second || git_commit_lookup(&found, repository, &id) != 0) continue;
    const CommitObject commit(found);
    for (unsigned i = 0; i < git_commit_parentcount(commit.get()); ++i) {
      pending.push_back(*git_commit_parent_id(commit.get(), i));
    }
  }
  return false;
}

EntryKind KindOf(uint32_t mode) {
  switch (mode) {
    case GIT_FILEMODE_TREE:
      return EntryKind::kFolder;
    case GIT_FILEMODE_LINK:
      return EntryKind::kLink;
    case GIT_FILEMODE_COMMIT:
      return EntryKind::kSubmodule;
    default:
      return EntryKind::kFile;
  }
}

TreeObject TreeOf(git_repository* repository, const git_oid& id) {
  git_object* found = nullptr;
  Object object;
  if (git_object_lookup(&found, repository, &id, GIT_OBJECT_ANY) == 0) object.reset(found);
  git_object* tree = nullptr;
  if (object == nullptr || git_object_peel(&tree, object.get(), GIT_OBJECT_TREE) != 0) {
    throw InputError("git object " + Hex(id) + " cannot be read: " + LastGitError() +
                     "; `git fsck` tells whether the repository is whole");
  }
  return TreeObject(reinterpret_cast<git_tree*>(tree));
}

// Adds every path of a commit.
void ListTree(git_repository* repository, const git_oid& commit, CommitPaths* paths) {
  size_t bytes = 0;
  std::vector<std::pair<std::string, git_oid>> folders = {{"", commit}};
  while (!folders.empty()) {
    const auto [folder, id] = std::move(folders.back());
    folders.pop_back();
    const TreeObject tree = TreeOf(repository, id);
    for (size_t i = 0; i < git_tree_entrycount(tree.get()); ++i) {
      const git_tree_entry* entry = git_tree_entry_byindex(tree.get(), i);
      const std::string path = folder + git_tree_entry_name(entry);
      const EntryKind kind = KindOf(git_tree_entry_filemode(entry));
      if (kind == EntryKind::kFolder) folders.emplace_back(path + "/", *git_tree_entry_id(entry));
      paths->Add(path, {kind, Hex(*git_tree_entry_id(entry))});
      bytes += path.size() + kBytesBesidePath;
    }
    if (bytes > kMostPathBytes) {
      throw InputError("commit " + Hex(commit) + " has too many files to compare with");
    }
  }
}

// The index that a hook is to look at: `git commit -a`, and one of a few files, are checked before
// they are in the index proper. Empty when there is none, or when it is another repository's.
fs::path IndexOfHook(git_repository* repository) {
  const char* named = std::getenv("GIT_INDEX_FILE");
  if (named == nullptr) return {};
  std::error_code error;
  const fs::path path =
      fs::weakly_canonical(fs::path(git_repository_workdir(repository)) / named, error);
  const fs::path own = fs::weakly_canonical(git_repository_path(repository), error);
  const fs::path below = path.lexically_relative(own);
  return below.empty() || *below.begin() == ".." ? fs::path() : path;
}

Index OpenIndex(git_repository* repository) {
  git_index* index = nullptr;
  const fs::path of_hook = IndexOfHook(repository);
  const bool is_open = of_hook.empty() ? git_repository_index(&index, repository) == 0
                                       : git_index_open(&index, of_hook.c_str()) == 0;
  if (!is_open) {
    throw InputError("git's index cannot be read: " + LastGitError() +
                     "; if it is split or sparse, `git update-index --no-split-index` or `git "
                     "sparse-checkout reapply --no-sparse-index` makes it whole");
  }
  return Index(index);
}

// Adds every path of the index, and the folders that they are in.
void ListIndex(git_repository* repository, CommitPaths* paths) {
  const Index index = OpenIndex(repository);
  if (git_index_has_conflicts(index.get()) == 1) {
    throw InputError("a merge has left conflicts in git's index; resolve them and `git add` them");
  }
  std::set<std::string> folders;
  for (size_t i = 0; i < git_index_entrycount(index.get()); ++i) {
    const git_index_entry* entry = git_index_get_byindex(index.get(), i);
    // `git add --intent-to-add` commits nothing yet.
    if ((entry->flags_extended & GIT_INDEX_ENTRY_INTENT_TO_ADD) != 0) continue;
    const std::string path = entry->path;
    for (size_t at = path.rfind('/'); at != path.npos && at > 0; at = path.rfind('/', at - 1)) {
      if (!folders.insert(path.substr(0, at)).second) break;
    }
    paths->Add(path, {KindOf(entry->mode), Hex(entry->id)});
  }
  for (const std::string& folder : folders) paths->Add(folder, {EntryKind::kFolder, ""});
}

// The project's folder as the repository's tree names it: "" at the top, else "data/mali".
std::string FolderInRepository(git_repository* repository, const std::string& folder) {
  const char* top = git_repository_workdir(repository);
  if (top == nullptr) {
    throw InputError("the git repository of " + folder +
                     " is bare; run eventlint in a work tree of it");
  }
  std::error_code error;
  const fs::path below =
      fs::weakly_canonical(folder, error).lexically_relative(fs::weakly_canonical(top, error));
  if (below.empty() || *below.begin() == "..") {
    throw InputError(folder + " is not in the work tree of its git repository, which is " + top);
  }
  return below == "." ? "" : below.generic_string();
}

}  // namespace

BaseCommit FindBaseCommit(const std::string& folder, const std::string& revision) {
  const Repository repository = OpenRepository(folder, kNewSince);
  const git_oid id = RequireCommit(repository.get(), revision);
  const auto head = FindCommit(repository.get(), "HEAD");
  if (!head) return {Hex(id), false};
  git_oid base;
  const int error = git_merge_base(&base, repository.get(), &id, &*head);
  if (error == 0) return {Hex(base), git_oid_equal(&base, &id) == 0};
  if (git_repository_is_shallow(repository.get()) == 1) {
    if (IsAncestorInClone(repository.get(), id, *head)) return {Hex(id), false};
    throw InputError("it cannot be told where this branch left '" + revision + "'; " + kFetchMore);
  }
  if (error == GIT_ENOTFOUND) return {Hex(id), false};
  throw InputError("it cannot be told where this branch left '" + revision + "': " + LastGitError());
}

// The paths are listed once and never change; objects are read under a lock, since two threads must
// not use one repository of the library at once.
class GitFiles::Snapshot {
 public:
  Snapshot(const std::string& folder, const std::string& commit) : Snapshot(folder, kNewSince, false) {
    ListTree(repository_.get(), RequireCommit(repository_.get(), commit), &paths_);
  }
  Snapshot(const std::string& folder, Staged) : Snapshot(folder, kStaged, true) {
    ListIndex(repository_.get(), &paths_);
  }

  bool is_staged() const { return is_staged_; }

  CommitPaths::Target Follow(const std::string& path) const { return paths_.Follow(folder_, path); }

  std::vector<std::string> Glob(const std::string& pattern) const {
    std::set<std::string> submodules;
    std::vector<std::string> found = paths_.Glob(folder_, pattern, &submodules);
    const std::lock_guard lock(mutex_);
    submodules_.merge(submodules);
    return found;
  }

  std::vector<std::string> submodules() const {
    const std::lock_guard lock(mutex_);
    return {submodules_.begin(), submodules_.end()};
  }

  std::string BytesOf(const std::string& path, const std::string& id) const {
    git_oid oid;
    git_oid_fromstr(&oid, id.c_str());
    const std::lock_guard lock(mutex_);
    git_blob* found = nullptr;
    if (git_blob_lookup(&found, repository_.get(), &oid) != 0) {
      throw InputError(path + ": cannot be read: " + LastGitError() +
                       "; if this is a partial clone, `git fetch --refetch --no-filter` "
                       "completes it");
    }
    const Blob blob(found);
    const auto* bytes = static_cast<const char*>(git_blob_rawcontent(blob.get()));
    return std::string(bytes, static_cast<size_t>(git_blob_rawsize(blob.get())));
  }

  // The bytes of a file as its readers know it; `target` is its path from the repository's top.
  std::string Read(const std::string& path, const CommitPaths::Target& target) const {
    const DiskFiles disk(folder_on_disk_);
    if (is_staged_ && HasFilter(target.path) && disk.Exists(path)) return disk.Read(path);
    return BytesOf(path, target.id);
  }

 private:
  Snapshot(const std::string& folder, const std::string& option, bool is_staged)
      : repository_(OpenRepository(folder, option)),
        folder_on_disk_(folder),
        folder_(FolderInRepository(repository_.get(), folder)),
        is_staged_(is_staged),
        paths_(
            [this](const std::string& path, const std::string& id) { return BytesOf(path, id); }) {}

  bool HasFilter(const std::string& path) const {
    const std::lock_guard lock(mutex_);
    const char* filter = nullptr;
    const int error = git_attr_get(&filter, repository_.get(), GIT_ATTR_CHECK_FILE_THEN_INDEX,
                                   path.c_str(), "filter");
    return error == 0 && git_attr_value(filter) == GIT_ATTR_VALUE_STRING && HasDriver(filter);
  }

  // Whether git is set up to run that filter; else it takes the files as they are.
  bool HasDriver(const std::string& filter) const {
    git_config* found = nullptr;
    if (git_repository_config_snapshot(&found, repository_.get()) != 0) return false;
    const std::unique_ptr<git_config, Free<git_config_free>> config(found);
    for (const char* command : {".clean", ".smudge", ".process"}) {
      const char* value = nullptr;
      if (git_config_get_string(&value, found, ("filter." + filter + command).c_str()) == 0) {
        return true;
      }
    }
    return false;
  }

  const Repository repository_;
  const std::string folder_on_disk_;
  const std::string folder_;  // from the repository's top
  const bool is_staged_;
  CommitPaths paths_;
  mutable std::mutex mutex_;
  mutable std::set<std::string> submodules_;
};

GitFiles::GitFiles(const std::string& folder, const std::string& commit)
    : snapshot_(std::make_unique<Snapshot>(folder, commit)) {}

GitFiles::GitFiles(const std::string& folder, Staged staged)
    : snapshot_(std::make_unique<Snapshot>(folder, staged)) {}

GitFiles::~GitFiles() = default;

std::string GitFiles::Read(const std::string& path) const {
  const CommitPaths::Target target = snapshot_->Follow(path);
  switch (target.kind) {
    case CommitPaths::Target::Kind::kNothing:
      throw InputError(path + ": cannot be read: no such file in " +
                       (snapshot_->is_staged() ? "what is staged; `git add` it" : "the commit"));
    case CommitPaths::Target::Kind::kFolder:
      throw InputError(path + ": is a folder, where a file is wanted");
    case CommitPaths::Target::Kind::kSubmodule:
      throw InputError(path + ": cannot be read: " + target.path +
                       " is a submodule, whose files are in another repository");
    case CommitPaths::Target::Kind::kOutside:
      throw InputError(path +
                       ": cannot be read: a symbolic link leads out of the repository, and what "
                       "was there is not recorded in the commit");
    case CommitPaths::Target::Kind::kFile:
      break;
  }
  std::string bytes = snapshot_->Read(path, target);
  if (IsLfsPointer(bytes)) {
    throw InputError(path + ": cannot be read: the commit has only a Git LFS pointer in its place");
  }
  return bytes;
}

bool GitFiles::Exists(const std::string& path) const {
  return snapshot_->Follow(path).kind != CommitPaths::Target::Kind::kNothing;
}

std::vector<std::string> GitFiles::Glob(const std::string& pattern) const {
  return snapshot_->Glob(pattern);
}

std::vector<std::string> GitFiles::submodules() const { return snapshot_->submodules(); }

}  // namespace eventlint
