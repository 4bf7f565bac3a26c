// Two YAML libraries have to agree on every file, tree and places, and to refuse the same ones.
//
// tests/conformance/yaml/<name>.yaml is odd but right; <name>.json beside it is the same data, as a
// third reader that has no part in this program gives it (the npm package `yaml`, version 1.2 core
// schema; by hand in bare_cr and for `!!float 2` in tags, which it cannot read). Infinities have no
// JSON, and readers differ on the end of a block text that the file breaks off.
// tests/conformance/yaml/refused/<check>.<name>.yaml has to be refused by that check.
#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "catch.h"
#include "text/file_reader.h"
#include "text/reader.h"

namespace eventlint {
namespace {

const char kCorpus[] = "tests/conformance/yaml/";

const DiskFiles& Repository() {
  static const DiskFiles files(EVENTLINT_SOURCE_DIR);
  return files;
}

struct BothWays {
  ReadResult libyaml;
  ReadResult yaml_cpp;
};

BothWays ReadBothWays(const std::string& path) {
  const std::string bytes = Repository().Read(path);
  return {ReadDocument(path, bytes, YamlFrontEnd::kLibyaml),
          ReadDocument(path, bytes, YamlFrontEnd::kYamlCpp)};
}

std::string Describe(const std::vector<Fault>& faults) {
  std::string text;
  for (const Fault& fault : faults) {
    text += "[" + fault.check + " at byte " + std::to_string(fault.span.begin) + "] " +
            fault.message + "\n";
  }
  return text;
}

std::string Describe(Value value, const std::string& pointer) {
  const Range range = value.range();
  return pointer + " (" + std::string(KindInWords(value.kind())) + ") " +
         std::to_string(range.begin.line) + ":" + std::to_string(range.begin.column) + "-" +
         std::to_string(range.end.line) + ":" + std::to_string(range.end.column);
}

// Every node of a tree, keys as well, with its place, a line each.
void ListPlaces(Value value, const std::string& pointer, std::vector<std::string>* places) {
  places->push_back(Describe(value, pointer));
  size_t index = 0;
  for (Value item : value.Items()) ListPlaces(item, JoinPointer(pointer, index++), places);
  for (const auto& [key, member] : value.Members()) {
    const std::string inner = JoinPointer(pointer, key.AsString());
    places->push_back("key " + Describe(key, inner));
    ListPlaces(member, inner, places);
  }
}

// The first node that is not at the same place in both; empty when there is none.
std::string FirstDifference(const Document& a, const Document& b) {
  std::vector<std::string> places_a, places_b;
  ListPlaces(a.root(), "", &places_a);
  ListPlaces(b.root(), "", &places_b);
  const size_t common = std::min(places_a.size(), places_b.size());
  for (size_t i = 0; i < common; ++i) {
    if (places_a[i] != places_b[i]) return places_a[i] + " against " + places_b[i];
  }
  if (places_a.size() == places_b.size()) return "";
  return "one tree has more nodes, from " + std::to_string(common) + " on";
}

// Checks of the faults with their places; the places of syntax errors are each parser's own.
std::string ChecksOf(const std::vector<Fault>& faults) {
  std::string checks;
  for (const Fault& fault : faults) {
    checks += " " + fault.check;
    if (fault.check != "syntax-error") checks += "@" + std::to_string(fault.span.begin);
  }
  return checks;
}

// The deepest place at which two values are not the same data; empty when they are.
std::string WhereDifferent(Value a, Value b, const std::string& pointer) {
  if (SameData(a, b)) return "";
  if (a.kind() != b.kind() || a.size() != b.size() || a.is_scalar()) {
    return pointer + " '" + std::string(a.AsWritten()) + "' against '" +
           std::string(b.AsWritten()) + "'";
  }
  std::vector<Value> others;
  for (Value other : b.Items()) others.push_back(other);
  size_t index = 0;
  for (Value item : a.Items()) {
    const std::string inner = JoinPointer(pointer, index);
    const Value other = others[index++];
    if (!SameData(item, other)) return WhereDifferent(item, other, inner);
  }
  for (const auto& [key, value] : a.Members()) {
    const std::optional<Value> other = b.Find(key.AsString());
    const std::string inner = JoinPointer(pointer, key.AsString());
    if (!other) return inner + " is missing";
    if (!SameData(value, *other)) return WhereDifferent(value, *other, inner);
  }
  return pointer + " has its keys in another order";
}

void ExpectSameData(Value a, Value b) {
  CHECK(SameData(a, b));
  CHECK(WhereDifferent(a, b, "") == "");
}

void ExpectSameTree(const BothWays& read) {
  REQUIRE(read.libyaml.document != nullptr);
  REQUIRE(read.yaml_cpp.document != nullptr);
  ExpectSameData(read.libyaml.document->root(), read.yaml_cpp.document->root());
  CHECK(FirstDifference(*read.libyaml.document, *read.yaml_cpp.document) == "");
}

void ExpectBothRead(const std::string& path) {
  const BothWays read = ReadBothWays(path);
  INFO("libyaml: " << Describe(read.libyaml.faults));
  INFO("yaml-cpp: " << Describe(read.yaml_cpp.faults));
  CHECK(read.libyaml.faults.empty());
  CHECK(read.yaml_cpp.faults.empty());
  ExpectSameTree(read);
}

TEST_CASE("both YAML front ends read the odd files alike") {
  const std::vector<std::string> paths = Repository().Glob(std::string(kCorpus) + "*.yaml");
  REQUIRE(paths.size() >= 60);
  for (const std::string& path : paths) {
    DYNAMIC_SECTION(path) { ExpectBothRead(path); }
  }
}

TEST_CASE("the odd YAML files hold the data of the JSON files beside them") {
  const std::vector<std::string> paths = Repository().Glob(std::string(kCorpus) + "*.json");
  REQUIRE(paths.size() >= 60);
  for (const std::string& path : paths) {
    const std::string yaml_path = path.substr(0, path.size() - 5) + ".yaml";
    DYNAMIC_SECTION(yaml_path) {
      const ReadResult expected = ReadDocument(path, Repository().Read(path));
      const ReadResult read = ReadDocument(yaml_path, Repository().Read(yaml_path));
      INFO("JSON: " << Describe(expected.faults) << "YAML: " << Describe(read.faults));
      REQUIRE(expected.document != nullptr);
      REQUIRE(read.document != nullptr);
      ExpectSameData(read.document->root(), expected.document->root());
    }
  }
}

TEST_CASE("both YAML front ends read every YAML file of this repository alike") {
  size_t count = 0;
  for (const char* pattern : {"dataset/**/*.yaml", "rules/**/*.yaml", "eventlint.yaml"}) {
    for (const std::string& path : Repository().Glob(pattern)) {
      ++count;
      DYNAMIC_SECTION(path) { ExpectBothRead(path); }
    }
  }
  REQUIRE(count > 1);
}

TEST_CASE("both YAML front ends refuse the same files, for the same reason") {
  const std::string folder = std::string(kCorpus) + "refused/";
  const std::vector<std::string> paths = Repository().Glob(folder + "*.yaml");
  REQUIRE(paths.size() >= 45);
  for (const std::string& path : paths) {
    DYNAMIC_SECTION(path) {
      const std::string check = path.substr(folder.size(), path.find('.') - folder.size());
      const BothWays read = ReadBothWays(path);
      INFO("libyaml: " << Describe(read.libyaml.faults));
      INFO("yaml-cpp: " << Describe(read.yaml_cpp.faults));
      REQUIRE(!read.libyaml.faults.empty());
      CHECK(read.libyaml.faults.front().check == check);
      CHECK(ChecksOf(read.libyaml.faults) == ChecksOf(read.yaml_cpp.faults));
      CHECK((read.libyaml.document == nullptr) == (read.yaml_cpp.document == nullptr));
      if (read.libyaml.document != nullptr && read.yaml_cpp.document != nullptr) {
        ExpectSameTree(read);
      }
    }
  }
}

}  // namespace
}  // namespace eventlint
