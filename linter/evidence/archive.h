// Archive: the folder of the source texts. It stays outside the repository, since other people's
// prose is not ours to publish.
#ifndef EVENTLINT_EVIDENCE_ARCHIVE_H_
#define EVENTLINT_EVIDENCE_ARCHIVE_H_

#include <optional>
#include <string>

#include "text/file_reader.h"

namespace eventlint {

struct Archive {
  const FileReader* files = nullptr;  ///< Null when the archive is not at hand.
  /// Why it is not, and what to do.
  std::string absence = "the archive of source texts is not at hand; name its folder with --archive";
};

/// The bytes of a held copy; nothing when the archive does not hold it, or when `file` is no path
/// below the archive. REQUIRES: archive.files is not null. Throws InputError when a file that is
/// there cannot be read.
std::optional<std::string> ReadCopy(const Archive& archive, const std::string& file);

}  // namespace eventlint

#endif  // EVENTLINT_EVIDENCE_ARCHIVE_H_
