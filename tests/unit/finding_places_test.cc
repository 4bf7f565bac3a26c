#include "rules/finding_places.h"

#include <memory>
#include <string>
#include <vector>

#include "catch.h"

namespace eventlint {
namespace {

Finding Found(const std::string& file, int line, const std::string& record = "") {
  Finding finding;
  finding.rule = "r";
  finding.file = file;
  finding.range = {{line, 1}, {line, 2}};
  finding.record = record;
  return finding;
}

const std::vector<Finding> kFindings = {Found("b.yaml", 30), Found("a.yaml", 9, "events/y"),
                                        Found("a.yaml", 20, "events/x"),
                                        Found("a.yaml", 10, "events/x")};

// The place that is shown to an acceptance, as "a.yaml:10"; "none" when there is none.
std::string Near(const Acceptance& acceptance) {
  const auto place = FindingPlaces(kFindings).NearestTo(acceptance);
  if (!place) return "none";
  CHECK(place->message == "'r' finds this");
  return place->file + ":" + std::to_string(place->range.begin.line);
}

std::string NearComment(int line, const std::string& file = "a.yaml",
                        const std::string& rule = "r") {
  Acceptance acceptance;
  acceptance.rule = rule;
  acceptance.file = file;
  acceptance.subject = std::make_shared<const CommentSubject>(CommentSubject{line});
  return Near(acceptance);
}

std::string NearEntry(const std::string& file, const std::string& record,
                      const std::string& pointer = "") {
  Acceptance acceptance;
  acceptance.rule = "r";
  acceptance.file = file;
  acceptance.record = record;
  acceptance.pointer = pointer;
  return Near(acceptance);
}

TEST_CASE("a comment is shown the nearest line of its own file") {
  CHECK(NearComment(1) == "a.yaml:9");
  CHECK(NearComment(14) == "a.yaml:10");
  CHECK(NearComment(16) == "a.yaml:20");
  CHECK(NearComment(99) == "a.yaml:20");
  CHECK(NearComment(1, "b.yaml") == "b.yaml:30");
  CHECK(NearComment(1, "c.yaml") == "none");
  CHECK(NearComment(1, "a.yaml", "s") == "none");
}

TEST_CASE("an entry of the configuration is shown its record, and else its files") {
  CHECK(NearEntry("", "events/x") == "a.yaml:10");
  CHECK(NearEntry("b.yaml", "events/x") == "a.yaml:10");
  CHECK(NearEntry("b.yaml", "events/z") == "b.yaml:30");
  CHECK(NearEntry("*.yaml", "", "/tolls") == "a.yaml:9");
  CHECK(NearEntry("", "events/z") == "none");
  CHECK(NearEntry("", "", "/tolls") == "none");
}

}  // namespace
}  // namespace eventlint
