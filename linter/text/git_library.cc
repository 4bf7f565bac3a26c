#include "text/git_library.h"

#include <git2/common.h>
#include <git2/errors.h>
#include <git2/global.h>

#include <iterator>

#include "text/input_error.h"

namespace eventlint {

std::string LastGitError() {
  const git_error* error = git_error_last();
  std::string message =
      error == nullptr || error->message == nullptr ? "unknown error" : error->message;
  if (message.find("objectformat") != std::string::npos) {
    message += " (the repository's ids are SHA-256, which this build's libgit2 does not know)";
  }
  return message;
}

void StartGitLibrary() {
  static const int started = [] {
    const int count = git_libgit2_init();
    // git refuses the repository of another user because its configuration could name programs to
    // run. Nothing of a repository is run here, only objects are read, and in a container the
    // repository often belongs to somebody else.
    git_libgit2_opts(GIT_OPT_SET_OWNER_VALIDATION, 0);
    // The library refuses a repository with extensions that it does not know. These change nothing
    // about how an object is read; one that a partial clone lacks is an error of its own.
    const char* extensions[] = {"partialclone", "worktreeconfig", "preciousobjects"};
    git_libgit2_opts(GIT_OPT_SET_EXTENSIONS, extensions, std::size(extensions));
    return count;
  }();
  if (started < 0) throw InputError("git's library cannot be started: " + LastGitError());
}

}  // namespace eventlint
