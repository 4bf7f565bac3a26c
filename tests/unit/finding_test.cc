#include "rules/finding.h"

#include "catch.h"

namespace eventlint {
namespace {

Finding At(const std::string& file, int line, const std::string& rule,
           const std::string& message = "wrong") {
  Finding finding;
  finding.rule = rule;
  finding.file = file;
  finding.range = {{line, 1}, {line, 4}};
  finding.message = message;
  finding.record = "events/a";
  finding.pointer = "/tolls/0/count";
  return finding;
}

std::string FingerprintOf(Finding finding) {
  Report report;
  report.findings = {std::move(finding)};
  Finish(&report);
  return report.findings[0].fingerprint;
}

TEST_CASE("findings are sorted by file, place, rule and message") {
  Report report;
  report.findings = {At("b.yaml", 1, "r", "v"), At("a.yaml", 10, "r", "w"),
                     At("a.yaml", 9, "s", "x"), At("a.yaml", 9, "r", "z"),
                     At("a.yaml", 9, "r", "y")};
  Finish(&report);
  std::string order;
  for (const Finding& finding : report.findings) order += finding.message;
  CHECK(order == "yzxwv");
}

TEST_CASE("a fingerprint stays when lines, list places and files move") {
  const std::string original = FingerprintOf(At("a.yaml", 3, "r"));
  CHECK(original.size() == 16);

  CHECK(FingerprintOf(At("a.yaml", 40, "r")) == original);
  CHECK(FingerprintOf(At("moved/b.yaml", 3, "r")) == original);
  Finding later_item = At("a.yaml", 3, "r");
  later_item.pointer = "/tolls/12/count";
  CHECK(FingerprintOf(later_item) == original);
}

TEST_CASE("a fingerprint goes by the entry, not by its place in a list") {
  Finding first = At("a.yaml", 3, "r");
  first.steady_pointer = "/tolls/=total/count";
  Finding moved = first;
  moved.pointer = "/tolls/7/count";
  Finding other = first;
  other.steady_pointer = "/tolls/=killed/count";
  CHECK(FingerprintOf(moved) == FingerprintOf(first));
  CHECK(FingerprintOf(other) != FingerprintOf(first));
}

TEST_CASE("a fingerprint does not go by the lines and columns that a message names") {
  const auto of = [](const char* message) { return FingerprintOf(At("a.yaml", 3, "r", message)); };
  CHECK(of("the list of line 12 is open") == of("the list of line 7 is open"));
  CHECK(of("open since column 3") == of("open since column 40"));
  CHECK(of("12 died") != of("7 died"));
  CHECK(of("line 12 or so") != of("line or so"));
}

TEST_CASE("a record without an id is known by its file") {
  Finding a = At("a.yaml", 1, "r");
  Finding b = At("b.yaml", 1, "r");
  a.record = b.record = "events";
  CHECK(FingerprintOf(a) != FingerprintOf(b));
}

TEST_CASE("a fingerprint tells apart what is not the same fault") {
  const std::string original = FingerprintOf(At("a.yaml", 3, "r"));
  CHECK(FingerprintOf(At("a.yaml", 3, "s")) != original);
  CHECK(FingerprintOf(At("a.yaml", 3, "r", "other")) != original);
  Finding other_field = At("a.yaml", 3, "r");
  other_field.pointer = "/tolls/0/unit";
  CHECK(FingerprintOf(other_field) != original);
  Finding other_record = At("a.yaml", 3, "r");
  other_record.record = "events/b";
  CHECK(FingerprintOf(other_record) != original);
}

TEST_CASE("what concerns no record is known by its file") {
  Finding a = At("a.yaml", 1, "syntax-error");
  Finding b = At("b.yaml", 1, "syntax-error");
  a.record = b.record = "";
  CHECK(FingerprintOf(a) != FingerprintOf(b));
}

TEST_CASE("equal faults have fingerprints of their own, in the order of their places") {
  Report both;
  both.findings = {At("a.yaml", 9, "r"), At("a.yaml", 3, "r")};
  Finish(&both);
  CHECK(both.findings[0].fingerprint == FingerprintOf(At("a.yaml", 3, "r")));
  CHECK(both.findings[1].fingerprint != both.findings[0].fingerprint);
}

TEST_CASE("where one field ends and the next begins counts") {
  Finding a = At("a.yaml", 1, "ab", "c");
  Finding b = At("a.yaml", 1, "a", "bc");
  a.pointer = b.pointer = "";
  a.record = b.record = "";
  a.file = b.file = "";
  CHECK(FingerprintOf(a) != FingerprintOf(b));
}

TEST_CASE("findings are counted by level") {
  Report report;
  report.findings = {At("a", 1, "r"), At("a", 2, "r"), At("a", 3, "r")};
  report.findings[1].level = Level::kNote;
  CHECK(report.Count(Level::kError) == 2);
  CHECK(report.Count(Level::kWarning) == 0);
  CHECK(report.Count(Level::kNote) == 1);
}

}  // namespace
}  // namespace eventlint
