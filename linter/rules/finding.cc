#include "rules/finding.h"

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <map>
#include <tuple>

namespace eventlint {
namespace {

/// 64-bit FNV-1a over fields: each is closed by a byte that no UTF-8 text holds, so that "ab","c"
/// and "a","bc" differ.
class Fnv1a {
 public:
  void Add(std::string_view field) {
    for (const char byte : field) AddByte(static_cast<unsigned char>(byte));
    AddByte(0xFF);
  }

  std::string Hex() const {
    char text[17];
    std::snprintf(text, sizeof text, "%016llx", static_cast<unsigned long long>(hash_));
    return text;
  }

 private:
  void AddByte(unsigned char byte) {
    hash_ ^= byte;
    hash_ *= 1099511628211u;
  }

  uint64_t hash_ = 14695981039346656037u;
};

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

std::string Identity(const Finding& finding) {
  Fnv1a hash;
  hash.Add(finding.rule);
  // A record keeps its name when it moves to another file; only what has no record is known by
  // file.
  hash.Add(finding.record.empty() ? finding.file : finding.record);
  hash.Add(WithoutListIndexes(finding.pointer));
  hash.Add(finding.message);
  return hash.Hex();
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

void Finish(Report* report) {
  std::stable_sort(report->findings.begin(), report->findings.end(), Before);
  std::map<std::string, int> seen;
  for (Finding& finding : report->findings) {
    finding.fingerprint = Identity(finding);
    const int occurrence = seen[finding.fingerprint]++;
    if (occurrence == 0) continue;
    Fnv1a hash;
    hash.Add(finding.fingerprint);
    hash.Add(std::to_string(occurrence));
    finding.fingerprint = hash.Hex();
  }
}

}  // namespace eventlint
