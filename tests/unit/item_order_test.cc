#include "catch.h"
#include "fix_project.h"

namespace eventlint {
namespace {

TEST_CASE("items move with their comments, and everything else stays") {
  CHECK(Fixed("id: a\n"
              "roles:   # of the key\n"
              "  - date: 2018-03\n"
              "    place: x  # third\n"
              "    # behind the third\n"
              "\n"
              "  # first\n"
              "  -   date: '2017'\n"
              "\n"
              "\n"
              "  - {date: 2018-02, place: y}\n"
              "# of the note\n"
              "note: n\n") ==
        "id: a\n"
        "roles:   # of the key\n"
        "  # first\n"
        "  -   date: '2017'\n"
        "\n"
        "  - {date: 2018-02, place: y}\n"
        "\n"
        "\n"
        "  - date: 2018-03\n"
        "    place: x  # third\n"
        "    # behind the third\n"
        "# of the note\n"
        "note: n\n");
}

TEST_CASE("what was sorted is told, once for each list") {
  const DatasetFixes fixes = FixesOf(FixFiles("roles: [{date: '2018', tags: [b, a]}, {date: '2017'}]\n"
                                              "tags: [c, b, a]\n"));
  REQUIRE(fixes.fixes.size() == 3);
  CHECK(fixes.fixes[0].kind == "item-order");
  CHECK(fixes.fixes[0].message == "the list is sorted by 'date' and 'place'");
  CHECK(fixes.files.at("e.yaml") ==
        "roles: [{date: '2017'}, {date: '2018', tags: [a, b]}]\ntags: [a, b, c]\n");
  CHECK(fixes.unfixed.empty());
}

TEST_CASE("the last item's missing line end and CRLF stay where they are") {
  CHECK(Fixed("tags:\r\n- b\r\n- a\r\n") == "tags:\r\n- a\r\n- b\r\n");
  CHECK(Fixed("tags:\n- b\n- a") == "tags:\n- a\n- b\n");
}

TEST_CASE("JSON is sorted like YAML") {
  auto files = FixFiles("id: a\n");
  files["e.json"] = "{\n  \"tags\": [\n    \"b\",\n    \"a\"\n  ]\n}\n";
  CHECK(FixesOf(files).files.at("e.json") ==
        "{\n  \"tags\": [\n    \"a\",\n    \"b\"\n  ]\n}\n");
}

TEST_CASE("other changes are made before items move") {
  CHECK(Fixed("tags: [b, a] \nplace: Tajalalt\n") == "tags: [a, b]\nplace: tadjalalt\n");
}

TEST_CASE("a list whose comments may be of anything is told and left") {
  const std::string left = "the list is not sorted by its items and left as it is: ";
  CHECK(Fixed("tags:\n  # all\n  - b\n  - a\n") ==
        "tags:\n  # all\n  - b\n  - a\n!3:3 " + left +
            "the comment above its first item may be of the whole list; if it is, put an empty line "
            "after it, and if not, move that item by hand\n");
  CHECK(Fixed("tags:\n  # all\n  - a\n  - c\n  - b\n") ==
        "tags:\n  # all\n  - a\n  - b\n  - c\n");
  CHECK(Fixed("tags: [b, # x\n a]\n") ==
        "tags: [b, # x\n a]\n!1:7 " + left +
            "comments, anchors, aliases or tags stand between its items\n");
  CHECK(Fixed("tags: [b,\n a # x\n ]\n").find("!1:7 " + left) != std::string::npos);
  CHECK(Fixed("tags: &t\n- b\n- a\n").find(left + "it has an anchor or a tag") != std::string::npos);
}

TEST_CASE("an alias is never moved above its anchor") {
  CHECK(Fixed("tags:\n- &b b\n- a\n- *b\n") == "tags:\n- a\n- &b b\n- *b\n");
  CHECK(Fixed("roles:\n- {place: z, tags: &t [x]}\n- {place: a, tags: *t}\n")
            .find("!1:1 the file is left as it is: with its 1 change") != std::string::npos);
}

TEST_CASE("a list that cannot be moved does not keep others from it") {
  CHECK(Fixed("tags: [b, a]\n"
              "roles:\n"
              "- {date: '2022', place: &p x}\n"
              "- {date: '2021', place: *p}\n") ==
        "tags: [a, b]\n"
        "roles:\n"
        "- {date: '2022', place: &p x}\n"
        "- {date: '2021', place: *p}\n"
        "!1:1 the file is left as it is: with its 1 change it would no longer be read as it should; "
        "change it by hand\n");
}

TEST_CASE("a block's last empty lines are its own where it says so") {
  const std::string keeps = "tags:\n- |+\n  b\n\n- a\n";
  CHECK(Fixed(keeps).find(keeps + "!1:1 the file is left as it is") == 0);
  CHECK(Fixed("tags:\n- |\n  b\n\n- a\n") == "tags:\n- a\n\n- |\n  b\n");
}

}  // namespace
}  // namespace eventlint
