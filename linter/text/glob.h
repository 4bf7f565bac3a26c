// GlobPattern: a pattern of paths, as every FileReader understands it.
//
// `*` and `?` stand for characters within one folder's name and `**` for any number of folders.
// Names that begin with a dot match only where the pattern writes the dot.
#ifndef EVENTLINT_TEXT_GLOB_H_
#define EVENTLINT_TEXT_GLOB_H_

#include <string>
#include <string_view>
#include <vector>

namespace eventlint {

class GlobPattern {
 public:
  explicit GlobPattern(std::string_view pattern);

  bool Matches(std::string_view path) const;
  /// Whether it has no wildcard, and so names one file.
  bool is_literal() const { return literal_; }
  /// The part that names a folder outright, such as "dataset/events/": no more has to be walked.
  std::string FixedFolder() const;
  /// Whether any path inside that folder could match; where not, it need not be walked.
  bool MayMatchBelow(std::string_view folder) const;

 private:
  std::vector<std::string> segments_;
  bool literal_;
};

/// The names that a path consists of; empty ones and "." are left out.
std::vector<std::string> PathSegments(std::string_view path);

/// A path or pattern as paths are known here: "./dataset//events/" is "dataset/events", "./" ".".
std::string PlainPath(std::string_view path);

/// Whether a file is that path, or lies in the folder of that path. Everything is below "" and ".".
bool IsBelow(const std::string& file, const std::string& path);

/// Whether a path matches a pattern.
bool MatchesGlob(const std::string& pattern, const std::string& path);

}  // namespace eventlint

#endif  // EVENTLINT_TEXT_GLOB_H_
