// FixProject: a small project with references, names, dates and citations, to try fixes on.
#ifndef EVENTLINT_TESTS_UNIT_FIX_PROJECT_H_
#define EVENTLINT_TESTS_UNIT_FIX_PROJECT_H_

#include <map>
#include <string>

#include "fix/fix_dataset.h"
#include "memory_project.h"

namespace eventlint {

inline constexpr char kPlaces[] =
    "- {id: tadjalalt, name: Tadjalalt, spellings: [Tajalalt]}\n"
    "- {id: menaka, name: Ménaka}\n"
    "- {id: menaka-region, name: Ménaka}\n"
    "- {id: '2018', name: Camp}\n";

inline std::map<std::string, std::string> FixFiles(const std::string& events,
                                                   const std::string& places = kPlaces) {
  return {{"eventlint.yaml",
           "collections:\n"
           "  events: {files: [e.yaml, e.json, e.csv], schema: event.json}\n"
           "  places: {files: p.yaml, schema: place.json}\n"},
          {"event.json", R"({"type": "object", "properties": {
               "id": {"type": "string"},
               "place": {"type": "string", "x-refers-to": "places"},
               "places": {"type": "array", "items": {"type": "string", "x-refers-to": "places"}},
               "parts": {"type": "array", "items": {"type": "object", "properties": {
                 "place": {"type": "string", "x-refers-to": "places"}}}},
               "date": {"type": "string", "format": "edtf"},
               "name": {"type": "string", "x-name": true},
               "tags": {"type": "array", "x-order": true, "items": {"type": "string"}},
               "roles": {"type": "array", "x-order": ["date", "place"], "items": {
                 "type": "object", "properties": {
                   "date": {"type": "string", "format": "edtf"}, "place": {"type": "string"},
                   "tags": {"type": "array", "x-order": true, "items": {"type": "string"}}}}},
               "cites": {"type": "string", "format": "citation", "x-refers-to": "places"},
               "note": {"type": "string"}}})"},
          {"place.json", R"({"type": "object", "properties": {
               "id": {"type": "string"}, "name": {"type": "string", "x-name": true},
               "spellings": {"type": "array", "items": {"type": "string", "x-name": true}}}})"},
          {"e.yaml", events},
          {"p.yaml", places}};
}

inline DatasetFixes FixesOf(const std::map<std::string, std::string>& texts,
                            const FixOptions& options = {}) {
  MemoryProject project(texts);
  return FixDataset(project.files, project.project, options);
}

/// The file of events with its fixes made, and what was left, a line each.
inline std::string Fixed(const std::string& events, bool likely = false) {
  FixOptions options;
  options.likely = likely;
  const DatasetFixes fixes = FixesOf(FixFiles(events), options);
  std::string out = fixes.files.count("e.yaml") > 0 ? fixes.files.at("e.yaml") : events;
  for (const Unfixed& unfixed : fixes.unfixed) {
    out += "!" + std::to_string(unfixed.position.line) + ":" +
           std::to_string(unfixed.position.column) + " " + unfixed.reason + "\n";
  }
  return out;
}

}  // namespace eventlint

#endif  // EVENTLINT_TESTS_UNIT_FIX_PROJECT_H_
