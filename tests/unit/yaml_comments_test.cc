#include "text/yaml_comments.h"

#include <string>

#include "catch.h"
#include "text/reader.h"

namespace eventlint {
namespace {

// The comments, a line each.
std::string Comments(const std::string& yaml) {
  const ReadResult read = ReadDocument("a.yaml", yaml);
  INFO(yaml);
  REQUIRE(read.document != nullptr);
  std::string lines;
  const std::string_view text = read.source->text();
  for (const Span& span : YamlComments(text)) {
    lines += std::string(text.substr(span.begin, span.end - span.begin)) + "\n";
  }
  return lines;
}

TEST_CASE("comments stand after values, keys and signs, and alone on their lines") {
  CHECK(Comments("# first\na: 1 # one\nb: # two\n  - x   # three\n  # four\n  - {k: v} # five\n") ==
        "# first\n# one\n# two\n# three\n# four\n# five\n");
  CHECK(Comments("[a, # one\n b] # two") == "# one\n# two\n");
  CHECK(Comments("%YAML 1.2 # version\n--- # start\na: &x 1 # anchor\nb: *x # alias\n"
                 "c: !!str 1 # tag\n... # end\n") ==
        "# version\n# start\n# anchor\n# alias\n# tag\n# end\n");
}

TEST_CASE("a # within a text is no comment") {
  CHECK(Comments("a: b#c\nd: 'e # f'\ng: \"h # i\"\nj#k: 1\n") == "");
  CHECK(Comments("a: \"one\n  # two\n  three\" # four\n") == "# four\n");
  CHECK(Comments("a: 'it''s # not' # is\n") == "# is\n");
  CHECK(Comments("a: https://example.org/#part\n") == "");
  CHECK(Comments("a: [b#c, 'd, # e'] # f\n") == "# f\n");
}

TEST_CASE("a block scalar holds none but at the end of its first line") {
  CHECK(Comments("a: | # head\n  # text\n  b # text\n# after\nc: 1\n") == "# head\n# after\n");
  CHECK(Comments("a: >2-\n    # text\n  b\n # after, and less indented\nc: 1 # one\n") ==
        "# after, and less indented\n# one\n");
  CHECK(Comments("a: |#not-a-comment\n  b\n") == "#not-a-comment\n");
  CHECK(Comments("- |\n\n  # text\n\n- x # y\n") == "# y\n");
}

TEST_CASE("line ends of any kind, a byte-order mark and letters of several bytes") {
  CHECK(Comments("\xEF\xBB\xBF# é\r\na: Ménaka # ville\r\nb: '#\r\n  #' # c\r\n") ==
        "# é\n# ville\n# c\n");
  CHECK(Comments("a: 1 # one\rb: 2 # two\r") == "# one\n# two\n");
  CHECK(Comments("a: 1 #") == "#\n");
}

}  // namespace
}  // namespace eventlint
