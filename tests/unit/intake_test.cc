#include "store/intake.h"

#include "catch.h"
#include "contains_text.h"
#include "memory_project.h"

namespace eventlint {

namespace {

const char kSchema[] = R"({"type": "object", "required": ["id"], "additionalProperties": false,
    "properties": {"id": {"type": "string"}, "n": {"type": "integer"}}})";

// A project whose one collection is every file in a folder.
MemoryProject Folder(std::map<std::string, std::string> texts) {
  texts["eventlint.yaml"] = "collections: {events: {files: 'd/*', schema: s.json}}";
  texts["s.json"] = kSchema;
  return MemoryProject(std::move(texts));
}

}  // namespace

TEST_CASE("files of every format become records, in the order of their names") {
  MemoryProject project = Folder({{"d/a.yaml", "id: a\nn: 1\n"},
                                  {"d/b.yaml", "id: b\n---\nid: c\n"},
                                  {"d/c.yaml", "- id: d\n- id: e\n"},
                                  {"d/d.json", "[{\"id\": \"f\", \"n\": 2.0}]"},
                                  {"d/e.ndjson", "{\"id\": \"g\"}\n\n{\"id\": \"h\"}\n"},
                                  {"d/f.csv", "id,n\ni,3\nj,\n"}});
  CHECK(project.Rows("SELECT id, n, _file, _index, _line, _column, _pointer FROM events") ==
        "a|1|d/a.yaml|0|1|1|\n"
        "b|-|d/b.yaml|0|1|1|/0\n"
        "c|-|d/b.yaml|1|3|1|/1\n"
        "d|-|d/c.yaml|0|1|3|/0\n"
        "e|-|d/c.yaml|1|2|3|/1\n"
        "f|2|d/d.json|0|1|2|/0\n"
        "g|-|d/e.ndjson|0|1|1|/0\n"
        "h|-|d/e.ndjson|1|3|1|/1\n"
        "i|3|d/f.csv|0|2|1|/0\n"
        "j|-|d/f.csv|1|3|1|/1\n");
  CHECK(project.intake->faults.empty());
  CHECK(project.intake->files.size() == 6);
}

TEST_CASE("what is wrong with a file is told with its place and its record") {
  MemoryProject project = Folder({{"d/a.yaml", "id: a\nn: x\n"},
                                  {"d/b.yaml", "- n: 1\n"},
                                  {"d/c.yaml", "id: [\n"},
                                  {"d/d.yaml", "id: d\nid: e\n"}});
  CHECK(project.Rows("SELECT id FROM events ORDER BY _row") == "a\n-\nd\n");
  std::string faults;
  for (const PlacedFault& placed : project.intake->faults) {
    faults += placed.file + ":" + std::to_string(placed.range.begin.line) + ":" +
              std::to_string(placed.range.begin.column) + " " + placed.fault.check + " " +
              placed.record + "\n";
  }
  CHECK(faults ==
        "d/a.yaml:2:4 invalid-value events/a\n"
        "d/b.yaml:1:3 missing-key \n"
        "d/c.yaml:2:1 syntax-error \n"
        "d/d.yaml:2:1 duplicate-key \n");
  const auto& unread = project.intake->unread;
  REQUIRE(unread.size() == 1);
  CHECK(unread.at("events") == std::vector<std::string>{"d/c.yaml"});
}

TEST_CASE("a file that several patterns match is read once for its collection") {
  MemoryProject project({{"eventlint.yaml",
                          "collections:\n"
                          "  events: {files: ['d/*', d/a.yaml], schema: s.json}\n"
                          "  places: {files: d/a.yaml, schema: s.json}\n"},
                         {"s.json", kSchema},
                         {"d/a.yaml", "id: a\n"}});
  CHECK(project.Rows("SELECT collection, id FROM _records") == "events|a\nplaces|a\n");
}

TEST_CASE("the rows are the same for any number of threads") {
  std::map<std::string, std::string> texts;
  for (int i = 0; i < 300; ++i) {
    const std::string id = "e" + std::to_string(i);
    texts["d/" + id + ".yaml"] =
        i % 7 == 0 ? "id: {\n" : "id: " + id + "\nn: " + id.substr(1) + "\n";
  }
  MemoryProject one = Folder(texts);
  one.options.threads = 1;
  MemoryProject four = Folder(texts);
  four.options.threads = 4;
  const std::string all = "SELECT _row, _file, id, n FROM events";
  CHECK(one.Rows(all) == four.Rows(all));
  CHECK(one.intake->faults.size() == 43);
  REQUIRE(four.intake->faults.size() == 43);
  for (size_t i = 0; i < 43; ++i) CHECK(one.intake->faults[i].file == four.intake->faults[i].file);
}

TEST_CASE("a file that cannot be opened ends the run, whichever thread meets it") {
  // A file that is listed and then gone.
  class Vanishing : public MemoryFiles {
   public:
    using MemoryFiles::MemoryFiles;
    std::string Read(const std::string& path) const override {
      if (path == "d/e7.yaml") throw InputError(path + ": cannot be read");
      return MemoryFiles::Read(path);
    }
  };
  std::map<std::string, std::string> texts;
  for (int i = 0; i < 300; ++i) texts["d/e" + std::to_string(i) + ".yaml"] = "id: a\n";
  const MemoryProject project = Folder(texts);
  CHECK_THROWS_WITH(TakeIn(Vanishing(texts), project.project.schemas, project.project.plan, {}),
                    "d/e7.yaml: cannot be read");
}

TEST_CASE("no files, no rows") {
  MemoryProject project = Folder({});
  CHECK(project.Rows("SELECT COUNT(*) FROM events") == "0\n");
  CHECK(project.intake->files.empty());
}

}  // namespace eventlint
