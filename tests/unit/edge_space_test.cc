#include "catch.h"
#include "fix_project.h"

namespace eventlint {
namespace {

TEST_CASE("ids, references and names lose the space around them, and other texts keep it") {
  CHECK(Fixed("id: ' a'\nplace: \"menaka \" # x\nname: '\u00A0Le  nom '\nnote: ' n '\n"
              "cites: 'menaka#lead/1.1 '\n") ==
        "id: 'a'\nplace: \"menaka\" # x\nname: 'Le  nom'\nnote: ' n '\ncites: 'menaka#lead/1.1'\n");
  CHECK(Fixed("place: ' '\n") == "place: ' '\n");
  CHECK(Fixed("place: ' Tajalalt'\n") == "place: 'tadjalalt'\n");
}

TEST_CASE("an id does not become another record's") {
  CHECK(Fixed("- {id: 'a '}\n- {id: a}\n- {id: ' b'}\n- {id: 'b '}\n") ==
        "- {id: 'a '}\n- {id: a}\n- {id: 'b'}\n- {id: 'b '}\n"
        "!1:8 not done: 'a ' becomes 'a': another record has that id\n"
        "!4:8 not done: 'b ' becomes 'b': another record has that id\n");
}

TEST_CASE("a record that is mended is found by its name in the same run") {
  const DatasetFixes fixes =
      FixesOf(FixFiles("place: Haroum\n", "- {id: 'haroum ', name: Haroum}\n"));
  CHECK(fixes.files.at("p.yaml") == "- {id: 'haroum', name: Haroum}\n");
  CHECK(fixes.files.at("e.yaml") == "place: haroum\n");
}

}  // namespace
}  // namespace eventlint
