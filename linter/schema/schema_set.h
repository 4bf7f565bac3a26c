// SchemaSet: every JSON Schema of a run, bundled into one document with local references only.
//
// A schema is draft-07. `$ref` may name another file, relative to its own
// (`common.schema.json#/...`). What the tool cannot honour is refused when it is loaded, by name
// and position: keywords of other drafts, unknown keywords (those that begin with `x-` are
// annotations), assertions beside a `$ref` (draft-07 ignores them), unknown formats, patterns that
// RE2 cannot compile, references to nothing.
//
// In the bundle each file stands below `/<key>`, every `$ref` is `#/<key>/...`, and `pattern` and
// `format` are renamed to kPatternKeyword and kFormatKeyword, so that no regular expression of the
// validating library ever sees a record (std::regex overflows the stack on a long string).
#ifndef EVENTLINT_SCHEMA_SCHEMA_SET_H_
#define EVENTLINT_SCHEMA_SCHEMA_SET_H_

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "text/document.h"
#include "text/file_reader.h"

namespace eventlint {

inline constexpr char kPatternKeyword[] = "eventlint-pattern";
inline constexpr char kFormatKeyword[] = "eventlint-format";

class SchemaSet {
 public:
  /// One schema of the bundle: a file's root, or a schema inside another.
  struct Place {
    std::string pointer;  ///< JSON Pointer into the bundle.
    Value schema;
  };

  /// Reads these schema files and all that they refer to. Throws InputError.
  static SchemaSet Load(const FileReader& files, const std::vector<std::string>& paths);

  SchemaSet(SchemaSet&&) = default;
  SchemaSet& operator=(SchemaSet&&) = default;

  const Document& bundle() const { return *bundle_; }

  /// The schema files, those that others refer to included.
  std::vector<std::string> files() const;

  /// The schema of one record of a file's: the file's root, or the `items` of a root that is a
  /// list. As a JSON Pointer into the bundle. Throws InputError when such a root asserts anything
  /// else of the list, which nothing would check. REQUIRES: `path` was loaded.
  std::string RecordSchema(const std::string& path) const;

  /// The schema of the list at a file's root; nothing when a file is one record. REQUIRES: `path`
  /// was loaded.
  std::optional<Value> ListSchema(const std::string& path) const;

  /// Follows `$ref`s from a schema of the bundle to the schema that they mean in the end.
  Value Resolve(Value schema) const;
  std::string ResolvePointer(const std::string& pointer) const;

  /// Every schema of the bundle, an outer one before those inside it.
  const std::vector<Place>& places() const { return places_; }
  /// The index in places() of the schema at that pointer; nothing when no schema stands there.
  std::optional<size_t> FindPlace(const std::string& pointer) const;

  /// The place in a schema file that a bundled value came from, for errors that are found later:
  /// the InputError to throw.
  [[noreturn]] void Refuse(Value schema, const std::string& message) const;

 private:
  friend class SchemaLoader;
  // A file's text stands in the bundle's source from `begin` on, so a bundled value's span tells
  // both.
  struct Source {
    uint32_t begin;
    std::shared_ptr<const SourceText> text;
  };

  SchemaSet() = default;
  /// A file's root in the bundle, its `$ref`s followed.
  std::string RootSchema(const std::string& path) const;
  void FindPlaces();
  void AddPlaces(const std::string& pointer, Value schema);
  void CheckReferences() const;
  int InPlaceDepth(size_t place, int level, std::vector<int>* depths) const;

  std::unique_ptr<Document> bundle_;
  std::map<std::string, std::string> keys_;  // path -> bundle key
  std::vector<Source> sources_;
  std::vector<Place> places_;
  std::unordered_map<std::string, size_t> index_;  // pointer -> places_
};

}  // namespace eventlint

#endif  // EVENTLINT_SCHEMA_SCHEMA_SET_H_
