// Sha256: the digest that identifies a text (FIPS 180-4).
#ifndef EVENTLINT_TEXT_SHA256_H_
#define EVENTLINT_TEXT_SHA256_H_

#include <string>
#include <string_view>

namespace eventlint {

/// The SHA-256 digest of the bytes, as 64 lower-case hexadecimal digits.
std::string Sha256(std::string_view bytes);

}  // namespace eventlint

#endif  // EVENTLINT_TEXT_SHA256_H_
