#include "version.h"

namespace eventlint {

std::string_view Version() { return EVENTLINT_VERSION; }
std::string_view BuiltWith() { return EVENTLINT_BUILT_WITH; }

}  // namespace eventlint
