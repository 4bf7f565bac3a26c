#include "rules/entry_match.h"

#include "catch.h"
#include "text/reader.h"

namespace eventlint {
namespace {

std::string Earlier(const std::string& before, const std::string& after, const std::string& pointer,
                    const std::string& record_before = "", const std::string& record_after = "") {
  const auto one = ReadDocument("d.yaml", before).document;
  const auto two = ReadDocument("d.yaml", after).document;
  return EntryMatch(one->root(), two->root())
      .Earlier(pointer, record_before, record_after)
      .value_or("new");
}

TEST_CASE("entries are the same by id or by what they hold, wherever they stand") {
  const std::string before = "a: [{id: x, n: 1}, {m: 2}, s]\n";
  const std::string after = "a: [s, {k: 3}, {m: 2}, {n: 9, id: x}]\n";
  CHECK(Earlier(before, after, "/a/3/n") == "/a/0/n");
  CHECK(Earlier(before, after, "/a/2") == "/a/1");
  CHECK(Earlier(before, after, "/a/0") == "/a/2");
  CHECK(Earlier(before, after, "/a/1/k") == "new");
  CHECK(Earlier(before, after, "/a") == "/a");
  CHECK(Earlier(before, after, "/b/0") == "/b/0");
}

TEST_CASE("an entry that keeps half of its members is the same, edited") {
  const std::string before = "a: [{k: 1, l: 2, m: 3}, {k: 5, l: 6, m: 7}]\n";
  CHECK(Earlier(before, "a: [{k: 1, l: 2, m: 4}]\n", "/a/0/m") == "/a/0/m");
  CHECK(Earlier(before, "a: [{k: 1, l: 9, m: 4}]\n", "/a/0") == "new");
  CHECK(Earlier(before, "a: [{k: 1, l: 2, m: 3, id: x}]\n", "/a/0") == "new");
}

TEST_CASE("the most alike are paired first, and each once") {
  const std::string before = "a: [{k: 1, l: 2, m: 3}]\n";
  const std::string after = "a: [{k: 1, l: 2, m: 8}, {k: 1, l: 2, m: 3, n: 4}]\n";
  CHECK(Earlier(before, after, "/a/1") == "/a/0");
  CHECK(Earlier(before, after, "/a/0") == "new");
}

TEST_CASE("like entries are paired in order") {
  CHECK(Earlier("a: [x, x]\n", "a: [x, x, x]\n", "/a/1") == "/a/1");
  CHECK(Earlier("a: [x, x]\n", "a: [x, x, x]\n", "/a/2") == "new");
}

TEST_CASE("a record is followed to another place and another file") {
  const std::string list = "- {id: z}\n- {id: a, b: [x, y]}\n";
  CHECK(Earlier(list, "{id: a, b: [y]}\n", "/b/0", "/1", "") == "/1/b/1");
  CHECK(Earlier("{id: a, b: [y]}\n", list, "/1/b/1", "", "/1") == "/b/0");
}

TEST_CASE("long lists that have nothing in common take no time") {
  std::string before = "a:\n";
  std::string after = "a:\n";
  for (int i = 0; i < 20'000; ++i) {
    before += "  - {k: " + std::to_string(i) + ", l: 1}\n";
    after += "  - {k: -" + std::to_string(i + 1) + ", l: 1}\n";
  }
  CHECK(Earlier(before, after, "/a/7") == "new");
}

}  // namespace
}  // namespace eventlint
