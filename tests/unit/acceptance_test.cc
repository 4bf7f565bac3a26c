#include "store/acceptance.h"

#include <string>

#include "catch.h"
#include "text/reader.h"

namespace eventlint {
namespace {

// The acceptances, a line each: "2 rule: reason (until)", by the line that they speak of; then the
// faults, "4:7 check".
std::string Read(const std::string& text, const std::string& path = "a.yaml") {
  const ReadResult read = ReadDocument(path, text);
  REQUIRE(read.document != nullptr);
  std::vector<Fault> faults;
  std::string lines;
  for (const Acceptance& each : ReadAcceptances(*read.document, &faults)) {
    lines += std::to_string(each.subject->line) + " " + each.rule + ": " + each.reason +
             (each.until.empty() ? "" : " (" + each.until + ")") + "\n";
  }
  for (const Fault& fault : faults) {
    const Position position = read.source->PositionAt(fault.span.begin);
    lines += std::to_string(position.line) + ":" + std::to_string(position.column) + " " +
             fault.check + "\n";
  }
  return lines;
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

TEST_CASE("a reason goes on in the comments below at its column") {
  CHECK(Read("# eventlint: accept a -- the gazetteer is\n"
             "# extended, until 2027-01-31\n"
             "k: 1\n"
             "l: 1 # eventlint: accept b -- one\n"
             "     # and two\n"
             "# three\n"
             "m: 1\n") ==
        "3 a: the gazetteer is extended (2027-01-31)\n4 b: one and two\n");
}

TEST_CASE("each rule of a comment is an acceptance of its own") {
  CHECK(Read("a: 1 # eventlint: accept x, y,z until 2027-01-31 -- the report is due\n") ==
        "1 x: the report is due (2027-01-31)\n"
        "1 y: the report is due (2027-01-31)\n"
        "1 z: the report is due (2027-01-31)\n");
}

TEST_CASE("what is no acceptance, and what only looks like one") {
  CHECK(Read("a: '# eventlint: accept x -- y'\nb: x#eventlint:accept\n") == "");
  CHECK(Read("c: |\n  # eventlint: what\n") == "");
  CHECK(Read("a: 1 # see eventlint: accept x -- y\n") == "");
  CHECK(Read("{\"a\": \"# eventlint: accept x -- y\"}", "a.json") == "");
  CHECK(Read("a\n# eventlint: accept x -- y\n", "a.csv") == "");
}

TEST_CASE("what is wrong with a comment is a fault where its words for us begin") {
  CHECK(Read("a: é # eventlint: accept x\n") == "1:6 acceptance-without-reason\n");
  CHECK(Read("a: é # as told # eventlint: accept x z -- y\n") == "1:16 malformed-acceptance\n");
  CHECK(Read("a: 1 # eventlint: accept x -- until March\n"
             "b: 1 # eventlint: accept x -- until 2027-01-31\n"
             "c: 1 # eventlint: accept x -- y # eventlint: accept z -- y\n") ==
        "1:6 malformed-acceptance\n2:6 acceptance-without-reason\n3:6 malformed-acceptance\n");
}

TEST_CASE("a hostile comment costs no more than its length") {
  const std::string marks(1'000'000, '#');
  CHECK(Read("a: 1 " + marks + " eventlint: accept x -- y") == "1 x: y\n");
}

}  // namespace
}  // namespace eventlint
