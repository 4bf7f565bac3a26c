// URI: RFC 3986's generic syntax.
#ifndef EVENTLINT_SCHEMA_URI_H_
#define EVENTLINT_SCHEMA_URI_H_

#include <string>
#include <string_view>

namespace eventlint {

/// Whether `text` is a URI with a scheme (no relative reference), in ASCII, as RFC 3986 has it; an
/// http or https URI must also name a host (RFC 9110). If not, `*why` (if given) says what to
/// write.
bool IsUri(std::string_view text, std::string* why = nullptr);

}  // namespace eventlint

#endif  // EVENTLINT_SCHEMA_URI_H_
