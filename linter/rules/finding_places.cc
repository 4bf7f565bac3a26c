#include "rules/finding_places.h"

#include <algorithm>

#include "rules/acceptance_index.h"

namespace eventlint {

FindingPlaces::FindingPlaces(const std::vector<Finding>& findings) {
  for (const Finding& finding : findings) {
    places_[finding.rule][finding.file].push_back({finding.range, finding.pointer, finding.record});
  }
  for (auto& [rule, files] : places_) {
    for (auto& [file, places] : files) {
      std::sort(places.begin(), places.end(), [](const Place& a, const Place& b) {
        return a.range.begin != b.range.begin ? a.range.begin < b.range.begin
                                              : a.pointer < b.pointer;
      });
    }
  }
}

namespace {

RelatedPlace Related(const std::string& rule, const std::string& file, const Range& range,
                     const std::string& pointer) {
  return {file, range, pointer, "'" + rule + "' finds this"};
}

}  // namespace

std::optional<RelatedPlace> FindingPlaces::NearestTo(const Acceptance& acceptance) const {
  const auto of_rule = places_.find(acceptance.rule);
  if (of_rule == places_.end()) return std::nullopt;
  const ByFile& by_file = of_rule->second;
  return acceptance.subject == nullptr ? NearEntry(acceptance, by_file)
                                       : NearComment(acceptance, by_file);
}

// An entry that names neither speaks of every file by its pointer, and so of none in particular.
std::optional<RelatedPlace> FindingPlaces::NearEntry(const Acceptance& acceptance,
                                                     const ByFile& by_file) {
  std::optional<RelatedPlace> in_file;
  for (const auto& [file, places] : by_file) {
    const bool is_file = !acceptance.file.empty() && IsFileOf(acceptance, file);
    for (const Place& place : places) {
      const bool is_record = !acceptance.record.empty() && place.record == acceptance.record;
      if (is_record) return Related(acceptance.rule, file, place.range, place.pointer);
      if (is_file && !in_file) {
        in_file = Related(acceptance.rule, file, place.range, place.pointer);
      }
    }
  }
  return in_file;
}

std::optional<RelatedPlace> FindingPlaces::NearComment(const Acceptance& acceptance,
                                                       const ByFile& by_file) {
  const auto in_file = by_file.find(acceptance.file);
  if (in_file == by_file.end()) return std::nullopt;
  const Places& places = in_file->second;
  const int line = acceptance.subject->line;
  auto nearest = std::lower_bound(
      places.begin(), places.end(), line,
      [](const Place& place, int wanted) { return place.range.begin.line < wanted; });
  const bool before_is_nearer =
      nearest == places.end() ||
      (nearest != places.begin() &&
       line - (nearest - 1)->range.begin.line < nearest->range.begin.line - line);
  if (before_is_nearer) --nearest;
  return Related(acceptance.rule, acceptance.file, nearest->range, nearest->pointer);
}

}  // namespace eventlint
