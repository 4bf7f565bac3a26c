#include "fix/file_fixer.h"

#include "catch.h"
#include "fix_project.h"

namespace eventlint {
namespace {

TEST_CASE("texts get form C however they are written, and comments stay") {
  CHECK(Fixed("note: e\u0301a # e\u0301\nname: 'e\u0301'\n") == "note: éa # e\u0301\nname: 'é'\n");
  CHECK(Fixed("note: |\n  e\u0301\n  x  \n# e\u0301\nx: a\n  e\u0301\n") ==
        "note: |\n  é\n  x  \n# e\u0301\nx: a\n  é\n");
  CHECK(Fixed("e\u0301: 1\nnote: \"e\u0301 \\t\"\n") == "é: 1\nnote: \"é \\t\"\n");
  CHECK(Fixed("note: \"e\\u0301\"\n") ==
        "note: \"e\\u0301\"\n!1:7 not done: 'e\u0301' becomes 'é': it is written as a block, over "
        "several lines or with escapes\n");
}

TEST_CASE("a change that is not to be made in place is told") {
  CHECK(Fixed("place: |\n  Tajalalt\n") ==
        "place: |\n  Tajalalt\n!1:8 not done: 'Tajalalt ' becomes 'tadjalalt': it is written as a "
        "block, over several lines or with escapes\n");
}

TEST_CASE("a file that would say something else with its changes is left as it is") {
  CHECK(Fixed("e\u0301: 1\né: 2\nplace: Tajalalt\n") ==
        "e\u0301: 1\né: 2\nplace: Tajalalt\n"
        "!1:1 the file is left as it is: with its 2 changes it would no longer be read as it "
        "should; change it by hand\n");
}

TEST_CASE("a file that cannot be read, or is in the middle of a merge, is left as it is") {
  CHECK(Fixed("place: Tajalalt \nb: [\n").find("!3:1 the file is left as it is: it cannot be read: ") !=
        std::string::npos);
  CHECK(Fixed("place: Tajalalt\nplace: x \n").find("left as it is: it cannot be read: ") !=
        std::string::npos);
  CHECK(Fixed("--- |\n<<<<<<< HEAD\nx \n") ==
        "--- |\n<<<<<<< HEAD\nx \n"
        "!1:1 the file is left as it is: it has the marks of a merge conflict; settle that first\n");
}

TEST_CASE("line ends, a byte-order mark and several documents stay") {
  CHECK(Fixed("\xEF\xBB\xBF# x\r\n---\r\nplace: Tajalalt \r\n---\r\n- place: 'Tajalalt'\r\n") ==
        "\xEF\xBB\xBF# x\r\n---\r\nplace: tadjalalt\r\n---\r\n- place: 'tadjalalt'\r\n");
}

TEST_CASE("JSON is mended like YAML, and CSV is passed over") {
  auto files = FixFiles("id: a\n");
  files["e.json"] = "[{\"place\" : \"Tajalalt\",\t\"date\":\"2022-2-8\"} ] ";
  files["e.csv"] = "id,place\nb,Tajalalt\n";
  const DatasetFixes fixes = FixesOf(files);
  REQUIRE(fixes.files.size() == 1);
  CHECK(fixes.files.at("e.json") ==
        "[{\"place\" : \"tadjalalt\",\t\"date\":\"2022-02-08\"} ]\n");
  CHECK(fixes.passed_over == std::vector<std::string>{"e.csv"});
}

}  // namespace
}  // namespace eventlint
