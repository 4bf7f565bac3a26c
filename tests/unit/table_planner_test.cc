#include "schema/table_planner.h"

#include "catch.h"
#include "contains_text.h"
#include "text/input_error.h"

namespace eventlint {

namespace {

TablePlan PlanFor(const std::string& schema) {
  const SchemaSet set = SchemaSet::Load(MemoryFiles({{"s.json", schema}}), {"s.json"});
  return PlanTables(set, {{"events", {"d.yaml"}, "s.json"}});
}

std::string TypeName(ColumnType type) {
  switch (type) {
    case ColumnType::kInteger:
      return " int";
    case ColumnType::kReal:
      return " real";
    case ColumnType::kText:
      return " text";
    case ColumnType::kAny:
      break;
  }
  return " any";
}

// A line for each table, with the columns of its own: "events: id text, tags any".
std::string Tables(const std::string& schema) {
  std::string lines;
  for (const Table& table : PlanFor(schema).tables) {
    if (table.name.starts_with("_")) continue;
    lines += table.name + ":";
    for (size_t i = kSystemColumns; i < table.columns.size(); ++i) {
      lines += (i > kSystemColumns ? ", " : " ") + table.columns[i].name +
               TypeName(table.columns[i].type);
    }
    lines += "\n";
  }
  return lines;
}

// The tables of an object schema with these properties.
std::string TablesOf(const std::string& properties) {
  return Tables(R"({"type": "object", "properties": {)" + properties + "}}");
}

std::string RefusalOf(const std::string& schema) {
  try {
    PlanFor(schema);
  } catch (const InputError& error) {
    return error.what();
  }
  return "accepted";
}

}  // namespace

TEST_CASE("scalars are columns of their type; a field that may be null is no less so") {
  CHECK(TablesOf(R"("t": {"type": "string"}, "i": {"type": "integer"}, "r": {"type": "number"},
                    "b": {"type": "boolean"}, "n": {"type": ["string", "null"]},
                    "e": {"enum": ["a", "b", null]}, "c": {"const": 4},
                    "m": {"enum": ["a", 1]}, "u": {"type": ["integer", "string"]},
                    "p": {"pattern": "^a"}, "z": {"type": "null"}, "any": {}, "never": false)") ==
        "events: t text, i int, r real, b int, n text, e text, c int, m any, u any, p text, "
        "z any, any any\n");
}

TEST_CASE("branches of a schema add up, and kinds that all of them rule out do not count") {
  CHECK(Tables(R"({"type": "object", "properties": {"a": {"type": ["string", "integer"]}},
                   "oneOf": [{"properties": {"b": {"type": "string"}}},
                             {"properties": {"b": {"type": "integer"}, "c": {"type": "string"}}}],
                   "if": {"properties": {"a": {"const": 1}, "x": {"type": "string"}}},
                   "then": {"properties": {"d": {"type": "string"}, "a": true}},
                   "dependencies": {"a": {"properties": {"e": {"type": "integer"}}}, "b": ["a"]},
                   "allOf": [{"properties": {"a": {"minLength": 2}}}]})") ==
        "events: a any, b any, c text, d text, e int\n");
  CHECK(TablesOf(R"("a": {"allOf": [{"type": ["string", "integer"]}, {"type": "string"}]},
                    "b": {"type": "string", "anyOf": [{"minLength": 2}, {"maxLength": 1}]},
                    "c": {"anyOf": [{"type": "string"}, {}]})") ==
        "events: a text, b text, c any\n");
}

TEST_CASE("nested objects are columns of the same row, lists are tables") {
  CHECK(TablesOf(R"("outcome": {"type": "object", "properties": {
                      "summary": {"type": "string"},
                      "by": {"type": "object", "properties": {"name": {"type": "string"}}},
                      "notes": {"type": "array", "items": {"type": "string"}}}},
                    "tolls": {"type": "array", "items": {"type": "object", "properties": {
                      "count": {"type": "integer"},
                      "cites": {"type": "array", "items": {"type": "string"}}}}},
                    "tags": {"type": "array", "items": {"type": "string"}})") ==
        "events: outcome_summary text, outcome_by_name text\n"
        "events_outcome_notes: value text\n"
        "events_tolls: count int\n"
        "events_tolls_cites: value text\n"
        "events_tags: value text\n");
}

