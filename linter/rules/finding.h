// Finding: one thing that a check or a rule has found, ready to be told.
#ifndef EVENTLINT_RULES_FINDING_H_
#define EVENTLINT_RULES_FINDING_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "evidence/evidence.h"
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
  /// The pointer from the record on, with list positions replaced by names
  /// (PointerIndex::Steady); empty where that is not known.
  std::string steady_pointer = {};
};

enum class RuleStatus { kPassed, kFailed, kNotEvaluated };

std::string_view RuleStatusName(RuleStatus status);

/// How one rule or built-in check fared, and what it has to say for itself.
struct RuleOutcome {
  std::string rule;
  Level level = Level::kError;
  RuleStatus status = RuleStatus::kPassed;
  std::string reason;  ///< Why it was not evaluated, or on what part of the dataset it was not.
  int findings = 0;
  std::string title = {};
  std::string why = {};  ///< Prose, as Markdown has it.
  std::string fix = {};  ///< Prose, as Markdown has it.
  std::vector<std::string> tags = {};
  int unchanged = 0;  ///< Findings that are not new and so not among those (Report::comparison).
};

/// A finding that the dataset declares to be all right, and where it does.
struct AcceptedFinding {
  Finding finding;
  std::string reason;
  std::string until;  ///< The last day on which it is accepted; empty when there is none.
  std::string file;   ///< Of the acceptance: the record's file, or the configuration.
  Range range;
};

/// What a report was compared with, when only new findings are told.
struct Comparison {
  std::string revision;        ///< As asked for: "origin/main".
  std::string commit;          ///< The commit that was compared with, in full.
  bool is_fork_point = false;  ///< That commit is not the revision's own: HEAD left it there.
  int unchanged = 0;           ///< Findings that both sides have; they are not told.
  /// What could not be compared, in whole sentences without their stops; for people.
  std::vector<std::string> notes = {};
  /// Findings that the change has mended, as they stood in that commit; places are of its files.
  std::vector<Finding> resolved = {};
};

/// All that a run has to tell. Findings are sorted by file, place, rule and message.
struct Report {
  int files = 0;
  int records = 0;
  std::vector<RuleOutcome> rules;
  std::vector<Finding> findings;
  Evidence evidence;
  int suppressed = 0;  ///< How many are accepted.
  std::vector<AcceptedFinding> accepted = {};  ///< They are sorted as the findings are.
  /// Findings of rules at rows that do not match their schema: the shape has to be mended first.
  int withheld = 0;
  /// How many places `--fix` would change, where that was asked for: for certain, and with
  /// `--unsafe` beside those.
  int fixable = 0;
  int likely_fixable = 0;
  std::optional<Comparison> comparison = {};

  int Count(Level level) const;
};

/// What a finding is known by beside its place: the record where it has an id, which it keeps when
/// it moves to another file, and else the file.
const std::string& OwnerOf(const Finding& finding);

/// Sorts, and gives each finding, accepted or not, its fingerprint: a digest of its rule, owner,
/// steady pointer and message, and of which one it is among those that are the same in all these.
void Finish(Report* report);

/// Puts `folder`, which is empty or ends in a slash, before the name of every file in a finished
/// report.
void NameFilesFrom(const std::string& folder, Report* report);

}  // namespace eventlint

#endif  // EVENTLINT_RULES_FINDING_H_
