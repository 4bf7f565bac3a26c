#include <algorithm>
#include <map>
#include <vector>

#include "report/finding_json.h"
#include "report/report_digest.h"
#include "report/report_writers.h"
#include "report/safe_text.h"
#include "report/text_layout.h"
#include "version.h"

namespace eventlint {
namespace {

// GitHub code scanning refuses a file above these.
constexpr size_t kResults = 25000;
constexpr size_t kLocations = 1000;
constexpr size_t kTags = 20;
// It stores no more results than these, which are the first ones here, and cuts longer texts.
constexpr size_t kStoredResults = 5000;
constexpr size_t kDescription = 1000;
// A file of more than 10 MB, compressed, is refused.
constexpr size_t kMessage = 4000;

// Accepted findings are counted and not written: GitHub passes over `suppressions`, and would open
// an alert for each.

/// SARIF takes `[text](target)` in a message for a link (2.1.0, 3.11.6).
std::string WithoutLinks(std::string text) {
  if (text.find("](") == std::string::npos) return text;
  std::string out;
  for (const char c : text) {
    if (c == '[' || c == ']' || c == '\\') out += '\\';
    out += c;
  }
  return out;
}

/// A rule file's prose ends with a line break.
std::string Trimmed(std::string text) {
  while (!text.empty() && (text.back() == '\n' || text.back() == ' ')) text.pop_back();
  return text;
}

class SarifReport {
 public:
  explicit SarifReport(const Report& report) : report_(report), findings_(ByImportance(report)) {
    left_out_ = findings_.size() - std::min(findings_.size(), kResults);
    findings_.resize(findings_.size() - left_out_);
    for (const RuleOutcome& outcome : report.rules) {
      if (outcome.status == RuleStatus::kNotEvaluated) continue;
      rule_indexes_.emplace(outcome.rule, static_cast<int64_t>(rule_indexes_.size()));
    }
  }

