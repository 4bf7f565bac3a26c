// `check --fix` over the corpus of odd YAML: the data stay, and a second run changes nothing.
#include "catch.h"
#include "fix/file_fixer.h"
#include "text/fold.h"
#include "text/file_reader.h"
#include "text/reader.h"
#include "fix_project.h"

namespace eventlint {
namespace {

// Whether b is a but for Unicode's form.
bool SameInFormC(Value a, Value b) {
  if (a.is_scalar()) return a.kind() == b.kind() && NormaliseNfc(a.AsWritten()) == b.AsWritten();
  if (a.kind() != b.kind() || a.size() != b.size()) return false;
  auto item = b.Items().begin();
  for (Value each : a.Items()) {
    if (!SameInFormC(each, *item)) return false;
    ++item;
  }
  auto member = b.Members().begin();
  for (const auto& [key, value] : a.Members()) {
    const auto [other_key, other_value] = *member;
    if (!SameInFormC(key, other_key) || !SameInFormC(value, other_value)) return false;
    ++member;
  }
  return true;
}

// Makes work for the fixer: spaces at the ends of lines, where they change nothing.
std::string WithSpaces(const std::string& path, const std::string& bytes) {
  const ReadResult before = ReadDocument(path, bytes);
  std::string spaced = bytes;
  for (size_t at = spaced.rfind('\n'); at != std::string::npos && at > 0;
       at = spaced.rfind('\n', at - 1)) {
    const size_t end = spaced[at - 1] == '\r' ? at - 1 : at;
    std::string tried = spaced;
    tried.insert(end, "  ");
    const ReadResult now = ReadDocument(path, tried, YamlFrontEnd::kYamlCpp);
    const bool same = now.faults.empty() && SameData(before.document->root(), now.document->root());
    if (same) spaced = std::move(tried);
  }
  return spaced;
}

std::string Fix(const std::string& path, const std::string& bytes) {
  auto files = FixFiles("id: a\n");
  MemoryProject project(files);
  project.Rows("SELECT 1");
  RecordNames names(*project.intake);
  FixChoice choice;
  for (const FixKind& kind : FixKinds()) choice.kinds.push_back(&kind);
  choice.likely = true;
  return FixFile(path, bytes, project.project.plan.collections[0], choice, &names).bytes;
}

TEST_CASE("fixes keep the data of odd YAML, and a second run changes nothing") {
  const DiskFiles repository(EVENTLINT_SOURCE_DIR);
  int changed = 0;
  for (const std::string& path : repository.Glob("tests/conformance/yaml/*.yaml")) {
    CAPTURE(path);
    const std::string bytes = repository.Read(path);
    const ReadResult before = ReadDocument(path, bytes);
    REQUIRE(before.document != nullptr);
    for (const std::string& text : {bytes, WithSpaces(path, bytes)}) {
      const std::string fixed = Fix(path, text);
      changed += fixed != text;
      const ReadResult now = ReadDocument(path, fixed);
      REQUIRE(now.document != nullptr);
      CHECK(SameInFormC(before.document->root(), now.document->root()));
      CHECK(Fix(path, fixed) == fixed);
    }
  }
  CHECK(changed > 50);
}

TEST_CASE("a file that is refused is not changed") {
  const DiskFiles repository(EVENTLINT_SOURCE_DIR);
  for (const std::string& path : repository.Glob("tests/conformance/yaml/refused/*.yaml")) {
    CAPTURE(path);
    const std::string bytes = repository.Read(path);
    CHECK(Fix(path, bytes) == bytes);
  }
}

}  // namespace
}  // namespace eventlint
