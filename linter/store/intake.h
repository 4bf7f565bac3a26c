// TakeIn: every file of the dataset is read, validated and shredded into rows.
//
// Files are read and validated by several threads and shredded in order by the caller's, so that
// the rows are the same whatever the timing. Only a bounded number of documents is in memory at a
// time.
#ifndef EVENTLINT_STORE_INTAKE_H_
#define EVENTLINT_STORE_INTAKE_H_

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "progress.h"
#include "schema/schema_set.h"
#include "schema/table_plan.h"
#include "store/acceptance.h"
#include "store/database.h"
#include "store/dataset_files.h"
#include "store/shredder.h"
#include "text/fault.h"
#include "text/file_reader.h"
#include "text/pointer_index.h"
#include "text/reader.h"

namespace eventlint {

/// A fault, and where it stands now that its document is gone.
struct PlacedFault {
  Fault fault;
  std::string file;
  Range range;
  Range related;               ///< Of fault.related, where there is one.
  std::string record;          ///< "events/tessit-massacres"; empty when no record is concerned.
  std::string steady_pointer;  ///< Of fault.pointer (PointerIndex::Steady).
};

/// `pointers` are those of the fault's document; nothing inside where there is none.
PlacedFault PlaceFault(Fault fault, const SourceText& source, std::string record,
                       std::optional<PointerIndex>* pointers);

/// The dataset as rows, and what was wrong on the way. Movable; the database keeps a reference to
/// the plan that it was made with.
struct Intake {
  std::unique_ptr<Database> database;
  std::unique_ptr<Shredder> shredder;
  std::vector<PlacedFault> faults;
  std::vector<Acceptance> acceptances;  ///< In the files' comments.
  std::vector<InputFile> record_files;
  std::vector<std::string> files;  ///< All that were read: of records, and later of evidence.
  /// Files that could not be read as a tree, by the collection that they would have been part of.
  std::map<std::string, std::vector<std::string>> unread;
};

struct IntakeOptions {
  YamlFrontEnd yaml_reader = YamlFrontEnd::kLibyaml;
  int threads = 0;  ///< 0: one per core.
  ProgressListener progress = {};
};

/// The rows of every record. REQUIRES: the shredder's Finish is called before they are asked.
/// Throws InputError when a file cannot be opened.
Intake TakeIn(const FileReader& files, const SchemaSet& schemas, const TablePlan& plan,
              const IntakeOptions& options);

}  // namespace eventlint

#endif  // EVENTLINT_STORE_INTAKE_H_
