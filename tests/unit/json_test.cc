#include "text/json.h"

#include <limits>

#include "catch.h"
#include "text/reader.h"

namespace eventlint {
namespace {

TEST_CASE("JSON keeps the order of keys and all kinds of values") {
  JsonWriter json;
  json.StartObject();
  json.Key("z");
  json.Integer(std::numeric_limits<int64_t>::min());
  json.Key("a");
  json.StartArray();
  json.Real(0.5);
  json.Bool(true);
  json.Null();
  json.StartObject();
  json.EndObject();
  json.EndArray();
  json.Key("after");
  json.String("x");
  json.EndObject();
  CHECK(json.Finish(false) == R"({"z":-9223372036854775808,"a":[0.5,true,null,{}],"after":"x"})");
}

TEST_CASE("JSON text is escaped, and mended where it is not UTF-8") {
  JsonWriter json;
  json.StartArray();
  json.String("\"\\\n\x01 Ménaka");
  json.String("\xff");
  json.EndArray();
  CHECK(json.Finish(false) == "[\"\\\"\\\\\\n\\u0001 Ménaka\",\"\xEF\xBF\xBD\"]");
}

TEST_CASE("characters that a file may not hold are written as escapes") {
  const std::string odd = "a\x7F\u0085\u009F\u00A0\uFEFF\uFFFE\uFFFF\u2028\uFFFD";
  JsonWriter json;
  json.String(odd);
  const std::string text = json.Finish(false);
  CHECK(text == "\"a\\u007f\\u0085\\u009f\u00A0\\ufeff\\ufffe\\uffff\u2028\uFFFD\"");
  const ReadResult read = ReadDocument("a.json", text);
  REQUIRE(read.document != nullptr);
  CHECK(read.document->root().AsString() == odd);
}

TEST_CASE("JSON has no NaN and no infinity") {
  JsonWriter json;
  json.StartArray();
  json.Real(std::numeric_limits<double>::quiet_NaN());
  json.Real(std::numeric_limits<double>::infinity());
  json.EndArray();
  CHECK(json.Finish(false) == "[null,null]");
}

TEST_CASE("pretty JSON is indented by two spaces") {
  JsonWriter json;
  json.StartObject();
  json.Key("a");
  json.StartArray();
  json.Integer(1);
  json.EndArray();
  json.EndObject();
  CHECK(json.Finish(true) == "{\n  \"a\": [\n    1\n  ]\n}");
}

}  // namespace
}  // namespace eventlint
