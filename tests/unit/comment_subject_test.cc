#include "store/comment_subject.h"

#include <string>
#include <vector>

#include "catch.h"
#include "text/reader.h"
#include "text/yaml_comments.h"

namespace eventlint {
namespace {

std::string Text(Position position) {
  return std::to_string(position.line) + ":" + std::to_string(position.column);
}

// What each comment speaks of, a line each: "2", its line; "2 3:5-4:1", with what is whole;
// "2 @1:4", with what ends there.
std::string Subjects(const std::string& text) {
  REQUIRE(ReadDocument("a.yaml", text).document != nullptr);
  const SourceText source("a.yaml", text);
  const std::vector<Span> comments = YamlComments(source.text());
  const CommentSubjects subjects(source, comments);
  std::string lines;
  for (const Span comment : comments) {
    const CommentSubject subject = subjects.Of(comment);
    lines += std::to_string(subject.line);
    if (subject.has_whole()) {
      lines += " " + Text(subject.whole.begin) + "-" + Text(subject.whole.end);
    }
    for (const Position position : subject.ending) lines += " @" + Text(position);
    lines += "\n";
  }
  return lines;
}

TEST_CASE("a comment above an item speaks of all of it") {
  CHECK(Subjects("tolls:\n  # c\n  - a: 1\n    b: 2\n  - a: 3\n") == "3 3:3-5:3\n");
  CHECK(Subjects("tolls:\n# c\n- a: 1\n  b: 2\n- a: 3\n") == "3 3:1-5:1\n");
  CHECK(Subjects("tolls:\n  - a: 1\n  # c\n  - a: 3\n    b: 4\nk: 5\n") == "4 4:3-6:1\n");
  CHECK(Subjects("# c\n- - a\n  - b\n- c\n") == "2 2:1-4:1\n");
  CHECK(Subjects("# c\n-\n  a: 1\n- b\n") == "2 2:1-4:1\n");
  CHECK(Subjects("# c\n- &x\n  a: 1\n- *x\n") == "2 2:1-4:1\n");
  CHECK(Subjects("- &x a\n# c\n- *x\n- a: 1\n") == "3 3:1-3:5\n");
  CHECK(Subjects("# c\n-\n- a: 1\n") == "2 2:1-2:2\n");
}

TEST_CASE("a comment above a key speaks of it and all of its value") {
  CHECK(Subjects("id: a\n# c\ntolls:\n  - a: 1\n  - b: 2\nk: 3\n") == "3 3:1-6:1\n");
  CHECK(Subjects("# c\nid: a\nname: b\n") == "2 2:1-2:6\n");
  CHECK(Subjects("# c\nwhy: |\n  a\n  b\nk: 1\n") == "2 2:1-5:1\n");
  CHECK(Subjects("- a: 1\n  # c\n  b: {c: 1,\n    d: 2}\n  e: 3\n") == "3 3:3-4:10\n");
  CHECK(Subjects("{\n  # c\n  \"a\": [1,\n    2],\n  \"b\": 3 }\n") == "3 3:3-4:7\n");
  CHECK(Subjects("# c\n? a\n: b\nd: e\n") == "2 2:1-3:4\n");
  CHECK(Subjects("# c\na:\nb: 1\n") == "2 2:1-2:3\n");
}

TEST_CASE("a comment above a value that stands on a line of its own speaks of that") {
  CHECK(Subjects("a:\n  # c\n  \"b\n  d\"\ne: 1\n") == "3 3:3-4:5\n");
  CHECK(Subjects("a: [\n  # c\n  b, d\n]\n") == "2 3:3-3:4\n");
  CHECK(Subjects("a: [\n  # c\n  b, # d\n]\n") == "3 3:3-3:4\n3\n");
  CHECK(Subjects("a: [\n  # c\n  {b: 1,\n  d: 2}, e]\n") == "3 3:3-4:8\n");
}

TEST_CASE("comments below each other speak of the same") {
  CHECK(Subjects("# a\n# c\nk: 1\nl: 2\n") == "3 3:1-3:5\n3 3:1-3:5\n");
  CHECK(Subjects("# a\n  # b\n# c\nk: 1\nl: 2\n") == "4 4:1-4:5\n2\n4 4:1-4:5\n");
  CHECK(Subjects("k: 1 # a\n# b\nl: 2\n") == "1\n3 3:1-3:5\n");
}

TEST_CASE("a comment that stands deeper than what is below it belongs to what ends above it") {
  CHECK(Subjects("k:\n  - a: 1\n    # c\n  - b: 2\nl: 3\n") == "3\n");
  CHECK(Subjects("k:\n  - a: 1\n  # c\nl: 3\n") == "3\n");
  CHECK(Subjects("k: 1  # x\n      # c\nl: 3\n") == "1\n2\n");
}

TEST_CASE("a comment above nothing speaks of its line alone") {
  CHECK(Subjects("k: 1\n# a\n\nl: 2\n") == "3\n");
  CHECK(Subjects("# a\n---\nk: 1\n") == "2\n");
  CHECK(Subjects("k: 1\n# a") == "3\n");
  CHECK(Subjects("k: 1\n# a\n") == "3\n");
  CHECK(Subjects("k: [1,\n# a\n]\n") == "3\n");
}

TEST_CASE("a comment at the end of a line speaks of it and of values that end there") {
  CHECK(Subjects("k: 1 # a\nl: 2\n") == "1\n");
  CHECK(Subjects("tolls: # a\n  - b: 1\n") == "1\n");
  CHECK(Subjects("- a: 1 # c\n  b: 2\n") == "1\n");
  CHECK(Subjects("k: | # a\n  b\nl: 2 # c\n") == "1\n3\n");
  CHECK(Subjects("k: \"b\n  c\" # a\n") == "2 @1:4 @1:1\n");
  CHECK(Subjects("- b\n  c # a\n") == "2 @1:3\n");
  CHECK(Subjects("k: {a: 1,\n  b: 2} # a\n") == "2 @1:4 @1:1\n");
  CHECK(Subjects("k: [{a: b\n  c}, d] # a\n") == "2 @1:4 @1:1 @1:5 @1:9 @1:6\n");
  CHECK(Subjects("k: [a, # b\n  c] # d\n") == "1\n2 @1:4 @1:1\n");
}

TEST_CASE("after nothing but a dash or a closing bracket it speaks of all of that") {
  CHECK(Subjects("- # c\n  a: 1\n  b: 2\n- d\n") == "1 1:1-4:1\n");
  CHECK(Subjects("- - # c\n    a: 1\n  - b\n- d\n") == "1 1:3-3:3\n");
  CHECK(Subjects("- # c\n- a: 1\n") == "1 1:1-1:2\n");
  CHECK(Subjects("k: {\n  a: 1\n} # c\nl: 2\n") == "3 1:1-3:2\n");
  CHECK(Subjects("k: [{\n  a: 1\n  }, # c\n  b]\n") == "3 1:5-3:4\n");
  CHECK(Subjects("k: [{\n  a: 1\n  }] # c\n") == "3 1:1-3:5\n");
}

TEST_CASE("what looks like such a dash or bracket and is none") {
  CHECK(Subjects("--- # c\na: 1\nb: 2\n") == "1\n");
  CHECK(Subjects("-- # c\n") == "1\n");
  CHECK(Subjects("a: b\n  - # c\nd: 1\n") == "2\n");
  CHECK(Subjects("k: [a\n  , # c\n  b]\n") == "2\n");
}

}  // namespace
}  // namespace eventlint
