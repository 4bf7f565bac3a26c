#include "cli/archive_place.h"

#include <filesystem>

#include "text/file_reader.h"
#include "text/input_error.h"

namespace eventlint {
namespace {

namespace fs = std::filesystem;

OpenedArchive Open(const std::string& folder) {
  OpenedArchive opened;
  opened.files = std::make_unique<DiskFiles>(folder);
  opened.archive.files = opened.files.get();
  return opened;
}

// A folder that somebody named for this very run.
OpenedArchive OpenNamed(const std::string& folder, const std::string& who,
                        const Console& console) {
  std::error_code error;
  const fs::path path = fs::path(console.directory) / folder;
  if (!fs::is_directory(path, error)) {
    throw InputError(who + ": there is no folder '" + folder +
                     "'; name the one that holds the source texts");
  }
  return Open(path.string());
}

}  // namespace

OpenedArchive OpenArchive(const std::string& option, const Project& project,
                          const std::string& root, const Console& console) {
  if (!option.empty()) return OpenNamed(option, "--archive", console);
  if (!console.archive.empty()) return OpenNamed(console.archive, "EVENTLINT_ARCHIVE", console);
  if (!project.evidence || project.evidence->archive.empty()) return {};
  std::error_code error;
  const fs::path path = fs::path(root) / project.evidence->archive;
  if (fs::is_directory(path, error)) return Open(path.string());
  OpenedArchive absent;
  absent.archive.absence = "the archive of source texts is not at hand: eventlint.yaml names the "
                           "folder " + project.evidence->archive +
                           ", which is not there; name another with --archive";
  return absent;
}

}  // namespace eventlint
