#include "store/database.h"

#include <thread>

#include "catch.h"
#include "contains_text.h"
#include "schema/fixed_tables.h"

namespace eventlint {

namespace {

// A table `events` with the columns id and place, and a table with an odd name.
TablePlan Plan() {
  TablePlan plan;
  plan.tables = FixedTables();
  for (const std::string name : {"events", "order \"é\""}) {
    Table table{name, "", SystemColumns()};
    table.columns.push_back({"id", ColumnType::kText, "/id", ""});
    table.columns.push_back({"place", ColumnType::kText, "/place", ""});
    plan.tables.push_back(table);
  }
  return plan;
}

// A database with a few events. Its bounds are tight, so that what runs away is soon stopped.
class Fixture {
 public:
  explicit Fixture(int events = 20, const Cell& parent = {}) : plan_(Plan()), database_(plan_, Tight()) {
    for (int64_t i = 1; i <= events; ++i) {
      const int table = plan_.FindTable("events");
      std::vector<Cell> row(plan_.tables[static_cast<size_t>(table)].columns.size());
      row[0] = i;
      row[1] = parent;
      row[kSystemColumns] = "e" + std::to_string(i);
      if (i % 2 == 0) row[kSystemColumns + 1] = std::string("Ménaka");
      database_.Insert(table, row);
    }
    database_.Index();
  }

  /// The rows, a line each; or "refused: ..." and where.
  std::string Select(const std::string& sql) {
    const auto selected = database_.Select(sql);
    if (const auto* error = std::get_if<SqlError>(&selected)) {
      return "refused: " + error->message +
             (error->offset ? " @" + std::to_string(*error->offset) : "");
    }
    std::string lines;
    for (const auto& row : std::get<QueryResult>(selected).rows) {
      for (const Cell& cell : row) lines += (&cell == &row.front() ? "" : "|") + CellText(cell);
      lines += "\n";
    }
    return lines;
  }

  Database& database() { return database_; }

 private:
  static SelectBounds Tight() {
    SelectBounds bounds;
    bounds.steps = 3'000'000;
    bounds.rows = 1000;
    bounds.memory = 32 << 20;
    bounds.time = std::chrono::seconds(2);
    return bounds;
  }

