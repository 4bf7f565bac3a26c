#include "rules/finding_pairs.h"

#include "catch.h"
#include "text/reader.h"

namespace eventlint {
namespace {

Finding At(const std::string& pointer, const std::string& fingerprint,
           const std::string& message = "wrong") {
  Finding finding;
  finding.rule = "r";
  finding.file = "d.yaml";
  finding.record = "events/a";
  finding.pointer = pointer;
  finding.message = message;
  finding.fingerprint = fingerprint;
  return finding;
}

DocumentSource Text(const std::string& yaml) {
  return [yaml](const std::string& file) {
    return std::shared_ptr<const Document>(ReadDocument(file, yaml).document);
  };
}

// "0 - 2": which earlier finding each later one is.
std::string Pairs(const std::vector<Finding>& before, const std::string& yaml_before,
                  const std::vector<Finding>& after, const std::string& yaml_after,
                  const std::set<std::string>& reworded = {}) {
  const FindingPairs pairs =
      PairFindings(before, Text(yaml_before), after, Text(yaml_after), reworded);
  std::string text;
  for (const auto& earlier : pairs.earlier) {
    text += (text.empty() ? "" : " ") + (earlier ? std::to_string(*earlier) : "-");
    if (earlier) CHECK(pairs.persists[*earlier]);
  }
  return text;
}

TEST_CASE("findings of one fingerprint are the same, wherever they point") {
  CHECK(Pairs({At("/x", "1"), At("/y", "2")}, "", {At("/q", "2"), At("/z", "3"), At("/p", "1")},
              "") == "1 - 0");
}

TEST_CASE("a finding at an edited entry is the same when it says the same") {
  const std::string before = "id: a\nt: [{k: 1, l: 2}, {k: 3, l: 4}]\n";
  const std::string after = "id: a\nt: [{k: 9, l: 8}, {k: 3, l: 5}]\n";
  CHECK(Pairs({At("/t/0", "1"), At("/t/1", "2")}, before, {At("/t/0", "3"), At("/t/1", "4")},
              after) == "- 1");
  CHECK(Pairs({At("/t/1", "1")}, before, {At("/t/1", "2", "other")}, after) == "-");
  CHECK(Pairs({At("/t/1", "1")}, before, {At("/t/1", "2", "other")}, after, {"r"}) == "0");
}

TEST_CASE("each earlier finding stands for one later one") {
  const std::string yaml = "id: a\nt: [{k: 1}]\n";
  CHECK(Pairs({At("/t/0", "1")}, yaml, {At("/t/0", "2"), At("/t/0", "3")}, yaml) == "0 -");
}

TEST_CASE("without a tree on one side, places are compared as they are") {
  CHECK(Pairs({At("/t/0", "1")}, "a: [", {At("/t/0", "2"), At("/t/1", "3")}, "t: []\n") == "0 -");
}

}  // namespace
}  // namespace eventlint
