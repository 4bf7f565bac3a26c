#include "store/nearest_record.h"

#include "catch.h"
#include "memory_project.h"

namespace eventlint {

namespace {

MemoryProject Places() {
  return MemoryProject({{"eventlint.yaml",
                         "collections:\n"
                         "  places: {files: places.yaml, schema: s.json}\n"
                         "  actors: {files: actors.yaml, schema: s.json}\n"},
                        {"s.json", R"({"type": "object", "properties": {"id": {"type": "string"},
                      "name": {"type": "string", "x-name": true},
                      "spellings": {"type": "array", "items": {"type": "string"},
                                    "x-name": true}}})"},
                        {"places.yaml",
                         "- {id: ml-menaka, name: Ménaka, spellings: [Minaka, Meneka]}\n"
                         "- {id: tessit, name: Tessit}\n- {name: Nameless}\n"},
                        {"actors.yaml", "- {id: tessitt}\n"}});
}

}  // namespace

TEST_CASE("the record is found by its id, its name or another spelling") {
  MemoryProject project = Places();
  project.Rows("SELECT 1");
  NearestRecord nearest(project.intake->database.get());
  const auto find = [&](const std::string& word, const std::vector<std::string>& in) {
    const NearestRecord::Match match = nearest.Find(word, in);
    return match.id + "|" + match.name;
  };
  CHECK(find("ml-menak", {"places"}) == "ml-menaka|");
  CHECK(find("MENAKA", {"places"}) == "ml-menaka|Ménaka");
  CHECK(find("minaka", {"places"}) == "ml-menaka|Minaka");
  CHECK(find("tesit", {"places", "actors"}) == "tessit|");
  CHECK(find("tessit", {"actors"}) == "tessitt|");
  CHECK(find("nameless", {"places"}) == "|");
  CHECK(find("something else", {"places"}) == "|");
  CHECK(find("", {"places"}) == "|");
  CHECK(find("menaka", {}) == "|");
}

TEST_CASE("only so many words are looked for, and the first ones are remembered") {
  MemoryProject project = Places();
  project.Rows("SELECT 1");
  NearestRecord nearest(project.intake->database.get());
  CHECK(nearest.Find("tesit", {"places"}).id == "tessit");
  for (size_t i = 0; i < NearestRecord::kMostWords; ++i) {
    nearest.Find("unknown" + std::to_string(i), {"places"});
  }
  CHECK(nearest.Find("tessi", {"places"}).id == "");
  CHECK(nearest.Find("tesit", {"places"}).id == "tessit");
}

}  // namespace eventlint
