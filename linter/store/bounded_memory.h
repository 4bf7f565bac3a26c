// BoundedMemory: the memory that SQLite works with, bounded for each thread by itself.
//
// SQLite's own bound is one for the whole process, behind one lock: with it, two threads that each
// run a SELECT took 40 % more time between them, and the one could starve the other.
#ifndef EVENTLINT_STORE_BOUNDED_MEMORY_H_
#define EVENTLINT_STORE_BOUNDED_MEMORY_H_

#include <cstdint>

namespace eventlint {

/// Null when that is more than the calling thread may have.
void* AllocateBounded(int bytes);
/// Null, and the memory stays as it is, when that is more than the calling thread may have.
void* ResizeBounded(void* memory, int bytes);
void FreeBounded(void* memory);
int SizeOfBounded(void* memory);

/// While it lives, the calling thread may have so many bytes more than it has now.
class MemoryBound {
 public:
  explicit MemoryBound(int64_t bytes);
  ~MemoryBound();
  MemoryBound(const MemoryBound&) = delete;
  MemoryBound& operator=(const MemoryBound&) = delete;

 private:
  int64_t limit_before_;
};

}  // namespace eventlint

#endif  // EVENTLINT_STORE_BOUNDED_MEMORY_H_
