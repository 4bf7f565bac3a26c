#include "text/reader.h"

#include "catch.h"
#include "read_text.h"

namespace eventlint {
namespace {

using namespace std::string_literals;

TEST_CASE("a file's name tells its format") {
  const std::string json = "{\"a\": 1}";
  for (const char* path : {"a.json", "a.geojson", "a.yaml", "a.yml", "a"}) {
    CAPTURE(path);
    CHECK(DataOf(ReadDocument(path, json)) == R"({"a":1})");
  }
  for (const char* path : {"a.ndjson", "a.jsonl"}) {
    CHECK(DataOf(ReadDocument(path, json + "\n" + json)) == R"([{"a":1},{"a":1}])");
  }
  CHECK(DataOf(ReadDocument("a.csv", "a\n1\n")) == R"([{"a":1}])");
  CHECK(ChecksOf(ReadDocument("a.json", "a: 1\n")) == "1:1 syntax-error");
}

TEST_CASE("what is no UTF-8 text is refused, at its first byte that is none") {
  const std::pair<std::string, std::string> cases[] = {
      {"a: 1\nb: M\xE9naka\n",
       "2:5 invalid-utf8 : this byte is not UTF-8; save the file as UTF-8 (is it in Latin-1 or "
       "Windows-1252?)"},
      {"a: \xED\xA0\x80\n",
       "1:4 invalid-utf8 : this byte is not UTF-8; save the file as UTF-8 (is it in Latin-1 or "
       "Windows-1252?)"},
      {"\xFF\xFE" "a\0:\0"s, "1:1 not-text : the file is in UTF-16; save it as UTF-8"},
      {"\xFE\xFF\0a\0:"s, "1:1 not-text : the file is in UTF-16; save it as UTF-8"},
      {"a\0:\0 \0"s,
       "1:2 not-text : the file holds a zero byte: it is no text, or in UTF-16; write it as UTF-8"},
      {"\x89PNG\0\0"s, "1:1 not-text : the file is no text; write it as UTF-8 text"},
      {"a: 1\nbé: \x1B[31m\n",
       "2:5 not-text : the control character U+001B does not belong in a text file: remove it"},
      {"a: \x7F", "1:4 not-text : the control character U+007F does not belong in a text file: "
                  "remove it"},
      {"a: \u0080", "1:4 not-text : the control character U+0080 does not belong in a text file: "
                    "remove it"},
      {"a: x\uFEFF", "1:5 not-text : the control character U+FEFF does not belong in a text file: "
                     "remove it"},
  };
  for (const auto& [text, faults] : cases) {
    CAPTURE(text);
    CHECK(FaultsOf(ReadDocument("a.yaml", text)) == faults);
    CHECK(FaultsOf(ReadDocument("a.json", text)) == faults);
    CHECK(FaultsOf(ReadDocument("a.csv", text)) == faults);
    CHECK(ReadDocument("a.yaml", text).document == nullptr);
  }
}

TEST_CASE("line ends that only some YAML readers know are refused in YAML, and text elsewhere") {
  for (const char* character : {"\u0085", "\u2028", "\u2029"}) {
    const std::string text = "\"a" + std::string(character) + "b\"";
    CHECK(ChecksOf(ReadDocument("a.yaml", text)) == "1:3 ambiguous-line-break");
    CHECK(ChecksOf(ReadDocument("a.json", text)) == "");
  }
  CHECK(FaultsOf(ReadDocument("a.yaml", "a: 1\nb: x\u2028\n")) ==
        "2:5 ambiguous-line-break : the character U+2028 ends a line in YAML 1.1 and does not in "
        "YAML 1.2: remove it, or write it as an escape in double quotes");
  CHECK(DataOf(ReadDocument("a.yaml", "a: \"\\L\"\n")) == "{\"a\":\"\u2028\"}");
}

TEST_CASE("a byte-order mark at the start and any line ends are welcome") {
  const char* expected = R"({"a":1,"b":["x"]})";
  for (const char* text : {"a: 1\nb:\n- x\n", "a: 1\r\nb:\r\n- x\r\n", "a: 1\rb:\r- x\r",
                           "\xEF\xBB\xBF" "a: 1\nb:\n- x"}) {
    for (YamlFrontEnd front_end : {YamlFrontEnd::kLibyaml, YamlFrontEnd::kYamlCpp}) {
      CAPTURE(text);
      const ReadResult read = ReadDocument("a.yaml", text, front_end);
      CHECK(DataOf(read) == expected);
      CHECK(PlaceOf(read, "/b/0") == "3:3-3:4");
    }
  }
}

TEST_CASE("columns count characters in both YAML front ends") {
  for (YamlFrontEnd front_end : {YamlFrontEnd::kLibyaml, YamlFrontEnd::kYamlCpp}) {
    const ReadResult read = ReadDocument("a.yaml", "😀é: [ñ, 😀😀, {é: x}]\nz: y\n", front_end);
    CHECK(PlaceOf(read, "/😀é") == "1:5-1:6");
    CHECK(PlaceOf(read, "/😀é/1") == "1:9-1:11");
    CHECK(PlaceOf(read, "/😀é/2/é") == "1:17-1:18");
    CHECK(PlaceOf(read, "/z") == "2:4-2:5");
  }
}

TEST_CASE("a file beyond the limit is not read") {
  ReadLimits limits;
  limits.file_size = 10;
  CHECK(FaultsOf(ReadDocument("a.yaml", "a: 1234567", YamlFrontEnd::kLibyaml, limits)) == "");
  CHECK(FaultsOf(ReadDocument("a.yaml", "a: 12345678", YamlFrontEnd::kLibyaml, limits)) ==
        "1:1 not-text : the file has 11 bytes; at most 10 are read: split it");
}

TEST_CASE("a pointer of Git LFS is told from what it points to") {
  CHECK(FaultsOf(ReadDocument("a.yaml", "version https://git-lfs.github.com/spec/v1\n"
                                        "oid sha256:00\nsize 3\n")) ==
        "1:1 not-text : the file is kept in Git LFS, and this is only the pointer to it; fetch it "
        "with `git lfs pull`");
}

TEST_CASE("a fault has its lines even when there is no document") {
  const ReadResult read = ReadDocument("data/a.yaml", "a: [");
  CHECK(read.document == nullptr);
  REQUIRE(read.source != nullptr);
  CHECK(read.source->path() == "data/a.yaml");
  CHECK(read.source->Line(1) == "a: [");
}

}  // namespace
}  // namespace eventlint