  std::string Write() {
    json_.StartObject();
    Text("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
    Text("version", "2.1.0");
    List("runs", [&] { Run(); });
    json_.EndObject();
    return json_.Finish(true);
  }

 private:
  void Text(std::string_view key, std::string_view value) { AddText(key, value, &json_); }
  void Number(std::string_view key, int64_t value) { AddNumber(key, value, &json_); }

  template <typename Members>
  void Object(std::string_view key, Members members) {
    json_.Key(key);
    Object(members);
  }
  template <typename Members>
  void Object(Members members) {
    json_.StartObject();
    members();
    json_.EndObject();
  }
  template <typename Items>
  void List(std::string_view key, Items items) {
    json_.Key(key);
    json_.StartArray();
    items();
    json_.EndArray();
  }

  void Message(std::string_view key, std::string_view text) {
    Object(key, [&] { Text("text", text); });
  }

  void Run() {
    Object([&] {
      Object("tool", [&] { Object("driver", [&] { Driver(); }); });
      List("invocations", [&] { Invocation(); });
      Object("originalUriBaseIds", [&] {
        Object("%SRCROOT%", [&] {
          Message("description", "The repository's root; outside of one, the folder of eventlint.yaml.");
        });
      });
      Text("columnKind", "unicodeCodePoints");
      List("results", [&] {
        for (const Finding* finding : findings_) Result(*finding);
      });
      Object("properties", [&] { Figures(); });
    });
  }

  void Driver() {
    Text("name", "eventlint");
    Text("version", Version());
    Text("semanticVersion", Version());
    List("rules", [&] {
      for (const RuleOutcome& outcome : report_.rules) {
        if (outcome.status != RuleStatus::kNotEvaluated) Descriptor(outcome);
      }
    });
  }

  void Descriptor(const RuleOutcome& outcome) {
    const std::string& title = outcome.title.empty() ? outcome.rule : outcome.title;
    const std::string why = outcome.why.empty() ? title : Trimmed(outcome.why);
    const std::string fix = Trimmed(outcome.fix);
    Object([&] {
      Text("id", outcome.rule);
      Message("shortDescription", CutText(title, kDescription));
      Message("fullDescription", CutText(why, kDescription));
      Object("help", [&] {
        Text("text", why + (fix.empty() ? "" : "\n\nWhat to do: " + fix));
        Text("markdown", "# " + title + "\n\n## Why\n\n" + why +
                             (fix.empty() ? "" : "\n\n## What to do\n\n" + fix));
      });
      Object("defaultConfiguration", [&] { Text("level", LevelName(outcome.level)); });
      Object("properties", [&] { Tags(outcome.tags); });
    });
  }

  void Tags(const std::vector<std::string>& tags) {
    // SARIF asks for tags that differ from each other.
    std::vector<std::string> kept;
    for (const std::string& tag : tags) {
      if (std::find(kept.begin(), kept.end(), tag) == kept.end()) kept.push_back(tag);
    }
    const size_t left_out = kept.size() - std::min(kept.size(), kTags);
    kept.resize(kept.size() - left_out);
    List("tags", [&] {
      for (const std::string& tag : kept) json_.String(tag);
    });
    if (left_out > 0) Number("tagsLeftOut", static_cast<int64_t>(left_out));
  }

  void Invocation() {
    Object([&] {
      json_.Key("executionSuccessful");
      json_.Bool(true);
      List("toolConfigurationNotifications", [&] {
        CutNotifications();
        if (report_.files == 0) Notify("nothing-checked", "warning", Totals(report_));
        for (const Remark& remark : Remarks(report_)) {
          Notify(remark.topic, remark.is_gap ? "warning" : "note", remark.text);
        }
        for (const RuleOutcome& outcome : report_.rules) OutcomeNotification(outcome);
      });
    });
  }

  void CutNotifications() {
    const auto all = static_cast<long long>(report_.findings.size());
    if (left_out_ > 0) {
      Notify("results-left-out", "warning",
             std::to_string(left_out_) + " of " + CountOf(all, "finding") +
                 " are left out, the least important ones: GitHub code scanning refuses more than "
                 "25000 results. `eventlint check --format json` writes all of them.");
    }
    if (findings_.size() > kStoredResults) {
      Notify("results-not-displayed", "warning",
             "GitHub code scanning displays no more than 5000 of the " +
                 std::to_string(findings_.size()) +
                 " results here. They stand in the order of their importance.");
    }
  }

  void OutcomeNotification(const RuleOutcome& outcome) {
    const bool evaluated = outcome.status != RuleStatus::kNotEvaluated;
    if (evaluated && outcome.reason.empty()) return;
    const std::string reason = outcome.reason.empty() ? "no reason is given" : outcome.reason;
    Notify(evaluated ? "not-told-in-full" : "not-evaluated", "note",
           "The rule " + outcome.rule +
               (evaluated ? " is not told in full: " : " was not evaluated: ") + reason + '.',
           outcome.rule);
  }

  void Notify(std::string_view id, std::string_view level, const std::string& message,
              const std::string& rule = "") {
    Object([&] {
      Object("descriptor", [&] { Text("id", id); });
      if (!rule.empty()) Object("associatedRule", [&] { RuleReference(rule); });
      Text("level", level);
      Message("message", WithoutLinks(message));
    });
  }

  void RuleReference(const std::string& rule) {
    Text("id", rule);
    const auto found = rule_indexes_.find(rule);
    if (found != rule_indexes_.end()) Number("index", found->second);
  }

  void Result(const Finding& finding) {
    Object([&] {
      Text("ruleId", finding.rule);
      const auto found = rule_indexes_.find(finding.rule);
      if (found != rule_indexes_.end()) Number("ruleIndex", found->second);
      Text("level", LevelName(finding.level));
      Message("message", WithoutLinks(CutText(MessageToShow(finding), kMessage)));
      List("locations", [&] {
        Object([&] {
          PhysicalLocation(finding.file, finding.range);
          if (!finding.pointer.empty() || !finding.record.empty()) LogicalLocation(finding);
        });
      });
      const size_t left_out = RelatedLocations(finding);
      if (!finding.fingerprint.empty()) {
        Object("partialFingerprints",
               [&] { Text("eventlintFingerprint/v1", finding.fingerprint); });
      }
      if (left_out == 0) return;
      Object("properties",
             [&] { Number("relatedLocationsLeftOut", static_cast<int64_t>(left_out)); });
    });
  }

  void PhysicalLocation(const std::string& file, const Range& range) {
    Object("physicalLocation", [&] {
      Object("artifactLocation", [&] {
        Text("uri", UriOfPath(FileToShow(file)));
        Text("uriBaseId", "%SRCROOT%");
      });
      Object("region", [&] { Region(range); });
    });
  }

  void Region(const Range& range) {
    // GitHub refuses a region without a line; a finding about a whole file has none.
    Number("startLine", std::max(range.begin.line, 1));
    if (range.begin.line < 1 || range.begin.column < 1) return;
    Number("startColumn", range.begin.column);
    if (range.end.column < 1 || range.end < range.begin) return;
    Number("endLine", range.end.line);
    Number("endColumn", range.end.column);
  }

  void LogicalLocation(const Finding& finding) {
    List("logicalLocations", [&] {
      Object([&] {
        const std::string_view gap = finding.record.empty() ? "" : "#";
        Text("fullyQualifiedName", finding.record + std::string(gap) + finding.pointer);
      });
    });
  }

  /// Returns how many there was no room for.
  size_t RelatedLocations(const Finding& finding) {
    const size_t told = std::min(finding.related.size(), kLocations - 1);
    if (told == 0) return 0;
    List("relatedLocations", [&] {
      for (size_t i = 0; i < told; ++i) {
        const RelatedPlace& place = finding.related[i];
        Object([&] {
          Number("id", static_cast<int64_t>(i) + 1);
          PhysicalLocation(place.file, place.range);
          if (!place.message.empty()) Message("message", WithoutLinks(place.message));
        });
      }
    });
    return finding.related.size() - told;
  }

  void Figures() {
    Number("files", report_.files);
    Number("records", report_.records);
    Number("suppressed", report_.suppressed);
    Number("withheld", report_.withheld);
    Number("resultsLeftOut", static_cast<int64_t>(left_out_));
  }

  const Report& report_;
  std::vector<const Finding*> findings_;
  size_t left_out_ = 0;
  std::map<std::string, int64_t> rule_indexes_;
  JsonWriter json_;
};

}  // namespace

void WriteSarifReport(const Report& report, const FileReader&, const ReportStyle&,
                      std::ostream& out) {
  out << SarifReport(report).Write() << '\n';
}

}  // namespace eventlint
