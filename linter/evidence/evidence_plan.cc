#include "evidence/evidence_plan.h"

#include "text/fold.h"
#include "text/input_error.h"

namespace eventlint {

namespace {

// Refuses a collection that is not there or whose records cannot have the columns.
std::string CheckCollection(Value name, const TablePlan& plan,
                            const std::vector<std::string>& columns) {
  const std::string wanted(name.AsString());
  std::vector<std::string> known;
  for (const CollectionPlan& collection : plan.collections) {
    known.push_back(collection.collection.name);
    if (known.back() != wanted) continue;
    const Table& table = plan.tables[static_cast<size_t>(collection.table)];
    for (const std::string& column : columns) {
      if (table.Find(column) >= 0) continue;
      throw InputError(name.document().source(), name.span(),
                       "the records of '" + wanted + "' have no field for the column '" + column +
                           "', which evidence needs; add it to " +
                           collection.collection.schema_file);
    }
    return wanted;
  }
  const std::string nearest = Nearest(wanted, known);
  throw InputError(name.document().source(), name.span(),
                   "there is no collection '" + wanted + "'" +
                       (nearest.empty() ? "" : "; did you mean '" + nearest + "'?"));
}

}  // namespace

std::optional<EvidencePlan> ReadEvidencePlan(Value config, const TablePlan& plan) {
  const std::optional<Value> evidence = config.Find("evidence");
  if (!evidence) return std::nullopt;
  EvidencePlan read;
  read.folder = evidence->String("index");
  while (read.folder.ends_with('/')) read.folder.pop_back();
  read.sources = CheckCollection(*evidence->Find("sources"), plan, {"id", "copy_file"});
  read.archive = config.String("archive");
  if (const auto names = evidence->Find("names")) {
    for (Value name : names->Items()) read.names.push_back(CheckCollection(name, plan, {}));
  } else {
    for (const CollectionPlan& collection : plan.collections) {
      read.names.push_back(collection.collection.name);
    }
  }
  if (const auto vague = evidence->Find("vague_numbers")) {
    read.vague_numbers = CheckCollection(*vague, plan, {"id", "min", "max"});
  }
  if (const auto omissions = evidence->Find("omissions")) {
    read.omissions = CheckCollection(*omissions, plan, {"passage", "passage_anchor", "reason"});
  }
  return read;
}

}  // namespace eventlint