TEST_CASE("one or many: a single one is a list of one") {
  CHECK(TablesOf(R"("tags": {"oneOf": [{"type": "string"},
                             {"type": "array", "items": {"type": "string"}}]},
                    "who": {"oneOf": [{"$ref": "#/definitions/who"},
                            {"type": "array", "items": {"$ref": "#/definitions/who"}}]},
                    "mixed": {"type": ["integer", "array"], "items": {"type": "string"}}},
                  "definitions": {"who": {"type": "object", "properties": {
                    "id": {"type": "string"}}})") ==
        "events:\nevents_tags: value text\nevents_who: id text\nevents_mixed: value any\n");
}

TEST_CASE("an item may be a scalar or an object: a column for either") {
  CHECK(TablesOf(R"("who": {"type": "array", "items": {"oneOf": [{"type": "string"},
                      {"type": "object", "properties": {"id": {"type": "string"}}}]}})") ==
        "events:\nevents_who: value text, id text\n");
}

TEST_CASE("a mapping with free keys is a table of keys and values") {
  CHECK(TablesOf(R"("ids": {"type": "object", "additionalProperties": {"type": "string"}},
                    "names": {"patternProperties": {"^[a-z]{2}$": {"type": "object",
                      "properties": {"text": {"type": "string"}}}}},
                    "both": {"properties": {"a": {"type": "integer"}},
                      "additionalProperties": {"type": "string"}})") ==
        "events: both_a int\n"
        "events_ids: key text, value text\n"
        "events_names: key text, text text\n"
        "events_both: key text, value text\n");
  CHECK(Tables(R"({"type": "object", "properties": {"id": {"type": "string"}, "rows": {
                   "items": {"additionalProperties": {"type": "integer"}}}},
                   "patternProperties": {"^x-": true}})") ==
        "events: id text\nevents_rows:\nevents_rows_entries: key text, value int\n"
        "events_entries: key text, value any\n");
}

TEST_CASE("dates, citations, names and ranges bring the columns that a rule would need") {
  CHECK(TablesOf(R"("date": {"type": "string", "format": "edtf"},
                    "cite": {"type": "string", "format": "citation"},
                    "name": {"type": "string", "x-name": true},
                    "count": {"x-range": true, "oneOf": [{"type": "integer"}, {"type": "object",
                      "properties": {"min": {"type": "integer"}, "max": {"type": "integer"},
                                     "words": {"type": "string"}}}]},
                    "share": {"x-range": true, "type": "number"},
                    "days": {"type": "array", "items": {"format": "edtf"}})") ==
        "events: date text, date_from int, date_to int, cite text, cite_source text, "
        "cite_anchor text, name text, name_key text, count_min int, count_max int, "
        "count_words text, share_min real, share_max real\n"
        "events_days: value text, value_from int, value_to int\n");
}

TEST_CASE("what has no table or column of its own is JSON text") {
  CHECK(TablesOf(R"("any": {"description": "no type"}, "open": {"type": "object"},
                    "either": {"type": ["string", "object"]},
                    "list": {"type": "array"},
                    "matrix": {"type": "array", "items": {"type": "array", "items": {
                      "type": "integer"}}},
                    "blobs": {"type": "array", "items": {"type": "object"}},
                    "deep": {"type": "array", "items": {"type": ["array", "string"]}})") ==
        "events: any any, open any, either any\n"
        "events_list: value any\nevents_matrix: value any\nevents_blobs: value any\n"
        "events_deep: value any\n");
}

TEST_CASE("a schema that contains itself ends in JSON text, wherever it closes the circle") {
  CHECK(TablesOf(R"("id": {"type": "string"}, "child": {"$ref": "#"},
                    "parts": {"type": "array", "items": {"$ref": "#"}},
                    "maybe": {"oneOf": [{"type": "null"}, {"$ref": "#"}]},
                    "by_name": {"additionalProperties": {"$ref": "#"}},
                    "expression": {"$ref": "#/definitions/expression"}},
                  "definitions": {"expression": {"oneOf": [{"type": "string"}, {"type": "object",
                    "properties": {"left": {"$ref": "#/definitions/expression"}}}]})") ==
        "events: id text, child any, parts any, maybe any, expression text, "
        "expression_left any\n"
        "events_by_name: key text, value any\n");
}

