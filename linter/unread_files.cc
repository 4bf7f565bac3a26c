#include "unread_files.h"

#include "schema/fault_words.h"
#include "store/dataset_files.h"
#include "text/glob.h"

namespace eventlint {

void FindUnreadFiles(const FileReader& files, const Project& project, Intake* intake) {
  const auto add = [&](const std::string& check, const std::string& message,
                       const std::string& file, Range range) {
    PlacedFault placed;
    placed.fault.check = check;
    placed.fault.message = message;
    placed.file = file;
    placed.range = range;
    intake->faults.push_back(std::move(placed));
  };
  if (intake->record_files.empty()) return;  // which is told of the dataset as a whole
  for (const Collection* empty : EmptyCollections(intake->record_files, project.plan)) {
    std::vector<std::string> patterns;
    for (const std::string& pattern : empty->files) patterns.push_back("'" + pattern + "'");
    add("empty-collection",
        "the collection " + empty->name + " has no file: nothing matches " +
            JoinWords(patterns, "or"),
        project.config_path, empty->files_at);
  }
  std::vector<std::string> other = project.rule_folders;
  other.push_back(project.config_path);
  for (const std::string& schema : project.schemas.files()) other.push_back(schema);
  if (project.evidence) {
    for (const std::string& folder : {project.evidence->folder, project.evidence->archive}) {
      if (!folder.empty()) other.push_back(PlainPath(folder));
    }
  }
  for (const std::string& path : UnreadFiles(files, intake->record_files, project.plan, other)) {
    add("unread-file", "no collection reads this file, so nothing in it is checked", path, {});
  }
}

}  // namespace eventlint
