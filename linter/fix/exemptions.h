// Exemptions: what `--fix` leaves as it is, because people have said that it is all right: findings
// that are accepted, and rules that are off.
#ifndef EVENTLINT_FIX_EXEMPTIONS_H_
#define EVENTLINT_FIX_EXEMPTIONS_H_

#include <map>
#include <set>
#include <string>
#include <utility>

#include "fix/fix_kinds.h"
#include "rules/finding.h"
#include "rules/levels.h"

namespace eventlint {

class Exemptions {
 public:
  Exemptions() = default;
  /// Copies the findings that `report` says are accepted, at the places that they have in the files
  /// it was made of; keeps `levels`.
  Exemptions(const Report& report, const Levels& levels);

  /// Whether none of what a kind would change in a file is to be changed.
  bool CoverFile(const FixKind& kind, const std::string& file) const;
  /// Whether what a kind would change in the scalar that begins there is accepted.
  bool CoverPlace(const FixKind& kind, const std::string& file, Position position) const;
  /// The same for the list at a JSON Pointer, of which a finding names an item.
  bool CoverList(const FixKind& kind, const std::string& file, const std::string& pointer) const;

 private:
  // The findings of one rule in one file.
  struct Accepted {
    std::set<Position> places;
    std::set<std::string> lists;  // pointers of what the findings are items or members of
  };
  const Accepted* Find(const std::string& rule, const std::string& file) const;

  std::map<std::pair<std::string, std::string>, Accepted> accepted_;  // rule, file
  const Levels* levels_ = nullptr;
};

}  // namespace eventlint

#endif  // EVENTLINT_FIX_EXEMPTIONS_H_
