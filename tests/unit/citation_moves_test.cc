#include "evidence/citation_moves.h"

#include "catch.h"

namespace eventlint {
namespace {

const CitationMap kMoves = {{"s#lead/1.1", "s#lead/1.2"},
                            {"s#lead/1.2", "s#lead/1.1"},
                            {"s#lead/1.3", "s#early-life/2.10"}};

CitationMoves Plan(const std::string& path, const std::string& bytes,
                   const CitationMap& moves = kMoves) {
  const std::map<std::string, std::string> files = {{path, bytes}};
  return MoveCitations(MemoryFiles(files), {path}, moves);
}

// The file with its edits made, and what has to be changed by hand, a line for each.
std::string Moved(const std::string& path, const std::string& bytes,
                  const CitationMap& moves = kMoves) {
  const CitationMoves edits = Plan(path, bytes, moves);
  std::string out = edits.edits.empty() ? bytes : ApplyEdits(bytes, edits.edits[0]);
  for (const UnmovedCitation& unmoved : edits.unmoved) {
    out += "\n!" + std::to_string(unmoved.position.line) + ":" +
           std::to_string(unmoved.position.column) + " " + unmoved.from + ": " + unmoved.reason;
  }
  return out;
}

TEST_CASE("citations follow in lists, in mappings and in quotes, and swaps work") {
  CHECK(Moved("a.yaml",
              "cites: [s#lead/1.1, \"s#lead/1.2\",'s#lead/1.3' ]\n"
              "more:\n  - s#lead/1.1   # s#lead/1.1 said so\n  -   's#lead/1.2'\n"
              "by: {s#lead/1.3: s#lead/1.1, cites: s#lead/1.2}\n"
              "one: !!str s#lead/1.3\n") ==
        "cites: [s#lead/1.2, \"s#lead/1.1\",'s#early-life/2.10' ]\n"
        "more:\n  - s#lead/1.2   # s#lead/1.1 said so\n  -   's#lead/1.1'\n"
        "by: {s#early-life/2.10: s#lead/1.2, cites: s#lead/1.1}\n"
        "one: !!str s#early-life/2.10\n");
  CHECK(Moved("a.json", "{\"cites\" : [ \"s#lead/1.1\" ,\"s#lead/1.9\"],\t\"s#lead/1.2\": 1}") ==
        "{\"cites\" : [ \"s#lead/1.2\" ,\"s#lead/1.9\"],\t\"s#lead/1.1\": 1}");
  CHECK(Moved("a.jsonl", "{\"c\":\"s#lead/1.1\"}\r\n\r\n{\"c\":\"s#lead/1.2\"}\r\n") ==
        "{\"c\":\"s#lead/1.2\"}\r\n\r\n{\"c\":\"s#lead/1.1\"}\r\n");
  CHECK(Moved("a.csv", "id,cites\n1,s#lead/1.1\n2,\"s#lead/1.3\"\n") ==
        "id,cites\n1,s#lead/1.2\n2,\"s#early-life/2.10\"\n");
}

TEST_CASE("layout, comments, line ends and a byte-order mark stay byte for byte") {
  CHECK(
      Moved("a.yaml",
            "\xEF\xBB\xBF# é\r\n---\r\na:   \"é\"\r\nb:\t s#lead/1.1\r\n\r\n---\r\n- s#lead/1.3") ==
      "\xEF\xBB\xBF# é\r\n---\r\na:   \"é\"\r\nb:\t s#lead/1.2\r\n\r\n---\r\n- s#early-life/2.10");
}

TEST_CASE("a citation in longer text, or one that only begins alike, is not touched") {
  for (const char* text : {"note: see s#lead/1.1\n", "note: |\n  s#lead/1.1 and\n  s#lead/1.2\n",
                           "c: s#lead/1.11\n", "c: xs#lead/1.1\n", "c: s#lead/1.1/s#lead/1.2\n",
                           "# s#lead/1.1\nc: 1\n", "c: \"s#Lead/1.1\"\n"}) {
    CAPTURE(text);
    const CitationMoves edits = Plan("a.yaml", text);
    CHECK(edits.edits.empty());
    CHECK(edits.unmoved.empty());
    CHECK(edits.count() == 0);
  }
}

TEST_CASE("an anchored citation changes once, and its aliases with it") {
  CHECK(Moved("a.yaml", "a: &c s#lead/1.1\nb: [*c, *c]\n") == "a: &c s#lead/1.2\nb: [*c, *c]\n");
}

TEST_CASE("what cannot be edited safely is told with its place") {
  CHECK(Moved("a.yaml", "a: |-\n  s#lead/1.1\nb: >\n  s#lead/1.2\nc: s#lead/1.3\n") ==
        "a: |-\n  s#lead/1.1\nb: >\n  s#lead/1.2\nc: s#early-life/2.10\n"
        "\n!1:4 s#lead/1.1: it is written as a block\n!3:4 s#lead/1.2: it is written as a block");
  CHECK(Moved("a.yaml", "a: \"s\\x23lead/1.1\"\n") ==
        "a: \"s\\x23lead/1.1\"\n\n!1:4 s#lead/1.1: it is written with escapes");
  CHECK(Moved("a.json", R"({"a": "s#lead\/1.1"})") ==
        R"({"a": "s#lead\/1.1"})"
        "\n!1:7 s#lead/1.1: it is written with escapes");
  CHECK(Moved("a.yaml", "a: 's#lead/1.1 '\n") ==
        "a: 's#lead/1.1 '\n\n!1:4 s#lead/1.1: there is white space around it");
}

TEST_CASE("a file with a fault is left alone, and told of") {
  CHECK(
      Moved("a.yaml", "a: s#lead/1.1\na: s#lead/1.2\n") ==
      "a: s#lead/1.1\na: s#lead/1.2\n\n!2:1 : the file cannot be read: the key 'a' stands twice in "
      "one mapping; only the first is read: remove one of the two");
  CHECK(Plan("a.yaml", "a: [s#lead/1.1").unmoved.size() == 1);
}

TEST_CASE("an edit after which the file would read otherwise is not made") {
  // In a plain scalar what would follow " #" is a comment.
  CHECK(Moved("a.yaml", "a: s#lead/1.1\nb: s#lead/1.2\n", {{"s#lead/1.1", "s #x"}}) ==
        "a: s#lead/1.1\nb: s#lead/1.2\n"
        "\n!1:4 s#lead/1.1: the file would no longer be read as it is");
  // Two keys would become one.
  CHECK(Plan("a.yaml", "{s#lead/1.1: 1, s#lead/1.4: 2}", {{"s#lead/1.1", "s#lead/1.4"}})
            .edits.empty());
}

TEST_CASE("several files are planned together, and only those that change") {
  const MemoryFiles files({{"a.yaml", "[s#lead/1.1, s#lead/1.3]"},
                           {"b.yaml", "[s#x/1.1]"},
                           {"c.yaml", "[s#lead/1.2]"}});
  const CitationMoves edits = MoveCitations(files, {"a.yaml", "b.yaml", "c.yaml"}, kMoves);
  REQUIRE(edits.edits.size() == 2);
  CHECK(edits.edits[0].path == "a.yaml");
  CHECK(edits.edits[1].path == "c.yaml");
  CHECK(edits.count() == 3);
}

TEST_CASE("a passage that moved, and one that moved and was changed, take their citations along") {
  IndexChanges changes;
  changes.moved = {{"lead/1.1", "lead/1.2"}};
  changes.changed = {{"lead/2.1", "lead/2.1"}, {"lead/3.1", "lead/3.2"}};
  changes.gone = {"lead/4.1"};
  CitationMap moves;
  AddMoves("s", changes, &moves);
  CHECK(moves == CitationMap{{"s#lead/1.1", "s#lead/1.2"}, {"s#lead/3.1", "s#lead/3.2"}});
}

}  // namespace
}  // namespace eventlint
