// Project: what eventlint.yaml names, loaded and checked: schemas, the table plan and the rules.
#ifndef EVENTLINT_PROJECT_H_
#define EVENTLINT_PROJECT_H_

#include <optional>
#include <string>
#include <vector>

#include "evidence/evidence_plan.h"
#include "rules/levels.h"
#include "rules/rule.h"
#include "schema/schema_set.h"
#include "schema/table_plan.h"
#include "store/acceptance.h"
#include "text/file_reader.h"

namespace eventlint {

struct Project {
  std::string config_path;
  SchemaSet schemas;
  TablePlan plan;
  std::optional<EvidencePlan> evidence;
  std::vector<std::string> rule_folders;
  std::vector<Rule> rules;
  Levels levels;
  std::vector<Acceptance> acceptances;  ///< Those in the configuration.
};

/// Loads the project that a configuration file describes. Throws InputError at the place of
/// whatever is wrong with it, its schemas or its rules.
Project LoadProject(const FileReader& files, const std::string& config_path);

}  // namespace eventlint

#endif  // EVENTLINT_PROJECT_H_
