#include "schema/schema_loader.h"

#include "catch.h"
#include "text/input_error.h"
#include "text/reader.h"

namespace eventlint {

namespace {

// "path pointer" of a reference that stands in the file s/a.json.
std::string Parse(const std::string& ref, const std::string& own_id = "") {
  const ReadResult read = ReadDocument("ref.json", "\"" + ref + "\"");
  REQUIRE(read.document);
  try {
    const SchemaReference reference = ParseReference("s/a.json", own_id, read.document->root());
    return reference.path + " " + reference.pointer;
  } catch (const InputError&) {
    return "refused";
  }
}

}  // namespace

TEST_CASE("references are relative to their own file") {
  CHECK(Parse("#") == "s/a.json ");
  CHECK(Parse("#/definitions/x") == "s/a.json /definitions/x");
  CHECK(Parse("b.json") == "s/b.json ");
  CHECK(Parse("./t/../b.json#") == "s/b.json ");
  CHECK(Parse("../b.json#/a~1b") == "b.json /a~1b");
  CHECK(Parse("my%20file.json#/a%25b") == "s/my file.json /a%b");
  CHECK(Parse("https://a.org/x.json#/y", "https://a.org/x.json#") == "s/a.json /y");
}

TEST_CASE("references out of the project or to no place are refused") {
  for (const char* ref :
       {"../../b.json", "/b.json", "https://a.org/x.json", "file:b.json", "urn:x:y", "#name",
        "b.json#name", "#/%", "#/%4", "#/%zz", "%ff.json", "#/%ff", "a%00.json"}) {
    INFO(ref);
    CHECK(Parse(ref) == "refused");
  }
}

TEST_CASE("paths are normal below the project's root") {
  CHECK(NormalizePath("a/./b/../c.json") == "a/c.json");
  CHECK_FALSE(NormalizePath("../c.json"));
  CHECK_FALSE(NormalizePath("a/../../c.json"));
  CHECK_FALSE(NormalizePath("/c.json"));
  CHECK_FALSE(NormalizePath(""));
}

TEST_CASE("every file is read once, however often and by whatever path it is named") {
  class Counting : public MemoryFiles {
   public:
    using MemoryFiles::MemoryFiles;
    std::string Read(const std::string& path) const override {
      ++reads;
      return MemoryFiles::Read(path);
    }
    mutable int reads = 0;
  };
  const Counting files(
      {{"a.json", R"({"items": {"$ref": "b.json"}, "not": {"$ref": "./b.json#"}})"},
       {"b.json", R"({"items": {"$ref": "a.json"}})"}});
  SchemaLoader loader(files);
  loader.Add("a.json");
  loader.Add("a.json");
  const SchemaSet set = loader.Finish();
  CHECK(files.reads == 2);
  CHECK(set.bundle().root().size() == 2);
}

}  // namespace eventlint
