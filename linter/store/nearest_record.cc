#include "store/nearest_record.h"

#include "text/fold.h"

namespace eventlint {

const std::vector<NearestRecord::Name>& NearestRecord::NamesIn(
    const std::vector<std::string>& collections) {
  const auto [found, is_new] = names_.try_emplace(collections);
  std::vector<Name>& names = found->second;
  if (!is_new) return names;
  // Ids come first: of two that are equally near, the first is taken.
  for (const std::string& collection : collections) {
    const QueryResult ids = database_->Run(
        "SELECT id FROM _records WHERE collection = ? AND id IS NOT NULL ORDER BY id",
        {collection});
    for (const auto& row : ids.rows)
      names.push_back({Spelling(Fold(CellText(row[0]))), CellText(row[0]), ""});
  }
  for (const std::string& collection : collections) {
    const QueryResult spelled = database_->Run(
        "SELECT n.name_key, r.id, n.name FROM _names n JOIN _records r ON r._row = n._record "
        "WHERE r.collection = ? AND r.id IS NOT NULL ORDER BY n.name, r.id",
        {collection});
    for (const auto& row : spelled.rows) {
      names.push_back({Spelling(CellText(row[0])), CellText(row[1]), CellText(row[2])});
    }
  }
  return names;
}

NearestRecord::Match NearestRecord::Find(const std::string& word,
                                         const std::vector<std::string>& collections) {
  const auto known = matches_.find({word, collections});
  if (known != matches_.end()) return known->second;
  if (matches_.size() >= kMostWords) return {};
  const std::string folded = Fold(word);
  const Spelling spelling(folded);
  int best = NearEdits(folded) + 1;
  Match match;
  for (const Name& name : NamesIn(collections)) {
    const int distance = EditDistance(spelling, name.folded, best - 1);
    if (distance >= best) continue;
    best = distance;
    match = {name.id, name.name};
    if (best == 0) break;
  }
  return matches_[{word, collections}] = match;
}

}  // namespace eventlint
