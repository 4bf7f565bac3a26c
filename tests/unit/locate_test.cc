#include "rules/locate.h"

#include "catch.h"

namespace eventlint {

namespace {

std::string Located(const std::string& yaml, const std::string& pointer) {
  std::vector<Finding> findings(1);
  findings[0].file = "d.yaml";
  findings[0].pointer = pointer;
  findings[0].range = {{9, 9}, {9, 9}};
  Locate(MemoryFiles({{"d.yaml", yaml}}), YamlFrontEnd::kLibyaml, &findings);
  const Range& range = findings[0].range;
  return findings[0].pointer + " " + std::to_string(range.begin.line) + ":" +
         std::to_string(range.begin.column) + "-" + std::to_string(range.end.line) + ":" +
         std::to_string(range.end.column);
}

}  // namespace

TEST_CASE("a finding is placed at its field") {
  CHECK(Located("a: 1\nb: {c: [x, é yz]}\n", "/b/c/1") == "/b/c/1 2:12-2:16");
  CHECK(Located("- a: 1\n- a: 22\n", "/1/a") == "/1/a 2:6-2:8");
  CHECK(Located("'a/b~': 7\n", "/a~1b~0") == "/a~1b~0 1:9-1:10");
  CHECK(Located("'0': {'1': x}\n", "/0/1") == "/0/1 1:12-1:13");
}

TEST_CASE("a field that is not there is its closest holder") {
  CHECK(Located("a: {b: 1}\n", "/a/c/d") == "/a 1:4-1:5");
  CHECK(Located("- a\n- b\n", "/2") == " 1:1-1:2");
  CHECK(Located("- a\n- b\n", "/1/x") == "/1 2:3-2:4");
  CHECK(Located("- a\n- b\n", "/x") == " 1:1-1:2");
  CHECK(Located("- a\n", "/99999999999999999999") == " 1:1-1:2");
  CHECK(Located("a: [1]\n", "/a/-1") == "/a 1:4-1:5");
}

TEST_CASE("a file that has become unreadable leaves the places as they are") {
  CHECK(Located("a: [", "/a") == "/a 9:9-9:9");
}

TEST_CASE("related places are found in their own files") {
  Finding finding;
  finding.file = "a.yaml";
  finding.pointer = "/x";
  finding.related.push_back({"b.yaml", {}, "/y", "there"});
  std::vector<Finding> findings = {finding};
  Locate(MemoryFiles({{"a.yaml", "x: 1\n"}, {"b.yaml", "\ny: 2\n"}}), YamlFrontEnd::kLibyaml,
         &findings);
  CHECK(findings[0].range.begin == Position{1, 4});
  CHECK(findings[0].related[0].range.begin == Position{2, 4});
}

TEST_CASE("many findings in one long list take no longer for its end than for its beginning") {
  std::string yaml;
  std::vector<Finding> findings(100'000);
  for (size_t i = 0; i < findings.size(); ++i) {
    yaml += "- 1\n";
    findings[i].file = "d.yaml";
    findings[i].pointer = "/" + std::to_string(i);
  }
  Locate(MemoryFiles({{"d.yaml", yaml}}), YamlFrontEnd::kLibyaml, &findings);
  CHECK(findings.back().range.begin == Position{100'000, 3});
}

}  // namespace eventlint
