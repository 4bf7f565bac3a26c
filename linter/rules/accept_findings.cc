#include "rules/accept_findings.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "rules/acceptance_index.h"
#include "rules/built_in_checks.h"
#include "rules/finding_places.h"
#include "schema/excerpt.h"

namespace eventlint {

namespace {

class Acceptor {
 public:
  Acceptor(const std::vector<Acceptance>& acceptances, const AcceptanceContext& context,
           Report* report)
      : acceptances_(acceptances),
        context_(context),
        report_(report),
        index_(acceptances),
        uses_(index_.group_count()) {
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
    std::vector<bool> used(acceptances_.size(), false);
    for (size_t group = 0; group < uses_.size(); ++group) {
      if (!uses_[group].found) continue;
      for (const size_t i : index_.group(group)) used[i] = true;
    }
    for (size_t i = 0; i < acceptances_.size(); ++i) CheckAcceptance(acceptances_[i], used[i]);
  }

 private:
  // Whether a group has spoken of a finding, and which of it accepts.
  struct Use {
    bool found = false;
    const Acceptance* valid = nullptr;
  };

  // The nearest acceptance that speaks of a finding and is not expired; all of them are in use.
  const Acceptance* Find(const Finding& finding) {
    // A file that cannot be read hides all that is in it: no reason makes up for that.
    if (unread_.count(finding.file) > 0 || !WhyNotAcceptable(finding.rule).empty()) return nullptr;
    const Acceptance* nearest = nullptr;
    for (const size_t group : index_.GroupsOf(finding)) {
      Use& use = uses_[group];
      if (!use.found) use = {true, FirstValid(index_.group(group))};
      if (nearest == nullptr) nearest = use.valid;
    }
    return nearest;
  }

  const Acceptance* FirstValid(const std::vector<size_t>& group) const {
    const auto first = std::find_if(group.begin(), group.end(),
                                    [&](size_t i) { return !IsExpired(acceptances_[i]); });
    return first == group.end() ? nullptr : &acceptances_[*first];
  }

  bool IsExpired(const Acceptance& acceptance) const {
    return !acceptance.until.empty() && acceptance.until < context_.today;
  }

  void CheckAcceptance(const Acceptance& acceptance, bool used) {
    const std::string& rule = acceptance.rule;
    if (!context_.names.Has(rule)) {
      Add("malformed-acceptance", UnknownRule(rule), acceptance);
    } else if (const std::string why_not = WhyNotAcceptable(rule); !why_not.empty()) {
      Add("malformed-acceptance", why_not, acceptance);
    } else if (IsExpired(acceptance)) {
      Add("expired-acceptance",
          "this acceptance of '" + rule + "' has held until " + acceptance.until +
              ": look into it anew, and give it another day or delete it",
          acceptance);
    } else if (!used && evaluated_in_full_.count(rule) > 0 && !SpeaksOfUnread(acceptance)) {
      AddUnused(acceptance);
    }
  }

  // The message names no line: a finding keeps its fingerprint when lines move.
  void AddUnused(const Acceptance& acceptance) {
    const std::string rule = "'" + acceptance.rule + "'";
    if (!elsewhere_) elsewhere_.emplace(report_->findings);
    const std::optional<RelatedPlace> other = elsewhere_->NearestTo(acceptance);
    if (!other) {
      Add("unused-acceptance",
          rule + " finds nothing here any more, so there is nothing to accept; delete this",
          acceptance);
      return;
    }
    Add("unused-acceptance",
        rule + " finds nothing here, but it does elsewhere: move this acceptance to where it does, "
               "or delete it",
        acceptance, {*other});
  }

  bool SpeaksOfUnread(const Acceptance& acceptance) const {
    return acceptance.subject == nullptr &&
           std::any_of(unread_.begin(), unread_.end(), [&](const std::string& file) {
             return acceptance.file.empty() || IsFileOf(acceptance, file);
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

  void Add(const std::string& check, const std::string& message, const Acceptance& acceptance,
           std::vector<RelatedPlace> related = {}) {
    if (!context_.selection.Has(check)) return;
    Finding finding;
    finding.rule = check;
    finding.level = FindBuiltInCheck(check)->level;
    finding.message = message;
    finding.file = acceptance.written_in;
    finding.range = acceptance.range;
    finding.pointer = acceptance.written_at;
    finding.related = std::move(related);
    report_->findings.push_back(std::move(finding));
  }

  const std::vector<Acceptance>& acceptances_;
  const AcceptanceContext& context_;
  Report* report_;
  const AcceptanceIndex index_;
  std::vector<Use> uses_;  // of the index's groups
  std::optional<FindingPlaces> elsewhere_;  // made when it is asked for
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

std::string WhyNotAcceptable(const std::string& rule) {
  const BuiltInCheck* const check = FindBuiltInCheck(rule);
  if (check == nullptr) return "";
  if (check->hides_file) {
    return "what '" + rule +
           "' finds hides all that is in its file, so it cannot be accepted: mend the file";
  }
  if (check->tag != kAcceptanceTag) return "";
  return "what '" + rule + "' says of an acceptance cannot be accepted: mend the acceptance";
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
