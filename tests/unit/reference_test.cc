// fix/reference.cc
#include "catch.h"
#include "fix_project.h"

namespace eventlint {
namespace {

TEST_CASE("a name or spelling of one record alone becomes its id, wherever it refers") {
  CHECK(Fixed("id: a\nplace: Tajalalt # so the article\n") ==
        "id: a\nplace: tadjalalt # so the article\n");
  CHECK(Fixed("id: a\nplaces: ['TADJALALT', \"Tajalalt\", menaka]\nparts:\n- place:  Tajalalt\n") ==
        "id: a\nplaces: ['tadjalalt', \"tadjalalt\", menaka]\nparts:\n- place:  tadjalalt\n");
  CHECK(Fixed("id: a\nplace: &p Tajalalt\nplaces: [*p]\n") ==
        "id: a\nplace: &p tadjalalt\nplaces: [*p]\n");
}

TEST_CASE("what is no reference, no name or the name of two records stays") {
  for (const char* yaml : {"id: Tajalalt\n", "note: Tajalalt\n", "name: Tajalalt\n",
                           "place: Ménaka\n", "place: Nowhere\n", "place: menaka\n",
                           "x: {place: Tajalalt}\n", "cites: Tajalalt#lead/1.1\n"}) {
    CAPTURE(yaml);
    CHECK(Fixed(yaml) == yaml);
  }
}

TEST_CASE("an id that would be a number is quoted") {
  CHECK(Fixed("places: [Camp, 'camp']\n") == "places: [\"2018\", '2018']\n");
}

TEST_CASE("a name is no one's alone while records cannot be read") {
  auto files = FixFiles("place: Tajalalt\n");
  files["eventlint.yaml"].replace(files["eventlint.yaml"].find("p.yaml"), 6, "[p.yaml, q.yaml]");
  files["q.yaml"] = "- [\n";
  const DatasetFixes fixes = FixesOf(files);
  CHECK(fixes.files.empty());
  REQUIRE(fixes.unfixed.size() == 1);
  CHECK(fixes.unfixed[0].file == "q.yaml");
}

TEST_CASE("the nearest id is put in only when that is asked for, and when it is one record's") {
  CHECK(Fixed("place: tadjalat\ncites: tajjalalt#lead/1.1\n") ==
        "place: tadjalat\ncites: tajjalalt#lead/1.1\n");
  CHECK(Fixed("place: tadjalat\ncites: tajjalalt#lead/1.1\n", true) ==
        "place: tadjalalt\ncites: tadjalalt#lead/1.1\n");
  CHECK(Fixed("place: menako\n", true) == "place: menako\n");  // the name of two
  CHECK(Fixed("place: tadixxlalt\n", true) == "place: tadixxlalt\n");
  CHECK(Fixed("place: cam\n", true) == "place: cam\n");
}

}  // namespace
}  // namespace eventlint
