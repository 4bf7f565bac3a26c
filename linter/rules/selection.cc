#include "rules/selection.h"

#include <algorithm>

#include "rules/built_in_checks.h"
#include "text/fold.h"
#include "text/input_error.h"

namespace eventlint {

namespace {

// The ids that a word stands for: the rule or check of that id, or those with that tag.
std::set<std::string> Meant(const std::vector<Rule>& rules, const std::string& word) {
  std::set<std::string> ids;
  std::vector<std::string> known;
  for (const Rule& rule : rules) {
    const bool tagged = std::find(rule.tags.begin(), rule.tags.end(), word) != rule.tags.end();
    if (rule.id == word || tagged) ids.insert(rule.id);
    known.push_back(rule.id);
    known.insert(known.end(), rule.tags.begin(), rule.tags.end());
  }
  for (const BuiltInCheck& check : BuiltInChecks()) {
    if (check.id == word || check.tag == word) ids.insert(check.id);
    known.push_back(check.id);
    known.push_back(check.tag);
  }
  if (!ids.empty()) return ids;
  const std::string nearest = Nearest(word, known);
  throw InputError(
      "'" + word + "' is no rule and no tag; " +
      (nearest.empty() ? "`eventlint rules` lists them" : "did you mean '" + nearest + "'?"));
}

}  // namespace

Selection::Selection(const std::vector<Rule>& rules, const std::vector<std::string>& select,
                     const std::vector<std::string>& ignore) {
  for (const std::string& word : select) selected_.merge(Meant(rules, word));
  if (select.empty()) {
    for (const Rule& rule : rules) selected_.insert(rule.id);
    for (const BuiltInCheck& check : BuiltInChecks()) selected_.insert(check.id);
  }
  for (const std::string& word : ignore) ignored_.merge(Meant(rules, word));
  for (const std::string& id : ignored_) selected_.erase(id);
}

void Selection::Exclude(const std::vector<std::string>& ids, const std::string& reason) {
  for (const std::string& id : ids) {
    selected_.erase(id);
    excluded_.emplace(id, reason);
  }
}

std::string Selection::WhyNot(const std::string& id) const {
  const auto excluded = excluded_.find(id);
  if (excluded != excluded_.end()) return excluded->second;
  return Ignores(id) ? "ignored" : "not selected";
}

}  // namespace eventlint
