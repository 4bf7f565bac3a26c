// FixDataset: every file of the dataset with its fixes made, in memory.
#ifndef EVENTLINT_FIX_FIX_DATASET_H_
#define EVENTLINT_FIX_FIX_DATASET_H_

#include <map>
#include <string>
#include <vector>

#include "fix/fix.h"
#include "project.h"
#include "rules/finding.h"
#include "store/intake.h"
#include "text/file_reader.h"

namespace eventlint {

struct FixOptions {
  bool likely = false;  ///< Also make changes that are not certain.
  /// As in LintOptions; with `select`, only fixes of those rules' findings.
  std::vector<std::string> select = {};
  std::vector<std::string> ignore = {};
  std::vector<std::string> paths = {};
};

struct DatasetFixes {
  std::map<std::string, std::string> files;  ///< The files that change -> their new bytes.
  std::vector<Fix> fixes;                    ///< By file and place.
  std::vector<Unfixed> unfixed;              ///< What has to be done by hand.
  std::vector<std::string> passed_over;      ///< Files of formats that are not edited.
  int likely = 0;  ///< Changes that only `likely` would make.
};

/// How much could be changed in the files in which something was found that can be mended.
struct FixesAtHand {
  int certain = 0;
  int likely = 0;  ///< Beside the certain ones.
};

/// `rows` are those of the report. Throws as FixDataset does.
FixesAtHand CountFixes(const FileReader& files, const Project& project, const Report& report,
                       const Intake& rows, const FixOptions& options);

/// Goes over the dataset until there is nothing more to do, since one change may let another be
/// seen: a name that is mended, and a reference that names it. What is accepted, or off, stays. Writes nothing. Throws InputError
/// when a file cannot be opened or an option names no rule.
DatasetFixes FixDataset(const FileReader& files, const Project& project, const FixOptions& options);

}  // namespace eventlint

#endif  // EVENTLINT_FIX_FIX_DATASET_H_
