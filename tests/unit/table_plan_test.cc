#include "schema/table_plan.h"

#include "catch.h"
#include "schema/fixed_tables.h"
#include "schema/table_planner.h"

namespace eventlint {

TEST_CASE("SQL takes names for one whatever their case, as far as ASCII goes") {
  CHECK(SameName("Place", "pLACE"));
  CHECK_FALSE(SameName("place", "places"));
  CHECK_FALSE(SameName("é", "É"));
  CHECK_FALSE(SameName("[", "{"));
  const Table table{
      "t", "", {{"_row", ColumnType::kInteger, "", ""}, {"Id", ColumnType::kText, "", ""}}};
  CHECK(table.Find("ID") == 1);
  CHECK(table.Find("i") == -1);
}

TEST_CASE("names are quoted, so that a keyword or a quote is no more than a name") {
  CHECK(QuoteName("order") == "\"order\"");
  CHECK(QuoteName("a\"b") == "\"a\"\"b\"");
}

TEST_CASE("a table is created with its types; rows that stand in a file are its key") {
  Table table{"from", "", SystemColumns()};
  CHECK(CreateStatement(table).starts_with(R"(CREATE TABLE "from" ("_row" INTEGER PRIMARY KEY, )"));
  table.columns.resize(1);  // of what is left, a row may have several
  for (const ColumnType type :
       {ColumnType::kInteger, ColumnType::kReal, ColumnType::kText, ColumnType::kAny}) {
    table.columns.push_back({"c" + std::to_string(table.columns.size()), type, "", ""});
  }
  CHECK(
      CreateStatement(table) ==
      R"(CREATE TABLE "from" ("_row" INTEGER, "c1" INTEGER, "c2" REAL, "c3" TEXT, "c4"))");
}

TEST_CASE("a plan knows which collections fill a table") {
  const std::string schema = R"({"type": "object", "properties": {"a": {"type": "object",
      "properties": {"b": {"type": "array", "x-table": "bs", "items": {"type": "object",
      "properties": {"c": {"additionalProperties": {"type": "object", "properties": {"d": {
      "type": "array", "items": {"type": "string"}}}}}}}}}}}})";
  const SchemaSet set = SchemaSet::Load(
      MemoryFiles({{"s.json", schema}, {"t.json", R"({"type": "object"})"}}), {"s.json", "t.json"});
  const TablePlan plan = PlanTables(set, {{"events", {}, "s.json"}, {"places", {}, "t.json"}});
  CHECK(plan.Holds("events", "events"));
  CHECK(plan.Holds("events", "bs"));
  CHECK(plan.Holds("events", "bs_c"));
  CHECK(plan.Holds("events", "bs_c_d"));
  CHECK_FALSE(plan.Holds("places", "bs"));
  CHECK_FALSE(plan.Holds("events", "places"));
  CHECK(plan.FindTable("BS") >= 0);
  CHECK(plan.FindTable("nothing") == -1);
}

TEST_CASE("the fixed tables stand first, and every planned table begins with the same columns") {
  CHECK(SystemColumns().size() == kSystemColumns);
  const std::vector<Table> fixed = FixedTables();
  CHECK(fixed[kRecordsTable].name == "_records");
  CHECK(fixed[kNamesTable].name == "_names");
  CHECK(fixed[kReferencesTable].name == "_references");
  for (const Table& table : fixed) {
    for (const Column& column : table.columns) CHECK_FALSE(column.description.empty());
  }
}

}  // namespace eventlint
