#include "evidence/citation_uses.h"

#include "catch.h"

namespace eventlint {
namespace {

std::string Places(const CitationUses& uses, const std::string& citation) {
  std::string places;
  for (const CitationUse& use : uses.Of(citation)) {
    places += use.path + ":" + std::to_string(use.position.line) + ":" +
              std::to_string(use.position.column) + " " + use.record + "\n";
  }
  return places;
}

TEST_CASE("citations are found in every field of every record, and counted by records") {
  const MemoryFiles files({{"a.yaml",
                            "- id: x\n  cites: [s#lead/1.1, s#lead/1.2]\n"
                            "  tolls: [{cites: [s#lead/1.1]}]\n"
                            "- id: y\n  source: s#lead/1.1\n"},
                           {"b.json", R"({"cites": ["s#lead/1.1"], "note": "see s#lead/1.2"})"}});
  const CitationUses uses = FindCitationUses(files, {"a.yaml", "b.json"});
  CHECK(Places(uses, "s#lead/1.1") ==
        "a.yaml:2:11 /0\na.yaml:3:20 /0\na.yaml:5:11 /1\nb.json:1:12 \n");
  CHECK(uses.CountRecords("s#lead/1.1") == 3);
  CHECK(uses.CountRecords("s#lead/1.2") == 1);
  CHECK(uses.CountRecords("s#lead/1.3") == 0);
  CHECK(uses.Of("s#lead/1.3").empty());
}

TEST_CASE("an alias is a use by its own record, at the place of its anchor") {
  const std::map<std::string, std::string> texts = {
      {"a.yaml", "- {c: &a s#lead/1.1, d: *a, e: *a}\n- c: *a\n"}};
  const MemoryFiles files(texts);
  const CitationUses uses = FindCitationUses(files, {"a.yaml"});
  CHECK(Places(uses, "s#lead/1.1") == "a.yaml:1:10 /0\na.yaml:1:10 /1\n");
  CHECK(uses.CountRecords("s#lead/1.1") == 2);
}

TEST_CASE("a file that cannot be read cites nothing") {
  const MemoryFiles files({{"a.yaml", "cites: [s#lead/1.1"}, {"b.yaml", "cites: [s#lead/1.1]"}});
  CHECK(FindCitationUses(files, {"a.yaml", "b.yaml"}).CountRecords("s#lead/1.1") == 1);
}

}  // namespace
}  // namespace eventlint
