#include "text/file_writer.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <optional>

#include "text/input_error.h"

namespace eventlint {

namespace fs = std::filesystem;

namespace {

[[noreturn]] void Fail(const std::string& path, const std::string& reason) {
  throw InputError(path + ": cannot be written: " + reason);
}
[[noreturn]] void FailWithErrno(const std::string& path) { Fail(path, std::strerror(errno)); }

// Where a path leads, through links, even when nothing is there yet.
fs::path FollowLinks(const std::string& path, fs::path file) {
  constexpr int kMostLinks = 40;  // as Linux has it
  std::error_code error;
  for (int links = 0; fs::is_symlink(fs::symlink_status(file, error)); ++links) {
    if (links == kMostLinks) Fail(path, "its links lead in a circle");
    const fs::path target = fs::read_symlink(file, error);
    if (error) Fail(path, error.message());
    file = target.is_absolute() ? target : file.parent_path() / target;
  }
  return file;
}

// The mode of the file that will be replaced; nothing when there is none.
std::optional<mode_t> ModeOf(const std::string& path, const fs::path& file) {
  struct stat status {};
  if (stat(file.c_str(), &status) != 0) {
    if (errno == ENOENT) return std::nullopt;
    FailWithErrno(path);
  }
  if (S_ISDIR(status.st_mode)) Fail(path, "it is a folder");
  if (!S_ISREG(status.st_mode)) Fail(path, "it is no ordinary file");
  // A new file could take its place all the same, but somebody has asked for it to stay.
  if (access(file.c_str(), W_OK) != 0) FailWithErrno(path);
  return status.st_mode & 07777;
}

// A file beside the one that it shall replace; deleted unless it does.
class TemporaryFile {
 public:
  TemporaryFile(const std::string& path, const fs::path& folder) : path_(path) {
    static std::atomic<unsigned> count{0};
    for (;;) {
      const std::string name =
          ".eventlint-" + std::to_string(getpid()) + "-" + std::to_string(++count) + ".tmp";
      file_ = folder / name;
      // Not mkstemp: a new file's mode is then what the user's umask makes of it.
      descriptor_ = open(file_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
      if (descriptor_ >= 0) return;
      if (errno != EEXIST) FailWithErrno(path_);
    }
  }
  ~TemporaryFile() {
    if (descriptor_ >= 0) close(descriptor_);
    if (!file_.empty()) unlink(file_.c_str());
  }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;

  void Fill(std::string_view bytes) {
    while (!bytes.empty()) {
      const ssize_t written = write(descriptor_, bytes.data(), bytes.size());
      if (written < 0 && errno == EINTR) continue;
      if (written < 0) FailWithErrno(path_);
      bytes.remove_prefix(static_cast<size_t>(written));
    }
  }
  void SetMode(mode_t mode) {
    if (fchmod(descriptor_, mode) != 0) FailWithErrno(path_);
  }
  void Replace(const fs::path& file) {
    // Else a crash may leave the new name over an empty file.
    if (fsync(descriptor_) != 0) FailWithErrno(path_);
    const int closed = close(descriptor_);
    descriptor_ = -1;
    if (closed != 0 || rename(file_.c_str(), file.c_str()) != 0) FailWithErrno(path_);
    file_.clear();
  }

 private:
  const std::string& path_;
  fs::path file_;
  int descriptor_ = -1;
};

}  // namespace

bool DiskWriter::IsInRoot(const std::string& path) const {
  std::error_code error;
  const fs::path root = fs::weakly_canonical(root_, error);
  const fs::path way = fs::weakly_canonical(fs::path(root_) / path, error).lexically_relative(root);
  return !error && !way.empty() && *way.begin() != "..";
}

void DiskWriter::Write(const std::string& path, std::string_view bytes) {
  const fs::path file = FollowLinks(path, fs::path(root_) / path);
  const fs::path folder = file.parent_path().empty() ? fs::path(".") : file.parent_path();
  std::error_code error;
  fs::create_directories(folder, error);
  if (error) Fail(path, "its folder cannot be made: " + error.message());
  const std::optional<mode_t> mode = ModeOf(path, file);
  TemporaryFile temporary(path, folder);
  temporary.Fill(bytes);
  if (mode) temporary.SetMode(*mode);
  temporary.Replace(file);
}

}  // namespace eventlint
