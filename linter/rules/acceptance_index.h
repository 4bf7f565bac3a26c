// AcceptanceIndex: finds the acceptances that speak of a finding, however many there are.
//
// Acceptances of one rule that speak of the same place are a group, since a hostile file can hold a
// million comments above one line. The acceptances must outlive the index.
#ifndef EVENTLINT_RULES_ACCEPTANCE_INDEX_H_
#define EVENTLINT_RULES_ACCEPTANCE_INDEX_H_

#include <string>
#include <unordered_map>
#include <vector>

#include "rules/finding.h"
#include "store/acceptance.h"

namespace eventlint {

/// Whether a file is what an acceptance in the configuration calls `file`.
bool IsFileOf(const Acceptance& acceptance, const std::string& file);

class AcceptanceIndex {
 public:
  explicit AcceptanceIndex(const std::vector<Acceptance>& acceptances);

  /// The groups that speak of a finding, the nearest first: those of its line, of what it is in
  /// from the inside out, of the configuration.
  std::vector<size_t> GroupsOf(const Finding& finding) const;

  size_t group_count() const { return groups_.size(); }
  /// Numbers of acceptances, in order.
  const std::vector<size_t>& group(size_t number) const { return groups_[number]; }

 private:
  // Some place whole, and the last one before it that ends after it begins.
  struct Whole {
    Range range;
    size_t group;
    size_t outer;
  };

  void AddComment(size_t number);
  size_t AddToGroup(const std::string& key, size_t number);
  void AddWhole(size_t number);
  void LinkWholes();
  void FindAtLine(const Finding& finding, std::vector<size_t>* found) const;
  void FindAround(const Finding& finding, std::vector<size_t>* found) const;

  const std::vector<Acceptance>& acceptances_;
  std::vector<std::vector<size_t>> groups_;
  std::unordered_map<std::string, size_t> by_key_;  // groups, by rule, file and line or range
  std::unordered_map<std::string, std::vector<int>> ends_at_;  // lines, by file and position
  std::unordered_map<std::string, std::vector<Whole>> wholes_;  // by rule and file
  std::unordered_map<std::string, std::vector<size_t>> in_configuration_;  // groups, by rule
};

}  // namespace eventlint

#endif  // EVENTLINT_RULES_ACCEPTANCE_INDEX_H_
