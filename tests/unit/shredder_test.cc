#include "store/shredder.h"

#include "catch.h"
#include "memory_project.h"
#include "text/reader.h"

namespace eventlint {

namespace {

std::string Object(const std::string& properties) {
  return R"({"type": "object", "properties": {"id": {"type": "string"}, )" + properties + "}}";
}

// Two collections, so that one refers to the other: places.yaml and events.yaml.
MemoryProject Places(const std::string& field, const std::string& places,
                     const std::string& events) {
  return MemoryProject(
      {{"eventlint.yaml",
        "collections:\n"
        "  events: {files: events.yaml, schema: event.json}\n"
        "  places: {files: places.yaml, schema: place.json}\n"
        "  actors: {files: actors.yaml, schema: place.json}\n"},
       {"event.json", Object(field)},
       {"place.json", R"({"type": "object", "properties": {"id": {"type": ["string", "integer"]},
                          "name": {"type": "string", "x-name": true}}})"},
       {"places.yaml", places},
       {"actors.yaml", "[{id: msa, name: MSA}, {id: shared}]"},
       {"events.yaml", events}});
}

}  // namespace

TEST_CASE("every row knows its place, its parent and its record") {
  MemoryProject project =
      EventsProject(Object(R"("tolls": {"type": "array", "items": {"type": "object", "properties": {
                      "n": {"type": "integer"},
                      "cites": {"type": "array", "items": {"type": "string"}}}}})"),
                    "- id: a\n"
                    "  tolls:\n"
                    "    - n: 1\n"
                    "    - {n: 2, cites: [x, é y]}\n"
                    "- id: b\n");
  const std::string place =
      "SELECT _row, _parent, _record, _index, _file, _line, _column, _pointer";
  CHECK(project.Rows(place + ", id FROM events") ==
        "1|-|1|0|d.yaml|1|3|/0|a\n"
        "6|-|6|1|d.yaml|5|3|/1|b\n");
  CHECK(project.Rows(place + ", n FROM events_tolls") ==
        "2|1|1|0|d.yaml|3|7|/0/tolls/0|1\n"
        "3|1|1|1|d.yaml|4|7|/0/tolls/1|2\n");
  CHECK(project.Rows(place + ", value FROM events_tolls_cites") ==
        "4|3|1|0|d.yaml|4|22|/0/tolls/1/cites/0|x\n"
        "5|3|1|1|d.yaml|4|25|/0/tolls/1/cites/1|é y\n");
  CHECK(project.Rows("SELECT * FROM _records") ==
        "1|events|a|d.yaml|1|3|/0\n6|events|b|d.yaml|5|3|/1\n");
  CHECK(project.intake->shredder->records() == 2);
  CHECK(
      project.project.plan.tables[static_cast<size_t>(project.intake->shredder->TableOf(3))].name ==
      "events_tolls");
  CHECK(project.intake->shredder->TableOf(0) == -1);
  CHECK(project.intake->shredder->TableOf(7) == -1);
}

TEST_CASE("scalars are kept as what they are, and NULL is what is not there") {
  MemoryProject project = EventsProject(
      Object(R"("t": {"type": "string"}, "i": {"type": "integer"}, "r": {"type": "number"},
                "b": {"type": "boolean"},
                "u": {"type": ["string", "integer", "boolean", "null"]})"),
      "- {t: 'é', i: 4.0, r: 4, b: true, u: '4'}\n"
      "- {t: null, i: 9223372036854775807, r: 0.5, b: false, u: 4}\n"
      "- {i: -9223372036854775808, u: true}\n"
      "- {u: null}\n");
  CHECK(project.Rows("SELECT t, i, r, b, u FROM events") ==
        "é|4|4|1|4\n-|9223372036854775807|0.5|0|4\n-|-9223372036854775808|-|-|1\n-|-|-|-|-\n");
  CHECK(project.Rows("SELECT typeof(t), typeof(i), typeof(r), typeof(b), typeof(u) FROM events") ==
        "text|integer|real|integer|text\n"
        "null|integer|real|integer|integer\n"
        "null|integer|null|null|integer\n"
        "null|null|null|null|null\n");
}

TEST_CASE("a value of the wrong kind is NULL, and the rest of the record is kept") {
  MemoryProject project = EventsProject(
      Object(R"("i": {"type": "integer"}, "l": {"type": "array", "items": {
                      "type": "integer"}}, "o": {"type": "object", "properties": {
                      "x": {"type": "string"}}})"),
      "- {id: a, i: [1], l: {x: 1}, o: text}\n- {id: b, i: 4.5, l: [x, 2], o: [1]}\n");
  CHECK(project.Rows("SELECT id, i, o_x FROM events") == "a|-|-\nb|-|-\n");
  CHECK(project.Rows("SELECT _index, value FROM events_l") == "0|-\n0|-\n1|2\n");
}

