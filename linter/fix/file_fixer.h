// FixFile: the changes of one file, made and proven.
//
// Only the characters concerned change. The text that comes of it is read again by both YAML
// readers and has to say the same as before but for the intended changes; otherwise nothing is
// changed, and it is said.
#ifndef EVENTLINT_FIX_FILE_FIXER_H_
#define EVENTLINT_FIX_FILE_FIXER_H_

#include <string>
#include <vector>

#include "fix/exemptions.h"
#include "fix/fix_kinds.h"

namespace eventlint {

struct FixedFile {
  std::string bytes;  ///< As they were when there are no fixes.
  std::vector<Fix> fixes;
  std::vector<Unfixed> unfixed;
  int likely = 0;  ///< Changes that are not certain, and were not made for that reason.
};

struct FixChoice {
  std::vector<const FixKind*> kinds;
  bool likely = false;  ///< Also make changes that are not certain.
  Exemptions exemptions = {};
};

/// A file that cannot be read, or has the marks of a merge conflict, is left alone and said.
/// REQUIRES: IsFixable(path).
FixedFile FixFile(const std::string& path, const std::string& bytes, const CollectionPlan& plan,
                  const FixChoice& choice, RecordNames* names);

/// Whether files of that name can be edited: YAML and JSON, not CSV and JSON Lines.
bool IsFixable(const std::string& path);

}  // namespace eventlint

#endif  // EVENTLINT_FIX_FILE_FIXER_H_
