// What the scripts say; what shells make of them is tested in tests/cli/completion_test.sh.
#include "cli/completion.h"

#include "catch.h"
#include "contains_text.h"
#include "described_tool.h"

namespace eventlint {
namespace {

TEST_CASE("ReplaceAll goes on after what it has put in") {
  CHECK(ReplaceAll("a-b-", "-", "--") == "a--b--");
  CHECK(ReplaceAll("", "-", "x") == "");
}

TEST_CASE("no place in a completion script is left to fill in") {
  for (const Shell shell : {Shell::kBash, Shell::kZsh, Shell::kFish}) {
    const std::string script = CompletionScript(DescribedTool(), shell);
    CHECK(script.find("@NAME@") == std::string::npos);
    for (const char* name :
         {"@SKIP@", "@VALUES@", "@ARGUMENTS@", "@OPTIONS@", "@COMMANDS@", "@CASES@"}) {
      CHECK(script.find(name) == std::string::npos);
    }
  }
}

TEST_CASE("the script for bash has a case for each option with a value and for each argument") {
  const std::string script = CompletionScript(DescribedTool(), Shell::kBash);
  CHECK_THAT(script, ContainsText("\n    ' --config') kind=file ;;\n"));
  CHECK_THAT(script, ContainsText("\n    'check --config') kind=file ;;\n"));
  CHECK_THAT(script, ContainsText("\n    'check --as') kind=words words='csv json' ;;\n"));
  CHECK_THAT(script, ContainsText("\n    'check --in') kind=folder ;;\n"));
  CHECK_THAT(script, ContainsText("\n    'check --only') kind=rules ;;\n"));
  CHECK_THAT(script, ContainsText("\n    'check argument') kind=file ;;\n"));
  CHECK_THAT(script, ContainsText("\n    'tell argument') kind=rule ;;\n"));
  CHECK_THAT(script, ContainsText("\n    'tell options') words='-h --help --config' ;;\n"));
  CHECK_THAT(script, ContainsText("\n    ' argument') words='check tell' ;;\n"));
}

TEST_CASE("the script for zsh quotes what means something to it") {
  const std::string script = CompletionScript(DescribedTool(), Shell::kZsh);
  CHECK(script.starts_with("#compdef sift\n"));
  CHECK_THAT(script, ContainsText("'--config=[The \\[main\\] file\\: it'\\''s here]:FILE:_files'"));
  CHECK_THAT(script, ContainsText("'--as=[How to write]:WORD:(csv json)'"));
  CHECK_THAT(script, ContainsText("'--in=[Where]:FOLDER:_files -/'"));
  CHECK_THAT(script, ContainsText("'*--only=[Only these]:RULES:_sift_rule_list'"));
  CHECK_THAT(script, ContainsText("'*:PATH:_files'\n          ;;\n"));
  CHECK_THAT(script, ContainsText("'1:RULE:_sift_rules'\n          ;;\n"));
  CHECK_THAT(script, ContainsText("'check:Check Ménaka'\\''s files'"));
}

TEST_CASE("the script for fish has a command for each option and argument") {
  const std::string script = CompletionScript(DescribedTool(), Shell::kFish);
  CHECK_THAT(script, ContainsText("\ncomplete -c sift -s h -l help -d 'Print this help'\n"));
  CHECK_THAT(script, ContainsText(
                         "\ncomplete -c sift -l config -r -F -d 'The [main] file: it\\'s here'\n"));
  const std::string after = "\ncomplete -c sift -n \"__sift_command_is 'check'\"";
  CHECK_THAT(script, ContainsText(after + " -l as -x -a 'csv json' -d 'How to write'\n"));
  CHECK_THAT(script, ContainsText(after + " -l in -x -a '(__fish_complete_directories)' "));
  CHECK_THAT(script,
             ContainsText(after + " -l only -x -a '(__fish_complete_list , __sift_rules)' "));
  CHECK_THAT(script, ContainsText(after + " -r -F\n"));
  CHECK_THAT(script, ContainsText("\"__sift_command_is 'tell'\" -x -a '(__sift_rules)'\n"));
}

}  // namespace
}  // namespace eventlint
