#include "report/source_excerpt.h"

#include "catch.h"

namespace eventlint {
namespace {

std::string Draw(const std::string& text, Range range, int width = 80) {
  const SourceText source("a.yaml", text);
  ExcerptStyle style;
  style.width = width;
  ColumnFinder finder;
  return DrawExcerpt(source, range, style, &finder);
}

TEST_CASE("an excerpt shows the line with carets under the place") {
  CHECK(Draw("one\n  id: akabr\n", {{2, 7}, {2, 12}}) ==
        "2 |   id: akabr\n"
        "  |       ^^^^^\n");
}

TEST_CASE("carets stand right after tabs and under wide and combining characters") {
  CHECK(Draw("\tx: 漢字", {{1, 5}, {1, 7}}) ==
        "1 |     x: 漢字\n"
        "  |        ^^^^\n");
  CHECK(Draw("e\u0301e\u0301: x", {{1, 7}, {1, 8}}) ==
        "1 | e\u0301e\u0301: x\n"
        "  |     ^\n");
  CHECK(Draw("a\tb", {{1, 3}, {1, 4}}) ==
        "1 | a   b\n"
        "  |     ^\n");
}

TEST_CASE("an empty place, one past the end and one over several lines each have a caret") {
  CHECK(Draw("abc", {{1, 2}, {1, 2}}) == "1 | abc\n  |  ^\n");
  CHECK(Draw("abc", {{1, 4}, {1, 4}}) == "1 | abc\n  |    ^\n");
  CHECK(Draw("abc", {{1, 99}, {1, 120}}) == "1 | abc\n  |    ^\n");
  CHECK(Draw("abc\ndef", {{1, 2}, {2, 3}}) == "1 | abc\n  |  ^^\n");
  CHECK(Draw("a\n\nb", {{2, 1}, {2, 1}}) == "2 |\n  | ^\n");
  CHECK(Draw("a", {{7, 1}, {7, 1}}) == "7 |\n  | ^\n");
}

TEST_CASE("a control character in the line is shown and its carets are as wide as it") {
  CHECK(Draw("a\x1b[b", {{1, 2}, {1, 3}}) ==
        "1 | a\\u001b[b\n"
        "  |  ^^^^^^\n");
}

TEST_CASE("a long line is cut around the place") {
  const std::string line = std::string(500, 'a') + "XYZ" + std::string(500, 'b');
  CHECK(Draw(line, {{1, 501}, {1, 504}}, 44) ==
        "1 | …aaaaaaaaaaaaaXYZbbbbbbbbbbbbbbbbbbbbbb…\n"
        "  |               ^^^\n");
  CHECK(Draw(line, {{1, 1}, {1, 2}}, 44) ==
        "1 | aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa…\n"
        "  | ^\n");
  CHECK(Draw(line, {{1, 1}, {1, 1000}}, 44) ==
        "1 | aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa…\n"
        "  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n");
  CHECK(Draw(line, {{1, 1004}, {1, 1004}}, 44) ==
        "1 | …bbbbbbbbbbbbb\n"
        "  |               ^\n");
}

TEST_CASE("a line cut within multi-byte characters is cut between them") {
  std::string line;
  for (int i = 0; i < 300; ++i) line += "漢";
  const std::string drawn = Draw(line, {{1, 150}, {1, 151}}, 44);
  CHECK(drawn.find("\\x") == std::string::npos);
  CHECK(drawn.substr(0, drawn.find('\n')) == "1 | …漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢…");

  std::string marks;
  for (int i = 0; i < 300; ++i) marks += "e\u0301\u0302\u0303\u0304";
  for (int column = 500; column < 510; ++column) {
    CHECK(Draw(marks, {{1, column}, {1, column + 1}}, 44).find("\\x") == std::string::npos);
  }
}

TEST_CASE("a finder gives the byte of any column, in any order") {
  const std::string line = "aé漢😀b";
  ColumnFinder finder;
  CHECK(finder.Find(line, 5) == 10);
  CHECK(finder.Find(line, 2) == 1);
  CHECK(finder.Find(line, 3) == 3);
  CHECK(finder.Find(line, 4) == 6);
  CHECK(finder.Find(line, 99) == line.size());
  CHECK(finder.Find("other", 2) == 1);
}

TEST_CASE("a file that cannot be read is said to be so, and an empty one shows nothing") {
  const MemoryFiles files({{"empty.yaml", ""}, {"a.yaml", "abc\n"}});
  SourceExcerpts excerpts(files);
  CHECK(excerpts.Draw("gone.yaml", {}, {}) == "  | (the file cannot be read to show the line)\n");
  CHECK(excerpts.Draw("empty.yaml", {}, {}) == "");
  CHECK(excerpts.Draw("a.yaml", {}, {}) == "1 | abc\n  | ^\n");
}

TEST_CASE("thousands of places on one line of megabytes are drawn at once") {
  const std::string line(4'000'000, 'x');
  const SourceText source("a.json", line);
  ColumnFinder finder;
  // Were the line walked from its start each time, this would be 2 * 10^10 steps.
  for (int column = 1; column < 4'000'000; column += 400) {
    const Range range{{1, column}, {1, column + 3}};
    REQUIRE(DrawExcerpt(source, range, {}, &finder).find("^^^\n") != std::string::npos);
  }
}

}  // namespace
}  // namespace eventlint
