#include "store/dataset_files.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <unordered_set>

#include "text/glob.h"

namespace eventlint {

namespace {

bool HoldsRecords(std::string_view path) {
  for (std::string_view ending : {".yaml", ".yml", ".json", ".jsonl", ".ndjson", ".csv"}) {
    if (path.ends_with(ending)) return true;
  }
  return false;
}

// The pattern of every file that lies where this one's could: "events/**/*.yaml" to "events/**/*".
// Empty when that would be the whole project.
std::string Beside(const std::string& pattern) {
  const GlobPattern glob(pattern);
  if (glob.is_literal() || glob.FixedFolder().empty()) return "";
  const size_t name = pattern.rfind('/');
  // A last ** stands for files as well as for folders.
  return pattern.substr(name + 1) == "**" ? pattern : pattern.substr(0, name) + "/*";
}

}  // namespace

std::vector<InputFile> ListFiles(const FileReader& files, const TablePlan& plan) {
  std::vector<InputFile> input;
  for (size_t i = 0; i < plan.collections.size(); ++i) {
    std::vector<std::string> paths;
    for (const std::string& pattern : plan.collections[i].collection.files) {
      for (std::string& path : files.Glob(pattern)) paths.push_back(std::move(path));
    }
    std::sort(paths.begin(), paths.end());
    paths.erase(std::unique(paths.begin(), paths.end()), paths.end());
    for (std::string& path : paths) input.push_back({std::move(path), i});
  }
  return input;
}

std::vector<const Collection*> EmptyCollections(const std::vector<InputFile>& dataset,
                                                const TablePlan& plan) {
  std::vector<bool> has_files(plan.collections.size());
  for (const InputFile& file : dataset) has_files[file.collection] = true;
  std::vector<const Collection*> empty;
  for (size_t i = 0; i < has_files.size(); ++i) {
    if (!has_files[i]) empty.push_back(&plan.collections[i].collection);
  }
  return empty;
}

std::vector<std::string> UnreadFiles(const FileReader& files,
                                     const std::vector<InputFile>& dataset, const TablePlan& plan,
                                     const std::vector<std::string>& other) {
  std::unordered_set<std::string> read;
  for (const InputFile& file : dataset) read.insert(file.path);
  std::set<std::string> patterns;
  for (const CollectionPlan& planned : plan.collections) {
    for (const std::string& pattern : planned.collection.files) patterns.insert(Beside(pattern));
  }
  std::set<std::string> unread;
  for (const std::string& pattern : patterns) {
    if (pattern.empty()) continue;
    for (const std::string& path : files.Glob(pattern)) {
      const bool is_other = std::any_of(other.begin(), other.end(), [&](const std::string& below) {
        return !below.empty() && IsBelow(path, below);
      });
      if (HoldsRecords(path) && !is_other && read.count(path) == 0) unread.insert(path);
    }
  }
  return {unread.begin(), unread.end()};
}

}  // namespace eventlint
