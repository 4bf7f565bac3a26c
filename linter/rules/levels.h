// Levels: how much a rule's findings matter in this project, where eventlint.yaml says so.
//
//     levels:
//       tolls-disagree: warning       # everywhere
//       single-voice: off
//       "dataset/drafts/**":          # in the files of a path, a folder or a pattern
//         uncited-toll: note
//
// What is said of files goes before what is said of everywhere, and the later path before the
// earlier one.
#ifndef EVENTLINT_RULES_LEVELS_H_
#define EVENTLINT_RULES_LEVELS_H_

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "rules/finding.h"
#include "rules/rule.h"
#include "text/document.h"

namespace eventlint {

/// A level, or nothing for a rule that is off.
using LevelOrOff = std::optional<Level>;

/// "error", or "off".
std::string LevelText(const LevelOrOff& level);

class Levels {
 public:
  /// Every rule at its own level.
  Levels() = default;
  /// Throws InputError, at the place in the configuration, for a rule that is not there.
  Levels(Value config, const std::vector<Rule>& rules);

  /// The level of a rule or check whose own is `own`: everywhere, and in a file.
  LevelOrOff Of(const std::string& rule, Level own) const;
  LevelOrOff In(const std::string& file, const std::string& rule, Level own) const;

  /// Whether a rule finds nothing in any file, because it is off and no path turns it on.
  bool TurnsOff(const std::string& rule) const;
  /// The rules of which that is so.
  std::vector<std::string> TurnedOff() const;

  /// Whether the configuration speaks of the rule at all.
  bool Mentions(const std::string& rule) const { return rules_.count(rule) > 0; }
  /// What it says of the rule in some files: path and level.
  std::vector<std::pair<std::string, LevelOrOff>> ByPath(const std::string& rule) const;

 private:
  struct RuleLevels {
    std::optional<LevelOrOff> everywhere;
    std::vector<std::pair<std::string, LevelOrOff>> by_path;
  };
  std::map<std::string, RuleLevels> rules_;
};

/// Gives the findings their levels, and takes away those that are off where they stand. A rule's
/// outcome says so.
void SetLevels(const Levels& levels, const std::string& config_path, Report* report);

}  // namespace eventlint

#endif  // EVENTLINT_RULES_LEVELS_H_
