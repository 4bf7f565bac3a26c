#include "rules/acceptance_index.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "text/glob.h"

namespace eventlint {

namespace {

constexpr size_t kNone = SIZE_MAX;

bool LeadsTo(std::string_view pointer, std::string_view place) {
  return place.starts_with(pointer) &&
         (place.size() == pointer.size() || place[pointer.size()] == '/');
}

// "/12/tolls/0" as "/tolls/0"; nothing when the first step is no list position.
std::optional<std::string_view> WithoutFirstIndex(std::string_view pointer) {
  const size_t end = std::min(pointer.find('/', 1), pointer.size());
  const bool is_index = end > 1 && std::all_of(pointer.begin() + 1, pointer.begin() + end,
                                               [](char c) { return c >= '0' && c <= '9'; });
  if (!is_index) return std::nullopt;
  return pointer.substr(end);
}

// Whether a pointer of a record leads to a place of its file. A record is the whole file, an entry
// of its list, or an entry of the list of one of its documents.
bool LeadsToInRecord(std::string_view pointer, std::string_view place) {
  for (int depth = 0; depth <= 2; ++depth) {
    if (LeadsTo(pointer, place)) return true;
    const auto rest = WithoutFirstIndex(place);
    if (!rest) return false;
    place = *rest;
  }
  return false;
}

// Whether an acceptance of the configuration means a finding of its rule.
bool SpeaksOf(const Acceptance& acceptance, const Finding& finding) {
  if (!acceptance.file.empty() && !IsFileOf(acceptance, finding.file)) return false;
  if (!acceptance.record.empty() && acceptance.record != finding.record) return false;
  return acceptance.record.empty() ? LeadsTo(acceptance.pointer, finding.pointer)
                                   : LeadsToInRecord(acceptance.pointer, finding.pointer);
}

std::string KeyOf(const std::string& rule, const std::string& file) { return rule + '\n' + file; }

std::string KeyOf(const std::string& rule, const std::string& file, int line) {
  return KeyOf(rule, file) + '\n' + std::to_string(line);
}

std::string KeyOf(const std::string& file, Position position) {
  return file + '\n' + std::to_string(position.line) + ':' + std::to_string(position.column);
}

}  // namespace

bool IsFileOf(const Acceptance& acceptance, const std::string& file) {
  return IsBelow(file, acceptance.file) || MatchesGlob(acceptance.file, file);
}

AcceptanceIndex::AcceptanceIndex(const std::vector<Acceptance>& acceptances)
    : acceptances_(acceptances) {
  for (size_t i = 0; i < acceptances.size(); ++i) {
    if (acceptances[i].subject != nullptr) {
      AddComment(i);
    } else {
      in_configuration_[acceptances[i].rule].push_back(groups_.size());
      groups_.push_back({i});
    }
  }
  LinkWholes();
}

void AcceptanceIndex::AddComment(size_t number) {
  const Acceptance& acceptance = acceptances_[number];
  const CommentSubject& subject = *acceptance.subject;
  AddToGroup(KeyOf(acceptance.rule, acceptance.file, subject.line), number);
  if (subject.has_whole()) AddWhole(number);

  // The rules of one comment share a subject, and stand one after the other.
  if (number > 0 && acceptances_[number - 1].subject == acceptance.subject) return;
  for (const Position position : subject.ending) {
    ends_at_[KeyOf(acceptance.file, position)].push_back(subject.line);
  }
}

size_t AcceptanceIndex::AddToGroup(const std::string& key, size_t number) {
  const auto [group, is_new] = by_key_.emplace(key, groups_.size());
  if (is_new) groups_.emplace_back();
  groups_[group->second].push_back(number);
  return group->second;
}

void AcceptanceIndex::AddWhole(size_t number) {
  const Acceptance& acceptance = acceptances_[number];
  const Range& range = acceptance.subject->whole;
  const std::string in_file = KeyOf(acceptance.rule, acceptance.file);
  const size_t groups = groups_.size();
  const size_t group = AddToGroup(KeyOf(KeyOf(in_file, range.begin), range.end), number);
  if (groups_.size() > groups) wholes_[in_file].push_back({range, group, kNone});
}

void AcceptanceIndex::LinkWholes() {
  for (auto& [key, wholes] : wholes_) {
    std::sort(wholes.begin(), wholes.end(), [](const Whole& a, const Whole& b) {
      return a.range.begin != b.range.begin ? a.range.begin < b.range.begin
                                            : b.range.end < a.range.end;
    });
    for (size_t i = 1; i < wholes.size(); ++i) {
      size_t outer = i - 1;
      while (outer != kNone && wholes[outer].range.end <= wholes[i].range.begin) {
        outer = wholes[outer].outer;
      }
      wholes[i].outer = outer;
    }
  }
}

std::vector<size_t> AcceptanceIndex::GroupsOf(const Finding& finding) const {
  std::vector<size_t> found;
  FindAtLine(finding, &found);
  FindAround(finding, &found);
  const auto configured = in_configuration_.find(finding.rule);
  if (configured == in_configuration_.end()) return found;
  for (const size_t group : configured->second) {
    if (SpeaksOf(acceptances_[groups_[group].front()], finding)) found.push_back(group);
  }
  return found;
}

void AcceptanceIndex::FindAtLine(const Finding& finding, std::vector<size_t>* found) const {
  const auto add = [&](int line) {
    const auto group = by_key_.find(KeyOf(finding.rule, finding.file, line));
    if (group != by_key_.end()) found->push_back(group->second);
  };
  add(finding.range.begin.line);
  const auto lines = ends_at_.find(KeyOf(finding.file, finding.range.begin));
  if (lines == ends_at_.end()) return;
  for (const int line : lines->second) add(line);
}

void AcceptanceIndex::FindAround(const Finding& finding, std::vector<size_t>* found) const {
  const auto in_file = wholes_.find(KeyOf(finding.rule, finding.file));
  if (in_file == wholes_.end()) return;
  const std::vector<Whole>& wholes = in_file->second;
  const Position place = finding.range.begin;
  const auto after = std::upper_bound(
      wholes.begin(), wholes.end(), place,
      [](Position position, const Whole& whole) { return position < whole.range.begin; });
  if (after == wholes.begin()) return;
  for (size_t i = static_cast<size_t>(after - wholes.begin()) - 1; i != kNone;
       i = wholes[i].outer) {
    if (place < wholes[i].range.end) found->push_back(wholes[i].group);
  }
}

}  // namespace eventlint
