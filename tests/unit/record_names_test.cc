#include "fix/record_names.h"

#include "catch.h"
#include "fix_project.h"

namespace eventlint {
namespace {

TEST_CASE("a word names a record by its id, name or spelling, whatever its marks and capitals") {
  MemoryProject project(FixFiles("- {id: a, name: Camp}\n- {name: Nameless}\n- {id: b}\n- {id: b}\n"));
  project.Rows("SELECT 1");
  RecordNames names(*project.intake);
  CHECK(names.Named({"places"}, "TÀDJALALT") == "tadjalalt");
  CHECK(names.Named({"places"}, "tajalalt") == "tadjalalt");
  CHECK(names.Named({"places"}, "Ménaka region") == std::nullopt);
  CHECK(names.Named({"places"}, "Ménaka") == std::nullopt);
  CHECK(names.Named({"places"}, "") == std::nullopt);
  CHECK(names.Named({"places"}, "Camp") == "2018");
  CHECK(names.Named({"places", "events"}, "Camp") == std::nullopt);
  CHECK(names.Named({"events"}, "Nameless") == std::nullopt);
  CHECK(names.Named({"events"}, "B") == std::nullopt);
  CHECK(names.Named({"no such"}, "B") == std::nullopt);
  CHECK(names.CountIds({"events", "places"}, "b") == 2);
  CHECK(names.CountIds({"places"}, "b") == 0);
  names.AddId("places", "b");
  CHECK(names.CountIds({"places"}, "b") == 1);
}

TEST_CASE("the nearest name is within two edits, and one record's alone") {
  MemoryProject project(FixFiles("id: a\n"));
  project.Rows("SELECT 1");
  RecordNames names(*project.intake);
  CHECK(names.Nearest({"places"}, "tadjalat") == "tadjalalt");
  CHECK(names.Nearest({"places"}, "menaka-regoin") == "menaka-region");
  CHECK(names.Nearest({"places"}, "menako") == std::nullopt);
  CHECK(names.Nearest({"places"}, "tadxxxalt") == std::nullopt);
  CHECK(names.Nearest({"places"}, "cam") == std::nullopt);
}

}  // namespace
}  // namespace eventlint
