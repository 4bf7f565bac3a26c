// OpenArchive: where the source texts are on this machine.
#ifndef EVENTLINT_CLI_ARCHIVE_PLACE_H_
#define EVENTLINT_CLI_ARCHIVE_PLACE_H_

#include <memory>
#include <string>

#include "cli/console.h"
#include "evidence/archive.h"
#include "project.h"

namespace eventlint {

/// An archive, and its files where it is at hand.
struct OpenedArchive {
  std::unique_ptr<FileReader> files;
  Archive archive;
};

/// The archive of `--archive`, else of the environment variable EVENTLINT_ARCHIVE, else of the
/// configuration's `archive`, which is relative to the project's root. A folder that the first two
/// name has to be there, else InputError; the configuration's may be on other machines only, and
/// the archive then is not at hand.
OpenedArchive OpenArchive(const std::string& option, const Project& project,
                          const std::string& root, const Console& console);

}  // namespace eventlint

#endif  // EVENTLINT_CLI_ARCHIVE_PLACE_H_
