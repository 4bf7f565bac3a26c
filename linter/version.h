// Version: which eventlint this is.
#ifndef EVENTLINT_VERSION_H_
#define EVENTLINT_VERSION_H_

#include <string_view>

namespace eventlint {

/// "0.1.0", as CMakeLists.txt has it.
std::string_view Version();

/// "GNU 12.2.0, SQLite 3.40.1, ...": the compiler, the libraries and the system of this build.
std::string_view BuiltWith();

}  // namespace eventlint

#endif  // EVENTLINT_VERSION_H_