TEST_CASE("a definition that both a record and its parts take in is no circle") {
  CHECK(Tables(R"({"definitions": {"cited": {"properties": {"cite": {"type": "string"}}}},
                   "allOf": [{"$ref": "#/definitions/cited"}], "type": "object", "properties": {
                   "toll": {"allOf": [{"$ref": "#/definitions/cited"}], "type": "object",
                            "properties": {"count": {"type": "integer"}}}}})") ==
        "events: toll_count int, toll_cite text, cite text\n");
}

TEST_CASE("lists may share a table by name, and then have the same columns") {
  const std::string cites =
      R"("items": {"type": "object", "properties": {"at": {"type": "string"}}})";
  CHECK(TablesOf(R"("a": {"type": "array", "x-table": "cites", )" + cites + R"(},
                    "b": {"type": "array", "x-table": "cites", )" +
                 cites + R"(},
                    "c": {"type": "array", "items": {"$ref": "#/definitions/toll"}}},
                    "definitions": {"toll": {"x-table": "tolls", "type": "object", "properties": {
                      "cites": {"type": "array", "x-table": "cites", )" +
                 cites + "}}}") == "events:\ncites: at text\ntolls:\n");
  const auto shared = [](const std::string& first, const std::string& second) {
    return RefusalOf(R"({"type": "object", "properties": {
 "a": {"type": "array", "x-table": "t", "items": )" +
                     first + R"(},
 "b": {"type": "array", "x-table": "t", "items": )" +
                     second + "}}}");
  };
  const std::string one = R"({"type": "object", "properties": {"x": {"type": "string"}}})";
  const std::string two =
      R"({"type": "object", "properties": {"x": {"type": "string"}, "y": {"type": "string"}}})";
  const std::string differ =
      "this list shares the table 't' with another, but they differ in the "
      "column 'y': give it another \"x-table\"";
  CHECK(shared(one, two) == "s.json:3:7: " + differ);
  CHECK(shared(two, one) == "s.json:3:7: " + differ);
  CHECK_THAT(shared(one, R"({"properties": {"x": {"type": "integer"}}})"),
             ContainsText("differ in the column 'x'"));
}

TEST_CASE("what would be one column or one table twice is refused at the second") {
  CHECK(RefusalOf(R"({"type": "object", "properties": {
 "a": {"type": "object", "properties": {"b": {"type": "string"}}},
 "a_b": {"type": "string"}}})") ==
        "s.json:3:9: the field /a/b and the field /a_b would both be the column 'a_b' of the table "
        "events: rename one");
  CHECK_THAT(RefusalOf(R"({"type": "object", "properties": {
 "name": {"type": "string"}, "Name": {"type": "string"}}})"),
             ContainsText("s.json:2:38: the field /name and the field /Name"));
  CHECK_THAT(RefusalOf(R"({"type": "object", "properties": {
 "date": {"type": "string", "format": "edtf"}, "date_to": {"type": "string"}}})"),
             ContainsText("the field /date and the field /date_to"));
  CHECK_THAT(RefusalOf(R"({"type": "object", "properties": {"who": {"type": "array", "items": {
 "oneOf": [{"type": "string"}, {"properties": {"value": {"type": "string"}}}]}}}})"),
             ContainsText("the item itself and the field /value would both be"));
  CHECK_THAT(RefusalOf(R"({"type": "object", "properties": {
 "a": {"type": "array", "x-table": "EVENTS", "items": {"type": "string"}}}})"),
             ContainsText("s.json:2:7: two lists or collections would both be the table 'EVENTS'"));
  CHECK_THAT(RefusalOf(R"({"type": "object", "properties": {
 "a_b": {"type": "array", "items": {"type": "string"}},
 "a": {"properties": {"b": {"type": "array", "items": {"type": "string"}}}}}})"),
             ContainsText("s.json:3:28: two lists or collections would both be the table"));
}

