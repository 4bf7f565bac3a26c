#include "rules/levels.h"

#include <algorithm>

#include "rules/readiness.h"
#include "rules/rule_names.h"
#include "text/glob.h"
#include "text/input_error.h"

namespace eventlint {

namespace {

LevelOrOff LevelOf(std::string_view word) {
  for (const Level level : {Level::kNote, Level::kWarning, Level::kError}) {
    if (word == LevelName(level)) return level;
  }
  return std::nullopt;  // the schema lets only `off` through
}

void CheckRule(Value key, const RuleNames& names) {
  if (names.Has(key.AsWritten())) return;
  throw InputError(key.document().source(), key.span(), names.Unknown(key.AsWritten()));
}

}  // namespace

std::string LevelText(const LevelOrOff& level) {
  return level ? std::string(LevelName(*level)) : "off";
}

Levels::Levels(Value config, const std::vector<Rule>& rules) {
  const std::optional<Value> levels = config.Find("levels");
  if (!levels) return;
  const RuleNames names(rules);
  for (const auto& [key, value] : levels->Members()) {
    const std::string name(key.AsWritten());
    const std::string path = PlainPath(name);
    if (value.kind() == Kind::kString) {
      CheckRule(key, names);
      rules_[name].everywhere = LevelOf(value.AsString());
      continue;
    }
    for (const auto& [rule, level] : value.Members()) {
      CheckRule(rule, names);
      rules_[std::string(rule.AsWritten())].by_path.emplace_back(path, LevelOf(level.AsString()));
    }
  }
}

LevelOrOff Levels::Of(const std::string& rule, Level own) const {
  const auto found = rules_.find(rule);
  return found == rules_.end() ? own : found->second.everywhere.value_or(own);
}

LevelOrOff Levels::In(const std::string& file, const std::string& rule, Level own) const {
  const auto found = rules_.find(rule);
  if (found == rules_.end()) return own;
  const auto& by_path = found->second.by_path;
  const auto last = std::find_if(by_path.rbegin(), by_path.rend(), [&](const auto& entry) {
    return IsBelow(file, entry.first) || MatchesGlob(entry.first, file);
  });
  return last != by_path.rend() ? last->second : Of(rule, own);
}

bool Levels::TurnsOff(const std::string& rule) const {
  const auto found = rules_.find(rule);
  if (found == rules_.end() || found->second.everywhere.value_or(Level::kNote)) return false;
  return std::none_of(found->second.by_path.begin(), found->second.by_path.end(),
                      [](const auto& entry) { return entry.second.has_value(); });
}

std::vector<std::string> Levels::TurnedOff() const {
  std::vector<std::string> off;
  for (const auto& [rule, levels] : rules_) {
    if (TurnsOff(rule)) off.push_back(rule);
  }
  return off;
}

std::vector<std::pair<std::string, LevelOrOff>> Levels::ByPath(const std::string& rule) const {
  const auto found = rules_.find(rule);
  if (found == rules_.end()) return {};
  return found->second.by_path;
}

void SetLevels(const Levels& levels, const std::string& config_path, Report* report) {
  std::map<std::string, int> off;
  const auto is_off = [&](Finding& finding) {
    const LevelOrOff level = levels.In(finding.file, finding.rule, finding.level);
    finding.level = level.value_or(finding.level);
    if (!level) ++off[finding.rule];
    return !level;
  };
  std::erase_if(report->findings, is_off);
  std::erase_if(report->accepted,
                [&](AcceptedFinding& accepted) { return is_off(accepted.finding); });
  for (RuleOutcome& outcome : report->rules) {
    outcome.level = levels.Of(outcome.rule, outcome.level).value_or(outcome.level);
    const int count = off[outcome.rule];
    if (count == 0) continue;
    AddReason(std::to_string(count) + (count == 1 ? " finding" : " findings") + " where " +
                  config_path + " turns it off",
              &outcome);
  }
}

}  // namespace eventlint
