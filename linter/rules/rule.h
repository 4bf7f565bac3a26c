// Rule: what must hold, as one SQL SELECT that returns the rows that break it.
#ifndef EVENTLINT_RULES_RULE_H_
#define EVENTLINT_RULES_RULE_H_

#include <memory>
#include <set>
#include <string>
#include <vector>

#include "rules/finding.h"
#include "store/database.h"
#include "text/document.h"
#include "text/file_reader.h"

namespace eventlint {

struct ExpectedFinding {
  std::string at;  ///< JSON Pointer into the example's records: /events/0/tolls/1.
  std::string message;
  std::string related;
  std::string related_message;
};

struct RuleExample {
  std::string name;
  std::string pointer;  ///< Its place in the rule file.
  std::vector<ExpectedFinding> expect;
};

struct Rule {
  std::string id;  ///< The file's name without its ending.
  std::string path;
  std::string title;
  Level level = Level::kError;
  std::string since;
  std::vector<std::string> tags;
  std::string message;
  std::string why;
  std::string fix;
  bool needs_all_records = false;
  std::string sql;
  std::vector<std::string> columns;  ///< Of the SELECT.
  std::set<std::string> tables;      ///< That it reads.
  std::vector<RuleExample> examples;
  std::shared_ptr<const Document> document;  ///< The file, for positions and the examples' records.
};

/// Whether a column of a rule's SELECT says where, rather than filling the message.
bool IsPlaceColumn(const std::string& column);

/// Reads every rule file below the folders, sorted by id, and checks each: its schema, its SQL
/// against the plan's empty tables, its message's placeholders, its examples. Throws InputError at
/// the place of the first thing wrong.
std::vector<Rule> LoadRules(const FileReader& files, const std::vector<std::string>& folders,
                            const TablePlan& plan);

}  // namespace eventlint

#endif  // EVENTLINT_RULES_RULE_H_
