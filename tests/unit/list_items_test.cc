#include "fix/list_items.h"

#include "catch.h"
#include "text/reader.h"

namespace eventlint {
namespace {

// Each item of the list under `l`, or of the root, between bars; or why there are none.
std::string Items(const std::string& text) {
  const ReadResult read = ReadDocument("a.yaml", text);
  REQUIRE(read.faults.empty());
  const Value root = read.document->root();
  const ListItems items = FindListItems(root.kind() == Kind::kList ? root : *root.Find("l"));
  std::string parts = items.problem;
  for (Span span : items.spans) {
    parts += "|" + std::string(read.source->text().substr(span.begin, span.end - span.begin));
  }
  return items.comment_above ? parts + "^" : parts;
}

}  // namespace

TEST_CASE("an item of a block list is its lines, without the last line's end") {
  CHECK(Items("l:\n  - b\n  - a: 1\n    c: 2\n\n  -\n    x\nn: 1\n") ==
        "|  - b|  - a: 1\n    c: 2|  -\n    x");
  CHECK(Items("l:\n- b\n- a\nn: 1\n") == "|- b|- a");
  CHECK(Items("- b\r\n- a\r\n") == "|- b|- a");
  CHECK(Items("- b\n- a") == "|- b|- a");
  CHECK(Items("---\n- - x\n  - y\n- a\n...\n") == "|- - x\n  - y|- a");
}

TEST_CASE("comments above an item and deeper than its dash belong to it") {
  CHECK(Items("l:\n  - b # b\n    # of b\n  # a 1\n  # a 2\n  - a\n  # behind\n") ==
        "|  - b # b\n    # of b|  # a 1\n  # a 2\n  - a");
  CHECK(Items("l:\n  - b:\n# within\n      1\n  - a\n") == "|  - b:\n# within\n      1|  - a");
  CHECK(Items("l: # of the key\n  - b\n  - a\n") == "|  - b|  - a");
}

TEST_CASE("a comment above the first item may be of the whole list") {
  CHECK(Items("l:\n  # all\n  - b\n  - a\n") == "|  - b|  - a^");
  CHECK(Items("# all\r\n- b\r\n- a\r\n") == "|- b|- a^");
  CHECK(Items("# all\n\n- b\n- a\n") == "|- b|- a");
}

TEST_CASE("a comment that an empty line cuts off could be of either item") {
  CHECK(Items("- b\n# ?\n\n- a\n") == "a comment stands by itself between its items");
  CHECK(Items("- b\n\n# a\n- a\n# behind\n\n") == "|- b|# a\n- a");
  CHECK(Items("- b:\n# ?\n\n    c\n- a\n") == "|- b:\n# ?\n\n    c|- a");
}

TEST_CASE("blocks and texts of several lines are part of their item") {
  CHECK(Items("- |\n  - x\n\n  # y\n- 'q\n\n  - q'\n- a\n") ==
        "|- |\n  - x\n\n  # y|- 'q\n\n  - q'|- a");
}

TEST_CASE("a list in brackets has its items without commas and white space") {
  CHECK(Items("l: [b, 'a, a' , {x: [1, 2], y: },\n  [],]\n") ==
        "|b|'a, a'|{x: [1, 2], y: }|[]");
  CHECK(Items("[{\"b\": [{}, {\"c\": \"]\"}] }\n, {\"a\" : null}]") ==
        "|{\"b\": [{}, {\"c\": \"]\"}] }|{\"a\" : null}");
}

TEST_CASE("what is not only values and commas is not taken apart") {
  const std::string cannot = "comments, anchors, aliases or tags stand between its items";
  CHECK(Items("l: [b, # b\n  a]\n") == cannot);
  CHECK(Items("l: [&x b, *x]\n") == cannot);
  CHECK(Items("l: [!!str b, a]\n") == cannot);
  CHECK(Items("l: [{b: &x 1}, a]\n") == cannot);
  CHECK(Items("k: &x b\nl: [c, *x]\n") == cannot);
}

TEST_CASE("a list that begins within a line, or is several documents, is not taken apart") {
  CHECK(Items("l: b\n---\nl: a\n") == "it is not one list but several documents");
  const ReadResult read = ReadDocument("a.yaml", "- - b\n  - a\n");
  CHECK(FindListItems(*read.document->At("/0")).problem == "its first item begins within a line");
}

}  // namespace eventlint
