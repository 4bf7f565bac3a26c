#include "text/commit_paths.h"

#include <algorithm>

namespace eventlint {

namespace {

// As many, and as long, as Linux follows.
constexpr int kMostLinks = 40;
constexpr size_t kLongestLink = 4096;

std::string Join(const std::vector<std::string>& names) {
  std::string path;
  for (const std::string& name : names) path += (path.empty() ? "" : "/") + name;
  return path;
}

}  // namespace

CommitPaths::Target CommitPaths::Follow(const std::string& folder, const std::string& path) const {
  using Kind = Target::Kind;
  std::vector<std::string> at;  // from the repository's top
  std::vector<std::string> ahead = PathSegments(folder + "/" + path);
  std::reverse(ahead.begin(), ahead.end());
  Target target{Kind::kFolder};
  int links = 0;
  while (!ahead.empty()) {
    if (target.kind == Kind::kFile) return {};  // a file is no folder
    const std::string name = std::move(ahead.back());
    ahead.pop_back();
    if (name == "..") {
      if (at.empty()) return {Kind::kOutside};
      at.pop_back();
      target = {Kind::kFolder, Join(at)};
      continue;
    }
    at.push_back(name);
    // What git keeps beside the tree, such as the files of git-annex, is no part of a commit.
    if (at.front() == ".git") return {Kind::kOutside};
    const auto found = entries_.find(Join(at));
    if (found == entries_.end()) return {};
    const Entry& entry = found->second;
    if (entry.kind == EntryKind::kSubmodule) return {Kind::kSubmodule, found->first};
    if (entry.kind != EntryKind::kLink) {
      target = {entry.kind == EntryKind::kFile ? Kind::kFile : Kind::kFolder, found->first,
                entry.id};
      continue;
    }
    const std::string link = read_link_(path, entry.id);
    if (++links > kMostLinks || link.empty() || link.size() > kLongestLink) return {};
    if (link.starts_with('/')) return {Kind::kOutside};
    const std::vector<std::string> names = PathSegments(link);
    ahead.insert(ahead.end(), names.rbegin(), names.rend());
    at.pop_back();
    target = {Kind::kFolder, Join(at)};
  }
  return target;
}

std::vector<std::string> CommitPaths::Glob(const std::string& folder, const std::string& pattern,
                                           std::set<std::string>* submodules) const {
  const GlobPattern glob(pattern);
  const std::string fixed = glob.is_literal() ? pattern : glob.FixedFolder();
  const Target base = Follow(folder, fixed);
  if (base.kind == Target::Kind::kSubmodule) submodules->insert(base.path);
  std::vector<std::string> found;
  if (glob.is_literal()) {
    if (base.is_like_file()) found.push_back(pattern);
    return found;
  }
  if (base.kind != Target::Kind::kFolder) return found;
  const std::string prefix = base.path.empty() ? "" : base.path + "/";
  for (auto i = entries_.lower_bound(prefix); i != entries_.end(); ++i) {
    if (!i->first.starts_with(prefix)) break;
    const std::string path = fixed + i->first.substr(prefix.size());
    const EntryKind kind = i->second.kind;
    if (kind == EntryKind::kSubmodule && glob.MayMatchBelow(path)) submodules->insert(i->first);
    if (kind != EntryKind::kFile && kind != EntryKind::kLink) continue;
    if (!glob.Matches(path)) continue;
    if (kind == EntryKind::kFile || Follow(folder, path).is_like_file()) found.push_back(path);
  }
  std::sort(found.begin(), found.end());
  return found;
}

}  // namespace eventlint
