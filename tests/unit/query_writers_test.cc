#include "report/query_writers.h"

#include "catch.h"
#include "text/input_error.h"

namespace eventlint {
namespace {

const QueryResult kRows = {{"place", "count", "mixed"},
                           {{std::string("Ménaka"), int64_t{47}, int64_t{1}},
                            {std::string("漢字, \"x\"\n"), {}, std::string("a")},
                            {{}, 0.5, {}}}};

TEST_CASE("a table has numbers to the right, NULL as nothing and text on one line") {
  CHECK(DrawTable(kRows) ==
        "place        count  mixed\n"
        "-----------  -----  -----\n"
        "Ménaka          47  1\n"
        "漢字, \"x\"\\n         a\n"
        "               0.5\n"
        "(3 rows)\n");
}

TEST_CASE("a table without rows shows its columns") {
  CHECK(DrawTable({{"a"}, {}}) == "a\n-\n(no rows)\n");
}

TEST_CASE("CSV quotes what RFC 4180 asks for") {
  CHECK(WriteCsv(kRows) ==
        "place,count,mixed\n"
        "Ménaka,47,1\n"
        "\"漢字, \"\"x\"\"\n\",,a\n"
        ",0.5,\n");
  CHECK(WriteCsv({{"a", "b"}, {{std::string("x\ny"), std::string("\"")}}}) ==
        "a,b\n\"x\ny\",\"\"\"\"\n");
  CHECK(WriteCsv({{"a"}, {{Cell()}, {std::string("x")}}}) == "a\n\"\"\nx\n");
}

TEST_CASE("JSON keeps kinds, order and NULL") {
  CHECK(WriteJson(kRows) ==
        "[\n"
        "  {\n    \"place\": \"Ménaka\",\n    \"count\": 47,\n    \"mixed\": 1\n  },\n"
        "  {\n    \"place\": \"漢字, \\\"x\\\"\\n\",\n    \"count\": null,\n    "
        "\"mixed\": \"a\"\n  },\n"
        "  {\n    \"place\": null,\n    \"count\": 0.5,\n    \"mixed\": null\n  }\n"
        "]\n");
  CHECK(WriteJson({{"a"}, {}}) == "[]\n");
}

TEST_CASE("two columns of one name are refused in JSON, and kept elsewhere") {
  const QueryResult twice = {{"a", "a"}, {{int64_t{1}, int64_t{2}}}};
  CHECK_THROWS_AS(WriteJson(twice), InputError);
  CHECK(WriteCsv(twice) == "a,a\n1,2\n");
}

}  // namespace
}  // namespace eventlint
