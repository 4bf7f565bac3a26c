#include "store/accept_directive.h"

#include <string>
#include <utility>
#include <vector>

#include "catch.h"
#include "contains_text.h"

namespace eventlint {
namespace {

// "x, y until 2027-01-31: reason", or the check and its message.
std::string Read(const std::string& words) {
  AcceptDirective directive;
  if (const auto problem = ReadDirective(words, &directive)) {
    return problem->check + ": " + problem->message;
  }
  std::string text;
  for (const std::string& rule : directive.rules) text += (text.empty() ? "" : ", ") + rule;
  if (!directive.until.empty()) text += " until " + directive.until;
  return text + ": " + directive.reason;
}

TEST_CASE("a directive has rules and a reason and may have a last day") {
  CHECK(Read("accept x -- y") == "x: y");
  CHECK(Read(" accept\tx  --  a -- b ") == "x: a -- b");
  CHECK(Read("accept x, y,z until 2027-01-31 -- due") == "x, y, z until 2027-01-31: due");
  CHECK(Read("accept x, x -- y") == "x: y");
}

TEST_CASE("the day may stand before the dashes or at the reason's end") {
  const std::string same = "x until 2027-01-31: the report is due";
  CHECK(Read("accept x until 2027-01-31 -- the report is due") == same);
  CHECK(Read("accept x -- the report is due until 2027-01-31") == same);
  CHECK(Read("accept x until 2027-01-31 -- the report is due until 2027-01-31") == same);
  CHECK_THAT(Read("accept x until 2027-01-31 -- the report is due until 2027-02-28"),
             ContainsText("malformed-acceptance: this acceptance has two last days, 2027-01-31 and "
                          "2027-02-28"));
  CHECK_THAT(Read("accept x -- it is due until 2027-02-31"),
             ContainsText("malformed-acceptance: the reason ends in 'until 2027-02-31'"));
}

TEST_CASE("an acceptance without a reason accepts nothing") {
  for (const char* words : {"accept x", "accept x --", "accept x --  ", "accept x--y",
                            "accept x until 2027-01-31", "accept x -- until 2027-01-31.",
                            "accept x until 2027-01-31 -- until 2027-01-31"}) {
    INFO(words);
    CHECK(Read(words) ==
          "acceptance-without-reason: this acceptance of " +
              std::string(std::string(words).find("x--y") == std::string::npos ? "'x'" : "'x--y'") +
              " gives no reason, so it accepts nothing; write it as "
              "`# eventlint: accept RULE -- reason`");
  }
}

TEST_CASE("one that is not understood says what to write") {
  for (const auto& [words, part] : std::vector<std::pair<std::string, std::string>>{
           {"", "told nothing"},
           {"ignore x -- y", "eventlint knows no 'ignore' in a comment, but `accept` alone; write"},
           {"accept -- y", "names no rule"},
           {"accept , x -- y", "at ','"},
           {"accept x, -- y", "after its last comma"},
           {"accept x z -- y", "at 'z'"},
           {"accept x \xE2\x80\x94 y", "the reason stands after ` -- `"},
           {"accept x until -- y", "no day but ''"},
           {"accept x until 2027-02-30 -- y", "'2027-02-30'"},
           {"accept x until March -- y", "'March'"},
           {"accept x until 2027-02-01 or so -- y", "at 'or so'"}}) {
    INFO(words);
    CHECK_THAT(Read(words), ContainsText("malformed-acceptance: "));
    CHECK_THAT(Read(words), ContainsText(part));
    CHECK_THAT(Read(words), ContainsText("; write it as `# eventlint: accept RULE -- reason`"));
    CHECK(Read(words).find("?;") == std::string::npos);
  }
}

TEST_CASE("a second acceptance in one comment is not taken for the first one's reason") {
  for (const char* words : {"accept x -- y # eventlint: accept z -- y",
                            "accept x -- y; eventlint: accept z -- y",
                            "accept x # eventlint: accept z -- y",
                            "accept x -- y #eventlint:accept"}) {
    INFO(words);
    CHECK_THAT(Read(words), ContainsText("malformed-acceptance: a second acceptance"));
    CHECK_THAT(Read(words), ContainsText("on a line of its own"));
    CHECK_THAT(Read(words), ContainsText("parted by commas"));
  }
}

TEST_CASE("hostile words cost no more than their length") {
  std::string rules = "r0";
  for (int i = 1; i < 100'000; ++i) rules += ",r" + std::to_string(i);
  CHECK(Read("accept " + rules + " -- y").size() < 200);
  CHECK(Read(std::string(1'000'000, 'a')).size() < 400);
  std::string untils;
  for (int i = 0; i < 100'000; ++i) untils += " until 2027";
  CHECK_THAT(Read("accept x --" + untils), ContainsText("malformed-acceptance"));
}

}  // namespace
}  // namespace eventlint
