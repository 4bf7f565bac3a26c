// CommitPaths: every path of a commit, and what each leads to once symbolic links are followed.
//
// Knows no git library: who fills it also says what is written in a link. Read-only once filled,
// and then thread-safe as far as that function is.
#ifndef EVENTLINT_TEXT_COMMIT_PATHS_H_
#define EVENTLINT_TEXT_COMMIT_PATHS_H_

#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "text/glob.h"

namespace eventlint {

enum class EntryKind { kFile, kFolder, kLink, kSubmodule };

class CommitPaths {
 public:
  struct Entry {
    EntryKind kind;
    std::string id;  ///< Of the object.
  };

  /// What a path leads to.
  struct Target {
    enum class Kind { kNothing, kFile, kFolder, kSubmodule, kOutside };
    Kind kind = Kind::kNothing;
    std::string path = {};  ///< Where it ends; of a path inside a submodule, the submodule.
    std::string id = {};    ///< Of the file's object.

    /// A file, or a link to what no commit holds: reading that one tells why it cannot be read.
    bool is_like_file() const { return kind == Kind::kFile || kind == Kind::kOutside; }
  };

  /// The path that a link holds.
  using LinkReader = std::function<std::string(const std::string& path, const std::string& id)>;

  explicit CommitPaths(LinkReader read_link) : read_link_(std::move(read_link)) {}

  /// `path` is from the repository's top.
  void Add(const std::string& path, Entry entry) { entries_.emplace(path, std::move(entry)); }

  /// `path` is relative to `folder`, which is from the repository's top.
  Target Follow(const std::string& folder, const std::string& path) const;

  /// The files below `folder` that match a pattern, relative to it and sorted. Adds the submodules
  /// in which it would have had to look.
  std::vector<std::string> Glob(const std::string& folder, const std::string& pattern,
                                std::set<std::string>* submodules) const;

 private:
  LinkReader read_link_;
  std::map<std::string, Entry> entries_;
};

}  // namespace eventlint

#endif  // EVENTLINT_TEXT_COMMIT_PATHS_H_
