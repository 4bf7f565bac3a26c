#include "store/acceptance.h"

#include <string>

#include "catch.h"
#include "contains_text.h"
#include "text/reader.h"

namespace eventlint {
namespace {

// The acceptances, a line each: "2 rule: reason (until)"; then the faults, "4:7 check".
std::string Read(const std::string& text, const std::string& path = "a.yaml") {
  const ReadResult read = ReadDocument(path, text);
  REQUIRE(read.document != nullptr);
  std::vector<Fault> faults;
  std::string lines;
  for (const Acceptance& each : ReadAcceptances(*read.document, &faults)) {
    lines += std::to_string(each.line) + " " + each.rule + ": " + each.reason +
             (each.until.empty() ? "" : " (" + each.until + ")") + "\n";
  }
  for (const Fault& fault : faults) {
    const Position position = read.source->PositionAt(fault.span.begin);
    lines += std::to_string(position.line) + ":" + std::to_string(position.column) + " " +
             fault.check + "\n";
  }
  return lines;
}

std::string MessageOf(const std::string& comment) {
  const ReadResult read = ReadDocument("a.yaml", "a: 1 " + comment + "\n");
  std::vector<Fault> faults;
  ReadAcceptances(*read.document, &faults);
  return faults.empty() ? "accepted" : faults.front().message;
}

TEST_CASE("a comment at the end of a line accepts what is found at that line") {
  CHECK(Read("a: 1\nb: 2 # eventlint: accept odd-toll -- told twice\n") ==
        "2 odd-toll: told twice\n");
  CHECK(Read("b: |  # eventlint: accept no-date -- a -- b\n  text\n") == "1 no-date: a -- b\n");
  CHECK(Read("b: 2 # as told # eventlint: accept odd-toll -- c\n") == "1 odd-toll: c\n");
  CHECK(Read("b: 2 #eventlint:accept x -- y\n") == "1 x: y\n");
}

TEST_CASE("comments alone on their lines accept what is found at the line below them") {
  CHECK(Read("# eventlint: accept a -- one\n"
             "  # words for people\n"
             "# eventlint: accept b -- two\n"
             "k: 1\n"
             "# eventlint: accept c -- three\n"
             "\n"
             "l: 1\n") == "4 a: one\n4 b: two\n6 c: three\n");
  CHECK(Read("k: 1 # eventlint: accept a -- one\n# eventlint: accept b -- two\nl: 1\n") ==
        "1 a: one\n3 b: two\n");
}

TEST_CASE("several rules, and a last day") {
  CHECK(Read("a: 1 # eventlint: accept x, y,z until 2027-01-31 -- the report is due\n") ==
        "1 x: the report is due (2027-01-31)\n"
        "1 y: the report is due (2027-01-31)\n"
        "1 z: the report is due (2027-01-31)\n");
  CHECK(Read("a: 1 # eventlint: accept x, x -- y\n") == "1 x: y\n");
}

TEST_CASE("what is no acceptance, and what only looks like one") {
  CHECK(Read("a: '# eventlint: accept x -- y'\nb: x#eventlint:accept\n") == "");
  CHECK(Read("c: |\n  # eventlint: what\n") == "");
  CHECK(Read("a: 1 # see eventlint: accept x -- y\n") == "");
  CHECK(Read("{\"a\": \"# eventlint: accept x -- y\"}", "a.json") == "");
  CHECK(Read("a\n# eventlint: accept x -- y\n", "a.csv") == "");
}

TEST_CASE("an acceptance without a reason is a fault, at its comment") {
  for (const char* comment :
       {"# eventlint: accept x", "# eventlint: accept x --", "# eventlint: accept x --  ",
        "# eventlint: accept x until 2027-01-31", "# eventlint: accept x--y"}) {
    INFO(comment);
    CHECK(Read(std::string("a: é ") + comment + "\n") == "1:6 acceptance-without-reason\n");
  }
}

TEST_CASE("one that is not understood is a fault, and says what to write") {
  for (const auto& [comment, part] : std::vector<std::pair<std::string, std::string>>{
           {"# eventlint:", "told nothing"},
           {"# eventlint: ignore x -- y", "'ignore' in a comment; did you mean `accept`?"},
           {"# eventlint: accept -- y", "names no rule"},
           {"# eventlint: accept , x -- y", "at ','"},
           {"# eventlint: accept x, -- y", ""},
           {"# eventlint: accept x z -- y", "at 'z'"},
           {"# eventlint: accept x \xE2\x80\x94 y", "the reason stands after ` -- `"},
           {"# eventlint: accept x until -- y", "no day but ''"},
           {"# eventlint: accept x until 2027-02-30 -- y", "'2027-02-30'"},
           {"# eventlint: accept x until 2027-02-01 or so -- y", "at 'or so'"}}) {
    INFO(comment);
    CHECK(Read("a: 1 " + comment + "\n") == "1:6 malformed-acceptance\n");
    CHECK_THAT(MessageOf(comment), ContainsText(part));
    CHECK_THAT(MessageOf(comment), ContainsText("`# eventlint: accept RULE -- reason`"));
  }
}

TEST_CASE("a hostile comment costs no more than its length") {
  std::string rules = "r0";
  for (int i = 1; i < 100'000; ++i) rules += ",r" + std::to_string(i);
  CHECK(MessageOf("# eventlint: accept " + rules + " -- y").size() < 200);
  const std::string marks(1'000'000, '#');
  CHECK(MessageOf(marks + " eventlint: accept x -- y") == "accepted");
  CHECK(MessageOf("# eventlint: " + std::string(1'000'000, 'a')).size() < 400);
}

}  // namespace
}  // namespace eventlint
