#include "evidence/registry.h"

#include <algorithm>
#include <optional>

namespace eventlint {

namespace {

std::optional<int64_t> Number(const Cell& cell) {
  const auto* number = std::get_if<int64_t>(&cell);
  return number == nullptr ? std::nullopt : std::optional<int64_t>(*number);
}

}  // namespace

std::vector<HeldSource> ReadHeldSources(const EvidencePlan& evidence, const TablePlan& plan,
                                        Database* database) {
  const Table& table = plan.tables[static_cast<size_t>(plan.FindTable(evidence.sources))];
  const auto column = [&](const char* name) {
    return table.Find(name) >= 0 ? std::string(name) : std::string("NULL");
  };
  std::vector<HeldSource> sources;
  const QueryResult found =
      database->Run("SELECT _row, id, " + column("language") + ", copy_file, " +
                    column("copy_sha256") + " FROM " + QuoteName(evidence.sources) +
                    " WHERE id IS NOT NULL AND copy_file IS NOT NULL ORDER BY _row");
  for (const std::vector<Cell>& row : found.rows) {
    sources.push_back({std::get<int64_t>(row[0]), CellText(row[1]), CellText(row[2]),
                       CellText(row[3]), CellText(row[4])});
  }
  return sources;
}

Registry ReadRegistry(const EvidencePlan& evidence, const TablePlan& plan, Database* database) {
  Registry registry;
  for (const std::string& collection : evidence.names) {
    // No source uses a name that is the dataset's own description, and it could hide one that is.
    const bool may_describe =
        plan.tables[static_cast<size_t>(plan.FindTable(collection))].Find("described") >= 0;
    const std::string described =
        may_describe ? " AND _record NOT IN (SELECT _row FROM " + QuoteName(collection) +
                           " WHERE described = 1)"
                     : "";
    const QueryResult names = database->Run(
        "SELECT name FROM _names WHERE collection = ?" + described + " ORDER BY _row",
        {collection});
    for (const std::vector<Cell>& row : names.rows) registry.names.Add(CellText(row[0]));
  }
  if (evidence.vague_numbers.empty()) return registry;
  const QueryResult words = database->Run("SELECT id, min, max FROM " +
                                          QuoteName(evidence.vague_numbers) +
                                          " WHERE id IS NOT NULL ORDER BY _row");
  for (const std::vector<Cell>& row : words.rows) {
    std::string phrase = CellText(row[0]);
    std::replace(phrase.begin(), phrase.end(), '-', ' ');
    registry.vague_numbers.push_back({std::move(phrase), Number(row[1]), Number(row[2])});
  }
  return registry;
}

}  // namespace eventlint
