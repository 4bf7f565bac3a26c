#include "fix/exemptions.h"

#include <algorithm>

namespace eventlint {

Exemptions::Exemptions(const Report& report, const Levels& levels) : levels_(&levels) {
  for (const AcceptedFinding& accepted : report.accepted) {
    const Finding& finding = accepted.finding;
    accepted_[{finding.rule, finding.file}].push_back({finding.range.begin, finding.pointer});
  }
}

const std::vector<Exemptions::Accepted>* Exemptions::Find(const std::string& rule,
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
    const auto* accepted = Find(rule, file);
    return accepted != nullptr &&
           std::any_of(accepted->begin(), accepted->end(),
                       [&](const Accepted& one) { return one.position == position; });
  });
}

bool Exemptions::CoverList(const FixKind& kind, const std::string& file,
                           const std::string& pointer) const {
  return std::any_of(kind.rules.begin(), kind.rules.end(), [&](const std::string& rule) {
    const auto* accepted = Find(rule, file);
    return accepted != nullptr &&
           std::any_of(accepted->begin(), accepted->end(), [&](const Accepted& one) {
             return one.pointer.substr(0, one.pointer.rfind('/')) == pointer;
           });
  });
}

}  // namespace eventlint
