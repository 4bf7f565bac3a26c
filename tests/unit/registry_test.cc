#include "evidence/registry.h"

#include "catch.h"
#include "evidence_project.h"
#include "memory_project.h"

namespace eventlint {
namespace {

TEST_CASE("registry: held sources, names and vague words come from the records") {
  MemoryProject project(EvidenceProject());
  const EvidencePlan& evidence = *project.project.evidence;
  Intake intake = LoadRows(project.files, project.project, project.options);
  const auto sources = ReadHeldSources(evidence, project.project.plan, intake.database.get());
  REQUIRE(sources.size() == 1);  // of the other no copy is held
  CHECK(sources[0].id == "report");
  CHECK(sources[0].language == "en");
  CHECK(sources[0].file == "report.txt");
  CHECK(sources[0].sha256 == "abc");

  const Registry registry = ReadRegistry(evidence, project.project.plan, intake.database.get());
  CHECK(registry.names.phrases().MatchAt(Tokenize("in SANDHAVEN"), 1));
  REQUIRE(registry.vague_numbers.size() == 1);
  CHECK(registry.vague_numbers[0].words == "several hundred");
  CHECK(registry.vague_numbers[0].min == 300);
  CHECK(registry.vague_numbers[0].max == std::nullopt);
}

}  // namespace
}  // namespace eventlint
