#include "text/yaml_nodes.h"

#include <chrono>
#include <string>

#include "catch.h"

namespace eventlint {
namespace {

// The text of each node, a line each, with the number of its partner: "k>1" is a key whose value is
// node 1, "v<0" the value of key 0. Line breaks are shown as /.
std::string Nodes(const std::string& text) {
  std::string lines;
  for (const YamlNode& node : YamlNodes(text)) {
    std::string words = text.substr(node.span.begin, node.span.end - node.span.begin);
    for (char& c : words) c = c == '\n' ? '/' : c;
    if (node.partner != YamlNode::kNone) {
      words += (node.is_key ? ">" : "<") + std::to_string(node.partner);
    }
    lines += (node.is_block ? "block " : "") + words + "\n";
  }
  return lines;
}

TEST_CASE("scalars and flow collections end where their last character does") {
  CHECK(Nodes("a: \"b\n  c\" # d\n") == "block a: \"b/  c\" # d/\na>2\n\"b/  c\"<1\n");
  CHECK(Nodes("[a, {b: c,\n d}, *x]") ==
        "[a, {b: c,/ d}, *x]\na\n{b: c,/ d}\nb>4\nc<3\nd>6\n<5\n*x\n");
  CHECK(Nodes("a b\n  c # d\n") == "a b/  c\n");
  CHECK(Nodes("é: [ö,\n ü] # ß\n") == "block é: [ö,/ ü] # ß/\né>2\n[ö,/ ü]<1\nö\nü\n");
}

TEST_CASE("block collections end where the next thing begins") {
  CHECK(Nodes("a:\n- b: c\n# d\n- e\nf: &g\n") ==
        "block a:/- b: c/# d/- e/f: &g/\na>2\nblock - b: c/# d/- e/<1\nblock b: c/# d/\nb>5\nc<4\n"
        "e\nf>8\n&g<7\n");
  CHECK(Nodes("- a\n-\n- |\n  b\n") == "block - a/-/- |/  b/\na\n\n|/  b/\n");
}

TEST_CASE("every document of a file is gone through") {
  CHECK(Nodes("a: 1\n---\n- b\n...\n") == "block a: 1/\na>2\n1<1\nblock - b/\nb\n");
}

TEST_CASE("a text with many characters of several bytes takes time in its length") {
  std::string text;
  for (int i = 0; i < 100'000; ++i) text += "- {é: [ö, ? ü : ], ß: }\n";
  const auto begin = std::chrono::steady_clock::now();
  CHECK(YamlNodes(text).size() > 600'000);
  CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(20));
}

}  // namespace
}  // namespace eventlint
