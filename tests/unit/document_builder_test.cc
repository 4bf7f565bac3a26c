#include "text/document_builder.h"

#include <limits>

#include "catch.h"
#include "text/json.h"

namespace eventlint {
namespace {

const auto kSource = std::make_shared<const SourceText>("a", "0123456789");

TEST_CASE("the builder makes the tree that it is told") {
  std::vector<Fault> faults;
  const ReadLimits limits;
  DocumentBuilder builder(limits, &faults);
  builder.StartMapping({0, 1});
  CHECK(builder.expects_key());
  builder.Key("a", {1, 2});
  CHECK_FALSE(builder.expects_key());
  CHECK(builder.pointer() == "/a");
  builder.StartList({2, 3});
  builder.Integer(-7, {3, 4});
  builder.Real(1e-9, {4, 5});
  builder.Bool(false, {5, 6});
  builder.Null({6, 7});
  CHECK(builder.pointer() == "/a/4");
  builder.EndList();
  builder.Key("b", {7, 8});
  builder.Typed("0o17", {8, 9});
  builder.EndMapping();
  const auto document = builder.Build(kSource);
  CHECK(faults.empty());
  CHECK(ToJson(document->root()) == R"({"a":[-7,1e-09,false,null],"b":15})");
  CHECK(document->At("/a/0")->AsWritten() == "-7");
  CHECK(document->At("/a/1")->AsWritten() == "1e-09");
  CHECK(document->At("/b")->span() == Span{8, 9});
}

TEST_CASE("of a duplicate key the first stays, and the second is a fault with both places") {
  std::vector<Fault> faults;
  const ReadLimits limits;
  DocumentBuilder builder(limits, &faults);
  builder.StartMapping({0, 1});
  builder.Key("a", {1, 2});
  builder.Integer(1, {2, 3});
  builder.Key("a", {3, 4});
  builder.StartList({4, 5});
  builder.Integer(2, {5, 6});
  builder.EndList();
  builder.Key("b", {6, 7});
  builder.Integer(3, {7, 8});
  builder.EndMapping();
  CHECK(ToJson(builder.Build(kSource)->root()) == R"({"a":1,"b":3})");
  REQUIRE(faults.size() == 1);
  CHECK(faults[0].check == "duplicate-key");
  CHECK(faults[0].span == Span{3, 4});
  CHECK(faults[0].related == Span{1, 2});
}

TEST_CASE("duplicate keys are found in mappings of any size") {
  for (int size : {1, 15, 16, 17, 200}) {
    CAPTURE(size);
    std::vector<Fault> faults;
    const ReadLimits limits;
    DocumentBuilder builder(limits, &faults);
    builder.StartMapping({0, 1});
    for (int i = 0; i <= size; ++i) {
      builder.Key("k" + std::to_string(i % size), {0, 1});
      builder.Integer(i, {0, 1});
    }
    builder.EndMapping();
    CHECK(faults.size() == 1);
    CHECK(builder.Build(kSource)->root().size() == static_cast<size_t>(size));
  }
}

TEST_CASE("the depth of collections has a limit, also for copies; the file's own list is free") {
  ReadLimits limits;
  limits.depth = 3;
  const auto faults_of = [&](int depth, bool file, bool copy) {
    std::vector<Fault> faults;
    DocumentBuilder builder(limits, &faults);
    if (file) builder.StartFile();
    for (int i = 0; i < depth; ++i) builder.StartList({0, 1});
    if (depth == 0) builder.Null({0, 1});
    for (int i = 0; i < depth; ++i) builder.EndList();
    if (copy) {
      builder.StartList({0, 1});
      builder.Copy(1, {4, 5});
      builder.EndList();
    }
    std::string checks;
    for (const Fault& fault : faults) checks += fault.check + " ";
    CHECK(builder.stopped() == !faults.empty());
    return checks;
  };
  CHECK(faults_of(3, false, false) == "");
  CHECK(faults_of(4, false, false) == "deep-nesting ");
  CHECK(faults_of(3, true, false) == "");
  CHECK(faults_of(4, true, false) == "deep-nesting ");
  CHECK(faults_of(2, true, true) == "");
  CHECK(faults_of(3, true, true) == "deep-nesting ");
}

TEST_CASE("a key has a longest length") {
  for (size_t length : {size_t{1024}, size_t{1025}}) {
    std::vector<Fault> faults;
    const ReadLimits limits;
    DocumentBuilder builder(limits, &faults);
    builder.StartMapping({0, 1});
    builder.Key(std::string(length, 'k'), {2, 3});
    CHECK(builder.stopped() == (length == 1025));
    if (length == 1025) {
      REQUIRE(faults.size() == 1);
      CHECK(faults[0].check == "invalid-key");
      CHECK(faults[0].message == "this key is 1025 bytes long; a key has at most 1024");
    }
  }
}

TEST_CASE("after a thousand faults the builder stops, and says so") {
  std::vector<Fault> faults;
  const ReadLimits limits;
  DocumentBuilder builder(limits, &faults);
  builder.StartMapping({0, 1});
  int keys = 0;
  for (; !builder.stopped() && keys < 5000; ++keys) {
    builder.Key("a", {0, 1});
    builder.Null({0, 1});
  }
  CHECK(keys == 1001);
  REQUIRE(faults.size() == 1000);
  CHECK(faults.back().message.ends_with(
      "(the 1000th fault in this file; it was not read further)"));
}

TEST_CASE("a number that nothing can hold is a fault, and stays as text") {
  std::vector<Fault> faults;
  const ReadLimits limits;
  DocumentBuilder builder(limits, &faults);
  builder.Typed("9223372036854775808", {1, 4});
  CHECK(builder.Build(kSource)->root().AsString() == "9223372036854775808");
  REQUIRE(faults.size() == 1);
  CHECK(faults[0].check == "number-out-of-range");
  CHECK(faults[0].message ==
        "the number 9223372036854775808 is beyond what can be kept exactly; write it in quotes if "
        "it is a name or a code");
}

}  // namespace
}  // namespace eventlint
