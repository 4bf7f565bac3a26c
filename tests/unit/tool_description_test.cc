#include "cli/tool_description.h"

#include "catch.h"

namespace eventlint {
namespace {

OptionDescription Taking(const std::string& value, std::vector<std::string> words = {}) {
  OptionDescription option;
  option.value = value;
  option.words = std::move(words);
  return option;
}

TEST_CASE("what can be offered follows from the words, or else from the value's name") {
  CHECK(KindOf(Taking("")) == ValueKind::kNone);
  CHECK(KindOf(Taking("FILE", {"a", "b"})) == ValueKind::kWords);
  CHECK(KindOf(Taking("FILE")) == ValueKind::kFile);
  CHECK(KindOf(Taking("PATH")) == ValueKind::kFile);
  CHECK(KindOf(Taking("FOLDER")) == ValueKind::kFolder);
  CHECK(KindOf(Taking("RULE")) == ValueKind::kRule);
  CHECK(KindOf(Taking("RULES")) == ValueKind::kRuleList);
  CHECK(KindOf(Taking("SQL")) == ValueKind::kText);
}

TEST_CASE("an option's first line is whole: no colon or open aside at its end") {
  OptionDescription option;
  option.summary = "How to write: as you like:\none or two";
  CHECK(FirstLine(option) == "How to write: as you like");
  option.summary = "The file (yours,\nif you like)";
  CHECK(FirstLine(option) == "The file");
  option.summary = "The file (yours) of it\nand more";
  CHECK(FirstLine(option) == "The file (yours) of it");
  option.summary = "";
  CHECK(FirstLine(option) == "");
}

TEST_CASE("words are parted by spaces, and joined by them") {
  CHECK(SplitWords("").empty());
  CHECK(SplitWords(" a  b ") == std::vector<std::string>{"a", "b"});
  CHECK(JoinWithSpaces({}) == "");
  CHECK(JoinWithSpaces({"a", "b"}) == "a b");
}

TEST_CASE("a command has its own options first, then those of the tool") {
  ToolDescription tool;
  tool.options = {Taking("FILE")};
  CommandDescription command;
  command.options = {Taking("SQL")};
  const std::vector<OptionDescription> options = OptionsOf(tool, command);
  REQUIRE(options.size() == 2);
  CHECK(options[0].value == "SQL");
  CHECK(options[1].value == "FILE");
}

}  // namespace
}  // namespace eventlint
