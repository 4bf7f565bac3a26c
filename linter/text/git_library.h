// libgit2, started as this tool needs it.
#ifndef EVENTLINT_TEXT_GIT_LIBRARY_H_
#define EVENTLINT_TEXT_GIT_LIBRARY_H_

#include <string>

namespace eventlint {

/// To be called before the library is; once for the whole process counts. Throws InputError.
void StartGitLibrary();

/// What went wrong in the library's last call on this thread.
std::string LastGitError();

}  // namespace eventlint

#endif  // EVENTLINT_TEXT_GIT_LIBRARY_H_
