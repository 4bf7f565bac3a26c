#include "project.h"

#include <algorithm>

#include "rules/accepted_in_config.h"
#include "schema/embedded_schemas.h"
#include "schema/table_planner.h"
#include "schema/validator.h"
#include "text/input_error.h"
#include "text/reader.h"

namespace eventlint {

namespace {

constexpr char kConfigSchema[] = "config.schema.json";

std::unique_ptr<Document> ReadConfig(const FileReader& files, const std::string& path) {
  ReadResult read = ReadDocument(path, files.Read(path));
  if (!read.faults.empty()) {
    const Fault& fault = read.faults.front();
    if (fault.check == "empty-file") {
      throw InputError(*read.source, fault.span,
                       "the configuration is empty; it needs at least `collections`. `eventlint "
                       "init` makes a project to start from");
    }
    throw InputError(*read.source, fault.span, fault.message);
  }
  const SchemaSet schemas = SchemaSet::Load(MemoryFiles(EmbeddedSchemas()), {kConfigSchema});
  std::vector<Fault> faults;
  Validator(schemas).Check(schemas.RecordSchema(kConfigSchema), read.document->root(), "", &faults);
  if (!faults.empty()) {
    throw InputError(*read.source, faults.front().span, faults.front().message);
  }
  return std::move(read.document);
}

std::vector<std::string> OneOrMany(Value value) {
  if (value.kind() == Kind::kString) return {std::string(value.AsString())};
  std::vector<std::string> texts;
  for (Value item : value.Items()) texts.emplace_back(item.AsString());
  return texts;
}

// A pattern of another tool's language would match nothing, or files of that very name.
std::vector<std::string> ReadPatterns(Value value) {
  std::vector<std::string> patterns = OneOrMany(value);
  for (const std::string& pattern : patterns) {
    if (pattern.find_first_of("[]{}") == std::string::npos) continue;
    throw InputError(value.document().source(), value.span(),
                     "the pattern '" + pattern +
                         "' has brackets or braces, which mean nothing here: *, ? and ** do; for "
                         "several endings write a list of patterns");
  }
  return patterns;
}

std::vector<Collection> ReadCollections(const FileReader& files, Value config) {
  std::vector<Collection> collections;
  for (const auto& [name, value] : config.Find("collections")->Members()) {
    Collection collection;
    collection.name = name.AsWritten();
    collection.files = ReadPatterns(*value.Find("files"));
    collection.files_at = value.Find("files")->range();
    collection.schema_file = value.String("schema");
    if (!files.Exists(collection.schema_file)) {
      throw InputError(config.document().source(), value.Find("schema")->span(),
                       "there is no schema file " + collection.schema_file +
                           "; paths are relative to this file's folder");
    }
    collections.push_back(std::move(collection));
  }
  return collections;
}

std::vector<std::string> RuleFolders(const FileReader& files, Value config) {
  const auto folders = config.Find("rules");
  if (!folders) return {"rules"};
  for (Value folder : folders->Items()) {
    if (files.Exists(std::string(folder.AsString()))) continue;
    throw InputError(config.document().source(), folder.span(),
                     "there is no rules folder " + std::string(folder.AsString()) +
                         "; paths are relative to this file's folder");
  }
  return OneOrMany(*folders);
}

}  // namespace

Project LoadProject(const FileReader& files, const std::string& config_path) {
  const std::unique_ptr<Document> config = ReadConfig(files, config_path);
  const std::vector<Collection> collections = ReadCollections(files, config->root());
  std::vector<std::string> schema_files;
  for (const Collection& collection : collections) schema_files.push_back(collection.schema_file);
  SchemaSet schemas = SchemaSet::Load(files, schema_files);
  TablePlan plan = PlanTables(schemas, collections);
  std::optional<EvidencePlan> evidence = ReadEvidencePlan(config->root(), plan);
  std::vector<std::string> rule_folders = RuleFolders(files, config->root());
  std::vector<Rule> rules = LoadRules(files, rule_folders, plan);
  Levels levels(config->root(), rules);
  std::vector<Acceptance> acceptances = ReadAcceptedInConfig(config->root(), rules);
  return {config_path,      std::move(schemas),      std::move(plan),
          std::move(evidence), std::move(rule_folders), std::move(rules),
          std::move(levels), std::move(acceptances)};
}

}  // namespace eventlint
