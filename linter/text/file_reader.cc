#include "text/file_reader.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>

#include "text/input_error.h"

namespace eventlint {

namespace fs = std::filesystem;

namespace {

bool HasWildcard(std::string_view text) { return text.find_first_of("*?") != std::string::npos; }

// One name against one segment of a pattern: * and ? stay within the name.
bool MatchesSegment(std::string_view pattern, std::string_view name) {
  if (name.starts_with('.') && !pattern.starts_with('.')) return false;
  size_t p = 0;
  size_t n = 0;
  size_t star = std::string_view::npos;
  size_t star_n = 0;
  while (n < name.size()) {
    if (p < pattern.size() && pattern[p] == '*') {
      star = p++;
      star_n = n;
    } else if (p < pattern.size() && (pattern[p] == '?' || pattern[p] == name[n])) {
      ++p;
      ++n;
    } else if (star != std::string_view::npos) {
      p = star + 1;
      n = ++star_n;
    } else {
      return false;
    }
  }
  while (p < pattern.size() && pattern[p] == '*') ++p;
  return p == pattern.size();
}

std::vector<std::string> Segments(const std::string& path) {
  std::vector<std::string> segments;
  size_t begin = 0;
  while (begin <= path.size()) {
    const size_t end = std::min(path.find('/', begin), path.size());
    const std::string segment = path.substr(begin, end - begin);
    if (!segment.empty() && segment != ".") segments.push_back(segment);
    begin = end + 1;
  }
  return segments;
}

// Only the latest ** is ever tried anew, so that many of them cost no more than one.
bool MatchesSegments(const std::vector<std::string>& pattern,
                     const std::vector<std::string>& path) {
  size_t p = 0;
  size_t n = 0;
  size_t star = std::string::npos;
  size_t star_n = 0;
  while (n < path.size()) {
    if (p < pattern.size() && pattern[p] == "**") {
      star = p++;
      star_n = n;
    } else if (p < pattern.size() && MatchesSegment(pattern[p], path[n])) {
      ++p;
      ++n;
    } else if (star != std::string::npos && !path[star_n].starts_with('.')) {
      p = star + 1;
      n = ++star_n;
    } else {
      return false;
    }
  }
  while (p < pattern.size() && pattern[p] == "**") ++p;
  return p == pattern.size();
}

// The part of a pattern that names a folder outright, so that no more than it is walked.
std::string FixedFolder(const std::string& pattern) {
  std::string folder;
  const std::vector<std::string> segments = Segments(pattern);
  for (size_t i = 0; i + 1 < segments.size() && !HasWildcard(segments[i]); ++i) {
    folder += segments[i] + "/";
  }
  return folder;
}

}  // namespace

bool MatchesGlob(const std::string& pattern, const std::string& path) {
  return MatchesSegments(Segments(pattern), Segments(path));
}

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
  if (!HasWildcard(pattern)) {
    if (fs::is_regular_file(fs::path(root_) / pattern, error)) found.push_back(pattern);
    return found;
  }
  const std::vector<std::string> segments = Segments(pattern);
  const std::string folder = FixedFolder(pattern);
  const fs::path base = fs::path(root_) / folder;
  if (!fs::is_directory(base, error)) return found;
  // A pattern that writes no dot matches nothing in .git and the like: not walked.
  const bool dots = std::any_of(segments.begin(), segments.end(),
                                [](const std::string& segment) { return segment[0] == '.'; });
  for (fs::recursive_directory_iterator i(base, error), end; i != end; i.increment(error)) {
    if (!dots && i->path().filename().native()[0] == '.') i.disable_recursion_pending();
    const std::string path = folder + i->path().lexically_relative(base).generic_string();
    std::error_code no_such_file;  // a link that leads nowhere is no file
    if (i->is_regular_file(no_such_file) && MatchesSegments(segments, Segments(path))) {
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

bool MemoryFiles::Exists(const std::string& path) const { return files_.count(path) > 0; }

std::vector<std::string> MemoryFiles::Glob(const std::string& pattern) const {
  std::vector<std::string> found;
  for (const auto& [path, text] : files_) {
    if (MatchesGlob(pattern, path)) found.push_back(path);
  }
  return found;
}

}  // namespace eventlint
