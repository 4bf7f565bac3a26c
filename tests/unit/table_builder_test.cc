#include "schema/table_builder.h"

#include "catch.h"
#include "contains_text.h"
#include "text/input_error.h"

namespace eventlint {

namespace {

struct Builder {
  SchemaSet set = SchemaSet::Load(MemoryFiles({{"s.json", std::string("{}")}}), {"s.json"});
  Value schema = *set.bundle().At("/0");
  TableBuilder tables{set};

  int Add(int table, const std::string& name, const std::string& field,
          ColumnType type = ColumnType::kText) {
    return tables.AddColumn(table, {name, type, field, ""}, schema);
  }
};

}  // namespace

TEST_CASE("lists of one origin share a table and have to share its columns") {
  Builder builder;
  const int first = builder.tables.AddList("t", "", "x-table", builder.schema);
  CHECK(builder.Add(first, "a", "/a") == kSystemColumns);
  CHECK(builder.Add(first, "b", "/b") == kSystemColumns + 1);
  CHECK(builder.tables.AddList("T", "", "x-table", builder.schema) == first);
  CHECK(builder.Add(first, "b", "/b") == kSystemColumns + 1);
  CHECK_THROWS_WITH(builder.Add(first, "c", "/c"), ContainsText("differ in the column 'c'"));
  CHECK_THROWS_WITH(builder.Add(first, "a", "/else"), ContainsText("differ in the column 'a'"));
  CHECK_THROWS_WITH(builder.Add(first, "a", "/a", ColumnType::kReal), ContainsText("'a'"));
  CHECK_THROWS_WITH(builder.tables.Finish(), ContainsText("differ in the column 'a'"));
  CHECK(builder.Add(first, "a", "/a") == kSystemColumns);
  CHECK(builder.tables.Finish().back().columns.size() == kSystemColumns + 2);
}

TEST_CASE("a name is taken once, by a list or by a collection") {
  Builder builder;
  builder.tables.AddCollection("events", "", builder.schema);
  CHECK_THROWS_WITH(builder.tables.AddCollection("Events", "", builder.schema),
                    ContainsText("s.json:1:1: two lists or collections"));
  CHECK_THROWS_WITH(builder.tables.AddList("events", "", "x-table", builder.schema),
                    ContainsText("two lists or collections"));
  builder.tables.AddList("events_a", "", "3/a", builder.schema);
  CHECK_THROWS_WITH(builder.tables.AddList("events_a", "", "x-table", builder.schema),
                    ContainsText("two lists or collections"));
}

TEST_CASE("a NUL character is no part of a name") {
  Builder builder;
  const int table = builder.tables.AddCollection("events", "", builder.schema);
  CHECK_THROWS_AS(builder.Add(table, std::string("a\0b", 3), "/a"), InputError);
  CHECK_THROWS_AS(builder.tables.AddList(std::string("a\0b", 3), "", "x-table", builder.schema),
                  InputError);
}

}  // namespace eventlint
