#include "fix/white_space.h"

#include "catch.h"
#include "text/reader.h"

namespace eventlint {
namespace {

std::string Trimmed(const std::string& bytes, const std::string& path = "a.yaml") {
  const ReadResult read = ReadDocument(path, bytes);
  REQUIRE(read.document != nullptr);
  return ApplyEdits(bytes, {path, WhiteSpaceEdits(*read.document)});
}

TEST_CASE("spaces at the ends of lines go, and comments and tabs stay") {
  CHECK(Trimmed("a: 1  \n# note \n   \nb: \n  - x \nc: 1\t\n") ==
        "a: 1\n# note\n\nb:\n  - x\nc: 1\t\n");
  CHECK(Trimmed("{\"a\": [ \n 1 ] }  \n", "a.json") == "{\"a\": [\n 1 ] }\n");
}

TEST_CASE("lines of quoted texts and blocks stay") {
  for (const char* yaml :
       {"a: 'x  \n  y'\n", "a: \"x \\\n  y  \n  z\"\n", "a: |\n  x  \n   \n  y\nb: 1\n",
        "a: >+\n  x  \n   \nb: 1\n", "a:\n  - |2\n      x \n     y \n", "? |\n  k  \n: v\n"}) {
    CAPTURE(yaml);
    CHECK(Trimmed(yaml) == yaml);
  }
  CHECK(Trimmed("a: |\n  x  \nb: 'y \n  z' \nc: 1 \n") == "a: |\n  x  \nb: 'y \n  z'\nc: 1\n");
}

TEST_CASE("the last line gets an end like the first one's") {
  CHECK(Trimmed("a: 1") == "a: 1\n");
  CHECK(Trimmed("a: 1\r\nb: 2  ") == "a: 1\r\nb: 2\r\n");
  CHECK(Trimmed("a: 1\rb: 2") == "a: 1\rb: 2\r");
  CHECK(Trimmed("\xEF\xBB\xBF"
                "a: 1 \r\n") ==
        "\xEF\xBB\xBF"
        "a: 1\r\n");
  CHECK(Trimmed("a: |\n  x") == "a: |\n  x");
}

}  // namespace
}  // namespace eventlint
