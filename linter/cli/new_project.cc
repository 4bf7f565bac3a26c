#include "cli/new_project.h"

#include <string_view>

#include "cli/embedded_template.h"
#include "evidence/indexer.h"
#include "evidence/registry.h"
#include "evidence/source_index.h"
#include "lint.h"
#include "version.h"

namespace eventlint {
namespace {

using Files = std::map<std::string, std::string>;

constexpr char kConfigPath[] = "eventlint.yaml";
constexpr std::string_view kVersionMark = "@VERSION@";

void FillInVersion(std::string* text) {
  for (size_t at = text->find(kVersionMark); at != std::string::npos;
       at = text->find(kVersionMark, at)) {
    text->replace(at, kVersionMark.size(), Version());
  }
}

// Made here and not kept in the template, so that it is always what this version's reading gives.
void AddIndex(Files* texts) {
  const MemoryFiles files(*texts);
  const Project project = LoadProject(files, kConfigPath);
  const EvidencePlan& evidence = project.evidence.value();
  const Intake rows = LoadRows(files, project, LintOptions());
  const Registry registry = ReadRegistry(evidence, project.plan, rows.database.get());
  for (const HeldSource& held : ReadHeldSources(evidence, project.plan, rows.database.get())) {
    const std::string text = files.Read(evidence.archive + "/" + held.file);
    const SourceIndex index = IndexSource(held.id, held.language, text, registry);
    texts->emplace(evidence.IndexPath(held.id), WriteIndex(index, registry.names.phrases()));
  }
}

}  // namespace

std::map<std::string, std::string> NewProject() {
  Files files = EmbeddedTemplate();
  for (auto& [path, text] : files) FillInVersion(&text);
  AddIndex(&files);
  return files;
}

}  // namespace eventlint
