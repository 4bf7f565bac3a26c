// FindingPlaces: where findings stand, by rule and file, to show the author of an acceptance that
// accepts nothing where its rule does find something.
#ifndef EVENTLINT_RULES_FINDING_PLACES_H_
#define EVENTLINT_RULES_FINDING_PLACES_H_

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "rules/finding.h"
#include "store/acceptance.h"

namespace eventlint {

class FindingPlaces {
 public:
  explicit FindingPlaces(const std::vector<Finding>& findings);

  /// A finding of the acceptance's rule: of a comment, the one in the same file whose line is the
  /// nearest; of an entry of the configuration, the first in its record, or else in its files.
  std::optional<RelatedPlace> NearestTo(const Acceptance& acceptance) const;

 private:
  struct Place {
    Range range;
    std::string pointer;
    std::string record;
  };
  using Places = std::vector<Place>;  // of one rule in one file, sorted

  using ByFile = std::map<std::string, Places>;

  static std::optional<RelatedPlace> NearEntry(const Acceptance& acceptance, const ByFile& by_file);
  static std::optional<RelatedPlace> NearComment(const Acceptance& acceptance,
                                                 const ByFile& by_file);

  std::map<std::string, ByFile> places_;  // by rule
};

}  // namespace eventlint

#endif  // EVENTLINT_RULES_FINDING_PLACES_H_
