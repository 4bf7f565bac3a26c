#include "text/yaml_syntax.h"

#include "catch.h"
#include "read_text.h"

namespace eventlint {
namespace {

struct Mistake {
  const char* text;
  const char* where;  // line:column
  const char* words;  // in the message
  const char* related = "";
};

// Both front ends give the fault at that place with those words, and nothing else.
void Expect(const Mistake& mistake) {
  CAPTURE(mistake.text);
  for (YamlFrontEnd front_end : {YamlFrontEnd::kLibyaml, YamlFrontEnd::kYamlCpp}) {
    const ReadResult read = ReadDocument("a.yaml", mistake.text, front_end);
    CHECK(read.document == nullptr);
    CHECK(ChecksOf(read) == std::string(mistake.where) + " syntax-error");
    REQUIRE(read.faults.size() == 1);
    INFO(read.faults[0].message);
    CHECK(read.faults[0].message.find(mistake.words) != std::string::npos);
    const auto related = read.faults[0].related;
    const Position place = read.source->PositionAt(related ? related->begin : 0);
    CHECK((related ? std::to_string(place.line) + ":" + std::to_string(place.column) : "") ==
          mistake.related);
  }
}

TEST_CASE("a line that is no 'key: value'") {
  for (const Mistake& mistake : {
           Mistake{"a: 1\nb 2\nc: 3\n", "2:1", "is the ':' after its key missing"},
           Mistake{"a: 1\nlost line", "2:1", "is the ':' after its key missing"},
           Mistake{"title x\na: 1\n", "1:1", "is the ':' after its key missing"},
           Mistake{"a: 1\n\n# note\nfoo bar\n\nb: 1\n", "4:1", "is the ':' after its key missing"},
           Mistake{"a: 1\nb:2\nc: 3\n", "2:2", "a space is missing after this ':'"},
           Mistake{"a:1\nb: 2\n", "1:2", "a space is missing after this ':'"},
           Mistake{"l:\n  - a: 1\n    b:2\n    c: 3\n", "3:6", "a space is missing after this ':'"},
           Mistake{"a: 1\nsee http://x.org/y\nb: 1\n", "2:1", "is the ':' after its key missing"},
           Mistake{"a: 1\nhttp://x.org/y\nb: 1\n", "2:1", "is the ':' after its key missing"},
           Mistake{"a: 1\nat 10:30\nb: 1\n", "2:1", "is the ':' after its key missing"},
           Mistake{"a: x\n: y\n", "2:1", "a key is missing before this ':'"},
           Mistake{"a: >\ntext\nb: 1\n", "2:1", "that the > above opens"},
           Mistake{"a: |-\ntext\nb: 1\n", "2:1", "that the | above opens"},
       }) {
    Expect(mistake);
  }
  const std::string long_key = "a: 1\n" + std::string(1100, 'k') + ": 1\n";
  Expect({long_key.c_str(), "2:1", "this key is too long"});
}

TEST_CASE("indentation that fits nothing") {
  for (const Mistake& mistake : {
           Mistake{"a:\n  b: 1\n c: 2\n", "3:2", "begins in column 2: indent it like", "1:1"},
           Mistake{"a:\n    b: 1\n  c: 2\n", "3:3", "begins in column 3", "1:1"},
           Mistake{"a:\n  - x\n - y\n", "3:2", "begins in column 2", "1:1"},
           Mistake{"a:\n  - b: 1\n   c: 2\n", "3:4", "begins in column 4", "2:3"},
           Mistake{"a: \"x\"\n  b: 1\n", "2:3", "begins in column 3", "1:1"},
           Mistake{"é: 1\nb:\n  é: 1\n ü: 2\n", "4:2", "begins in column 2", "1:1"},
           Mistake{"a: 1\n  b: 2\n", "2:3", "indented deeper than the one above"},
           Mistake{"a:\n  b: 1\n   c: 2\n", "3:4", "indented deeper than the one above"},
           Mistake{" a: 1\nb: 2\n", "2:1", "indented less than the first one"},
           Mistake{"a: 1\n- b\n", "2:1", "a list item stands among the keys", "1:1"},
           Mistake{"- a\nb: 1\n", "2:1", "does not begin with '- '", "1:1"},
           Mistake{"a: - b\n", "1:4", "put it on a line of its own"},
       }) {
    Expect(mistake);
  }
}

TEST_CASE("tabs where spaces should be") {
  for (const Mistake& mistake : {
           Mistake{"a:\n\tb: 1\n", "2:1", "a tab indents this line"},
           Mistake{"a:\n  b: 1\n \tc: 2\n", "3:2", "a tab indents this line"},
           Mistake{"a:\n  - x\n\t- y\n", "3:1", "a tab indents this line"},
           Mistake{"a: |\n  x\n\ty\n", "3:1", "a tab indents this line"},
           Mistake{"-\ta: 1\n", "1:2", "a tab stands where YAML wants spaces"},
       }) {
    Expect(mistake);
  }
}

TEST_CASE("quotes that are not closed, or closed too early") {
  for (const Mistake& mistake : {
           Mistake{"a: \"x\nb: 2\nc: 3\n", "1:4", "the quote that opens here is never closed"},
           Mistake{"a: 1\nb: 'x\n", "2:4", "the quote that opens here is never closed"},
           Mistake{"a: \"x\n---\nb: 1\n", "1:4", "not closed before line 2"},
           Mistake{"a: \"x\nb: \"y\"\nc: 3\n", "1:4", "closed only on line 2", "2:4"},
           Mistake{"a: 'x\n# note\n\nb: 'y'\n", "1:4", "closed only on line 4", "4:4"},
           Mistake{"a: 'x\nk: 1\nb: 'y'\n", "1:4", "closed only on line 3", "3:4"},
           Mistake{"a: 'it's'\n", "1:8", "inside them write ' twice: ''"},
           Mistake{"a: 'x' (y)\n", "1:8", "put the whole value in quotes"},
           Mistake{"a: \"he said \"no\" to me\"\n", "1:14", "inside them write \" as \\\""},
           Mistake{"l:\n  - \"x\" y\n", "2:9", "text follows the quote"},
       }) {
    Expect(mistake);
  }
}

TEST_CASE("escapes that mean nothing") {
  for (const char* text : {"a: \"C:\\dir\"\n", "a: \"x\\x1\"\n", "a: \"xx\\uD800\"\n"}) {
    const ReadResult read = ReadDocument("a.yaml", text);
    CAPTURE(text);
    CHECK(FaultsOf(read).find("write \\\\ for a backslash") != std::string::npos);
    CHECK(read.source->text()[read.faults[0].span.begin] == '\\');
  }
}

TEST_CASE("brackets that are not closed, or close nothing") {
  for (const Mistake& mistake : {
           Mistake{"a: [1, 2\nb: 3\nc: 4\n", "1:4", "lacks its ] or a ',' before line 2", "2:2"},
           Mistake{"a: {b: 1, c: 2\nd: 3\n", "1:4", "lacks its } or a ',' before line 2", "2:2"},
           Mistake{"a: [1, 2\n", "1:4", "the list that opens with [ here is never closed"},
           Mistake{"a: {b: 1\n", "1:4", "the mapping that opens with { here is never closed"},
           Mistake{"a: [1,\n", "2:1", "its closing bracket is missing"},
           Mistake{"a: [1, 2}\n", "1:9", "this } does not close the list", "1:4"},
           Mistake{"a: {b: 1]\n", "1:9", "this ] does not close the mapping", "1:4"},
           Mistake{"a: [\"x\" \"y\"]\n", "1:9", "lacks a ',' here"},
           Mistake{"a: {b: 1 c: 2}\n", "1:11", "is a ',' missing before the key?"},
           Mistake{"a: {: 1}\n", "1:5", "a key is missing before this ':'"},
           Mistake{"a: [x, , y]\n", "1:8", "a value is missing before this ','"},
           Mistake{"a: [1, 2]]\n", "1:10", "this ] closes nothing"},
           Mistake{"a: 1\n}\n", "2:1", "this } closes nothing"},
           Mistake{"a: }\n", "1:4", "no value can begin with }"},
           Mistake{"a: [x] y\n", "1:8", "put the whole value in quotes"},
       }) {
    Expect(mistake);
  }
}

TEST_CASE("text that has to be in quotes") {
  for (const Mistake& mistake : {
           Mistake{"title: Attack: the second\n", "1:14", "holds ': ' has to be in quotes"},
           Mistake{"a: b: c\n", "1:5", "holds ': ' has to be in quotes"},
           Mistake{"- a: \"x\": y\n", "1:9", "holds ': ' has to be in quotes"},
           Mistake{"a: @x\n", "1:4", "no value can begin with @; put it in quotes: \"@…\""},
           Mistake{"a: `x`\n", "1:4", "no value can begin with `"},
           Mistake{"a: %x\n", "1:4", "no value can begin with %"},
           Mistake{"a: ,x\n", "1:4", "no value can begin with ,"},
           Mistake{"a: **bold**\n", "1:4", "begins with * is an alias"},
           Mistake{"a: & b\n", "1:4", "& begins an anchor"},
           Mistake{"a: !<x\n", "1:4", "! begins a tag"},
           Mistake{"a: !e!x y\n", "1:4", "! begins a tag"},
           Mistake{"a: ? b\n", "1:4", "'? ' cannot begin here"},
           Mistake{"a: &x *x\n", "1:7", "follows a value that is complete"},
           Mistake{"a: | x\n", "1:6", "the text begins on the next line"},
       }) {
    Expect(mistake);
  }
}

TEST_CASE("documents and directives") {
  for (const Mistake& mistake : {
           Mistake{"--- a: 1\n", "1:5", "put what follows '---' on a line of its own"},
           Mistake{"a: 1\n...\nb: 2\n", "3:1", "a document begins with '---'"},
           Mistake{"%YAML 1.2\na: 1\n", "2:1", "a document begins with '---'"},
           Mistake{"a: 1\n... x\n", "2:5", "put what follows '...'"},
           Mistake{"%a: 1\n", "1:1", "a line that begins with % is a YAML directive"},
           Mistake{"a: 1\n%b: 2\n", "2:1", "a line that begins with % is a YAML directive"},
           Mistake{"%YAML 3.0\n---\na: 1\n", "1:1", "this version of YAML is unknown"},
           Mistake{"%YAML 1.2\n%YAML 1.2\n---\na: 1\n", "2:1", "delete one of the two"},
       }) {
    Expect(mistake);
  }
}

TEST_CASE("a message of libyaml that is not known is passed on") {
  const SourceText source("a.yaml", "a: é\n");
  const Fault fault = ExplainYamlSyntax(source, 3, 1000, "found something new");
  CHECK(fault.message == "not YAML: found something new");
  CHECK(fault.span == Span{3, 5});
  CHECK(ExplainYamlSyntax(source, 1000, 1000, "").span == Span{6, 6});
}

}  // namespace
}  // namespace eventlint
