#include "fix/exemptions.h"

#include <algorithm>

namespace eventlint {

Exemptions::Exemptions(const Report& report, const Levels& levels) : levels_(&levels) {
  for (const AcceptedFinding& accepted : report.accepted) {
    const Finding& finding = accepted.finding;
    Accepted& of_file = accepted_[{finding.rule, finding.file}];
    of_file.places.insert(finding.range.begin);
    of_file.lists.insert(finding.pointer.substr(0, finding.pointer.rfind('/')));
  }
}

const Exemptions::Accepted* Exemptions::Find(const std::string& rule,
                                             const std::string& file) const {
  const auto found = accepted_.find({rule, file});
  return found == accepted_.end() ? nullptr : &found->second;
}

bool Exemptions::CoverFile(const FixKind& kind, const std::string& file) const {
  return levels_ != nullptr &&
         std::any_of(kind.rules.begin(), kind.rules.end(), [&](const std::string& rule) {
           // Whatever its own level is: asked for is whether it has been turned off.
           return !levels_->In(file, rule, Level::kError);
         });
}

bool Exemptions::CoverPlace(const FixKind& kind, const std::string& file,
                            Position position) const {
  return std::any_of(kind.rules.begin(), kind.rules.end(), [&](const std::string& rule) {
    const Accepted* accepted = Find(rule, file);
    return accepted != nullptr && accepted->places.count(position) > 0;
  });
}

bool Exemptions::CoverList(const FixKind& kind, const std::string& file,
                           const std::string& pointer) const {
  return std::any_of(kind.rules.begin(), kind.rules.end(), [&](const std::string& rule) {
    const Accepted* accepted = Find(rule, file);
    return accepted != nullptr && accepted->lists.count(pointer) > 0;
  });
}

}  // namespace eventlint
