#include "evidence/archive.h"

#include <filesystem>

namespace eventlint {

namespace {

// A record must not be able to name files elsewhere on this machine.
bool IsBelow(const std::filesystem::path& path) {
  if (path.empty() || path.has_root_path()) return false;
  for (const auto& part : path) {
    if (part == "..") return false;
  }
  return true;
}

}  // namespace

std::optional<std::string> ReadCopy(const Archive& archive, const std::string& file) {
  if (!IsBelow(file) || !archive.files->Exists(file)) return std::nullopt;
  return archive.files->Read(file);
}

}  // namespace eventlint
