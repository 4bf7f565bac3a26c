#include "rules/locate.h"

#include <charconv>
#include <map>
#include <optional>
#include <string_view>

namespace eventlint {

namespace {

// Finds the values of one document, many of them below a long list at its root.
class ValueFinder {
 public:
  explicit ValueFinder(Value root) : root_(root) {
    for (Value item : root.Items()) items_.push_back(item);
  }

  /// A pointer that leads to nothing is shortened to the closest value that holds it.
  Value Find(std::string* pointer) const {
    while (true) {
      if (const auto value = At(*pointer)) return *value;
      pointer->resize(pointer->find_last_of('/'));
    }
  }

 private:
  std::optional<Value> At(std::string_view pointer) const {
    std::optional<Value> value = root_;
    while (value && !pointer.empty()) {
      const std::string_view step = pointer.substr(0, pointer.find('/', 1));
      value = Child(*value, step);
      pointer.remove_prefix(step.size());
    }
    return value;
  }

  // `step` is a slash and one token of a pointer.
  std::optional<Value> Child(Value parent, std::string_view step) const {
    for (const auto& [key, value] : parent.Members()) {
      if (JoinPointer("", key.AsWritten()) == step) return value;
    }
    if (parent.kind() != Kind::kList) return std::nullopt;
    size_t index = 0;
    const auto [end, error] = std::from_chars(step.data() + 1, step.data() + step.size(), index);
    if (error != std::errc() || end != step.data() + step.size()) return std::nullopt;
    if (index >= parent.size()) return std::nullopt;
    if (parent == root_) return items_[index];
    auto item = parent.Items().begin();
    while (index-- > 0) ++item;
    return *item;
  }

  const Value root_;
  std::vector<Value> items_;  // of the root: counting to the last one, finding by finding, is slow
};

}  // namespace

void LocateBelow(Value root, const std::vector<Place>& places) {
  const ValueFinder finder(root);
  for (const auto& [pointer, range] : places) *range = finder.Find(pointer).range();
}

void Locate(const FileReader& files, YamlFrontEnd yaml_reader, std::vector<Finding>* findings) {
  std::map<std::string, std::vector<Place>> places;
  for (Finding& finding : *findings) {
    places[finding.file].push_back({&finding.pointer, &finding.range});
    for (RelatedPlace& related : finding.related) {
      places[related.file].push_back({&related.pointer, &related.range});
    }
  }
  for (const auto& [file, in_file] : places) {
    const ReadResult read = ReadDocument(file, files.Read(file), yaml_reader);
    if (read.document == nullptr) continue;  // it changed meanwhile; the rows' positions stay
    LocateBelow(read.document->root(), in_file);
  }
}

}  // namespace eventlint
