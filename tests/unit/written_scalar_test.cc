#include "text/written_scalar.h"

#include "catch.h"
#include "text/reader.h"

namespace eventlint {
namespace {

// What each value of a mapping takes up in the file, in [] and with line ends as |.
std::string Written(const std::string& yaml, const std::string& path = "a.yaml") {
  const ReadResult read = ReadDocument(path, yaml);
  REQUIRE(read.document != nullptr);
  std::string out;
  for (const auto& [key, value] : read.document->root().Members()) {
    const Span span = WrittenSpan(value);
    std::string text = yaml.substr(span.begin, span.end - span.begin);
    std::replace(text.begin(), text.end(), '\n', '|');
    out += "[" + text + "]";
  }
  return out;
}

TEST_CASE("plain and quoted scalars are taken whole, over all of their lines") {
  CHECK(Written("a: one # note\nb: 'it''s\n  more' # b\nc: \"x\\\"\\\n  y\"\nd: 3\ne: &x !!str t\n") ==
        "[one]['it''s|  more'][\"x\\\"\\|  y\"][3][t]");
  CHECK(Written("a: one\n  two\n\n  three # note\nb: x\n") == "[one|  two||  three][x]");
  CHECK(Written("{a: one\n two, b: [x]}") == "[one| two][]");
  CHECK(Written(R"({"a": "x\"y", "b": null})", "a.json") == R"(["x\"y"][null])");
}

TEST_CASE("a block ends where a line is not its own") {
  CHECK(Written("a: |\n  one\n   two\n\n# note\nb: x\n") == "[||  one|   two||][x]");
  CHECK(Written("a: >-\n    one\n\n    two\n   # note\nb: x\n") == "[>-|    one||    two|][x]");
  CHECK(Written("a: |2\n    one\n  two\n # note\nb: x\n") == "[|2|    one|  two|][x]");
  CHECK(Written("a: |\nb: x\n") == "[||][x]");
  CHECK(Written("a: &x !!str |\n  one\nb: *x\n") == "[||  one|][||  one|]");
  CHECK(Written("a: |\n  no end") == "[||  no end]");
}

TEST_CASE("a value that is not there takes up nothing") {
  CHECK(Written("a:\nb: x\nc: !!str\n") == "[][x][]");
}

TEST_CASE("characters that are written as they read can be told") {
  const auto characters = [](const std::string& yaml) -> std::string {
    const ReadResult read = ReadDocument("a.yaml", yaml);
    REQUIRE(read.document != nullptr);
    const auto span = PlainCharacters(*read.document->root().Find("a"));
    return span ? yaml.substr(span->begin, span->end - span->begin) : "none";
  };
  CHECK(characters("a: x y\n") == "x y");
  CHECK(characters("a: ' x y'\n") == " x y");
  CHECK(characters("a: \"x\"\n") == "x");
  CHECK(characters("a: ''\n") == "");
  CHECK(characters("a: 'it''s'\n") == "none");
  CHECK(characters("a: \"\\x41\"\n") == "none");
  CHECK(characters("a: x\n  y\n") == "none");
  CHECK(characters("a: |\n  x\n") == "none");
}

}  // namespace
}  // namespace eventlint
