#include "text/yaml_builder.h"

#include "catch.h"
#include "read_text.h"

namespace eventlint {
namespace {

ReadResult ReadWith(YamlFrontEnd front_end, const std::string& text) {
  return ReadDocument("a.yaml", text, front_end);
}

// What both front ends have to say, which is the same.
std::string FaultsOfYaml(const std::string& text) {
  const std::string faults = FaultsOf(ReadWith(YamlFrontEnd::kLibyaml, text));
  CHECK(FaultsOf(ReadWith(YamlFrontEnd::kYamlCpp, text)) == faults);
  return faults;
}

std::string DataOfYaml(const std::string& text) {
  const std::string data = DataOf(ReadWith(YamlFrontEnd::kLibyaml, text));
  CHECK(DataOf(ReadWith(YamlFrontEnd::kYamlCpp, text)) == data);
  return data;
}

std::string ChecksOfYaml(const std::string& text) {
  const std::string checks = ChecksOf(ReadWith(YamlFrontEnd::kLibyaml, text));
  CHECK(ChecksOf(ReadWith(YamlFrontEnd::kYamlCpp, text)) == checks);
  return checks;
}

std::string Repeat(const std::string& text, int times) {
  std::string repeated;
  for (int i = 0; i < times; ++i) repeated += text;
  return repeated;
}

TEST_CASE("several YAML documents are a list, one is itself") {
  CHECK(DataOfYaml("a: 1\n") == R"({"a":1})");
  CHECK(DataOfYaml("---\na: 1\n...\n") == R"({"a":1})");
  CHECK(DataOfYaml("a: 1\n---\n- b\n--- c\n") == R"([{"a":1},["b"],"c"])");
}

TEST_CASE("a YAML file without data is a fault") {
  const char* expected = "1:1 empty-file : the file holds no data; write its records, or delete it";
  for (const char* text :
       {"", "\n\n", "# only a comment\n", "---\n", "--- ~\n", "null", "\xEF\xBB\xBF"}) {
    CAPTURE(text);
    CHECK(FaultsOfYaml(text) == expected);
    CHECK(DataOfYaml(text) == "nothing");
  }
}

TEST_CASE("duplicate keys of YAML are faults wherever they stand; the first stays") {
  CHECK(FaultsOfYaml("a: 1\nb: 2\n'a': 3\n") ==
        "3:1 duplicate-key /a: the key 'a' stands twice in one mapping; only the first is read: "
        "remove one of the two (1:1 the first 'a')");
  CHECK(DataOfYaml("a: 1\nb: 2\n'a': {c: 3}\nd: 4\n") == R"({"a":1,"b":2,"d":4})");
  CHECK(ChecksOfYaml("l:\n- x: {a: 1, a: 2}\n- x: {a: 1}\n  x: 3\n") ==
        "2:13 duplicate-key 4:3 duplicate-key");
  CHECK(ChecksOfYaml("a: &a {x: 1, x: 2}\nb: *a\n") == "1:14 duplicate-key");
  CHECK(FaultsOfYaml("a: 1\na: 2\n---\nb: {c: 1, c: 2}\n").find("duplicate-key /1/b/c:") !=
        std::string::npos);
}

TEST_CASE("faults before a syntax error keep their pointers") {
  CHECK(FaultsOfYaml("a: 1\na: 2\nb: @\n") ==
        "2:1 duplicate-key /a: the key 'a' stands twice in one mapping; only the first is read: "
        "remove one of the two (1:1 the first 'a')\n"
        "3:4 syntax-error : no value can begin with @; put it in quotes: \"@…\"");
}

TEST_CASE("an alias repeats what its anchor marks") {
  CHECK(DataOfYaml("a: &x {b: [1, 2]}\nc: *x\nd: [*x, *x]\n") ==
        R"({"a":{"b":[1,2]},"c":{"b":[1,2]},"d":[{"b":[1,2]},{"b":[1,2]}]})");
  CHECK(DataOfYaml("a: &x 1\nb: &x 2\nc: *x\n") == R"({"a":1,"b":2,"c":2})");
  CHECK(DataOfYaml("a: &x\nb: *x\n") == R"({"a":null,"b":null})");
}

TEST_CASE("an alias without its anchor is a fault, and the rest is not read") {
  CHECK(FaultsOfYaml("a: *nowhere\nb: 1\n") ==
        "1:4 unknown-alias /a: a value that begins with * is an alias, but no value before it in "
        "this document has the anchor &nowhere; put the value in quotes if it is text");
  CHECK(FaultsOfYaml("a: &x [1, *x]\n") ==
        "1:11 unknown-alias /a/1: this alias stands inside the value that it names; write the "
        "value out");
  CHECK(ChecksOfYaml("a: *x\nb: &x 1\n") == "1:4 unknown-alias");
  CHECK(ChecksOfYaml("a: &x 1\n---\nb: *x\n") == "3:4 unknown-alias");
  CHECK(DataOfYaml("a: *x\n") == "nothing");
}

TEST_CASE("an anchor within a duplicate key's value marks nothing") {
  CHECK(ChecksOfYaml("a: 1\na: &x 2\nb: 3\nc: *x\n") == "2:1 duplicate-key 4:4 unknown-alias");
  CHECK(ChecksOfYaml("a: 1\na: [&x 2, *x]\nb: 3\n") == "2:1 duplicate-key");
}

TEST_CASE("aliases of aliases are stopped before they fill the memory") {
  std::string text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n";
  for (int i = 1; i < 12; ++i) {
    const std::string n = std::to_string(i);
    text += "a" + n + ": &a" + n + " [" + Repeat("*a" + std::to_string(i - 1) + ", ", 10) + "]\n";
  }
  CHECK(
      FaultsOfYaml(text) ==
      "5:45 excessive-aliases /a4/7: the aliases up to here would repeat more than 100000 values; "
      "the file was not read further: write the values out");
}

TEST_CASE("aliases cannot stack collections deeper than the limit") {
  const auto text = [](int outer) {
    return "a: &a " + Repeat("[", 100) + Repeat("]", 100) + "\nb: " + Repeat("[", outer) + "*a" +
           Repeat("]", outer) + "\n";
  };
  CHECK(ChecksOfYaml(text(99)) == "");
  CHECK(ChecksOfYaml(text(100)) == "2:104 deep-nesting");
}

TEST_CASE("200 collections may stand inside one another, and not one more") {
  const std::string deepest = Repeat("[", 200) + Repeat("]", 200);
  CHECK(ChecksOfYaml(deepest) == "");
  CHECK(ChecksOfYaml("---\n" + deepest + "\n---\n" + deepest) == "");
  CHECK(FaultsOfYaml(Repeat("[", 201) + Repeat("]", 201)) ==
        "1:201 deep-nesting " + Repeat("/0", 200) +
            ": more than 200 lists and mappings stand inside one another; no record needs that, so "
            "the file was not read further");
  std::string block;
  for (int i = 0; i < 200; ++i) block += std::string(i, ' ') + "a:\n";
  CHECK(ChecksOfYaml(block) == "");
  CHECK(ChecksOfYaml(block + std::string(200, ' ') + "a:\n") == "201:201 deep-nesting");
}

TEST_CASE("100,000 levels neither crash nor hang") {
  for (const char* level : {"[", "{a: ", "- ", "? ", "[\n", "{a:\n"}) {
    CAPTURE(level);
    CHECK(ChecksOfYaml(Repeat(level, 100000)).find(" deep-nesting") != std::string::npos);
  }
}

TEST_CASE("merge keys, keys that are no text and missing keys are faults") {
  CHECK(FaultsOfYaml("a: &a {x: 1}\nb:\n  <<: *a\n") ==
        "3:3 merge-key /b: '<<' would merge another mapping into this one; YAML 1.2 has no merge "
        "keys: write the members out");
  CHECK(ChecksOfYaml("a: {'<<': 1, \"<<x\": 2}\n") == "");
  CHECK(FaultsOfYaml("? [a, b]\n: c\n") ==
        "1:3 invalid-key : a list or a mapping stands where a key should be; a key is text");
  CHECK(ChecksOfYaml("{a: b}: c\n") == "1:1 invalid-key");
  CHECK(FaultsOfYaml("&a x: 1\n*a : 2\n") ==
        "2:1 invalid-key : an alias stands where a key should be; write the key out");
  CHECK(FaultsOfYaml("?\n: 1\n") ==
        "1:2 invalid-key : a value stands here without a key before its ':'");
  CHECK(DataOfYaml("'': 1\n") == R"({"":1})");
}

TEST_CASE("an alias to a key that looks like a number is refused") {
  CHECK(ChecksOfYaml("&y 2022: a\nb: *y\n") == "1:4 invalid-key");
  CHECK(DataOfYaml("&y x: a\nb: *y\n") == R"({"x":"a","b":"x"})");
}

TEST_CASE("the core schema's tags are read, others are faults") {
  CHECK(DataOfYaml("[!!str 1, !!int 0x10, !!float 2, !!bool true, !!null ~, ! 3, !!str ]\n") ==
        R"(["1",16,2.0,true,null,"3",""])");
  CHECK(DataOfYaml("a: !!map {b: !!seq [1]}\n") == R"({"a":{"b":[1]}})");
  CHECK(FaultsOfYaml("a: !!int x\n") ==
        "1:10 unsupported-tag /a: 'x' cannot be read as tag:yaml.org,2002:int; write the value "
        "without a tag, in quotes if it is text");
  CHECK(FaultsOfYaml("a: !mine {b: 1}\n") ==
        "1:10 unsupported-tag /a: the tag !mine has no meaning here: remove it");
  CHECK(FaultsOfYaml("a: !\n") ==
        "1:4 unsupported-tag /a: the tag ! stands before nothing: remove it");
  CHECK(ChecksOfYaml("{! : b}\n") == "1:2 unsupported-tag 1:2 invalid-key");
  CHECK(ChecksOfYaml("a: !!timestamp 2022-03-08\n") == "1:16 unsupported-tag");
}

TEST_CASE("a number that nothing can hold is a fault at its place") {
  CHECK(FaultsOfYaml("a:\n  - 99999999999999999999\n") ==
        "2:5 number-out-of-range /a/0: the number 99999999999999999999 is beyond what can be kept "
        "exactly; write it in quotes if it is a name or a code");
  CHECK(ChecksOfYaml("a: '99999999999999999999'\nb: 1e999\n") == "2:4 number-out-of-range");
}

TEST_CASE("a key of more than a kilobyte is no key") {
  CHECK(ChecksOfYaml("? " + std::string(1024, 'k') + "\n: 1\n") == "");
  CHECK(ChecksOfYaml("? " + std::string(1025, 'k') + "\n: 1\n") == "1:3 invalid-key");
}

TEST_CASE("tags and anchors stand before a value's place, and nothing is where its key is") {
  const ReadResult read =
      ReadWith(YamlFrontEnd::kLibyaml,
               "a: &x !!str  b\nc: !!str\nd: &y # note\n  [1]\ne:\nf: [!!str , 😀]\n");
  CHECK(PlaceOf(read, "/a") == "1:14-1:15");
  CHECK(PlaceOf(read, "/c") == "2:1-2:2");
  CHECK(PlaceOf(read, "/d") == "4:3-4:4");
  CHECK(PlaceOf(read, "/e") == "5:1-5:2");
  CHECK(PlaceOf(read, "/f/1") == "6:13-6:14");
}

TEST_CASE("a value that is not there stands at its key, whatever the next key begins with") {
  for (const char* text :
       {"a:\nnull m: 1\n", "a:\nnull : 1\n", "a:\n~ m: 1\n", "a: # note\nb: 1"}) {
    for (YamlFrontEnd front_end : {YamlFrontEnd::kLibyaml, YamlFrontEnd::kYamlCpp}) {
      CAPTURE(text);
      CHECK(PlaceOf(ReadWith(front_end, text), "/a") == "1:1-1:2");
    }
  }
  CHECK(PlaceOf(ReadWith(YamlFrontEnd::kYamlCpp, "a: null # note\n"), "/a") == "1:4-1:8");
}

TEST_CASE("yaml-cpp's own mistakes are mended") {
  const std::pair<const char*, const char*> cases[] = {
      {"a: \"x\\N\\_y\"\n", "{\"a\":\"x\u0085\u00A0y\"}"},      // escapes that it reads as one byte
      {"a: >+\n  x\n\n\nb: 1\n", "{\"a\":\"x\\n\\n\\n\",\"b\":1}"},  // a line end that it loses
      {"a: >+\n  x\n   \n\n", "{\"a\":\"x\\n \\n\\n\"}"},
      {"--- >+\n x\n\n---\ny\n", "[\"x\\n\\n\",\"y\"]"},
      {"a: [why? yes, b?c, d ? e]\n", "{\"a\":[\"why? yes\",\"b?c\",\"d ? e\"]}"},
      {"a: [b? ?, c]\n? d\n: ?e\n?f: g\n", "{\"a\":[\"b? ?\",\"c\"],\"d\":\"?e\",\"?f\":\"g\"}"},
      {"a: >\n  b\n  ", "{\"a\":\"b\\n\"}"},  // spaces that it takes for text
      {"{? a : b, ? c}\n", "{\"a\":\"b\",\"c\":null}"},
      {"a: 1\rb:\r  - c\r", "{\"a\":1,\"b\":[\"c\"]}"},
  };
  for (const auto& [text, data] : cases) {
    CAPTURE(text);
    CHECK(DataOfYaml(text) == data);
  }
}

TEST_CASE("where the libraries cannot be brought to agree, both refuse") {
  CHECK(FaultsOfYaml("a: >2+\n  x\n\n") ==
        "1:4 syntax-error /a: YAML readers disagree on the end of a block that opens with >2+: "
        "leave out the digit or the +");
  CHECK(ChecksOfYaml("a: >-2\n  x\n") == "");
  CHECK(FaultsOfYaml("a: [?b]\n") ==
        "1:5 syntax-error /a/0: YAML readers disagree on a text that begins with ?: put it in "
        "quotes");
  CHECK(ChecksOfYaml("{?\"b\": 1}\n") == "1:2 syntax-error");
}

TEST_CASE("what only yaml-cpp refuses is said to be its opinion") {
  const char* text = "a: {b\n}\n";  // a key without a value, at the end of a line
  CHECK(DataOf(ReadWith(YamlFrontEnd::kLibyaml, text)) == R"({"a":{"b":null}})");
  CHECK(FaultsOf(ReadWith(YamlFrontEnd::kYamlCpp, text)) ==
        "1:5 syntax-error : yaml-cpp, the second YAML reader, does not accept what libyaml does: "
        "end of map flow not found; write it in a plainer way");
}

TEST_CASE("where the libraries read differently, the second opinion says so") {
  const char* text = "&x a\nb\n";  // after an anchor, yaml-cpp ends the text with its line
  CHECK(DataOf(ReadWith(YamlFrontEnd::kLibyaml, text)) == R"("a b")");
  const ReadResult read = ReadWith(YamlFrontEnd::kYamlCpp, text);
  CHECK(FaultsOf(read) ==
        "1:4 syntax-error : libyaml and yaml-cpp, two readers of YAML, do not read the same here: "
        "write it in a plainer way");
  CHECK(read.document == nullptr);
}

TEST_CASE("a hundred thousand %TAG lines are refused, not compared with each other") {
  std::string text;
  for (int i = 0; i < 100000; ++i) text += "%TAG !a" + std::to_string(i) + "! x\n";
  CHECK(FaultsOfYaml(text + "---\na: 1\n") ==
        "101:1 syntax-error : the file has too many %TAG lines: delete them");
}

}  // namespace
}  // namespace eventlint
