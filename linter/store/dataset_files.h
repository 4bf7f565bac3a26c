// Which files are the dataset, and which look as if they should be and are not.
#ifndef EVENTLINT_STORE_DATASET_FILES_H_
#define EVENTLINT_STORE_DATASET_FILES_H_

#include <string>
#include <vector>

#include "schema/table_plan.h"
#include "text/file_reader.h"

namespace eventlint {

/// A file of the dataset, and the collection of its records: an index of TablePlan::collections.
struct InputFile {
  std::string path;
  size_t collection;
};

/// Every file of the dataset, by collection; sorted within each.
std::vector<InputFile> ListFiles(const FileReader& files, const TablePlan& plan);

/// The collections that have no file: a pattern that was mistyped would pass every rule.
std::vector<const Collection*> EmptyCollections(const std::vector<InputFile>& dataset,
                                                const TablePlan& plan);

/// Files of a format for records that lie where a collection's pattern looks, and that no
/// collection reads: events/x.yml beside "events/*.yaml". What lies below the `other` paths has
/// another purpose. At the project's root, and in hidden folders, nothing is looked for. Sorted.
std::vector<std::string> UnreadFiles(const FileReader& files,
                                     const std::vector<InputFile>& dataset, const TablePlan& plan,
                                     const std::vector<std::string>& other);

}  // namespace eventlint

#endif  // EVENTLINT_STORE_DATASET_FILES_H_