TEST_CASE("dates become days, open and unknown ends NULL") {
  MemoryProject project = EventsProject(
      Object(R"("date": {"type": "string", "format": "edtf"})"),
      "- date: 1970-01-02\n- date: 1970\n- date: 1970-01-01/..\n- date: ''\n- date: /1970-01-03\n"
      "- date: nonsense\n- date: 1970\n");
  CHECK(project.Rows("SELECT date, date_from, date_to FROM events LIMIT 6") ==
        "1970-01-02|1|1\n1970|-|-\n1970-01-01/..|0|-\n|-|-\n/1970-01-03|-|2\nnonsense|-|-\n");
}

TEST_CASE("citations come apart, names are folded, ranges have two ends") {
  MemoryProject project =
      EventsProject(Object(R"("cite": {"type": "string", "format": "citation"},
                "name": {"type": "string", "x-name": true},
                "count": {"x-range": true, "oneOf": [{"type": "integer"}, {"type": "object",
                  "properties": {"min": {"type": "integer"}, "max": {"type": "integer"},
                                 "words": {"type": "string"}}}]})"),
                    "- {cite: 'wp-tessit#massacres/2.4', name: Ménaka, count: 47}\n"
                    "- {cite: 'none', name: '', count: {min: 6, max: 9, words: six to nine}}\n"
                    "- {count: {min: 40}}\n");
  CHECK(project.Rows("SELECT cite_source, cite_anchor, name, name_key, count_min, count_max, "
                     "count_words FROM events") ==
        "wp-tessit|massacres/2.4|Ménaka|menaka|47|47|-\n-|-|||6|9|six to nine\n-|-|-|-|40|-|-\n");
  CHECK(project.Rows("SELECT _row, _record, collection, field, name, name_key FROM _names") ==
        "1|1|events|name|Ménaka|menaka\n2|2|events|name||\n");
}

TEST_CASE("a single one is a list of one, and null is none") {
  MemoryProject project = EventsProject(
      Object(R"("tags": {"oneOf": [{"type": "string"}, {"type": "null"}, {"type": "array",
                "items": {"oneOf": [{"type": "string"}, {"type": "object",
                "properties": {"word": {"type": "string"}}}]}}]})"),
      "- tags: x\n- tags: [y, {word: z}]\n- tags: []\n- tags: null\n");
  CHECK(project.Rows("SELECT _record, _index, _pointer, value, word FROM events_tags") ==
        "1|0|/0/tags|x|-\n3|0|/1/tags/0|y|-\n3|1|/1/tags/1|-|z\n");
}

TEST_CASE("free keys are rows beside the members that have names") {
  MemoryProject project =
      EventsProject(Object(R"("ids": {"type": "object", "properties": {"own": {"type": "string"}},
                "additionalProperties": {"type": "integer"}},
                "either": {"oneOf": [{"type": "string"},
                           {"type": "object", "additionalProperties": {"type": "integer"}}]})"),
                    "- {ids: {own: mine, 'a/b': 1, c: 2}, either: text}\n- either: {k: 3}\n");
  CHECK(project.Rows("SELECT ids_own, either FROM events") == "mine|text\n-|-\n");
  CHECK(project.Rows("SELECT _index, _pointer, key, value FROM events_ids") ==
        "0|/0/ids/a~1b|a/b|1\n1|/0/ids/c|c|2\n");
  CHECK(project.Rows("SELECT _pointer, key, value FROM events_either") == "/1/either/k|k|3\n");
}

TEST_CASE("what has no columns is JSON text") {
  MemoryProject project =
      EventsProject(Object(R"("any": {}, "child": {"$ref": "#"}, "m": {"type": "array", "items": {
                      "type": "array"}})"),
                    "- {any: {b: [1, 'x']}, child: {id: c}, m: [[1, [2]], []]}\n- any: text\n");
  CHECK(project.Rows("SELECT any, child FROM events") ==
        "{\"b\":[1,\"x\"]}|{\"id\":\"c\"}\ntext|-\n");
  CHECK(project.Rows("SELECT value FROM events_m") == "[1,[2]]\n[]\n");
}

