#include "text/glob.h"

#include <algorithm>

namespace eventlint {

namespace {

using Segments = std::vector<std::string>;

bool HasWildcard(std::string_view text) {
  return text.find_first_of("*?") != std::string_view::npos;
}

bool IsHidden(std::string_view name) { return name.starts_with('.'); }

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

// Only the latest ** is ever tried anew, so that many of them cost no more than one.
bool MatchesSegments(const Segments& pattern, const Segments& path) {
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

}  // namespace

std::vector<std::string> PathSegments(std::string_view path) {
  Segments segments;
  size_t begin = 0;
  while (begin <= path.size()) {
    const size_t end = std::min(path.find('/', begin), path.size());
    const std::string_view segment = path.substr(begin, end - begin);
    if (!segment.empty() && segment != ".") segments.emplace_back(segment);
    begin = end + 1;
  }
  return segments;
}

std::string PlainPath(std::string_view path) {
  std::string plain;
  for (const std::string& segment : PathSegments(path)) {
    plain += (plain.empty() ? "" : "/") + segment;
  }
  return plain.empty() ? "." : plain;
}

GlobPattern::GlobPattern(std::string_view pattern)
    : segments_(PathSegments(pattern)), literal_(!HasWildcard(pattern)) {}

bool GlobPattern::Matches(std::string_view path) const {
  return MatchesSegments(segments_, PathSegments(path));
}

std::string GlobPattern::FixedFolder() const {
  std::string folder;
  for (size_t i = 0; i + 1 < segments_.size() && !HasWildcard(segments_[i]); ++i) {
    folder += segments_[i] + "/";
  }
  return folder;
}

bool GlobPattern::MayMatchBelow(std::string_view folder) const {
  const Segments names = PathSegments(folder);
  for (size_t i = 0; i < names.size(); ++i) {
    if (i == segments_.size()) return false;
    if (segments_[i] != "**") {
      if (!MatchesSegment(segments_[i], names[i])) return false;
      continue;
    }
    // Only a pattern that goes on to write a dot leads into .git and the like.
    const auto rest = static_cast<std::ptrdiff_t>(i);
    return std::any_of(segments_.begin() + rest, segments_.end(), IsHidden) ||
           std::none_of(names.begin() + rest, names.end(), IsHidden);
  }
  return names.size() < segments_.size();
}

bool IsBelow(const std::string& file, const std::string& path) {
  return path.empty() || path == "." || file == path || file.starts_with(path + "/") ||
         (path.ends_with('/') && file.starts_with(path));
}

bool MatchesGlob(const std::string& pattern, const std::string& path) {
  return GlobPattern(pattern).Matches(path);
}

}  // namespace eventlint
