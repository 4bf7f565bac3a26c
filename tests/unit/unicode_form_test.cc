#include "text/unicode_form.h"

#include "catch.h"
#include "memory_project.h"

namespace eventlint {
namespace {

std::string Found(const std::string& yaml) {
  const ReadResult read = ReadDocument("a.yaml", yaml);
  REQUIRE(read.document != nullptr);
  std::vector<Fault> faults;
  FindNotNfc(read.document->root(), "", &faults);
  std::string out;
  for (const Fault& fault : faults) out += fault.check + " " + fault.pointer + "\n";
  return out;
}

TEST_CASE("texts and keys that are put together from parts are found, at any depth") {
  CHECK(Found("a: [x, {b: 'e\u0301'}]\n'u\u0308': 1\nc: \"a\\u0300\"\n") ==
        "not-nfc /a/1/b\nnot-nfc /u\u0308\nnot-nfc /c\n");
  CHECK(Found("a: é\nb: ك\nc: ascii\n# e\u0301\n").empty());
  // No composed character exists: the parts are the form.
  CHECK(Found("a: x\u0301\n").empty());
  CHECK(Found("a: &x e\u0301\nb: *x\n") == "not-nfc /a\n");
}

TEST_CASE("a run reports them as warnings and holds no finding back") {
  MemoryProject project = EventsProject(
      R"({"type": "object", "properties": {"id": {"type": "string"}}})", "id: e\u0301\n");
  const Report report = Lint(project.files, project.project, {});
  REQUIRE(report.findings.size() == 1);
  CHECK(report.findings[0].rule == "not-nfc");
  CHECK(report.findings[0].level == Level::kWarning);
  CHECK(report.findings[0].record == "events/e\u0301");
  CHECK(report.withheld == 0);
}

}  // namespace
}  // namespace eventlint
