#include "version.h"

namespace eventlint {

std::string_view Version() { return EVENTLINT_VERSION; }

}  // namespace eventlint
