#include "rules/locate.h"

#include <map>
#include <string>
#include <utility>

namespace eventlint {

void LocateBelow(Value root, std::string* pointer, Range* range) {
  while (true) {
    if (const auto value = root.document().At(*pointer)) {
      *range = value->range();
      return;
    }
    if (pointer->empty()) return;
    pointer->resize(pointer->find_last_of('/'));
  }
}

void Locate(const FileReader& files, YamlFrontEnd yaml_reader, std::vector<Finding>* findings) {
  using Place = std::pair<std::string*, Range*>;
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
    for (const auto& [pointer, range] : in_file) {
      LocateBelow(read.document->root(), pointer, range);
    }
  }
}

}  // namespace eventlint
