#include "text/glob.h"

#include "catch.h"

namespace eventlint {
namespace {

TEST_CASE("patterns match within a folder's name, and ** any number of folders") {
  struct Case {
    const char* pattern;
    const char* path;
    bool matches;
  };
  const Case cases[] = {
      {"a.yaml", "a.yaml", true},
      {"*.yaml", "a.yaml", true},
      {"*.yaml", "b/a.yaml", false},
      {"b/*.yaml", "b/a.yaml", true},
      {"?.yaml", "a.yaml", true},
      {"?.yaml", "ab.yaml", false},
      {"a*c*.yaml", "abcd.yaml", true},
      {"**/*.yaml", "a.yaml", true},
      {"**/*.yaml", "b/c/a.yaml", true},
      {"b/**/a.yaml", "b/a.yaml", true},
      {"b/**/a.yaml", "b/c/d/a.yaml", true},
      {"b/**/d/*.yaml", "b/d/c/d/a.yaml", true},
      {"b/**", "b/c/a.yaml", true},
      {"b/**/**/a.yaml", "b/a.yaml", true},
      {"b/**/a.yaml", "c/a.yaml", false},
      {"**/*.yaml", ".git/a.yaml", false},
      {"*.yaml", ".a.yaml", false},
      {".github/*.yaml", ".github/a.yaml", true},
      {"./b//a.yaml", "b/a.yaml", true},
      {"b/a.yaml", "b/a.yaml/c", false},
      {"", "a", false},
  };
  for (const Case& c : cases) {
    CAPTURE(c.pattern, c.path);
    CHECK(MatchesGlob(c.pattern, c.path) == c.matches);
  }
}

TEST_CASE("a plain path has no empty names and no dots between its slashes") {
  CHECK(PlainPath("a/b.yaml") == "a/b.yaml");
  CHECK(PlainPath("./a//b/./c/") == "a/b/c");
  CHECK(PlainPath("./**/.a/*.yaml") == "**/.a/*.yaml");
  CHECK(PlainPath("./") == ".");
  CHECK(PlainPath("") == ".");
}

TEST_CASE("a hostile pattern takes no time") {
  std::string pattern;
  std::string path;
  for (int i = 0; i < 40; ++i) {
    pattern += "**/a/";
    path += "a/";
  }
  CHECK_FALSE(MatchesGlob(pattern + "b", path + "a"));
  CHECK_FALSE(MatchesGlob(std::string(200, '*') + "b", std::string(5000, 'a')));
}

TEST_CASE("a folder is worth a walk when something in it could match") {
  struct Case {
    const char* pattern;
    const char* folder;
    bool may_match;
  };
  const Case cases[] = {
      {"a/*.yaml", "a", true},        {"a/*.yaml", "a/b", false},     {"a/*.yaml", "b", false},
      {"a/*/c.yaml", "a/b", true},    {"**/*.yaml", "a/b", true},     {"**/*.yaml", ".git", false},
      {"**/*.yaml", "a/.b/c", false}, {"**/.b/*.yaml", "a/.b", true}, {".git/*", ".git", true},
      {"*/a", ".git", false},         {"a/**/b", "a", true},          {"a/**", "a/b/c", true},
      {"a.yaml", "a.yaml", false},
  };
  for (const Case& c : cases) {
    CAPTURE(c.pattern, c.folder);
    CHECK(GlobPattern(c.pattern).MayMatchBelow(c.folder) == c.may_match);
  }
}

TEST_CASE("the folder that a pattern names outright is where the walk begins") {
  CHECK(GlobPattern("a/b/*.yaml").FixedFolder() == "a/b/");
  CHECK(GlobPattern("./a//b/**/c.yaml").FixedFolder() == "a/b/");
  CHECK(GlobPattern("*.yaml").FixedFolder() == "");
  CHECK(GlobPattern("a/b.yaml").FixedFolder() == "a/");
}

}  // namespace
}  // namespace eventlint
