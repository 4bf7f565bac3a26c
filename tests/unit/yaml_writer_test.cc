#include "text/yaml_writer.h"

#include "catch.h"
#include "text/reader.h"

namespace eventlint {
namespace {

std::unique_ptr<Document> Read(const std::string& path, const std::string& text) {
  ReadResult result = ReadDocument(path, text);
  for (const Fault& fault : result.faults) UNSCOPED_INFO(fault.check << ": " << fault.message);
  REQUIRE(result.document != nullptr);
  REQUIRE(result.faults.empty());
  return std::move(result.document);
}

std::string Rewritten(const std::string& yaml) { return WriteYaml(Read("a.yaml", yaml)->root()); }

TEST_CASE("YAML is written in block style, with short lists and mappings on one line") {
  CHECK(Rewritten("{events: [{id: a, tolls: [{count: {min: 6, max: 9}, cites: [x#lead/1.1]}]}]}") ==
        "events:\n"
        "  - id: a\n"
        "    tolls:\n"
        "      - count: {min: 6, max: 9}\n"
        "        cites: [x#lead/1.1]");
}

TEST_CASE("numbers, null and truth values are written as they were") {
  CHECK(Rewritten("[[[[0x1F, 1e3, -7, ~, True, .inf]]]]") ==
        "-\n  -\n    - [0x1F, 1e3, -7, null, true, .inf]");
}

TEST_CASE("written YAML gives the same data when it is read again") {
  const std::string texts[] = {
      R"(["47", "true", "null", "~", "", "0x1F", "1e3", ".nan", "2022-02-08", "no", "off", "y"])",
      R"(["a: b", "a #b", "#b", "- x", "-", "? x", ": x", "&a", "*a", "!a", "|", ">", "%a", "@a"])",
      R"(["[", "]", "{a", "b, c", "'q'", "\"q\"", "`", " lead", "trail ", "---", "...", "<<"])",
      R"(["two\nlines\n", "two\nlines", "\nlead", "  indented\nblock\n", "end\n\n", "\n", "\t"])",
      R"(["\r\n", "\u0001", "\u0085", "\u2028", "\ufeff", "\ud83d\ude00", "Ménaka", "a\u0000b"])",
      R"({"47": 1, "a: b": 2, " ": 3, "true": 4, "k\nl": 5, "#": [], "e": {}, "n": [[], {}]})",
      R"({"a": {"b": {"c": {"d": {"text": "one\ntwo\n", "x": [1, "a, b", "it's", "{"]}}}}})",
      R"([1, -1.5, 1e300, true, false, null, "x", [[[[["deep", {"k": ["v"]}]]]]]])",
      R"(["a\n\nb\n", "a\n \nb\n", "a  \nb\n", "a\n   b\n", "a\n \n", "\u0085\n", "x\u2028y\n"])",
      R"("alone")",
      R"("two\nlines\n")",
      "17",
      "[]",
      "{}"};
  for (const std::string& text : texts) {
    for (const int block_levels : {0, 1, 3, 50}) {
      const auto document = Read("a.json", text);
      const std::string yaml = WriteYaml(document->root(), block_levels);
      INFO(text << "\n" << yaml);
      CHECK(SameData(document->root(), Read("a.yaml", yaml)->root()));
    }
  }
}

}  // namespace
}  // namespace eventlint
