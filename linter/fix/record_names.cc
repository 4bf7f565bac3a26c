#include "fix/record_names.h"

#include <algorithm>

#include "text/edit_distance.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace eventlint {

namespace {

constexpr int kMostEdits = 2;
constexpr size_t kShortestWord = 4;

}  // namespace

RecordNames::RecordNames(const Intake& intake) {
  const QueryResult ids =
      intake.database->Run("SELECT collection, id FROM _records WHERE id IS NOT NULL");
  for (const auto& row : ids.rows) {
    Names& names = collections_[CellText(row[0])];
    const std::string id = CellText(row[1]);
    ++names.ids[id];
    names.folded[Fold(id)].insert(id);
  }
  const QueryResult spelled = intake.database->Run(
      "SELECT r.collection, n.name_key, r.id FROM _names n JOIN _records r ON r._row = n._record");
  for (const auto& row : spelled.rows) {
    // A record without an id is so named too, and cannot be referred to: the name is not one
    // record's alone.
    collections_[CellText(row[0])].folded[CellText(row[1])].insert(
        IsNull(row[2]) ? std::string() : CellText(row[2]));
  }
  for (const auto& [collection, files] : intake.unread) unread_.insert(collection);
}

const RecordNames::Names* RecordNames::NamesOf(const std::string& collection) const {
  const auto found = collections_.find(collection);
  return found == collections_.end() ? nullptr : &found->second;
}

bool RecordNames::IsComplete(const std::vector<std::string>& collections) const {
  return std::none_of(collections.begin(), collections.end(),
                      [&](const std::string& name) { return unread_.count(name) > 0; });
}

int RecordNames::CountIds(const std::vector<std::string>& collections,
                          const std::string& id) const {
  int count = 0;
  for (const std::string& collection : collections) {
    const Names* names = NamesOf(collection);
    if (names == nullptr) continue;
    const auto found = names->ids.find(id);
    if (found != names->ids.end()) count += found->second;
  }
  return count;
}

void RecordNames::AddId(const std::string& collection, const std::string& id) {
  ++collections_[collection].ids[id];
}

std::optional<std::string> RecordNames::Named(const std::vector<std::string>& collections,
                                             std::string_view word) const {
  const std::string folded = Fold(word);
  if (folded.empty()) return std::nullopt;
  std::set<std::string> ids;
  for (const std::string& collection : collections) {
    const Names* names = NamesOf(collection);
    if (names == nullptr) continue;
    const auto found = names->folded.find(folded);
    if (found != names->folded.end()) ids.insert(found->second.begin(), found->second.end());
  }
  if (ids.size() != 1 || CountIds(collections, *ids.begin()) != 1) return std::nullopt;
  return *ids.begin();
}

std::optional<std::string> RecordNames::Nearest(const std::vector<std::string>& collections,
                                               const std::string& word) {
  const auto known = nearest_.find({collections, word});
  if (known != nearest_.end()) return known->second;
  const std::string folded = Fold(word);
  if (nearest_.size() >= kMostWords || CountCharacters(folded) < kShortestWord) return std::nullopt;
  const Spelling spelling(folded);
  int best = std::min(kMostEdits, NearEdits(folded));
  std::set<std::string> ids;
  for (const std::string& collection : collections) {
    const Names* names = NamesOf(collection);
    if (names == nullptr) continue;
    for (const auto& [name, named] : names->folded) {
      const int distance = EditDistance(spelling, Spelling(name), best);
      if (distance > best) continue;
      if (distance < best) ids.clear();
      best = distance;
      ids.insert(named.begin(), named.end());
    }
  }
  std::optional<std::string> nearest;
  if (ids.size() == 1 && CountIds(collections, *ids.begin()) == 1) nearest = *ids.begin();
  return nearest_[{collections, word}] = nearest;
}

}  // namespace eventlint
