#include "schema/value_copy.h"

#include "catch.h"
#include "text/reader.h"

namespace eventlint {

namespace {

const char kYaml[] = "a: [1, 2.5, 'x', null, true, {}]\nb: {c: 0x10}\n";

std::unique_ptr<Document> Build(DocumentBuilder* builder) {
  return builder->Build(std::make_shared<const SourceText>("copy", ""));
}

}  // namespace

TEST_CASE("a copy holds the same data, its spans moved") {
  const ReadResult read = ReadDocument("a.yaml", kYaml);
  const ReadLimits limits;
  std::vector<Fault> faults;
  DocumentBuilder builder(limits, &faults);
  CopyValue(read.document->root(), 1000, &builder);
  const auto copy = Build(&builder);
  CHECK(faults.empty());
  CHECK(SameData(copy->root(), read.document->root()));
  const Value before = *read.document->At("/b/c");
  const Value after = *copy->At("/b/c");
  CHECK(after.AsWritten() == before.AsWritten());
  CHECK(after.span() == ShiftedSpan(before, 1000));
  CHECK(copy->root().FindKey("b")->span().begin ==
        1000 + read.document->root().FindKey("b")->span().begin);
}

TEST_CASE("in an operand's copy the schemas are replaced, and only they") {
  const ReadResult read = ReadDocument("s.json", R"({"dependencies": {"a": ["b"], "c": {"x": 1}},
      "items": [{"x": 1}, true], "not": {"x": 1}, "enum": [{"x": 1}]})");
  const ReadLimits limits;
  std::vector<Fault> faults;
  DocumentBuilder builder(limits, &faults);
  std::string pointers;
  builder.StartMapping({});
  for (const auto& [key, operand] : read.document->root().Members()) {
    builder.Key(key.AsWritten(), {});
    CopyOperand(*FindKeyword(key.AsWritten()), operand, "/" + std::string(key.AsWritten()), 0,
                &builder, [&](Value, const std::string& pointer) {
                  pointers += pointer + " ";
                  builder.Integer(7, {});
                });
  }
  builder.EndMapping();
  const ReadResult expected = ReadDocument(
      "e.yaml", "{dependencies: {a: [b], c: 7}, items: [7, 7], not: 7, enum: [{x: 1}]}");
  CHECK(SameData(Build(&builder)->root(), expected.document->root()));
  CHECK(pointers == "/dependencies/c /items/0 /items/1 /not ");
}

}  // namespace eventlint
