#include "schema/list_order.h"

#include "catch.h"
#include "memory_project.h"
#include "text/reader.h"

namespace eventlint {
namespace {

// A record may hold lists with every kind of order.
constexpr char kSchema[] = R"({"type": "array", "x-order": ["id"], "items": {
    "type": "object", "properties": {
      "id": {"type": "string"},
      "tags": {"type": "array", "x-order": true, "items": {"type": "string"}},
      "sizes": {"type": "array", "x-order": true, "items": {"type": "number"}},
      "roles": {"type": "array", "x-order": ["date", "count", "name"], "items": {
        "type": "object", "properties": {
          "date": {"type": "string", "format": "edtf"},
          "count": {"x-range": true, "oneOf": [{"type": "integer"}, {"type": "object"}]},
          "name": {"type": "string", "x-name": true},
          "tags": {"type": "array", "x-order": true, "items": {"type": "string"}}}}}}}})";

std::string Unsorted(const std::string& text) {
  const MemoryProject project({{"eventlint.yaml", "collections: {r: {files: r.yaml, schema: s.json}}"},
                               {"s.json", kSchema}});
  const ReadResult read = ReadDocument("r.yaml", text);
  REQUIRE(read.faults.empty());
  std::vector<Fault> faults;
  FindUnsortedLists(*read.document, project.project.plan.collections[0], &faults);
  std::string lines;
  for (const Fault& fault : faults) {
    CHECK(fault.check == "unsorted-list");
    REQUIRE(fault.related);
    const Position position = read.source->PositionAt(fault.span.begin);
    lines += std::to_string(position.line) + ":" + std::to_string(position.column) + " " +
             fault.pointer + " " + fault.message.substr(0, fault.message.find(';')) + "\n";
  }
  return lines;
}

std::string UnsortedRoles(const std::string& roles) { return Unsorted("roles: [" + roles + "]"); }

}  // namespace

TEST_CASE("each item that belongs before the one ahead of it is a fault") {
  CHECK(Unsorted("tags: [b, d, a, c, a]\nsizes: [1, 2, 2]\n") ==
        "1:14 /tags/2 'a' stands after 'd'\n1:20 /tags/4 'a' stands after 'c'\n");
  CHECK(Unsorted("tags: []\nsizes: [1]\n").empty());
}

TEST_CASE("texts go by code point and numbers by size") {
  CHECK(Unsorted("tags: ['10', '9', Z, a, e, z, é]").empty());
  CHECK(Unsorted("tags: [é, z]") == "1:11 /tags/1 'z' stands after 'é'\n");
  CHECK(Unsorted("sizes: [-3, 0.5, 9, 10, 9007199254740993]").empty());
  CHECK(Unsorted("sizes: [9007199254740993, 9007199254740992]") ==
        "1:27 /sizes/1 '9007199254740992' stands after '9007199254740993'\n");
  CHECK(Unsorted("sizes: [10, 9]") == "1:13 /sizes/1 '9' stands after '10'\n");
}

TEST_CASE("numbers come before texts, and what is no value of the list's last") {
  CHECK(Unsorted("tags: [true, 1, a, null, [x], .nan]").empty());
  CHECK(Unsorted("tags: [a, 1]") == "1:11 /tags/1 '1' stands after 'a'\n");
  CHECK(Unsorted("tags: [null, a]") == "1:14 /tags/1 'a' stands after an item without a value\n");
}

TEST_CASE("dates go by their first day and then by their last") {
  CHECK(UnsortedRoles("{date: ../2018}, {date: '2018'}, {date: 2018-01-01/..}, {date: 2018-02}, "
                      "{date: 2018-02-30}, {date: /}, {}")
            .empty());
  CHECK(UnsortedRoles("{date: 2018-02-01}, {date: '2018'}") ==
        "1:36 /roles/1 '2018' stands after '2018-02-01'\n");
  CHECK(UnsortedRoles("{date: 2018}, {date: 2017-12-31}, {date: 2018-01}") ==
        "1:30 /roles/1 '2017-12-31' stands after '2018'\n");
  CHECK(UnsortedRoles("{date: '2018'}, {date: 2018-01}") ==
        "1:32 /roles/1 '2018-01' stands after '2018'\n");
  CHECK(UnsortedRoles("{name: x}, {date: 2018-01}") ==
        "1:27 /roles/1 '2018-01' stands after an item without 'date'\n");
}

TEST_CASE("the first member in which two items differ decides, and is told") {
  CHECK(UnsortedRoles("{date: '2018', count: 4}, {date: '2018', count: {min: 4, max: 9}}, "
                      "{date: '2018', count: {min: 5}, name: b}")
            .empty());
  CHECK(UnsortedRoles("{count: 4, name: b}, {count: 4, name: a}") ==
        "1:47 /roles/1 'a' stands after 'b'\n");
  CHECK(UnsortedRoles("{count: {min: 4, max: 9}}, {count: 4}") ==
        "1:44 /roles/1 '4' stands after '4 to 9'\n");
}

TEST_CASE("the records of a file are a list, and so are those of each document in it") {
  CHECK(Unsorted("- {id: b, tags: [b, a]}\n- {id: a}\n") ==
        "2:8 /1 'a' stands after 'b'\n1:21 /0/tags/1 'a' stands after 'b'\n");
  CHECK(Unsorted("id: b\n---\nid: a\n") == "3:5 /1 'a' stands after 'b'\n");
  CHECK(Unsorted("- id: c\n- id: b\n---\n- id: a\n") == "2:7 /0/1 'b' stands after 'c'\n");
}

TEST_CASE("a list within a list is looked at, and what an alias repeats is not") {
  CHECK(Unsorted("- id: a\n  roles: [{tags: &t [b, a]}]\n- id: b\n  tags: *t\n") ==
        "2:25 /0/roles/0/tags/1 'a' stands after 'b'\n");
}

TEST_CASE("equal items keep their places when a list is sorted") {
  const MemoryProject project({{"eventlint.yaml", "collections: {r: {files: r.yaml, schema: s.json}}"},
                               {"s.json", kSchema}});
  const ReadResult read = ReadDocument("r.yaml", "roles: [{count: 2, name: x}, {}, {count: 2}, {count: 1}, {}]");
  std::vector<size_t> places;
  ForEachOrderedList(*read.document, project.project.plan.collections[0],
                     [&](const OrderedList& list) { places = SortedItems(list); });
  CHECK(places == std::vector<size_t>{3, 0, 2, 1, 4});
}

TEST_CASE("an order is named by its members") {
  CHECK(OrderInWords({}) == "its items");
  CHECK(OrderInWords({"a"}) == "'a'");
  CHECK(OrderInWords({"a", "b", "c"}) == "'a', 'b' and 'c'");
}

}  // namespace eventlint
