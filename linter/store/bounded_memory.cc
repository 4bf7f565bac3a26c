#include "store/bounded_memory.h"

#include <cstddef>
#include <cstdlib>
#include <limits>

namespace eventlint {

namespace {

// What the thread has asked for, less what it has given back. One thread may free what another
// asked for, so it may be negative.
thread_local int64_t held = 0;
thread_local int64_t limit = std::numeric_limits<int64_t>::max();

// The size stands before the memory, as far before it as its alignment asks.
constexpr size_t kHeader = alignof(std::max_align_t);

int* SizeBefore(void* memory) {
  return reinterpret_cast<int*>(static_cast<char*>(memory) - kHeader);
}

void* AfterHeader(void* block, int bytes) {
  if (block == nullptr) return nullptr;
  void* memory = static_cast<char*>(block) + kHeader;
  *SizeBefore(memory) = bytes;
  return memory;
}

}  // namespace

void* AllocateBounded(int bytes) {
  if (held + bytes > limit) return nullptr;
  void* memory = AfterHeader(std::malloc(kHeader + static_cast<size_t>(bytes)), bytes);
  if (memory != nullptr) held += bytes;
  return memory;
}

void* ResizeBounded(void* memory, int bytes) {
  const int before = SizeOfBounded(memory);
  if (held + bytes - before > limit) return nullptr;
  void* block = std::realloc(SizeBefore(memory), kHeader + static_cast<size_t>(bytes));
  if (block != nullptr) held += bytes - before;
  return AfterHeader(block, bytes);
}

void FreeBounded(void* memory) {
  held -= SizeOfBounded(memory);
  std::free(SizeBefore(memory));
}

int SizeOfBounded(void* memory) { return *SizeBefore(memory); }

MemoryBound::MemoryBound(int64_t bytes) : limit_before_(limit) { limit = held + bytes; }

MemoryBound::~MemoryBound() { limit = limit_before_; }

}  // namespace eventlint
