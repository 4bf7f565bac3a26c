#include "rules/acceptance_index.h"

#include <chrono>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "catch.h"

namespace eventlint {
namespace {

// An acceptance of the rule `r` in a comment of a.yaml, known by its reason.
Acceptance Comment(std::string reason, CommentSubject subject) {
  Acceptance acceptance;
  acceptance.rule = "r";
  acceptance.reason = std::move(reason);
  acceptance.file = "a.yaml";
  acceptance.subject = std::make_shared<const CommentSubject>(std::move(subject));
  return acceptance;
}

Finding At(Position position, const std::string& rule = "r", const std::string& file = "a.yaml") {
  Finding finding;
  finding.rule = rule;
  finding.file = file;
  finding.range.begin = position;
  return finding;
}

// The reasons of what speaks of a finding; groups are parted by |.
std::string Found(const std::vector<Acceptance>& acceptances, const Finding& finding) {
  const AcceptanceIndex index(acceptances);
  std::string text;
  for (const size_t group : index.GroupsOf(finding)) {
    if (!text.empty()) text += "|";
    for (const size_t number : index.group(group)) text += acceptances[number].reason;
  }
  return text;
}

TEST_CASE("acceptances are found by line, by what ends there, and from the inside out") {
  const std::vector<Acceptance> acceptances = {
      Comment("a", {2, {{2, 1}, {9, 1}}, {}}), Comment("b", {4, {{4, 3}, {6, 1}}, {}}),
      Comment("c", {4, {}, {}}),               Comment("d", {4, {{4, 3}, {6, 1}}, {}}),
      Comment("e", {6, {{6, 3}, {8, 1}}, {}}), Comment("f", {9, {}, {{2, 5}, {8, 4}}}),
  };
  CHECK(Found(acceptances, At({1, 1})) == "");
  CHECK(Found(acceptances, At({2, 1})) == "a|a");
  CHECK(Found(acceptances, At({2, 5})) == "a|f|a");
  CHECK(Found(acceptances, At({3, 7})) == "a");
  CHECK(Found(acceptances, At({4, 1})) == "bcd|a");
  CHECK(Found(acceptances, At({4, 5})) == "bcd|bd|a");
  CHECK(Found(acceptances, At({5, 1})) == "bd|a");
  CHECK(Found(acceptances, At({6, 1})) == "e|a");
  CHECK(Found(acceptances, At({7, 2})) == "e|a");
  CHECK(Found(acceptances, At({8, 4})) == "f|a");
  CHECK(Found(acceptances, At({8, 5})) == "a");
  CHECK(Found(acceptances, At({9, 1})) == "f");
  CHECK(Found(acceptances, At({5, 1}, "s")) == "");
  CHECK(Found(acceptances, At({5, 1}, "r", "b.yaml")) == "");
}

TEST_CASE("acceptances of the configuration come last, each by itself") {
  Acceptance all;
  all.rule = "r";
  all.file = "*.yaml";
  all.reason = "x";
  Acceptance record = all;
  record.file = "";
  record.record = "events/a";
  record.pointer = "/tolls";
  record.reason = "y";
  const std::vector<Acceptance> acceptances = {all, record, Comment("a", {1, {}, {}})};
  Finding finding = At({1, 1});
  CHECK(Found(acceptances, finding) == "a|x");
  finding.record = "events/a";
  finding.pointer = "/7/tolls/0/count";
  CHECK(Found(acceptances, finding) == "a|x|y");
}

TEST_CASE("a great many acceptances, side by side or of one place, are found at once") {
  std::vector<Acceptance> acceptances = {Comment("a", {1, {{1, 1}, {1'000'000, 1}}, {}})};
  for (int line = 2; line < 100'000; ++line) {
    acceptances.push_back(Comment("b", {line, {{line, 3}, {line + 1, 1}}, {}}));
    acceptances.push_back(Comment("c", {1, {{1, 1}, {1'000'000, 1}}, {}}));
  }
  const AcceptanceIndex index(acceptances);
  const auto begin = std::chrono::steady_clock::now();
  size_t groups = 0;
  for (int line = 2; line < 100'000; ++line) groups += index.GroupsOf(At({line, 5})).size();
  CHECK(groups == 3 * 99'998);
  CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(20));
}

}  // namespace
}  // namespace eventlint
