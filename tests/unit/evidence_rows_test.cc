#include "evidence/evidence_rows.h"

#include "catch.h"
#include "evidence_project.h"
#include "memory_project.h"

namespace eventlint {
namespace {

TEST_CASE("evidence rows: an index is a row, and each passage one of its children") {
  MemoryProject project(IndexedProject());
  CHECK(project.Rows("SELECT source, language, current_format, _file, _line FROM _indexes") ==
        "report|en|1|evidence/report.jsonl|1\n");
  CHECK(project.Rows("SELECT p.anchor, p.section, p.paragraph, p.sentence, p.figures, p._line, "
                     "p._pointer FROM _passages p JOIN _indexes i ON i._row = p._parent "
                     "ORDER BY p._row") ==
        "lead/1.1|lead|1|1|1|2|/1\n"
        "losses/1.1|losses|1|1|1|3|/2\n"
        "losses/1.2|losses|1|2|1|4|/3\n");
}

TEST_CASE("evidence rows: numbers, dates and names are mentions") {
  MemoryProject project(IndexedProject());
  CHECK(project.Rows("SELECT words, min, max, hedge, counted, noun FROM _mentions "
                     "WHERE kind = 'number' ORDER BY _row") ==
        "At least 40|40|-|at-least|people|people\n"
        "twelve|12|12|none|people|dead\n"
        "15|15|15|none|unclear|-\n");
  CHECK(project.Rows("SELECT words, date, date_from, date_to, basis, reading FROM _mentions "
                     "WHERE kind = 'date' ORDER BY _row") ==
        "3 May 2021|2021-05-03|18750|18750|stated|1\n"
        "The next day|-|-|-|relative|1\n");
  CHECK(project.Rows("SELECT DISTINCT name, name_key FROM _mentions WHERE kind = 'name'") ==
        "Sandhaven|sandhaven\n");
}

TEST_CASE("evidence rows: a citation finds its passage, and what it is cited for") {
  MemoryProject project(IndexedProject());
  CHECK(project.Rows("SELECT t.count, c.source, c.anchor, c.section, c.indexed, p.anchor "
                     "FROM _citations c JOIN tolls t ON t._row = c.cited_for "
                     "LEFT JOIN _passages p ON p._row = c.passage ORDER BY c._row") ==
        "40|report|lead/1.1|lead|1|lead/1.1\n"
        "12|report|losses/1.1|losses|1|losses/1.1\n"
        "12|report|losses/9.9|losses|1|-\n"
        "7|rumour|lead/1.1|lead|0|-\n");
  // A citation that is a field of its own stands for the row that holds it.
  CHECK(project.Rows("SELECT o.reason, c.cited_for = o._row FROM _citations c "
                     "JOIN omissions o ON o._row = c._row") == "a second count|1\n");
}

TEST_CASE("evidence rows: without an index there are citations, and nothing else") {
  MemoryProject project(EvidenceProject());
  CHECK(project.Rows("SELECT COUNT(*), SUM(indexed) FROM _citations") == "5|0\n");
  CHECK(project.Rows("SELECT COUNT(*) FROM _passages") == "0\n");
}

}  // namespace
}  // namespace eventlint