TEST_CASE("names of the tool's own are refused, others may be as odd as they like") {
  CHECK(RefusalOf(R"({"type": "object", "properties": {"_row": {"type": "string"}}})") ==
        "s.json:1:43: a field cannot be the column '_row': empty names and those that begin with _ "
        "are the tool's own");
  CHECK_THAT(RefusalOf(R"({"type": "object", "properties": {"": {"type": "string"}}})"),
             ContainsText("cannot be the column ''"));
  for (const std::string name : {"_records", "sqlite_x", "SQLite_X"}) {
    CHECK_THAT(
        RefusalOf(R"({"type": "object", "properties": {"a": {"type": "array", "x-table": ")" +
                  name + R"(", "items": {"type": "string"}}}})"),
        ContainsText("a table cannot be named '" + name + "': that name is reserved"));
  }
  CHECK(TablesOf(R"("from": {"type": "string"}, "a b": {"type": "string"}, "é\"'": {
                    "type": "array", "items": {"type": "string"}})") ==
        "events: from text, a b text\nevents_é\"': value text\n");
}

TEST_CASE("an annotation that nothing would come of is refused") {
  const auto refusal = [](const std::string& field) {
    return RefusalOf(R"({"type": "object", "properties": {"a": )" + field + "}}");
  };
  CHECK(refusal(R"({"type": "string", "x-refers-to": "event"})") ==
        "s.json:1:40: x-refers-to names 'event', which is no collection; did you mean 'events'?");
  CHECK(refusal(R"({"type": "string", "x-refers-to": "events"})") == "accepted");
  CHECK(refusal(R"({"x-refers-to": ["events"]})") == "accepted");
  CHECK_THAT(refusal(R"({"type": "object", "properties": {"b": {"type": "string"}},
                         "x-refers-to": "events"})"),
             ContainsText("put it on the field that holds the id"));
  CHECK_THAT(refusal(R"({"type": "string", "x-refers-to": 4})"),
             ContainsText("a collection's name or a list"));
  CHECK_THAT(refusal(R"({"type": "string", "x-table": "t"})"), ContainsText("and this is none"));
  CHECK_THAT(refusal(R"({"type": "string", "x-range": true})"), ContainsText("x-range is for a"));
  CHECK_THAT(refusal(R"({"type": ["integer", "string"], "x-range": true})"),
             ContainsText("x-range is for a"));
  CHECK_THAT(refusal(R"({"type": "string", "x-range": "yes"})"), ContainsText("true or false"));
  CHECK_THAT(refusal(R"({"type": "integer", "x-name": true})"), ContainsText("x-name is for a"));
  CHECK_THAT(refusal(R"({"type": "array", "x-table": 7})"), ContainsText("has to be a text"));
  CHECK_THAT(RefusalOf(R"({"type": "object", "x-table": "t"})"),
             ContainsText("has the collection's name"));
}

TEST_CASE("an order is of a list, and by what its items have") {
  const auto refusal = [](const std::string& field) {
    return RefusalOf(R"({"type": "object", "properties": {"l": )" + field + "}}");
  };
  const std::string items = R"("items": {"type": "object", "properties": {
      "date": {"type": "string"}, "tags": {"type": "array", "items": {"type": "string"}}}})";
  CHECK_THAT(refusal(R"({"type": "array", "x-order": ["dat"], )" + items + "}"),
             ContainsText("x-order names 'dat', which is no scalar of the items; did you mean "
                          "'date'?"));
  CHECK_THAT(refusal(R"({"type": "array", "x-order": ["tags"], )" + items + "}"),
             ContainsText("x-order names 'tags'"));
  CHECK_THAT(refusal(R"({"type": "array", "x-order": true, )" + items + "}"),
             ContainsText("x-order: true is for a list of scalars"));
  for (const char* order : {"false", "[]", "[1]", "\"date\"", "{}"}) {
    CHECK_THAT(refusal(R"({"type": "array", "x-order": )" + std::string(order) + ", " + items + "}"),
               ContainsText("x-order has to be true"));
  }
  const std::string misplaced = "x-order is for a list that has rows of its own";
  CHECK_THAT(refusal(R"({"type": "string", "x-order": true})"), ContainsText(misplaced));
  CHECK_THAT(refusal(R"({"x-order": true})"), ContainsText(misplaced));
  CHECK_THAT(refusal(R"({"type": "array", "items": {"type": "string", "x-order": true}})"),
             ContainsText(misplaced));
  CHECK_THAT(refusal(R"({"type": "array", "items": {"type": "array", "x-order": true,
                         "items": {"type": "string"}}})"),
             ContainsText(misplaced));
  CHECK_THAT(RefusalOf(R"({"type": "object", "x-order": ["id"], "properties": {
                           "id": {"type": "string"}}})"),
             ContainsText(misplaced));
}

