#include "rules/locate.h"

#include <map>

#include "text/pointer_index.h"

namespace eventlint {

namespace {

// A pointer that leads to nothing is shortened to the closest value that holds it.
Value FindClosest(PointerIndex* index, std::string* pointer) {
  while (true) {
    if (const auto value = index->At(*pointer)) return *value;
    pointer->resize(pointer->find_last_of('/'));
  }
}

}  // namespace

void LocateBelow(Value root, const std::vector<Place>& places) {
  PointerIndex index(root);
  for (const auto& [pointer, range, steady] : places) {
    *range = FindClosest(&index, pointer).range();
    if (steady != nullptr) *steady = index.Steady(*pointer);
  }
}

void Locate(const FileReader& files, YamlFrontEnd yaml_reader, std::vector<Finding>* findings) {
  std::map<std::string, std::vector<Place>> places;
  for (Finding& finding : *findings) {
    places[finding.file].push_back({&finding.pointer, &finding.range, &finding.steady_pointer});
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
