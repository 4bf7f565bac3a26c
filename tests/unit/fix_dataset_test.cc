#include "fix/fix_dataset.h"

#include "catch.h"
#include "fix_project.h"

namespace eventlint {
namespace {

const char kEvents[] = "id: a \nplace: Tajalalt\ndate: 2022-2-8\nname: e\u0301\n";

std::string Kinds(const DatasetFixes& fixes) {
  std::string kinds;
  for (const Fix& fix : fixes.fixes) {
    kinds += std::to_string(fix.position.line) + ":" + fix.kind + " ";
  }
  return kinds;
}

TEST_CASE("all fixes are told by place, and a second run finds nothing") {
  auto files = FixFiles(kEvents);
  const DatasetFixes fixes = FixesOf(files);
  CHECK(Kinds(fixes) == "1:white-space 2:name-to-id 3:date-form 4:not-nfc ");
  CHECK(fixes.fixes[1].message == "'Tajalalt' becomes 'tadjalalt'");
  files["e.yaml"] = fixes.files.at("e.yaml");
  CHECK(files["e.yaml"] == "id: a\nplace: tadjalalt\ndate: 2022-02-08\nname: é\n");
  CHECK(FixesOf(files).fixes.empty());
}

TEST_CASE("only the fixes of selected rules and wanted paths are made") {
  FixOptions options;
  options.select = {"not-nfc"};
  CHECK(Kinds(FixesOf(FixFiles(kEvents), options)) == "4:not-nfc ");
  options.select = {};
  options.ignore = {"not-nfc"};
  CHECK(Kinds(FixesOf(FixFiles(kEvents), options)) ==
        "1:white-space 2:name-to-id 3:date-form ");
  options = {};
  options.paths = {"p.yaml"};
  CHECK(FixesOf(FixFiles(kEvents), options).files.empty());
  options.select = {"no-such-rule"};
  CHECK_THROWS_AS(FixesOf(FixFiles(kEvents), options), InputError);
}

}  // namespace
}  // namespace eventlint
