#include "text/unified_diff.h"

#include <git2/buffer.h>
#include <git2/patch.h>

#include <memory>

#include "text/git_library.h"
#include "text/input_error.h"

namespace eventlint {

std::string UnifiedDiff(const std::string& path, std::string_view before, std::string_view after) {
  StartGitLibrary();
  git_diff_options options = GIT_DIFF_OPTIONS_INIT;
  options.flags = GIT_DIFF_FORCE_TEXT;
  git_patch* patch = nullptr;
  git_buf text = {};
  const bool made =
      git_patch_from_buffers(&patch, before.data(), before.size(), path.c_str(), after.data(),
                             after.size(), path.c_str(), &options) == 0 &&
      git_patch_to_buf(&text, patch) == 0;
  const std::unique_ptr<git_patch, decltype(&git_patch_free)> free_patch(patch, git_patch_free);
  const std::unique_ptr<git_buf, decltype(&git_buf_dispose)> free_text(&text, git_buf_dispose);
  if (!made) throw InputError("the change of " + path + " cannot be shown: " + LastGitError());
  std::string written = text.size == 0 ? "" : std::string(text.ptr, text.size);
  // The line between the names tells the file's mode, which is not known here.
  const size_t index = written.find("\nindex ");
  if (index != written.npos) written.erase(index, written.find('\n', index + 1) - index);
  return written;
}

}  // namespace eventlint