TEST_CASE("a list has its order, and so has the list of a file's records") {
  const TablePlan plan = PlanFor(R"({"type": "array", "x-order": ["id", "n"], "items": {
      "type": "object", "properties": {"id": {"type": "string"}, "n": {"type": "integer"},
      "tags": {"type": "array", "x-order": true, "items": {"type": "string"}},
      "who": {"type": ["string", "array"], "x-order": true, "items": {"type": "string"}}}}})");
  CHECK(plan.collections[0].order == ListOrder{"id", "n"});
  CHECK(plan.collections[0].record.members.at("tags").order == ListOrder{});
  CHECK(plan.collections[0].record.members.at("who").order == ListOrder{});
  CHECK(PlanFor(R"({"type": "object", "properties": {}})").collections[0].order == std::nullopt);
}

TEST_CASE("a record that is no mapping is refused") {
  CHECK(RefusalOf("\n {\"type\": \"string\"}") ==
        "s.json:2:2: a record of events has to be a mapping: give it \"type\": \"object\" and its "
        "properties");
}

TEST_CASE("schemas that lead to fields without end are refused, deep ones are JSON text") {
  std::string doubling = R"({"type": "object", "properties": {"d": {"$ref": "#/definitions/d0"}},
                             "definitions": {)";
  std::string chain = doubling;
  for (int i = 0; i < 100; ++i) {
    const std::string next = R"({"$ref": "#/definitions/d)" + std::to_string(i + 1) + "\"}";
    const std::string begin =
        "\"d" + std::to_string(i) + R"(": {"type": "object", "properties": {)";
    doubling += begin + R"("a": {"type": "array", "x-table": "t)" + std::to_string(i) +
                R"(", "items": )" + next + R"(}, "b": {"type": "array", "x-table": "t)" +
                std::to_string(i) + R"(", "items": )" + next + "}}},";
    chain += begin + R"("a": )" + next + "}},";
  }
  const std::string end = R"("d100": {"type": "string"}}})";
  CHECK_THAT(RefusalOf(doubling + end), ContainsText("lead to more than 10000 fields"));
  CHECK_THAT(Tables(chain + end), ContainsText("_a_a any\n"));
  std::string wide = R"({"type": "object", "properties": {)";
  for (int i = 0; i < 2000; ++i) wide += "\"f" + std::to_string(i) + R"(": {"type": "string"},)";
  CHECK_THAT(RefusalOf(wide + R"("z": {"type": "string"}}})"),
             ContainsText("more than 2000 columns"));
}

TEST_CASE("columns know their field and say what they are") {
  const TablePlan plan = PlanFor(R"({"type": "object", "properties": {"v": {"type": "object",
      "properties": {"a/b": {"type": "string", "format": "edtf", "description": "When."}}}}})");
  const Table& events = plan.tables[static_cast<size_t>(plan.collections[0].table)];
  const Column& date = events.columns[static_cast<size_t>(events.Find("V_A/B"))];
  CHECK(date.field == "/v/a~1b");
  CHECK(date.description == "When.");
  CHECK(events.columns[static_cast<size_t>(events.Find("v_a/b_to"))].field == "/v/a~1b");
}

TEST_CASE("the nearest annotation counts, and branches may each name their targets") {
  const TablePlan plan = PlanFor(R"({"type": "object", "properties": {
      "near": {"description": "Near.", "allOf": [{"$ref": "#/definitions/far"}]},
      "who": {"oneOf": [{"$ref": "#/definitions/a"}, {"$ref": "#/definitions/b"}]}},
    "definitions": {"far": {"type": "string", "description": "Far."},
      "a": {"type": "string", "x-refers-to": "events"},
      "b": {"type": "string", "x-refers-to": ["events"]}}})");
  const CollectionPlan& events = plan.collections[0];
  const Table& table = plan.tables[static_cast<size_t>(events.table)];
  CHECK(table.columns[kSystemColumns].description == "Near.");
  CHECK(events.record.members.at("who").refers_to == std::vector<std::string>{"events"});
}

}  // namespace eventlint
