#include "rules/deleted_records.h"

#include <map>
#include <optional>
#include <utility>

#include "schema/table_plan.h"
#include "store/cell.h"
#include "store/database.h"
#include "store/shredder.h"

namespace eventlint {

namespace {

struct ReferencePlace {
  std::string file;
  std::string pointer;
  auto operator<=>(const ReferencePlace&) const = default;
};

// The ids that references write which lead to no record, and the collections that each may mean:
// "actors or people".
struct BrokenReference {
  std::string id;
  std::string collections;
};

struct FormerRecord {
  std::string name;  // "places/tadjalalt"
  std::string file;
  std::string line;
};

std::map<ReferencePlace, BrokenReference> FindBrokenReferences(const Intake& rows) {
  std::map<ReferencePlace, BrokenReference> broken;
  const TablePlan& plan = rows.shredder->plan();
  const QueryResult references =
      rows.database->Run("SELECT _row, field, value, targets FROM _references WHERE matches = 0");
  for (const std::vector<Cell>& reference : references.rows) {
    const int table = rows.shredder->TableOf(std::get<int64_t>(reference[0]));
    const QueryResult row = rows.database->Run(
        "SELECT _file, _pointer FROM " + QuoteName(plan.tables[static_cast<size_t>(table)].name) +
            " WHERE _row = ?",
        {reference[0]});
    const std::string field = CellText(reference[1]);
    broken[{CellText(row.rows[0][0]),
            CellText(row.rows[0][1]) + (field.empty() ? "" : "/" + field)}] = {
        CellText(reference[2]), CellText(reference[3])};
  }
  return broken;
}

// Whether "actors, people or places" names a collection.
bool Mentions(const std::string& collections, const std::string& collection) {
  const size_t at = collections.find(collection);
  if (at == std::string::npos) return false;
  const std::string_view before = std::string_view(collections).substr(0, at);
  const std::string_view after = std::string_view(collections).substr(at + collection.size());
  const bool begins = before.empty() || before.ends_with(' ');
  const bool ends = after.empty() || after.starts_with(',') || after.starts_with(" or ");
  return (begins && ends) ||
         Mentions(collections.substr(at + 1), collection);  // "people" also stands in "lay-people"
}

// Nothing also when more than one record answered to the reference.
std::optional<FormerRecord> FindFormerRecord(const Intake& rows, const BrokenReference& reference) {
  std::vector<FormerRecord> former;
  const QueryResult found = rows.database->Run(
      "SELECT collection, id, _file, _line FROM _records WHERE id = ?", {reference.id});
  for (const std::vector<Cell>& record : found.rows) {
    const std::string collection = CellText(record[0]);
    if (!Mentions(reference.collections, collection)) continue;
    former.push_back(
        {collection + "/" + CellText(record[1]), CellText(record[2]), CellText(record[3])});
  }
  if (former.size() != 1) return std::nullopt;
  return former.front();
}

RelatedPlace PlaceOf(const FormerRecord& record, const Finding& finding,
                     const FileReader& files_after, const std::string& revision) {
  if (files_after.Exists(record.file)) {
    return {record.file,
            {},
            "",
            "this change has deleted " + record.name + " from this file; in " + revision +
                " it stood on line " + record.line};
  }
  return {finding.file, finding.range, finding.pointer,
          "this change has deleted " + record.name + " with its file, " + record.file};
}

}  // namespace

void RelateDeletedRecords(const Intake& before, const Intake& after, const FileReader& files_after,
                          const std::string& revision, std::vector<Finding>* findings) {
  // Who cannot read every file cannot say that a record is gone.
  if (findings->empty() || !after.unread.empty()) return;
  const std::map<ReferencePlace, BrokenReference> broken = FindBrokenReferences(after);
  for (Finding& finding : *findings) {
    const auto reference = broken.find({finding.file, finding.pointer});
    if (reference == broken.end()) continue;
    const auto record = FindFormerRecord(before, reference->second);
    if (record) finding.related.push_back(PlaceOf(*record, finding, files_after, revision));
  }
}

}  // namespace eventlint
