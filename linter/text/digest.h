// Digest: a short name for a text or for data, the same in every run and on every machine.
//
// It keeps apart what differs by accident, not what somebody makes collide on purpose.
#ifndef EVENTLINT_TEXT_DIGEST_H_
#define EVENTLINT_TEXT_DIGEST_H_

#include <cstdint>
#include <string>
#include <string_view>

#include "text/document.h"

namespace eventlint {

/// 64-bit FNV-1a over fields: each is closed by a byte that no UTF-8 text holds, so that "ab","c"
/// and "a","bc" differ.
class Digest {
 public:
  void Add(std::string_view field);
  void Add(uint64_t number);
  uint64_t value() const { return hash_; }
  std::string Hex() const;  ///< 16 digits.

 private:
  void AddByte(unsigned char byte);
  uint64_t hash_ = 14695981039346656037u;
};

/// The same for data that differ only in the order of keys or of lists' entries, or in how a scalar
/// is quoted.
uint64_t DigestOf(Value value);

}  // namespace eventlint

#endif  // EVENTLINT_TEXT_DIGEST_H_
