#include "store/sql_policy.h"

#include <algorithm>

#include "catch.h"
#include "contains_text.h"
#include "schema/fixed_tables.h"

namespace eventlint {

namespace {

TablePlan Plan() {
  TablePlan plan;
  plan.tables = FixedTables();
  for (const std::string name : {"events", "places"}) {
    plan.tables.push_back({name, "", SystemColumns()});
    plan.tables.back().columns.push_back({name + "_id", ColumnType::kText, "/id", ""});
  }
  return plan;
}

}  // namespace

TEST_CASE("the first refusal is the one that is told, at the name that it is about") {
  const TablePlan plan = Plan();
  SqlPolicy policy(plan, "SELECT Random(), hex(1) FROM t");
  CHECK(policy.MayCall("COUNT"));
  CHECK_FALSE(policy.MayCall("random"));
  CHECK_FALSE(policy.MayCall("hex"));
  policy.RefuseAction();
  const SqlError error = policy.Explain("not authorized", {});
  CHECK_THAT(error.message, ContainsText("the function 'random' is not standard SQL"));
  CHECK(error.offset == 7);
}

TEST_CASE("the planned tables may be read, and those of a WITH") {
  const TablePlan plan = Plan();
  SqlPolicy policy(plan, "");
  CHECK(policy.MayRead("EVENTS", "events_id"));
  CHECK(policy.MayRead("_names", ""));
  CHECK(policy.MayRead("anything", ""));
  CHECK_FALSE(policy.MayRead("anything", "x"));
  CHECK_FALSE(policy.MayRead("Sqlite_master", ""));
  CHECK(policy.tables_read() == std::set<std::string>{"_names", "events"});
}

TEST_CASE("a column is suggested from the tables that are read before those of others") {
  const TablePlan plan = Plan();
  SqlPolicy policy(plan, "SELECT event_id FROM events");
  policy.MayRead("events", "");
  CHECK(policy.Explain("no such column: event_id", 7).message ==
        "no such column: event_id; did you mean 'events_id'?");
  CHECK(policy.Explain("no such column: e.qqqqqq", 7).message ==
        "no such column: e.qqqqqq; `eventlint tables` lists what there is");
  CHECK(policy.Explain("no such table: Event", {}).message ==
        "no such table: Event; did you mean 'events'?");
}

TEST_CASE("the standard functions are sorted, so that the list can be read") {
  CHECK(std::is_sorted(StandardFunctions().begin(), StandardFunctions().end()));
}

}  // namespace eventlint