  TablePlan plan_;
  Database database_;
};

constexpr char kRunsAway[] = "it was stopped, since it runs away";
constexpr char kTooLarge[] = "it was stopped, since it takes too much memory";

}  // namespace

TEST_CASE("a SELECT in standard SQL returns rows") {
  Fixture fixture(3);
  CHECK(fixture.Select("SELECT id, place, 1.5, NULL FROM events ORDER BY _row") ==
        "e1||1.5|\ne2|Ménaka|1.5|\ne3||1.5|\n");
  CHECK(fixture.Select("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3)"
                       " SELECT SUM(i) FROM n;  -- done\n /* and nothing */ ;") == "6\n");
  CHECK(fixture.Select("SELECT id, ROW_NUMBER() OVER (ORDER BY id DESC) FROM events WHERE "
                       "EXISTS (SELECT 1 FROM events) AND id LIKE 'E%' AND place IS NULL") ==
        "e3|1\ne1|2\n");
  CHECK(fixture.Select("SELECT count(*) FROM \"order \"\"é\"\"\"") == "0\n");
  CHECK(fixture.Select("VALUES (1)") == "1\n");
}

TEST_CASE("a WITH table may be counted without reading a column of it") {
  Fixture fixture(3);
  CHECK(fixture.Select("WITH t AS (SELECT id FROM events) SELECT COUNT(*) FROM t") == "3\n");
  CHECK(fixture.Select("WITH t AS (SELECT 1) SELECT id FROM events WHERE EXISTS (SELECT 1 FROM t)"
                       " ORDER BY id LIMIT 1") == "e1\n");
}

TEST_CASE("an entry is found by its id in a long list as well, as the total of each toll is") {
  Fixture fixture(20'000, int64_t{1});
  CHECK(fixture.Select("SELECT COUNT(*) FROM events p JOIN events t ON t._parent = p._parent "
                       "AND t.id = p.id") == "20000\n");
}

TEST_CASE("string_agg is sorted and passes over NULL") {
  Fixture fixture(12);
  CHECK(fixture.Select("SELECT string_agg(id, ', ') FROM events WHERE _row > 8") ==
        "e10, e11, e12, e9\n");
  CHECK(fixture.Select("SELECT string_agg(place, '+'), string_agg(NULL, ',') FROM events "
                       "WHERE _row < 5") == "Ménaka+Ménaka|\n");
  CHECK(fixture.Select("SELECT string_agg(id, ',') FROM events WHERE 0") == "\n");
  CHECK(fixture.Select("SELECT place, string_agg(_row, '') FROM events WHERE _row < 5 "
                       "GROUP BY place") == "|13\nMénaka|24\n");
}

TEST_CASE("what a SELECT returns and reads is known before there are rows") {
  Fixture fixture(0);
  const auto inspected = fixture.database().Inspect(
      "SELECT e._row AS at, r.value FROM Events e JOIN _references r ON r._row = e._row");
  const auto& shape = std::get<Database::Shape>(inspected);
  CHECK(shape.columns == std::vector<std::string>{"at", "value"});
  CHECK(shape.tables == std::set<std::string>{"_references", "events"});
}

TEST_CASE("nothing but a SELECT runs") {
  Fixture fixture(3);
  const auto begins = [](const std::string& word) {
    return "refused: only a SELECT is allowed, and it begins with '" + word + "' @0";
  };
  CHECK(fixture.Select("DELETE FROM events") == begins("DELETE"));
  CHECK(fixture.Select("INSERT INTO events(id) VALUES ('x') RETURNING id") == begins("INSERT"));
  CHECK(fixture.Select("UPDATE events SET id = 'x'") == begins("UPDATE"));
  CHECK(fixture.Select("REPLACE INTO events(id) VALUES ('x')") == begins("REPLACE"));
  CHECK(fixture.Select("CREATE TABLE t(x)") == begins("CREATE"));
  CHECK(fixture.Select("DROP TABLE events") == begins("DROP"));
  CHECK(fixture.Select("ALTER TABLE events ADD x") == begins("ALTER"));
  CHECK(fixture.Select("ATTACH 'x.db' AS x") == begins("ATTACH"));
  CHECK(fixture.Select("PRAGMA table_info(events)") == begins("PRAGMA"));
  CHECK(fixture.Select("EXPLAIN SELECT 1") == begins("EXPLAIN"));
  CHECK(fixture.Select("VACUUM INTO 'x.db'") == begins("VACUUM"));
  CHECK(fixture.Select("BEGIN") == begins("BEGIN"));
  CHECK(fixture.Select("ANALYZE") == begins("ANALYZE"));
  CHECK(fixture.Select(" /* a */ selec 1") ==
        "refused: only a SELECT is allowed, and it begins with 'selec' @9");
  const std::string not_a_select =
      "refused: only a SELECT of the tables that `eventlint tables` lists is allowed";
  CHECK(fixture.Select("WITH x AS (SELECT 1) DELETE FROM events") == not_a_select);
  CHECK(fixture.Select("WITH x AS (SELECT 1) INSERT INTO events(id) SELECT 1") == not_a_select);
  CHECK(fixture.Select("WITH x AS (SELECT 1) UPDATE events SET id = 1") == not_a_select);
  CHECK(fixture.Select("SELECT count(*), min(id), max(id) FROM events") == "3|e1|e3\n");
}

TEST_CASE("only the planned tables may be read") {
  Fixture fixture(1);
  CHECK(fixture.Select("SELECT name FROM sqlite_master") ==
        "refused: the table 'sqlite_master' is not one that may be read; `eventlint tables` lists "
        "what there is @17");
  CHECK_THAT(fixture.Select("SELECT count(*) FROM sqlite_master"), ContainsText("@21"));
  CHECK_THAT(fixture.Select("SELECT 1 FROM SQLite_Schema"), ContainsText("may be read"));
  CHECK_THAT(fixture.Select("SELECT 1 FROM sqlite_temp_schema"), ContainsText("may be read"));
  for (const std::string table :
       {"json_each('[1]')", "json_tree('[1]')", "pragma_table_info('events')",
        "pragma_database_list", "dbstat", "fts5vocab", "temp.x", "nothing.events"}) {
    INFO(table);
    CHECK_THAT(fixture.Select("SELECT 1 FROM " + table), ContainsText("refused: "));
    CHECK_THAT(fixture.Select("SELECT * FROM events, " + table), ContainsText("refused: "));
  }
}

TEST_CASE("functions that are not standard are refused, with what to write instead") {
  Fixture fixture(1);
  CHECK(fixture.Select("SELECT 'group_concat', group_concat(id) FROM events") ==
        "refused: the function 'group_concat' is not standard SQL, or not safe; write "
        "string_agg(value, ', ') instead @23");
  CHECK_THAT(fixture.Select("SELECT IFNULL(id, 1) FROM events"), ContainsText("write COALESCE"));
  CHECK_THAT(fixture.Select("SELECT load_extension('x')"), ContainsText("@7"));
  for (const std::string call :
       {"readfile('/etc/passwd')", "writefile('x', 'y')", "randomblob(100)", "zeroblob(1000000000)",
        "random()", "sqlite_version()", "printf('%1000000000d', 1)", "hex(id)", "edit(id)",
        "current_timestamp", "json('[]')", "id GLOB '*'", "id REGEXP '.'", "id MATCH 'x'",
        "id ->> '$'", "fts3_tokenizer('x')", "changes()", "unlikely(1)", "date('now')"}) {
    INFO(call);
    CHECK_THAT(fixture.Select("SELECT " + call + " FROM events"), ContainsText("refused: "));
  }
  CHECK(fixture.Select("SELECT coalesc(id) FROM events") ==
        "refused: no such function: coalesc; did you mean 'coalesce'? @7");
}

TEST_CASE("one statement, no more and no less") {
  Fixture fixture(1);
  CHECK(fixture.Select("") == "refused: there is no SELECT in it @0");
  CHECK(fixture.Select(" -- SELECT 1\n/* x") == "refused: there is no SELECT in it @0");
  CHECK(fixture.Select("SELECT 1; -- x\n SELECT 2") ==
        "refused: only one statement is allowed @16");
  CHECK(fixture.Select("SELECT 1; DROP TABLE events") ==
        "refused: only one statement is allowed @10");
  CHECK(fixture.Select("SELECT 1; 'x") == "refused: only one statement is allowed @10");
  CHECK(fixture.Select(std::string("SELECT 1\0 FROM nothing", 22)) ==
        "refused: it has a NUL character @8");
  CHECK(fixture.Select("SELECT '?', id FROM events WHERE id = ?") ==
        "refused: it has a parameter, which nothing fills @38");
  CHECK(fixture.Select("SELECT 1 WHERE 1 = :name") ==
        "refused: it has a parameter, which nothing fills @19");
  CHECK_THAT(fixture.Select("SELECT 1" + std::string(200'000, ' ')), ContainsText("longer than"));
}

TEST_CASE("what does not prepare is told with its place and what may have been meant") {
  Fixture fixture(1);
  CHECK(fixture.Select("SELECT e.plce FROM events e") ==
        "refused: no such column: e.plce; did you mean 'place'? @7");
  CHECK(fixture.Select("SELECT 1 FROM event") ==
        "refused: no such table: event; did you mean 'events'? @14");
  CHECK(fixture.Select("SELECT \"text\" FROM events") ==
        "refused: no such column: text; `eventlint tables` lists what there is @7");
  CHECK(fixture.Select("SELECT 1 FROM events WHERE") ==
        "refused: it ends too early, after 'WHERE' @21");
  CHECK(fixture.Select("SELECT 1 FORM events") == "refused: near \"events\": syntax error @14");
}

TEST_CASE("a SELECT that runs away is stopped, and the next one runs") {
  Fixture fixture;
  CHECK_THAT(fixture.Select("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) "
                            "SELECT COUNT(*) FROM n"),
             ContainsText(kRunsAway));
  CHECK_THAT(
      fixture.Select("SELECT COUNT(*) FROM events a, events b, events c, events d, events e, "
                     "events f, events g"),
      ContainsText(kRunsAway));
  CHECK_THAT(fixture.Select("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) "
                            "SELECT i FROM n"),
             ContainsText("it returns more than 1200 rows: is a join's condition missing?"));
  CHECK_THAT(fixture.Select("WITH RECURSIVE n(i) AS (SELECT 1 UNION SELECT i + 1 FROM n) "
                            "SELECT i FROM n ORDER BY i DESC"),
             ContainsText("it was stopped"));
  CHECK(fixture.Select("SELECT COUNT(*) FROM events") == "20\n");
}

TEST_CASE("a SELECT that takes too much memory is stopped, and the next one runs") {
  Fixture fixture;
  CHECK_THAT(fixture.Select("WITH RECURSIVE n(t) AS (SELECT 'x' UNION ALL SELECT t || t FROM n) "
                            "SELECT length(t) FROM n"),
             ContainsText(kTooLarge));
  CHECK_THAT(fixture.Select("WITH RECURSIVE n(i, t) AS (SELECT 1, 'xxxxxxxx' UNION ALL SELECT "
                            "i + 1, replace(t, 'x', 'xx') FROM n WHERE i < 40) SELECT t FROM n"),
             ContainsText(kTooLarge));
  CHECK_THAT(fixture.Select("WITH RECURSIVE n(i, t) AS (SELECT 1, 'x' UNION ALL SELECT i + 1, "
                            "CASE WHEN length(t) < 100000 THEN t || t ELSE t END FROM n) "
                            "SELECT string_agg(t, ',') FROM n"),
             ContainsText(kTooLarge));
  CHECK_THAT(fixture.Select("WITH RECURSIVE n(i, t) AS (SELECT 1, 'x' UNION ALL SELECT i + 1, "
                            "CASE WHEN length(t) < 100000 THEN t || t ELSE t END FROM n) "
                            "SELECT t FROM n LIMIT 900"),
             ContainsText(kTooLarge));
  CHECK(fixture.Select("SELECT COUNT(*) FROM events") == "20\n");
}

TEST_CASE("a long LIKE is refused, a hostile one is stopped") {
  Fixture fixture;
  const std::string pattern = "'" + std::string(1001, '%') + "'";
  CHECK_THAT(fixture.Select("SELECT id LIKE " + pattern + " FROM events"),
             ContainsText("pattern too complex"));
  std::string bomb = "'";
  for (int i = 0; i < 400; ++i) bomb += "%a";
  CHECK_THAT(
      fixture.Select("WITH RECURSIVE n(t) AS (SELECT 'a' UNION ALL SELECT t || t FROM n WHERE "
                     "length(t) < 100000), m(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM m) "
                     "SELECT COUNT(*) FROM m, (SELECT MAX(t) AS t FROM n) x WHERE x.t || i LIKE " +
                     bomb + "b'"),
      ContainsText(kRunsAway));
}

TEST_CASE("SQL that is nested without measure is refused") {
  Fixture fixture;
  const std::string open(5000, '(');
  CHECK_THAT(fixture.Select("SELECT " + open + "1" + std::string(5000, ')')),
             ContainsText("refused: "));
  std::string sum = "SELECT 1";
  for (int i = 0; i < 5000; ++i) sum += "+1";
  CHECK_THAT(fixture.Select(sum), ContainsText("Expression tree is too large"));
  std::string compound = "SELECT 1";
  for (int i = 0; i < 5000; ++i) compound += " UNION SELECT 1";
  CHECK_THAT(fixture.Select(compound), ContainsText("too many terms in compound SELECT"));
  std::string doubling = "WITH c0 AS (SELECT 1 AS x)";
  for (int i = 1; i < 40; ++i) {
    const std::string before = "c" + std::to_string(i - 1);
    doubling += ", c" + std::to_string(i) + " AS (SELECT x FROM " + before +
                " UNION ALL SELECT x FROM " + before + ")";
  }
  CHECK(fixture.Select(doubling + " SELECT x FROM c39 LIMIT 1") ==
        "refused: it is too involved to be prepared");
  CHECK(fixture.Select("SELECT COUNT(*) FROM events") == "20\n");
}

TEST_CASE("bytes that are no text do not come out as one") {
  Fixture fixture(1);
  CHECK(fixture.Select("SELECT CAST(x'ff' AS TEXT) FROM events") ==
        "refused: it returns a text that is not UTF-8");
  CHECK(fixture.Select("SELECT x'c3a9' FROM events") == "é\n");
}

TEST_CASE("queries of the tool's own take arguments, again and again") {
  Fixture fixture(3);
  for (int64_t row = 1; row <= 3; ++row) {
    const QueryResult found = fixture.database().Run("SELECT id FROM events WHERE _row = ?", {row});
    CHECK(CellText(found.rows.at(0).at(0)) == "e" + std::to_string(row));
  }
  CHECK_THROWS_WITH(fixture.database().Run("SELECT nope FROM events"),
                    ContainsText("no such column"));
}

TEST_CASE("readers see the same rows, each in its own thread, and may not write") {
  Fixture fixture(2000);
  std::optional<Database> one = fixture.database().OpenReader();
  std::optional<Database> two = fixture.database().OpenReader();
  REQUIRE(one);
  REQUIRE(two);
  const std::string sql = "SELECT COUNT(*), string_agg(place, ',') FROM events";
  const auto count = [&](Database* rows) {
    for (int i = 0; i < 20; ++i) {
      const auto selected = rows->Select(sql);
      if (CellText(std::get<QueryResult>(selected).rows.at(0).at(0)) != "2000") return false;
    }
    return true;
  };
  bool first = false;
  bool second = false;
  std::thread([&] { first = count(&*one); }).join();
  std::thread thread([&] { second = count(&*two); });
  CHECK(count(&fixture.database()));
  thread.join();
  CHECK(first);
  CHECK(second);
  CHECK(one->rows() == 2000);
  CHECK_THROWS_WITH(one->Run("DELETE FROM events"), ContainsText("readonly"));
  CHECK(fixture.Select("SELECT COUNT(*) FROM events") == "2000\n");
}

TEST_CASE("a SELECT that is stopped for its memory does not disturb another thread's") {
  Fixture fixture(20);
  std::optional<Database> reader = fixture.database().OpenReader();
  const std::string hog =
      "WITH RECURSIVE n(i) AS (SELECT 1 UNION SELECT i + 1 FROM n) "
      "SELECT MAX(i) FROM n";
  bool stopped = false;
  std::thread thread([&] { stopped = std::holds_alternative<SqlError>(reader->Select(hog)); });
  std::string rows;
  for (int i = 0; i < 200; ++i) rows = fixture.Select("SELECT id FROM events ORDER BY id LIMIT 1");
  thread.join();
  CHECK(stopped);
  CHECK(rows == "e1\n");
}

TEST_CASE("what a SELECT may take grows with the rows") {
  const std::string sql = "SELECT a._row FROM events a, events b, events c";
  CHECK_THAT(Fixture(20).Select(sql), ContainsText("more than 1200 rows"));
  CHECK_THAT(Fixture(200).Select(sql), ContainsText("more than 3000 rows"));
}

}  // namespace eventlint
