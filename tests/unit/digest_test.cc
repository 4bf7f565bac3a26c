#include "text/digest.h"

#include "catch.h"
#include "text/reader.h"

namespace eventlint {
namespace {

uint64_t DigestOfYaml(const std::string& yaml) {
  return DigestOf(ReadDocument("d.yaml", yaml).document->root());
}

TEST_CASE("a digest does not depend on order or quotes") {
  const uint64_t digest = DigestOfYaml("{a: [1, 2, {b: x}], c: y}\n");
  CHECK(DigestOfYaml("c: 'y'\na:\n  - b: \"x\"\n  - 2\n  - 1\n") == digest);
}

TEST_CASE("a digest tells different data apart") {
  const uint64_t digest = DigestOfYaml("{a: [1, 2], c: y}\n");
  for (const char* yaml : {"{a: [1, 3], c: y}\n", "{a: [1], c: y}\n", "{a: [1, 2, 2], c: y}\n",
                           "{a: ['1', 2], c: y}\n", "{c: [1, 2], a: y}\n", "{a: [1, 2]}\n",
                           "{a: {1: 2}, c: y}\n", "{a: [[1, 2]], c: y}\n"}) {
    CAPTURE(yaml);
    CHECK(DigestOfYaml(yaml) != digest);
  }
}

TEST_CASE("where one field of a digest ends and the next begins counts") {
  Digest one;
  one.Add("ab");
  one.Add("c");
  Digest other;
  other.Add("a");
  other.Add("bc");
  CHECK(one.value() != other.value());
  CHECK(one.Hex().size() == 16);
}

}  // namespace
}  // namespace eventlint
