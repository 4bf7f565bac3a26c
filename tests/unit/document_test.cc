#include "text/document.h"

#include "catch.h"
#include "read_text.h"

namespace eventlint {
namespace {

TEST_CASE("a document is walked in the order in which it is written") {
  const ReadResult read = ReadDocument("a.yaml", "b: [1, two]\na: {c: 2.5, d: ~}\ne: true\n");
  const Value root = read.document->root();
  std::string keys;
  for (const auto& [key, value] : root.Members()) {
    keys += std::string(key.AsString()) + " " + std::string(KindInWords(value.kind())) + "; ";
  }
  CHECK(keys == "b a list; a a mapping; e true or false; ");
  CHECK(root.size() == 3);
  CHECK(read.document->At("/b/1")->AsString() == "two");
  CHECK(read.document->At("/a/c")->AsReal() == 2.5);
  CHECK(read.document->At("/b/0")->AsReal() == 1.0);
  CHECK(read.document->At("/a/d")->kind() == Kind::kNull);
  CHECK(root.Find("e")->AsBool());
  CHECK(root.FindKey("a")->range() == Range{{2, 1}, {2, 2}});
}

TEST_CASE("what is not there is nothing, not an accident") {
  const ReadResult read = ReadDocument("a.yaml", "a: [1]\nb: x\n");
  const Document& document = *read.document;
  for (const char* pointer : {"/c", "/a/1", "/a/-1", "/a/x", "/a/01x", "/b/x", "b", "/a/0/0",
                              "/a/99999999999999999999", "/a/"}) {
    CAPTURE(pointer);
    CHECK_FALSE(document.At(pointer).has_value());
  }
  CHECK_FALSE(document.root().Find("c").has_value());
  CHECK(document.root().String("a") == "");
  CHECK(document.root().String("b") == "x");
  CHECK(document.root().Items().begin() == document.root().Items().end());
}

TEST_CASE("a JSON Pointer escapes ~ and /") {
  const ReadResult read = ReadDocument("a.yaml", "a/b: {m~n: {'': deep}}\n");
  CHECK(read.document->At("/a~1b/m~0n/")->AsString() == "deep");
  CHECK(JoinPointer("/x", "a/b~c") == "/x/a~1b~0c");
  CHECK(JoinPointer("/x", 7) == "/x/7");
}

TEST_CASE("a number is kept as it is written") {
  const ReadResult read = ReadDocument("a.yaml", "a: 047\nb: 0x1F\nc: 1e3\nd: +12\n");
  CHECK(read.document->At("/a")->AsWritten() == "047");
  CHECK(read.document->At("/a")->AsInteger() == 47);
  CHECK(read.document->At("/b")->AsWritten() == "0x1F");
  CHECK(read.document->At("/c")->AsWritten() == "1e3");
  CHECK(read.document->At("/d")->AsInteger() == 12);
}

TEST_CASE("same data is the same kinds, keys, order and scalars, wherever they stand") {
  const auto same = [](const char* a, const char* b) {
    const ReadResult first = ReadDocument("a.yaml", a);
    const ReadResult second = ReadDocument("b.yaml", b);
    return SameData(first.document->root(), second.document->root());
  };
  CHECK(same("{a: 1, b: [x]}", "a: 0x1\nb:\n  - \"x\"\n"));
  CHECK(same("[.nan]", "[.NaN]"));
  CHECK_FALSE(same("{a: 1, b: 2}", "{b: 2, a: 1}"));
  CHECK_FALSE(same("{a: 1}", "{a: 1.0}"));
  CHECK_FALSE(same("[1]", "['1']"));
  CHECK_FALSE(same("[[1], 2]", "[[1, 2]]"));
  CHECK_FALSE(same("{a: x}", "{b: x}"));
}

TEST_CASE("records are the root, the items, or the items of several documents") {
  const auto records = [](const char* text) {
    const ReadResult read = ReadDocument("a.yaml", text);
    std::string pointers;
    ForEachRecord(*read.document,
                  [&](Value, const std::string& pointer) { pointers += "'" + pointer + "' "; });
    return pointers;
  };
  CHECK(records("a: 1\n") == "'' ");
  CHECK(records("- a: 1\n- b: 2\n") == "'/0' '/1' ");
  CHECK(records("a: 1\n---\n- b: 2\n- c: 3\n") == "'/0' '/1/0' '/1/1' ");
  CHECK(records("just text\n") == "'' ");
  CHECK(records("[]\n") == "");
}

TEST_CASE("a block mapping is shown as its first key, a flow collection as its bracket") {
  const ReadResult read =
      ReadDocument("a.yaml", "a:\n  Ménaka: é\n  b: [1, {c: 2}]\nd: \"x\n  y\"\ne: long\n  text\n");
  CHECK(PlaceOf(read, "/a") == "2:3-2:9");
  CHECK(PlaceOf(read, "/a/Ménaka") == "2:11-2:12");
  CHECK(PlaceOf(read, "/a/b") == "3:6-3:7");
  CHECK(PlaceOf(read, "/a/b/1") == "3:10-3:11");
  CHECK(PlaceOf(read, "/a/b/1/c") == "3:14-3:15");
  CHECK(PlaceOf(read, "/d") == "4:4-5:5");
  CHECK(PlaceOf(read, "/e") == "6:4-6:8");
}

}  // namespace
}  // namespace eventlint
