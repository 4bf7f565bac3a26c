#include "evidence/evidence_plan.h"

#include "catch.h"
#include "contains_text.h"
#include "evidence_project.h"
#include "memory_project.h"

namespace eventlint {
namespace {

// What is said of the project when its configuration has this instead of its `evidence`.
std::string RefusalOf(const std::string& evidence) {
  auto files = EvidenceProject();
  std::string& config = files["eventlint.yaml"];
  config.resize(config.find("evidence:"));
  config += evidence;
  return Refusal(files);
}

TEST_CASE("evidence plan: what the configuration names") {
  MemoryProject project(EvidenceProject());
  REQUIRE(project.project.evidence);
  CHECK(project.project.evidence->names == std::vector<std::string>{"places"});
  CHECK(project.project.evidence->IndexPath("report") == "evidence/report.jsonl");
}

TEST_CASE("evidence plan: a slash at the folder's end is none of its name") {
  auto files = EvidenceProject();
  std::string& config = files["eventlint.yaml"];
  config.resize(config.find("evidence:"));
  config += "evidence: {index: evidence/, sources: sources}\n";
  MemoryProject project(files);
  CHECK(project.project.evidence->IndexPath("a") == "evidence/a.jsonl");
  // Without `names`, every collection's names are looked for.
  CHECK(project.project.evidence->names.size() == 5);
}

TEST_CASE("evidence plan: a collection that is not there is refused, at its place") {
  CHECK(RefusalOf("evidence: {index: evidence, sources: source}\n") ==
        "eventlint.yaml:7:38: there is no collection 'source'; did you mean 'sources'?");
  CHECK_THAT(RefusalOf("evidence: {index: evidence, sources: sources, names: [plaza]}\n"),
             ContainsText("there is no collection 'plaza'"));
}

TEST_CASE("evidence plan: a collection without the fields is refused") {
  CHECK_THAT(RefusalOf("evidence: {index: evidence, sources: places}\n"),
             ContainsText("no field for the column 'copy_file', which evidence needs; add it to "
                          "place.json"));
  CHECK_THAT(RefusalOf("evidence: {index: evidence, sources: sources, omissions: words}\n"),
             ContainsText("no field for the column 'passage'"));
}

}  // namespace
}  // namespace eventlint
