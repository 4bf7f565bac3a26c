#include "text/pointer_index.h"

#include "catch.h"
#include "text/reader.h"

namespace eventlint {
namespace {

struct Indexed {
  explicit Indexed(const std::string& yaml)
      : document(ReadDocument("d.yaml", yaml).document), index(document->root()) {}
  std::string At(const std::string& pointer) {
    const auto value = index.At(pointer);
    return value ? std::string(value->AsWritten()) : "nothing";
  }
  std::unique_ptr<Document> document;
  PointerIndex index;
};

TEST_CASE("values are found by their pointers") {
  Indexed yaml("a: {b: [x, {c: y}]}\n'd/e~': z\n0: {1: w}\n");
  CHECK(yaml.At("/a/b/0") == "x");
  CHECK(yaml.At("/a/b/1/c") == "y");
  CHECK(yaml.At("/d~1e~0") == "z");
  CHECK(yaml.At("/0/1") == "w");
  for (const char* pointer : {"/x", "/a/b/2", "/a/b/-1", "/a/b/x", "/a/b/0/0", "/a/b/",
                              "/a/b/99999999999999999999", "/"}) {
    CAPTURE(pointer);
    CHECK(yaml.At(pointer) == "nothing");
  }
}

TEST_CASE("a steady pointer names entries by id, or else by what they hold") {
  Indexed yaml("tolls: [{id: total, count: 1}, {count: 2}, [3]]\n7: {8: x}\n");
  CHECK(yaml.index.Steady("") == "");
  CHECK(yaml.index.Steady("/tolls") == "/tolls");
  CHECK(yaml.index.Steady("/tolls/0/count") == "/tolls/=total/count");
  const std::string second = yaml.index.Steady("/tolls/1/count");
  CHECK(second.starts_with("/tolls/#"));
  CHECK(second.ends_with("/count"));
  CHECK(yaml.index.Steady("/7/8") == "/7/8");
  CHECK(yaml.index.Steady("/tolls/9/count") == "/tolls/9/count");

  Indexed moved("7: {8: x}\ntolls: [{new: 1}, {count: 2}]\n");
  CHECK(moved.index.Steady("/tolls/1/count") == second);
  CHECK(Indexed("tolls: [{count: 3}]\n").index.Steady("/tolls/0/count") != second);
}

TEST_CASE("where a record with an id stands in its file does not count") {
  CHECK(Indexed("- {id: a, x: [{id: b}]}\n").index.Steady("/0/x/0") == "/x/=b");
  CHECK(Indexed("{id: a, x: [{id: b}]}\n").index.Steady("/x/0") == "/x/=b");
  CHECK(Indexed("[{id: z}]\n---\n[{id: y}, {id: a, x: [{id: b}]}]\n").index.Steady("/1/1/x/0") ==
        "/x/=b");
  CHECK(Indexed("- {x: 1}\n").index.Steady("/0/x").starts_with("/#"));
}

TEST_CASE("the record that a pointer leads into") {
  Indexed list("- {id: a, x: [1]}\n");
  CHECK(list.index.RecordPart("/0/x/0") == "/0");
  CHECK(Indexed("{id: a, x: [1]}\n").index.RecordPart("/x/0") == "");
  CHECK(list.index.RecordPart("/5/x") == "");
}

TEST_CASE("many pointers through one long list take no longer for its end than for its beginning") {
  std::string yaml = "a:\n";
  for (int i = 0; i < 100'000; ++i) yaml += "  - {b: " + std::to_string(i) + "}\n";
  Indexed indexed(yaml);
  for (int i = 0; i < 100'000; ++i) indexed.index.Steady("/a/" + std::to_string(i) + "/b");
  CHECK(indexed.At("/a/99999/b") == "99999");
}

}  // namespace
}  // namespace eventlint
