#include "text/sha256.h"

#include "catch.h"

namespace eventlint {
namespace {

// The examples that NIST publishes for FIPS 180-4, and the empty message of its CAVP vectors.
TEST_CASE("SHA-256 gives the digests that the standard publishes") {
  const std::pair<std::string, const char*> cases[] = {
      {"", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"},
      {"abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"},
      {"abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
       "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"},
      {"abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqr"
       "lmnopqrsmnopqrstnopqrstu",
       "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"},
      {std::string(1'000'000, 'a'),
       "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"},
  };
  for (const auto& [bytes, digest] : cases) {
    CAPTURE(bytes.size());
    CHECK(Sha256(bytes) == digest);
  }
}

TEST_CASE("a digest is of the bytes, a zero byte among them") {
  CHECK(Sha256(std::string("a\0b", 3)) != Sha256("a"));
  CHECK(Sha256(std::string_view("\xBD", 1)) ==
        "68325720aabd7c82f30f554b313d0570c95accbb7dc4b5aae11204c08ffe732b");
}

}  // namespace
}  // namespace eventlint
