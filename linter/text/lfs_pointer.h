// What Git LFS leaves in the place of a file that has not been fetched.
#ifndef EVENTLINT_TEXT_LFS_POINTER_H_
#define EVENTLINT_TEXT_LFS_POINTER_H_

#include <string_view>

namespace eventlint {

/// https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md
inline bool IsLfsPointer(std::string_view bytes) {
  return bytes.starts_with("version https://git-lfs.github.com/spec/");
}

}  // namespace eventlint

#endif  // EVENTLINT_TEXT_LFS_POINTER_H_
