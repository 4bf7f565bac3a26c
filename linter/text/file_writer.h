// FileWriter: the one way in which the tool changes a project's files, so that tests run in memory.
//
// Paths are relative to a root that the writer knows, with forward slashes.
#ifndef EVENTLINT_TEXT_FILE_WRITER_H_
#define EVENTLINT_TEXT_FILE_WRITER_H_

#include <map>
#include <string>
#include <string_view>
#include <utility>

namespace eventlint {

class FileWriter {
 public:
  virtual ~FileWriter() = default;

  /// Makes these bytes the whole of the file, which need not exist, nor its folders. A reader sees
  /// the old file or the new one, never a part. Throws InputError when that cannot be done; the
  /// file is then as it was.
  virtual void Write(const std::string& path, std::string_view bytes) = 0;
};

/// Files below a folder of this machine. A file keeps its mode; a link stays, and the file that it
/// leads to is written. A file that may not be written is not replaced either.
class DiskWriter : public FileWriter {
 public:
  explicit DiskWriter(std::string root) : root_(std::move(root)) {}
  void Write(const std::string& path, std::string_view bytes) override;

  /// Whether what would be written lies below the root, links followed.
  bool IsInRoot(const std::string& path) const;

 private:
  std::string root_;
};

/// Files that exist only here.
class MemoryWriter : public FileWriter {
 public:
  void Write(const std::string& path, std::string_view bytes) override {
    files_.insert_or_assign(path, std::string(bytes));
  }
  /// All that was written: path -> bytes.
  const std::map<std::string, std::string>& files() const { return files_; }

 private:
  std::map<std::string, std::string> files_;
};

}  // namespace eventlint

#endif  // EVENTLINT_TEXT_FILE_WRITER_H_
