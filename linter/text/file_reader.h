// FileReader: the one way in which the tool sees files, so that tests run in memory.
//
// Paths are relative to a root that the reader knows, with forward slashes. Thread-safe.
#ifndef EVENTLINT_TEXT_FILE_READER_H_
#define EVENTLINT_TEXT_FILE_READER_H_

#include <map>
#include <string>
#include <vector>

namespace eventlint {

class FileReader {
 public:
  virtual ~FileReader() = default;

  /// The file's bytes. Throws InputError when it cannot be read.
  virtual std::string Read(const std::string& path) const = 0;
  virtual bool Exists(const std::string& path) const = 0;

  /// Every regular file that matches the pattern (text/glob.h), sorted.
  virtual std::vector<std::string> Glob(const std::string& pattern) const = 0;
};

/// Files below a folder of this machine.
class DiskFiles : public FileReader {
 public:
  explicit DiskFiles(std::string root) : root_(std::move(root)) {}
  std::string Read(const std::string& path) const override;
  bool Exists(const std::string& path) const override;
  std::vector<std::string> Glob(const std::string& pattern) const override;
  const std::string& root() const { return root_; }

 private:
  std::string root_;
};

/// Files that exist only here.
class MemoryFiles : public FileReader {
 public:
  explicit MemoryFiles(std::map<std::string, std::string> files) : files_(std::move(files)) {}
  std::string Read(const std::string& path) const override;
  bool Exists(const std::string& path) const override;
  std::vector<std::string> Glob(const std::string& pattern) const override;

 private:
  std::map<std::string, std::string> files_;
};

}  // namespace eventlint

#endif  // EVENTLINT_TEXT_FILE_READER_H_
