#include "rules/accept_findings.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "rules/built_in_checks.h"
#include "schema/excerpt.h"
#include "text/glob.h"

namespace eventlint {

namespace {

bool IsInFile(const std::string& pattern, const std::string& file) {
  return IsBelow(file, pattern) || MatchesGlob(pattern, file);
}

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

bool SpeaksOf(const Acceptance& acceptance, const Finding& finding) {
  if (acceptance.line != 0) {
    return acceptance.line == finding.range.begin.line && acceptance.file == finding.file;
  }
  if (!acceptance.file.empty() && !IsInFile(acceptance.file, finding.file)) return false;
  if (!acceptance.record.empty() && acceptance.record != finding.record) return false;
  return acceptance.record.empty() ? LeadsTo(acceptance.pointer, finding.pointer)
                                   : LeadsToInRecord(acceptance.pointer, finding.pointer);
}

// The acceptances of a report, found by rule, and those in comments also by file and line.
class Acceptor {
 public:
  Acceptor(const std::vector<Acceptance>& acceptances, const AcceptanceContext& context,
           Report* report)
      : acceptances_(acceptances),
        context_(context),
        report_(report),
        used_(acceptances.size(), false) {
    for (size_t i = 0; i < acceptances.size(); ++i) by_place_[KeyOf(acceptances[i])].push_back(i);
    for (const auto& [collection, files] : context.intake.unread) {
      unread_.insert(files.begin(), files.end());
    }
  }

  void MoveAccepted() {
    std::vector<Finding> told;
    for (Finding& finding : report_->findings) {
      const Acceptance* const acceptance = Find(finding);
      if (acceptance == nullptr) {
        told.push_back(std::move(finding));
      } else {
        report_->accepted.push_back({std::move(finding), acceptance->reason, acceptance->until,
                                     acceptance->written_in, acceptance->range});
      }
    }
    report_->findings = std::move(told);
  }

  void CheckAcceptances() {
    for (const RuleOutcome& outcome : report_->rules) {
      const bool in_full = outcome.status != RuleStatus::kNotEvaluated && outcome.reason.empty();
      if (in_full) evaluated_in_full_.insert(outcome.rule);
    }
    for (size_t i = 0; i < acceptances_.size(); ++i) CheckAcceptance(acceptances_[i], used_[i]);
  }

 private:
  using Key = std::string;

  static Key KeyAt(const std::string& rule, const std::string& file, int line) {
    return rule + '\n' + (line == 0 ? "" : std::to_string(line) + '\n' + file);
  }
  static Key KeyOf(const Acceptance& acceptance) {
    return KeyAt(acceptance.rule, acceptance.file, acceptance.line);
  }

  // The first acceptance that speaks of a finding; all of them are in use.
  const Acceptance* Find(const Finding& finding) {
    // A file that cannot be read hides all that is in it: no reason makes up for that.
    if (!CanBeAccepted(finding.rule) || unread_.count(finding.file) > 0) return nullptr;
    const Acceptance* first = nullptr;
    for (const int line : {finding.range.begin.line, 0}) {
      const auto found = by_place_.find(KeyAt(finding.rule, finding.file, line));
      if (found == by_place_.end()) continue;
      for (const size_t i : found->second) {
        if (!SpeaksOf(acceptances_[i], finding)) continue;
        used_[i] = true;
        if (first == nullptr && !IsExpired(acceptances_[i])) first = &acceptances_[i];
      }
    }
    return first;
  }

  bool IsExpired(const Acceptance& acceptance) const {
    return !acceptance.until.empty() && acceptance.until < context_.today;
  }

  void CheckAcceptance(const Acceptance& acceptance, bool used) {
    const std::string& rule = acceptance.rule;
    if (!context_.names.Has(rule)) {
      Add("malformed-acceptance", UnknownRule(rule), acceptance);
    } else if (!CanBeAccepted(rule)) {
      Add("malformed-acceptance",
          "what '" + rule + "' says of an acceptance cannot be accepted: mend the acceptance",
          acceptance);
    } else if (IsExpired(acceptance)) {
      Add("expired-acceptance",
          "this acceptance of '" + rule + "' has held until " + acceptance.until +
              ": look into it anew, and give it another day or delete it",
          acceptance);
    } else if (!used && evaluated_in_full_.count(rule) > 0 && !SpeaksOfUnread(acceptance)) {
      Add("unused-acceptance",
          "'" + rule + "' finds nothing here any more, so there is nothing to accept; delete this",
          acceptance);
    }
  }

  bool SpeaksOfUnread(const Acceptance& acceptance) const {
    return acceptance.line == 0 &&
           std::any_of(unread_.begin(), unread_.end(), [&](const std::string& file) {
             return acceptance.file.empty() || IsInFile(acceptance.file, file);
           });
  }

  // Looking for what was meant takes time, and a hostile file can hold a million misspelt rules.
  std::string UnknownRule(const std::string& rule) {
    constexpr size_t kMostLookedUp = 1000;
    const auto found = unknown_.find(rule);
    if (found != unknown_.end()) return found->second;
    if (unknown_.size() >= kMostLookedUp) return "there is no rule " + Excerpt(rule);
    return unknown_[rule] = context_.names.Unknown(rule);
  }

  void Add(const std::string& check, const std::string& message, const Acceptance& acceptance) {
    if (!context_.selection.Has(check)) return;
    Finding finding;
    finding.rule = check;
    finding.level = FindBuiltInCheck(check)->level;
    finding.message = message;
    finding.file = acceptance.written_in;
    finding.range = acceptance.range;
    finding.pointer = acceptance.written_at;
    report_->findings.push_back(std::move(finding));
  }

  const std::vector<Acceptance>& acceptances_;
  const AcceptanceContext& context_;
  Report* report_;
  std::vector<bool> used_;
  std::unordered_map<Key, std::vector<size_t>> by_place_;
  std::set<std::string> unread_;
  std::set<std::string> evaluated_in_full_;
  std::map<std::string, std::string> unknown_;
};

}  // namespace

void AcceptFindings(const std::vector<Acceptance>& acceptances, const AcceptanceContext& context,
                    Report* report) {
  if (acceptances.empty()) return;
  Acceptor acceptor(acceptances, context, report);
  acceptor.MoveAccepted();
  acceptor.CheckAcceptances();
}

bool CanBeAccepted(const std::string& rule) {
  const BuiltInCheck* const check = FindBuiltInCheck(rule);
  return check == nullptr || check->tag != kAcceptanceTag;
}

std::string TodayInUtc() {
  using std::chrono::floor, std::chrono::days, std::chrono::system_clock;
  const std::chrono::year_month_day today{floor<days>(system_clock::now())};
  char text[32];
  std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(today.year()),
                static_cast<unsigned>(today.month()), static_cast<unsigned>(today.day()));
  return text;
}

}  // namespace eventlint
