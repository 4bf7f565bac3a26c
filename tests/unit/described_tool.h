// A command line for what is written from one: every kind of value, and signs that mean something
// to a shell or to roff.
#ifndef EVENTLINT_TESTS_UNIT_DESCRIBED_TOOL_H_
#define EVENTLINT_TESTS_UNIT_DESCRIBED_TOOL_H_

#include "cli/tool_description.h"

namespace eventlint {

inline ToolDescription DescribedTool() {
  ToolDescription tool;
  tool.name = "sift";
  tool.version = "1.2";
  tool.summary = "sift looks at a\\b.";
  tool.examples = "  sift check --as csv   it's \"so\"";
  tool.project = ".sift is a file; ~/x too.";
  tool.exit_codes = "0 good; 1 not.";
  tool.options = {{{"-h", "--help"}, "", "Print this help", {}, false, false},
                  {{"--config"}, "FILE", "The [main] file: it's here", {}, false, false}};
  CommandDescription check{"check", "Check Ménaka's files", "  sift check", {}, {}};
  check.options = {{{"--as"}, "WORD", "How to write:\ncsv or json", {"csv", "json"}, false, false},
                   {{"--in"}, "FOLDER", "Where", {}, false, false},
                   {{"--only"}, "RULES", "Only these", {}, false, true}};
  check.arguments = {{{}, "PATH", "What to look at", {}, false, true}};
  CommandDescription tell{"tell", "Tell of a rule", "  sift tell x", {}, {}};
  tell.arguments = {{{}, "RULE", "Its id", {}, true, false}};
  tool.commands = {check, tell};
  return tool;
}

}  // namespace eventlint

#endif  // EVENTLINT_TESTS_UNIT_DESCRIBED_TOOL_H_
