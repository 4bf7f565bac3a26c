#include "rules/scalar_position.h"

#include "catch.h"
#include "text/reader.h"

namespace eventlint {

namespace {

// Where a word of the field `sql` stands: line and column, and what is written there.
std::string Find(const std::string& yaml, const std::string& word) {
  const ReadResult read = ReadDocument("r.yaml", yaml);
  REQUIRE(read.document);
  const Value sql = *read.document->root().Find("sql");
  const size_t offset = sql.AsString().find(word);
  REQUIRE(offset != std::string::npos);
  const Position at = PositionInScalar(sql, offset);
  return std::to_string(at.line) + ":" + std::to_string(at.column);
}

}  // namespace

TEST_CASE("a literal block stands as it reads, but for its indentation") {
  const std::string yaml = "a: 1\nsql: |\n  SELECT é, X\n\n    FROM y\n  end\nb: 1\n";
  CHECK(Find(yaml, "SELECT") == "3:3");
  CHECK(Find(yaml, "X") == "3:13");
  CHECK(Find(yaml, "FROM") == "5:5");
  CHECK(Find(yaml, "end") == "6:3");
  CHECK(Find("sql: |2\n    SELECT\n   end\n", "end") == "3:4");
  CHECK(Find("sql: |-\n\n\n  SELECT\n", "SELECT") == "4:3");
  CHECK(Find("sql: |\r\n  SELECT\r\n  end\r\n", "end") == "3:3");
  CHECK(Find("sql: |  # comment\n      SELECT\n      end", "end") == "3:7");
}

TEST_CASE("a folded block is found line by line") {
  const std::string yaml = "sql: >-\n   SELECT\n   é FROM\n\n   y\n     more\n   end\n";
  CHECK(Find(yaml, "SELECT") == "2:4");
  CHECK(Find(yaml, "FROM") == "3:6");
  CHECK(Find(yaml, "y") == "5:4");
  CHECK(Find(yaml, "more") == "6:6");
  CHECK(Find(yaml, "end") == "7:4");
}

TEST_CASE("escapes and folds of quoted and plain texts are followed") {
  const std::string quoted = "sql: \"SELECT \\u00e9 \\\"\n   X\n\n  \\x41 b \\\n   end\"\n";
  CHECK(Find(quoted, "SELECT") == "1:7");
  CHECK(Find(quoted, "X") == "2:4");
  CHECK(Find(quoted, "b") == "4:8");
  CHECK(Find(quoted, "end") == "5:4");
  CHECK(Find("sql: 'it''s é X\n  end'\n", "X") == "1:15");
  CHECK(Find("sql: 'it''s\n  end'\n", "end") == "2:3");
  CHECK(Find("sql: SELECT é X\n  end\n", "X") == "1:15");
  CHECK(Find("sql: SELECT é X\n  end\n", "end") == "2:3");
  CHECK(Find("sql: 'a\n\n\n\n  b X'\n", "X") == "5:5");
  CHECK(Find("{sql: \"a\\tX\"}", "X") == "1:11");
}

TEST_CASE("tags and anchors do not matter, an alias is where it is written") {
  CHECK(Find("sql: !!str |\n  SELECT\n  X\n", "X") == "3:3");
  CHECK(Find("sql: &a 'SELECT X'\n", "X") == "1:17");
  CHECK(Find("a: &a SELECT X\nsql: *a\n", "SELECT") == "1:7");
}

TEST_CASE("past the end is the place after the last character") {
  const ReadResult read = ReadDocument("r.yaml", "sql: |\n  ab\n");
  CHECK(PositionInScalar(*read.document->root().Find("sql"), 99) == Position{2, 5});
}

}  // namespace eventlint