TEST_CASE("a reference knows its target, how many match, and what was likely meant") {
  MemoryProject project = Places(
      R"("place": {"type": "string", "x-refers-to": "places"},
         "who": {"type": "array", "items": {"type": "string"},
                 "x-refers-to": ["actors", "places"]})",
      "- {id: menaka, name: Ménaka}\n- {id: tessit}\n- {id: tessit}\n- {id: shared}\n",
      "- {id: e, place: menaka, who: [msa, shared]}\n"
      "- {place: tessit}\n- {place: mennaka}\n- {place: 'MÉNAKA'}\n- {place: qqqqqqqq}\n");
  CHECK(project.Rows("SELECT collection, field, value, targets, target IS NULL, matches, nearest, "
                     "nearest_name, target_collection FROM _references") ==
        "events|place|menaka|places|0|1|-|-|places\n"
        "events||msa|actors or places|0|1|-|-|actors\n"
        "events||shared|actors or places|0|2|-|-|places\n"
        "events|place|tessit|places|0|2|-|-|places\n"
        "events|place|mennaka|places|1|0|menaka|-|-\n"
        "events|place|MÉNAKA|places|1|0|menaka|-|-\n"
        "events|place|qqqqqqqq|places|1|0|-|-|-\n");
  CHECK(project.Rows("SELECT p.id FROM _references r JOIN places p ON p._row = r.target "
                     "JOIN events e ON e._row = r._record WHERE e.id = 'e'") == "menaka\nshared\n");
}

TEST_CASE("an id may be a number") {
  MemoryProject project = Places(R"("place": {"type": "integer", "x-refers-to": "places"})",
                                 "- {id: 7}\n- {id: '8'}\n", "- {place: 007}\n- {place: 8}\n");
  CHECK(project.Rows("SELECT value, matches FROM _references") == "7|1\n8|1\n");
  CHECK(project.Rows("SELECT id FROM _records WHERE collection = 'places'") == "7\n8\n");
}

TEST_CASE("a citation refers to the source in it") {
  MemoryProject project =
      Places(R"("cite": {"type": "string", "format": "citation", "x-refers-to": "places"})",
             "[{id: wp}]", "[{cite: 'wp#lead/1.1'}, {cite: wp}]");
  CHECK(project.Rows("SELECT value, matches FROM _references") == "wp|1\nwp|1\n");
}

TEST_CASE("a fault marks the deepest row that it stands in") {
  MemoryProject project = EventsProject(
      Object(R"("tolls": {"type": "array", "items": {"type": "object", "required": ["n"],
                "properties": {"n": {"type": "integer"}, "to": {"type": "object", "properties": {
                "x": {"type": "integer"}}}}}})"),
      "- {id: a, tolls: [{n: 1}, {n: x}, {n: 3, to: {x: y}}, {}]}\n- {id: 4, tolls: [{n: 1}]}\n"
      "- {id: c, tolls: x}\n");
  project.Rows("SELECT 1");
  std::string faulty;
  for (const std::string table : {"events", "events_tolls"}) {
    for (const auto& row :
         project.intake->database->Run("SELECT _row, _pointer FROM " + table).rows) {
      const bool marked =
          project.intake->shredder->faulty_rows().count(std::get<int64_t>(row[0])) > 0;
      if (marked) faulty += CellText(row[1]) + "\n";
    }
  }
  CHECK(faulty == "/1\n/0/tolls/1\n/0/tolls/2\n/0/tolls/3\n/2/tolls\n");
}

TEST_CASE("keys that the plan does not know are told, but for the one that is no field") {
  MemoryProject project =
      EventsProject(Object(R"("o": {"properties": {"x": {"type": "string"}}})"), "[]");
  const ReadResult read = ReadDocument("r.yaml", "{id: a, extra: 1, own: 2, o: {y: 1, own: 2}}");
  Database database(project.project.plan);
  Shredder shredder(project.project.plan, &database);
  std::string told;
  shredder.OnUnknownKey([&](const std::string& pointer) { told += pointer + "\n"; });
  shredder.Add(0, read.document->root(), {"r.yaml", "/7", 0, "own"}, {});
  CHECK(told == "/7/extra\n/7/o/y\n/7/o/own\n");
}

TEST_CASE("odd names are columns like any other") {
  MemoryProject project = EventsProject(
      Object(R"("from": {"type": "string"}, "a b\"c'": {"type": "string"}, "é": {"type": "array",
                "items": {"type": "object", "properties": {"order": {"type": "integer"}}}})"),
      "{from: x, 'a b\"c''': y, é: [{order: 1}]}");
  CHECK(project.Rows(R"(SELECT "from", "a b""c'" FROM events)") == "x|y\n");
  CHECK(project.Rows(R"(SELECT "order" FROM "events_é")") == "1\n");
}

}  // namespace eventlint
