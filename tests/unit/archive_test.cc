#include "evidence/archive.h"

#include "catch.h"

namespace eventlint {
namespace {

TEST_CASE("archive: a copy below it is read, and nothing else") {
  const MemoryFiles files({{"a.txt", "text"}, {"b/c.txt", "more"}, {"../secret", "x"}});
  const Archive archive{&files, ""};
  CHECK(ReadCopy(archive, "a.txt") == "text");
  CHECK(ReadCopy(archive, "b/c.txt") == "more");
  CHECK(ReadCopy(archive, "none.txt") == std::nullopt);
  CHECK(ReadCopy(archive, "../secret") == std::nullopt);
  CHECK(ReadCopy(archive, "b/../../secret") == std::nullopt);
  CHECK(ReadCopy(archive, "/etc/hostname") == std::nullopt);
  CHECK(ReadCopy(archive, "") == std::nullopt);
}

}  // namespace
}  // namespace eventlint
