#include "rules/built_in_checks.h"

#include <set>
#include <string>
#include <utility>
#include <vector>

#include "catch.h"
#include "text/reader.h"

namespace eventlint {
namespace {

std::vector<std::string> Ids() {
  std::vector<std::string> ids;
  for (const BuiltInCheck& check : BuiltInChecks()) ids.push_back(check.id);
  return ids;
}

TEST_CASE("the built-in checks are all that a fault may name, sorted") {
  CHECK(Ids() == std::vector<std::string>{
                     "acceptance-without-reason", "ambiguous-line-break", "broken-index",
                     "deep-nesting", "duplicate-key", "empty-collection", "empty-file",
                     "excessive-aliases", "expired-acceptance", "invalid-key", "invalid-utf8",
                     "invalid-value", "malformed-acceptance", "merge-key", "missing-key", "not-nfc",
                     "not-text", "number-out-of-range", "syntax-error", "unknown-alias",
                     "unknown-key", "unread-file", "unsorted-list", "unsupported-tag",
                     "unused-acceptance"});
}

TEST_CASE("every built-in check says what, why and what to do") {
  for (const BuiltInCheck& check : BuiltInChecks()) {
    INFO(check.id);
    CHECK(!check.title.empty());
    CHECK(check.title.size() <= 100);
    CHECK(!check.title.ends_with('.'));
    CHECK(check.why.ends_with('.'));
    CHECK(check.fix.ends_with('.'));
    const std::set<std::string> tags = {"reading", "schema", "evidence", std::string(kAcceptanceTag)};
    CHECK(tags.count(check.tag) == 1);
  }
}

TEST_CASE("a check hides its file when the file cannot be read past it") {
  std::string aliases = "- &a [1, 2, 3, 4, 5, 6, 7, 8, 9]\n";
  for (char name = 'b'; name <= 'h'; ++name) {
    const std::string before = std::string("*") + static_cast<char>(name - 1) + " ";
    aliases += "- &" + std::string(1, name) + " [";
    for (int i = 0; i < 9; ++i) aliases += before + ", ";
    aliases += "]\n";
  }
  const std::vector<std::pair<std::string, std::string>> samples = {
      {"ambiguous-line-break", "a: b\xE2\x80\xA8" "c\n"},
      {"deep-nesting", std::string(1000, '[') + std::string(1000, ']')},
      {"duplicate-key", "a: 1\na: 2\n"},
      {"empty-file", "# nothing\n"},
      {"excessive-aliases", aliases},
      {"invalid-key", "[a]: 1\n"},
      {"invalid-utf8", "a: \xE9t\n"},
      {"merge-key", "a: 1\n<<: {b: 2}\n"},
      {"not-text", std::string("a: \x01\n")},
      {"number-out-of-range", "a: 99999999999999999999\n"},
      {"syntax-error", "a: [\n"},
      {"unknown-alias", "a: *b\n"},
      {"unsupported-tag", "a: !!binary b\n"},
  };
  std::set<std::string> hiding;
  for (const auto& [check, text] : samples) {
    INFO(check);
    const ReadResult read = ReadDocument("a.yaml", text);
    REQUIRE(read.faults.size() == 1);
    CHECK(read.faults.front().check == check);
    CHECK(FindBuiltInCheck(check)->hides_file == (read.document == nullptr));
    if (read.document == nullptr) hiding.insert(check);
  }
  for (const BuiltInCheck& check : BuiltInChecks()) {
    INFO(check.id);
    CHECK(check.hides_file == (hiding.count(check.id) == 1));
  }
}

}  // namespace
}  // namespace eventlint
