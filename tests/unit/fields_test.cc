#include "fix/fields.h"

#include "catch.h"
#include "fix_project.h"

namespace eventlint {
namespace {

std::string Fields(const std::string& yaml) {
  MemoryProject project(FixFiles(yaml));
  const ReadResult read = ReadDocument("e.yaml", yaml);
  REQUIRE(read.document != nullptr);
  std::string out;
  ForEachField(project.project.plan.collections[0], read.document->root(), [&](const Field& field) {
    out += std::string(field.value.AsWritten());
    if (field.is_id) out += " id";
    if (field.plan != nullptr && !field.plan->refers_to.empty()) out += " reference";
    if (field.plan != nullptr && field.plan->scalar == FieldPlan::Scalar::kName) out += " name";
    if (field.plan == nullptr) out += " -";
    out += "\n";
  });
  return out;
}

TEST_CASE("every scalar is visited, with what the schema says of it") {
  CHECK(Fields("id: a\nname: n\nplace: p\n") ==
        "id -\na id\nname -\nn name\nplace -\np reference\n");
  CHECK(Fields("places: [p, q]\nparts: [{place: r, id: s}]\n") ==
        "places -\np reference\nq reference\nparts -\nplace -\nr reference\nid -\ns -\n");
}

TEST_CASE("what stands where the schema has no room for it is visited too") {
  CHECK(Fields("x: {id: a, l: [1, [b]]}\nplaces: p\nparts: {place: r}\nname: [n]\n") ==
        "x -\nid -\na -\nl -\n1 -\nb -\nplaces -\np reference\nparts -\nplace -\nr reference\n"
        "name -\nn -\n");
  CHECK(Fields("text\n") == "text\n");
}

}  // namespace
}  // namespace eventlint
