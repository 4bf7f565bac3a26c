#include <set>

#include "sample_report.h"

namespace eventlint {
namespace {

TEST_CASE("GitLab gets every finding with a fingerprint of its own") {
  const auto json = ReadBack(Write("gitlab", SampleReport()));
  std::set<std::string> fingerprints;
  const size_t count = SizeAt(*json, "");
  CHECK(count == SampleReport().findings.size());
  for (size_t i = 0; i < count; ++i) {
    const std::string issue = "/" + std::to_string(i);
    fingerprints.insert(TextAt(*json, issue + "/fingerprint"));
    CHECK(TextAt(*json, issue + "/location/path") != "");
    CHECK(TextAt(*json, issue + "/location/lines/begin") != "0");
  }
  CHECK(fingerprints.size() == count);
}

TEST_CASE("levels are told as GitLab's severities") {
  const auto json = ReadBack(Write("gitlab", ManyFindings(1)));
  CHECK(TextAt(*json, "/0/severity") == "info");
  CHECK(TextAt(*json, "/1/severity") == "minor");
  CHECK(TextAt(*json, "/2/severity") == "critical");
}

TEST_CASE("a finding of the whole dataset stands at the file that describes it") {
  Report report;
  report.findings = {MakeFinding("r", Level::kError, "wrong", "", {{0, 0}, {0, 0}})};
  const auto json = ReadBack(Write("gitlab", report));
  CHECK(TextAt(*json, "/0/location/path") == "eventlint.yaml");
  CHECK(TextAt(*json, "/0/location/lines/begin") == "1");
}

}  // namespace
}  // namespace eventlint
