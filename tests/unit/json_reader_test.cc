#include "catch.h"
#include "read_text.h"
#include "text/json.h"

namespace eventlint {
namespace {

ReadResult ReadAsJson(const std::string& text) { return ReadDocument("a.json", text); }

std::string Repeat(const std::string& text, int times) {
  std::string repeated;
  for (int i = 0; i < times; ++i) repeated += text;
  return repeated;
}

TEST_CASE("JSON is read with the places of its values") {
  const ReadResult read = ReadAsJson(
      "{\"é\": [1, -2.5e3, true, null],\n \"\" : {\"b\\\"c\" : \"😀\\u00e9\\ud83d\\ude00\"}}\n");
  CHECK(FaultsOf(read) == "");
  CHECK(DataOf(read) == "{\"é\":[1,-2500.0,true,null],\"\":{\"b\\\"c\":\"😀é😀\"}}");
  CHECK(PlaceOf(read, "") == "1:1-1:2");
  CHECK(PlaceOf(read, "/é") == "1:7-1:8");
  CHECK(PlaceOf(read, "/é/0") == "1:8-1:9");
  CHECK(PlaceOf(read, "/é/1") == "1:11-1:17");
  CHECK(PlaceOf(read, "/é/2") == "1:19-1:23");
  CHECK(PlaceOf(read, "/é/3") == "1:25-1:29");
  CHECK(PlaceOf(read, "/") == "2:7-2:8");
  CHECK(PlaceOf(read, "//b\"c") == "2:17-2:38");
  CHECK(read.document->At("/é/1")->AsWritten() == "-2.5e3");
}

TEST_CASE("duplicate keys of JSON are faults, also of nested ones") {
  CHECK(FaultsOf(ReadAsJson("{\"a\": 1, \"b\": {\"c\": 1,\n\"\\u0063\": 2}, \"a\": 3}")) ==
        "2:1 duplicate-key /b/c: the key 'c' stands twice in one mapping; only the first is read: "
        "remove one of the two (1:16 the first 'c')\n"
        "2:15 duplicate-key /a: the key 'a' stands twice in one mapping; only the first is read: "
        "remove one of the two (1:2 the first 'a')");
}

TEST_CASE("what is wrong with JSON is shown at its place, with what to do") {
  struct Mistake {
    const char* text;
    const char* where;
    const char* words;
  };
  const Mistake mistakes[] = {
      {"{\"a\": 1,}", "1:9", "JSON allows no ',' after the last entry: delete it"},
      {"[1,\n]", "2:1", "JSON allows no ',' after the last entry: delete it"},
      {"{'a': 1}", "1:2", "JSON quotes text with \""},
      {"{a: 1}", "1:2", "put text, and every key, in double quotes"},
      {"[NaN]", "1:2", "put text, and every key, in double quotes"},
      {"// note\n{}", "1:1", "JSON has no comments"},
      {"[1] # note", "1:5", "JSON has no comments"},
      {"[1 2]", "1:4", "is a ',' missing before it?"},
      {"{\"é\": 1 \"b\": 2}", "1:9", "is a ',' missing before it?"},
      {"{\"a\" 1}", "1:6", "is a ':' missing before it?"},
      {"[1,,2]", "1:4", "unexpected ','"},
      {"[,1]", "1:2", "unexpected ','"},
      {"{\"a\":: 1}", "1:6", "unexpected ':'"},
      {"{\"a\":}", "1:6", "unexpected '}'"},
      {"[1", "1:3", "what was opened last is never closed"},
      {"{\"a\": \"x - y", "1:7", "missing closing quote"},
      {"[\"\\q\"]", "1:2", "write \\\\ for a backslash"},
      {"[\"\\ud800\"]", "1:2", "surrogate"},
      {"[\"a\tb\"]", "1:2", "control character U+0009"},
      {"[01]", "1:3", "unexpected number literal"},
      {"[1.]", "1:2", "expected digit after '.'"},
      {"{\"a\":1}}", "1:8", "a file holds one value: delete what follows it"},
      {"{} {}", "1:4", "a file holds one value: delete what follows it"},
  };
  for (const Mistake& mistake : mistakes) {
    CAPTURE(mistake.text);
    const ReadResult read = ReadAsJson(mistake.text);
    CHECK(read.document == nullptr);
    CHECK(ChecksOf(read) == std::string(mistake.where) + " syntax-error");
    INFO(FaultsOf(read));
    CHECK(FaultsOf(read).find(mistake.words) != std::string::npos);
  }
}

TEST_CASE("huge JSON numbers are faults") {
  CHECK(ChecksOf(ReadAsJson("[99999999999999999999]")) == "1:2 number-out-of-range");
  CHECK(ChecksOf(ReadAsJson("[18446744073709551615]")) == "1:2 number-out-of-range");
  CHECK(DataOf(ReadAsJson("[-9223372036854775808]")) == "[-9223372036854775808]");
  CHECK(FaultsOf(ReadAsJson("{\"a\": 1E400}")) ==
        "1:7 number-out-of-range /a: the number 1E400 is too large to be kept");
}

TEST_CASE("JSON that holds nothing is a fault") {
  for (const char* text : {"", " \n\t", "\xEF\xBB\xBF"}) {
    CHECK(ChecksOf(ReadAsJson(text)) == "1:1 empty-file");
    CHECK(ChecksOf(ReadDocument("a.ndjson", text)) == "1:1 empty-file");
  }
}

TEST_CASE("JSON has the same limit of depth as YAML, and 100,000 levels do no harm") {
  CHECK(ChecksOf(ReadAsJson(Repeat("[", 200) + Repeat("]", 200))) == "");
  CHECK(ChecksOf(ReadAsJson(Repeat("[", 201) + Repeat("]", 201))) == "1:201 deep-nesting");
  CHECK(ChecksOf(ReadAsJson(Repeat("[", 100000))) == "1:201 deep-nesting");
  CHECK(ChecksOf(ReadAsJson(Repeat("{\"a\":", 100000))) == "1:1001 deep-nesting");
}

TEST_CASE("NDJSON is a list of its lines' values") {
  const ReadResult read = ReadDocument("a.ndjson", "{\"a\": 1}\n\n  \r\n[2]\r\n\"é\"");
  CHECK(DataOf(read) == R"([{"a":1},[2],"é"])");
  CHECK(PlaceOf(read, "/0/a") == "1:7-1:8");
  CHECK(PlaceOf(read, "/1/0") == "4:2-4:3");
  CHECK(PlaceOf(read, "/2") == "5:1-5:4");
  CHECK(DataOf(ReadDocument("a.ndjson", "1\r2\r")) == "[1,2]");
  CHECK(ChecksOf(ReadDocument("a.ndjson", "{}\n{\"a\": 1, \"a\": 2}\n")) == "2:10 duplicate-key");
  CHECK(ChecksOf(ReadDocument("a.ndjson", "{}\n{\"a\":\n1}\n")) == "2:6 syntax-error");
  CHECK(ChecksOf(ReadDocument("a.ndjson", "1\n" + Repeat("[", 200) + Repeat("]", 200))) == "");
}

TEST_CASE("a large mapping is written as fast as it is read") {
  std::string text = "{";
  for (int i = 0; i < 200000; ++i) text += "\"k" + std::to_string(i) + "\":1,";
  text.back() = '}';
  CHECK(DataOf(ReadAsJson(text)) == text);
}

}  // namespace
}  // namespace eventlint
