#include "store/bounded_memory.h"

#include <cstring>
#include <thread>

#include "catch.h"

namespace eventlint {

TEST_CASE("memory beyond the bound is not given, and comes back when it is freed") {
  const MemoryBound bound(1000);
  void* first = AllocateBounded(600);
  REQUIRE(first != nullptr);
  CHECK(AllocateBounded(600) == nullptr);
  CHECK(ResizeBounded(first, 1001) == nullptr);
  CHECK(SizeOfBounded(first) == 600);
  std::memset(first, 7, 600);
  first = ResizeBounded(first, 1000);
  REQUIRE(first != nullptr);
  CHECK(static_cast<char*>(first)[599] == 7);
  CHECK(AllocateBounded(1) == nullptr);
  FreeBounded(first);
  void* second = AllocateBounded(1000);
  CHECK(second != nullptr);
  FreeBounded(second);
}

TEST_CASE("a bound ends with its block, and what it gave may be freed later") {
  void* kept = nullptr;
  {
    const MemoryBound outer(1000);
    {
      const MemoryBound inner(100);
      CHECK(AllocateBounded(200) == nullptr);
      kept = AllocateBounded(50);
    }
    CHECK(SizeOfBounded(kept) == 50);
    void* other = AllocateBounded(900);
    CHECK(other != nullptr);
    FreeBounded(other);
  }
  FreeBounded(kept);
}

TEST_CASE("each thread has its own bound") {
  const MemoryBound bound(10);
  void* others = nullptr;
  std::thread([&] { others = AllocateBounded(1000); }).join();
  REQUIRE(others != nullptr);
  FreeBounded(others);
}

}  // namespace eventlint
