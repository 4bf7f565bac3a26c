// SchemaLoader: reads schema files and what they refer to, and makes the bundle of a SchemaSet.
#ifndef EVENTLINT_SCHEMA_SCHEMA_LOADER_H_
#define EVENTLINT_SCHEMA_SCHEMA_LOADER_H_

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "schema/schema_set.h"
#include "text/document_builder.h"

namespace eventlint {

/// What a `$ref` names: a file, and a place in it as a JSON Pointer.
struct SchemaReference {
  std::string path;
  std::string pointer;
};

/// Takes a `$ref` of the file at `path` apart. `own_id` is that file's `$id`, which an absolute
/// reference may begin with. Throws InputError at `ref`.
SchemaReference ParseReference(const std::string& path, std::string_view own_id, Value ref);

/// A path below the project's root without `.` and `..`; nothing when it leads out of the project.
std::optional<std::string> NormalizePath(const std::string& path);

class SchemaLoader {
 public:
  explicit SchemaLoader(const FileReader& files) : files_(files) {}

  /// Reads and checks a file, once. `referrer` is the `$ref` that names it, if any. Throws
  /// InputError.
  void Add(const std::string& path, std::optional<Value> referrer = std::nullopt);

  /// The bundle of all that was added. The loader is not used again.
  SchemaSet Finish();

 private:
  struct File {
    std::string path;
    std::string id;  // its $id
    std::unique_ptr<Document> document;
    std::shared_ptr<const SourceText> source;
  };

  void AddReferences(size_t file, Value schema);
  void AddSchema(const File& file, Value schema);
  void AddOperand(const File& file, std::string_view name, Value operand);
  std::string BundledReference(const File& file, Value ref) const;

  const FileReader& files_;
  std::vector<File> loaded_;
  std::map<std::string, std::string> keys_;  // path -> bundle key

  // While the bundle is being made.
  std::unique_ptr<DocumentBuilder> builder_;
  uint32_t shift_ = 0;
};

}  // namespace eventlint

#endif  // EVENTLINT_SCHEMA_SCHEMA_LOADER_H_
