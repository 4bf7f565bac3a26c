#include "rules/rule_examples.h"

#include <algorithm>
#include <tuple>

#include "rules/example_evidence.h"
#include "rules/locate.h"
#include "rules/rule_runner.h"
#include "store/shredder.h"
#include "text/fold.h"
#include "text/input_error.h"

namespace eventlint {

namespace {

// A key that an example's record may have beside its fields: the file that it stands in.
constexpr char kFileKey[] = "_file";

size_t CollectionIndex(const Rule& rule, const TablePlan& plan, Value name) {
  std::vector<std::string> names;
  for (size_t i = 0; i < plan.collections.size(); ++i) {
    names.push_back(plan.collections[i].collection.name);
    if (names.back() == name.AsWritten()) return i;
  }
  const std::string nearest = Nearest(name.AsWritten(), names);
  throw InputError(rule.document->source(), name.span(),
                   "there is no collection '" + std::string(name.AsWritten()) + "'" +
                       (nearest.empty() ? "" : "; did you mean '" + nearest + "'?"));
}

[[noreturn]] void RefuseKey(const Document& document, const std::string& pointer) {
  const std::string holder_pointer = pointer.substr(0, pointer.find_last_of('/'));
  const Value holder = *document.At(holder_pointer);
  for (const auto& [key, value] : holder.Members()) {
    if (JoinPointer(holder_pointer, key.AsWritten()) != pointer) continue;
    throw InputError(document.source(), key.span(),
                     "the schemas know no field '" + std::string(key.AsWritten()) +
                         "' here, so this example proves nothing; `eventlint tables` lists what "
                         "there is");
  }
  throw InputError(document.source(), holder.span(), "the schemas know no field " + pointer);
}

void AddRecords(const Rule& rule, const RuleExample& example, const TablePlan& plan,
                Shredder* shredder) {
  const Document& document = *rule.document;
  const std::string records_pointer = example.pointer + "/records";
  const Value records = *document.At(records_pointer);
  shredder->OnUnknownKey([&](const std::string& pointer) { RefuseKey(document, pointer); });
  for (const auto& [name, list] : records.Members()) {
    const size_t collection = CollectionIndex(rule, plan, name);
    size_t index = 0;
    for (Value record : list.Items()) {
      const std::string pointer =
          JoinPointer(JoinPointer(records_pointer, name.AsWritten()), index);
      const std::string_view file = record.String(kFileKey);
      shredder->Add(collection, record,
                    {file.empty() ? rule.path : std::string(file), pointer,
                     static_cast<int64_t>(index), kFileKey},
                    {});
      ++index;
    }
  }
  shredder->OnUnknownKey(nullptr);
}

using Line = std::tuple<std::string, std::string, std::string, std::string>;

std::string Describe(const Line& line) {
  const auto& [at, message, related, related_message] = line;
  std::string text = at + ": " + message;
  if (!related.empty()) text += " (related: " + related + ")";
  if (!related_message.empty()) text += " (there: " + related_message + ")";
  return text;
}

// What an example expects is compared only as far as it says: a related place that it leaves out
// may be any.
std::string Compare(const std::vector<ExpectedFinding>& expected, std::vector<Finding> found,
                    const std::string& records_pointer) {
  const auto below = [&](const std::string& pointer) {
    return pointer.starts_with(records_pointer) ? pointer.substr(records_pointer.size()) : pointer;
  };
  std::vector<Line> came;
  for (const Finding& finding : found) {
    Line line{below(finding.pointer), finding.message, "", ""};
    if (!finding.related.empty()) {
      std::get<2>(line) = below(finding.related.front().pointer);
      std::get<3>(line) = finding.related.front().message;
    }
    came.push_back(line);
  }
  std::string difference;
  for (const ExpectedFinding& want : expected) {
    const auto match = std::find_if(came.begin(), came.end(), [&](const Line& line) {
      const auto& [at, message, related, related_message] = line;
      return at == want.at && message == want.message &&
             (want.related.empty() || related == want.related) &&
             (want.related_message.empty() || related_message == want.related_message);
    });
    if (match != came.end()) {
      came.erase(match);
    } else {
      difference +=
          "  expected: " + Describe({want.at, want.message, want.related, want.related_message}) +
          "\n";
    }
  }
  for (const Line& line : came) difference += "  came:     " + Describe(line) + "\n";
  return difference;
}

// Findings in the records point into the rule's file; those in passages say the citation.
void LocateInExample(const Document& document, const ExampleEvidence& passages,
                     std::vector<Finding>* findings) {
  std::vector<Place> places;
  const auto add = [&](const std::string& file, std::string* pointer, Range* range) {
    if (const auto citation = passages.CitationAt(file, *pointer)) {
      *pointer = *citation;
    } else {
      places.push_back({pointer, range});
    }
  };
  for (Finding& finding : *findings) {
    add(finding.file, &finding.pointer, &finding.range);
    for (RelatedPlace& related : finding.related) add(related.file, &related.pointer, &related.range);
  }
  LocateBelow(document.root(), places);
}

}  // namespace

std::vector<ExampleResult> RunExamples(const Rule& rule, const TablePlan& plan,
                                       const std::optional<EvidencePlan>& evidence) {
  std::vector<ExampleResult> results;
  for (const RuleExample& example : rule.examples) {
    Intake intake;
    intake.database = std::make_unique<Database>(plan);
    intake.shredder = std::make_unique<Shredder>(plan, intake.database.get());
    AddRecords(rule, example, plan, intake.shredder.get());
    const ExampleEvidence passages(rule, example, plan, evidence, &intake);
    RuleRun run = RunRule(rule, plan, *intake.shredder, intake.database.get());
    LocateInExample(*rule.document, passages, &run.findings);
    ExampleResult result;
    result.rule = rule.id;
    result.example = example.name;
    result.position = rule.document->At(example.pointer)->range().begin;
    result.difference = Compare(example.expect, run.findings, example.pointer + "/records");
    result.passed = result.difference.empty();
    results.push_back(std::move(result));
  }
  return results;
}

}  // namespace eventlint
