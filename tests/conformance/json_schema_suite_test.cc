// The official JSON Schema test suite, draft-07, judges the validator: all that it requires,
// without its `optional` part. json-schema-draft7-known.txt lists every test that fails and why; a
// test that fails without standing there fails here, and so does one that stands there and passes.
//
// Debian and Ubuntu have the suite as the package json-schema-test-suite; the environment variable
// EVENTLINT_JSON_SCHEMA_SUITE names another copy's folder.
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>

#include "catch.h"
#include "schema/schema_set.h"
#include "schema/validator.h"
#include "text/file_reader.h"
#include "text/input_error.h"
#include "text/reader.h"

namespace eventlint {

namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

constexpr char kKnownFile[] =
    EVENTLINT_SOURCE_DIR "/tests/conformance/json-schema-draft7-known.txt";

// The required part has grown over the years; the oldest copy that we know of has 423 tests.
constexpr size_t kFewestTests = 400;

fs::path SuiteFolder() {
  const char* folder = std::getenv("EVENTLINT_JSON_SCHEMA_SUITE");
  return folder != nullptr ? folder : "/usr/share/json-schema-test-suite";
}

std::string ReadFile(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  REQUIRE(file);
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

// "file | group | test" -> "refused" (the schema, when it is loaded) or "wrong" (the verdict).
using Failures = std::map<std::string, std::string>;

Failures KnownFailures() {
  Failures known;
  std::istringstream lines(ReadFile(kKnownFile));
  for (std::string line; std::getline(lines, line);) {
    if (line.empty() || line.front() == '#') continue;
    const size_t reason = line.rfind(" | ");
    REQUIRE(reason != std::string::npos);
    const std::string word = line.substr(reason + 3);
    known[line.substr(0, reason)] = word.substr(0, word.find(':'));
  }
  return known;
}

// The suite asks that its remote schemas be served from this address. eventlint reads files only,
// so they lie beside the schema, and a reference loses the address.
std::string WithoutAddress(std::string schema) {
  const std::string remote = R"("$ref":"http://localhost:1234/)";
  const std::string local = R"("$ref":")";
  for (size_t at = 0; (at = schema.find(remote, at)) != std::string::npos;) {
    schema.replace(at, remote.size(), local);
  }
  return schema;
}

// The schema file of a group, with the suite's remote schemas beside it.
MemoryFiles FilesOf(const Json& group) {
  std::map<std::string, std::string> files;
  files["schema.json"] = WithoutAddress(group["schema"].dump());
  const fs::path remotes = SuiteFolder() / "remotes";
  for (const auto& entry : fs::recursive_directory_iterator(remotes)) {
    if (!entry.is_regular_file()) continue;
    files[fs::relative(entry.path(), remotes).generic_string()] = ReadFile(entry.path());
  }
  return MemoryFiles(files);
}

bool HasFaults(const SchemaSet& schemas, const Validator& validator, Value value) {
  std::vector<Fault> faults;
  const std::string root = "/0";
  validator.Check(root, value, "", &faults);
  const bool accepted = validator.Accepts(root, value);
  CHECK(accepted == faults.empty());
  CHECK(schemas.FindPlace(root));
  return !accepted;
}

void RunGroup(const std::string& file, const Json& group, Failures* failures, size_t* tests) {
  const std::string name = file + " | " + group["description"].get<std::string>() + " | ";
  *tests += group["tests"].size();
  try {
    const SchemaSet schemas = SchemaSet::Load(FilesOf(group), {"schema.json"});
    const Validator validator(schemas);
    for (const Json& test : group["tests"]) {
      const std::string test_name = name + test["description"].get<std::string>();
      INFO(test_name);
      const ReadResult data = ReadDocument("data.json", test["data"].dump());
      if (!data.document) {
        (*failures)[test_name] = "wrong";
        continue;
      }
      const bool valid = !HasFaults(schemas, validator, data.document->root());
      if (valid != test["valid"].get<bool>()) (*failures)[test_name] = "wrong";
    }
  } catch (const InputError& error) {
    for (const Json& test : group["tests"]) {
      (*failures)[name + test["description"].get<std::string>()] =
          std::string("refused: ") + error.what();
    }
  }
}

}  // namespace

TEST_CASE("the official draft-07 suite passes but for the tests that are listed") {
  const fs::path folder = SuiteFolder() / "tests" / "draft7";
  if (!fs::is_directory(folder)) {
    FAIL("there is no suite in "
         << folder.string()
         << "; install the package "
            "json-schema-test-suite, or name a copy of it in EVENTLINT_JSON_SCHEMA_SUITE");
  }

  Failures failures;
  size_t tests = 0;
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (entry.path().extension() != ".json") continue;
    for (const Json& group : Json::parse(ReadFile(entry.path()))) {
      RunGroup(entry.path().filename().string(), group, &failures, &tests);
    }
  }
  CHECK(tests >= kFewestTests);

  const Failures known = KnownFailures();
  for (const auto& [test, outcome] : failures) {
    INFO(test << " | " << outcome);
    const auto listed = known.find(test);
    CHECK((listed != known.end() && outcome.starts_with(listed->second)));
  }
  for (const auto& [test, outcome] : known) {
    INFO("listed as failing, but it passes or is not in the suite: " << test);
    CHECK(failures.contains(test));
  }
}

}  // namespace eventlint
