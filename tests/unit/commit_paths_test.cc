#include "text/commit_paths.h"

#include "catch.h"

namespace eventlint {
namespace {

using Kind = CommitPaths::Target::Kind;

// An entry's id is what it holds: of a link, where it leads.
CommitPaths Paths(const std::map<std::string, CommitPaths::Entry>& entries) {
  CommitPaths paths([](const std::string&, const std::string& id) { return id; });
  for (const auto& [path, entry] : entries) paths.Add(path, entry);
  return paths;
}

TEST_CASE("links are followed folder by folder") {
  const CommitPaths paths = Paths({{"a", {EntryKind::kFolder, ""}},
                                   {"a/f", {EntryKind::kFile, "text"}},
                                   {"a/up", {EntryKind::kLink, ".."}},
                                   {"to", {EntryKind::kLink, "a/up/a"}}});
  CHECK(paths.Follow("", "to/f").path == "a/f");
  CHECK(paths.Follow("", "to/up/to/f").id == "text");
  CHECK(paths.Follow("a", "up/to").kind == Kind::kFolder);
  CHECK(paths.Follow("", "to/f/..").kind == Kind::kNothing);  // a file is no folder
  CHECK(paths.Follow("", "..").kind == Kind::kOutside);
}

TEST_CASE("hostile links end") {
  std::map<std::string, CommitPaths::Entry> entries = {
      {"self", {EntryKind::kLink, "self/self/self"}},
      {"one", {EntryKind::kLink, "two"}},
      {"two", {EntryKind::kLink, "one"}},
      {"nothing", {EntryKind::kLink, ""}},
      {"long", {EntryKind::kLink, std::string(100'000, 'x')}}};
  const CommitPaths paths = Paths(entries);
  for (const auto& [path, entry] : entries) {
    CAPTURE(path);
    CHECK(paths.Follow("", path).kind == Kind::kNothing);
  }
}

}  // namespace
}  // namespace eventlint
