#include "rules/finding.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "text/digest.h"

namespace eventlint {
namespace {

bool IsListIndex(std::string_view token) {
  return !token.empty() &&
         std::all_of(token.begin(), token.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// "/tolls/3/count" as "/tolls/*/count": an entry that is put before this one must not change who
/// this one is.
std::string WithoutListIndexes(std::string_view pointer) {
  std::string out;
  while (!pointer.empty()) {
    const size_t end = std::min(pointer.find('/', 1), pointer.size());
    const std::string_view token = pointer.substr(1, end - 1);
    out += '/';
    out += IsListIndex(token) ? std::string_view("*") : token;
    pointer.remove_prefix(end);
  }
  return out;
}

/// "the list that begins on line 12" as "the list that begins on line *": what a message says of
/// positions is not what it says of the fault.
std::string WithoutPositions(std::string_view message) {
  std::string out;
  for (size_t i = 0; i < message.size();) {
    out += message[i++];
    if (!out.ends_with("line ") && !out.ends_with("column ")) continue;
    const size_t digits = i;
    while (i < message.size() && message[i] >= '0' && message[i] <= '9') ++i;
    if (i > digits) out += '*';
  }
  return out;
}

std::string Identity(const Finding& finding) {
  Digest digest;
  digest.Add(finding.rule);
  digest.Add(OwnerOf(finding));
  digest.Add(finding.steady_pointer.empty() ? WithoutListIndexes(finding.pointer)
                                            : finding.steady_pointer);
  digest.Add(WithoutPositions(finding.message));
  return digest.Hex();
}

bool Before(const Finding& a, const Finding& b) {
  return std::tie(a.file, a.range.begin, a.rule, a.message, a.pointer, a.range.end) <
         std::tie(b.file, b.range.begin, b.rule, b.message, b.pointer, b.range.end);
}

}  // namespace

std::string_view LevelName(Level level) {
  switch (level) {
    case Level::kNote:
      return "note";
    case Level::kWarning:
      return "warning";
    case Level::kError:
      return "error";
  }
  return "error";
}

std::string_view RuleStatusName(RuleStatus status) {
  switch (status) {
    case RuleStatus::kPassed:
      return "passed";
    case RuleStatus::kFailed:
      return "failed";
    case RuleStatus::kNotEvaluated:
      return "not-evaluated";
  }
  return "not-evaluated";
}

int Report::Count(Level level) const {
  return static_cast<int>(std::count_if(findings.begin(), findings.end(),
                                        [&](const Finding& f) { return f.level == level; }));
}

const std::string& OwnerOf(const Finding& finding) {
  const bool has_id = finding.record.find('/') != std::string::npos;
  return has_id ? finding.record : finding.file;
}

void Finish(Report* report) {
  const auto accepted_before = [](const AcceptedFinding& a, const AcceptedFinding& b) {
    return Before(a.finding, b.finding);
  };
  std::stable_sort(report->findings.begin(), report->findings.end(), Before);
  std::stable_sort(report->accepted.begin(), report->accepted.end(), accepted_before);
  // All together, so that a finding keeps its fingerprint when its like is accepted.
  std::vector<Finding*> all;
  for (Finding& finding : report->findings) all.push_back(&finding);
  for (AcceptedFinding& accepted : report->accepted) all.push_back(&accepted.finding);
  std::stable_sort(all.begin(), all.end(),
                   [](const Finding* a, const Finding* b) { return Before(*a, *b); });
  std::map<std::string, int> seen;
  for (Finding* each : all) {
    Finding& finding = *each;
    finding.fingerprint = Identity(finding);
    const int occurrence = seen[finding.fingerprint]++;
    if (occurrence == 0) continue;
    Digest digest;
    digest.Add(finding.fingerprint);
    digest.Add(std::to_string(occurrence));
    finding.fingerprint = digest.Hex();
  }
}

void NameFilesFrom(const std::string& folder, Report* report) {
  const auto name = [&](std::string* file) {
    if (!file->empty()) file->insert(0, folder);
  };
  const auto name_all = [&](Finding* finding) {
    name(&finding->file);
    for (RelatedPlace& place : finding->related) name(&place.file);
  };
  for (Finding& finding : report->findings) name_all(&finding);
  for (AcceptedFinding& accepted : report->accepted) {
    name_all(&accepted.finding);
    name(&accepted.file);
  }
  if (!report->comparison) return;
  for (Finding& finding : report->comparison->resolved) name_all(&finding);
}

}  // namespace eventlint
