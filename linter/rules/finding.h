// Finding: one thing that a check or a rule has found, ready to be told.
#ifndef EVENTLINT_RULES_FINDING_H_
#define EVENTLINT_RULES_FINDING_H_

#include <string>
#include <string_view>
#include <vector>

#include "text/source_text.h"

namespace eventlint {

/// error: the dataset is wrong by its own terms; warning: a fact's provenance has a gap; note: what
/// an auditor wants to see.
enum class Level { kNote, kWarning, kError };

std::string_view LevelName(Level level);

struct RelatedPlace {
  std::string file;
  Range range;
  std::string pointer;  ///< JSON Pointer within that file.
  std::string message;
};

struct Finding {
  std::string rule;
  Level level = Level::kError;
  std::string message;
  std::string file;     ///< Relative to the project's root.
  Range range;          ///< What to underline.
  std::string pointer;  ///< JSON Pointer within the file.
  std::string record;   ///< "events/tessit-massacres"; empty when no record is concerned.
  std::vector<RelatedPlace> related;
  std::string fingerprint;  ///< The same as long as the fault is, wherever its lines move.
};

enum class RuleStatus { kPassed, kFailed, kNotEvaluated };

std::string_view RuleStatusName(RuleStatus status);

/// How one rule or built-in check fared.
struct RuleOutcome {
  std::string rule;
  Level level = Level::kError;
  RuleStatus status = RuleStatus::kPassed;
  std::string reason;  ///< Why it was not evaluated, or on what part of the dataset it was not.
  int findings = 0;
};

/// All that a run has to tell. Findings are sorted by file, place, rule and message.
struct Report {
  int files = 0;
  int records = 0;
  std::vector<RuleOutcome> rules;
  std::vector<Finding> findings;
  int suppressed = 0;
  /// Findings of rules at rows that do not match their schema: the shape has to be mended first.
  int withheld = 0;

  int Count(Level level) const;
};

/// Sorts, and gives each finding its fingerprint.
void Finish(Report* report);

}  // namespace eventlint

#endif  // EVENTLINT_RULES_FINDING_H_
