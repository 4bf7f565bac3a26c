#include "text/file_reader.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>

#include "text/glob.h"
#include "text/input_error.h"

namespace eventlint {

namespace fs = std::filesystem;

std::string DiskFiles::Read(const std::string& path) const {
  const fs::path full = fs::path(root_) / path;
  std::error_code error;
  if (fs::is_directory(full, error)) {
    throw InputError(path + ": is a folder, where a file is wanted");
  }
  std::ifstream in(full, std::ios::binary);
  if (!in.is_open()) throw InputError(path + ": cannot be read: " + std::strerror(errno));
  std::string bytes;
  const auto size = fs::file_size(full, error);
  if (!error) {
    bytes.resize(size);
    in.read(bytes.data(), static_cast<std::streamsize>(size));
    bytes.resize(static_cast<size_t>(in.gcount()));
  }
  // A pipe or a file that grows: take the rest as well.
  if (!in.eof()) bytes.append(std::istreambuf_iterator<char>(in), {});
  if (in.bad()) throw InputError(path + ": cannot be read: " + std::strerror(errno));
  return bytes;
}

bool DiskFiles::Exists(const std::string& path) const {
  std::error_code ignored;
  return fs::exists(fs::path(root_) / path, ignored);
}

std::vector<std::string> DiskFiles::Glob(const std::string& pattern) const {
  std::vector<std::string> found;
  std::error_code error;
  const GlobPattern glob(pattern);
  if (glob.is_literal()) {
    if (fs::is_regular_file(fs::path(root_) / pattern, error)) found.push_back(pattern);
    return found;
  }
  const std::string folder = glob.FixedFolder();
  const fs::path base = fs::path(root_) / folder;
  if (!fs::is_directory(base, error)) return found;
  for (fs::recursive_directory_iterator i(base, error), end; i != end; i.increment(error)) {
    const std::string path = folder + i->path().lexically_relative(base).generic_string();
    std::error_code no_such_file;  // a link that leads nowhere is no file
    if (i->is_directory(no_such_file)) {
      if (!glob.MayMatchBelow(path)) i.disable_recursion_pending();
    } else if (i->is_regular_file(no_such_file) && glob.Matches(path)) {
      found.push_back(path);
    }
  }
  if (error) throw InputError(folder + ": cannot be searched: " + error.message());
  std::sort(found.begin(), found.end());
  return found;
}

std::string MemoryFiles::Read(const std::string& path) const {
  const auto found = files_.find(path);
  if (found == files_.end()) throw InputError(path + ": cannot be read: no such file");
  return found->second;
}

bool MemoryFiles::Exists(const std::string& path) const {
  if (files_.count(path) > 0) return true;
  const auto below = files_.lower_bound(path + "/");
  return below != files_.end() && below->first.starts_with(path + "/");
}

std::vector<std::string> MemoryFiles::Glob(const std::string& pattern) const {
  std::vector<std::string> found;
  for (const auto& [path, text] : files_) {
    if (MatchesGlob(pattern, path)) found.push_back(path);
  }
  return found;
}

}  // namespace eventlint
