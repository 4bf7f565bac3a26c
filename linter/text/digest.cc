#include "text/digest.h"

#include <cstdio>

namespace eventlint {

void Digest::Add(std::string_view field) {
  for (const char byte : field) AddByte(static_cast<unsigned char>(byte));
  AddByte(0xFF);
}

void Digest::Add(uint64_t number) {
  for (int shift = 0; shift < 64; shift += 8) AddByte(static_cast<unsigned char>(number >> shift));
}

std::string Digest::Hex() const {
  char text[17];
  std::snprintf(text, sizeof text, "%016llx", static_cast<unsigned long long>(hash_));
  return text;
}

void Digest::AddByte(unsigned char byte) {
  hash_ ^= byte;
  hash_ *= 1099511628211u;
}

uint64_t DigestOf(Value value) {
  Digest digest;
  digest.Add(static_cast<uint64_t>(value.kind()));
  if (value.is_scalar()) {
    digest.Add(value.AsWritten());
    return digest.value();
  }
  // A sum does not know in which order it was made.
  uint64_t sum = 0;
  for (Value item : value.Items()) sum += DigestOf(item);
  for (const auto& [key, member] : value.Members()) {
    Digest both;
    both.Add(key.AsWritten());
    both.Add(DigestOf(member));
    sum += both.value();
  }
  digest.Add(sum);
  return digest.value();
}

}  // namespace eventlint
