// GitFiles: the files of one commit, or of the index, read from the repository's objects. Nothing is
// checked out, and neither the work tree, the index nor a reference is touched.
//
// A symbolic link is followed within the commit; one that leads out of it cannot be read. What a
// submodule holds is in another repository and is not read either: `submodules` says where files
// would have been looked for. A file that is kept in Git LFS is refused by name.
#ifndef EVENTLINT_TEXT_GIT_FILES_H_
#define EVENTLINT_TEXT_GIT_FILES_H_

#include <memory>
#include <string>
#include <vector>

#include "text/file_reader.h"

namespace eventlint {

/// The commit with which the work tree is to be compared.
struct BaseCommit {
  std::string id;  ///< In full.
  /// Whether it is not the revision's own commit, but the one at which HEAD left that revision.
  bool is_fork_point = false;
};

/// The last commit that a revision and HEAD have in common: what the revision has gained since is
/// not part of the change. The revision's own commit when their histories have nothing in common.
/// `revision` is whatever `git rev-parse` takes; "A..." and "A...HEAD" are the same as "A".
/// `folder` is any folder in the repository. Throws InputError when there is no repository or no
/// such revision, or when a shallow clone lacks the history to tell.
BaseCommit FindBaseCommit(const std::string& folder, const std::string& revision);

class GitFiles : public FileReader {
 public:
  /// The files that a folder of the work tree had in a commit; `folder` is absolute and becomes the
  /// root. Throws InputError when the repository or the commit cannot be read.
  GitFiles(const std::string& folder, const std::string& commit);

  /// The files as they are staged for the next commit: without what is not staged, and without files
  /// that git does not know. A file that a filter of .gitattributes turns into something else, as Git
  /// LFS does, is read from the work tree. Of a hook's own index, GIT_INDEX_FILE, that one is read.
  struct Staged {};
  GitFiles(const std::string& folder, Staged);
  ~GitFiles() override;

  std::string Read(const std::string& path) const override;
  bool Exists(const std::string& path) const override;
  std::vector<std::string> Glob(const std::string& pattern) const override;

  /// The submodules in which a pattern so far would have had to look, sorted.
  std::vector<std::string> submodules() const;

 private:
  class Snapshot;
  std::unique_ptr<Snapshot> snapshot_;
};

}  // namespace eventlint

#endif  // EVENTLINT_TEXT_GIT_FILES_H_
