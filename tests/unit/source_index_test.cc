#include "evidence/source_index.h"

#include "catch.h"
#include "read_text.h"
#include "schema/schema_set.h"
#include "schema/validator.h"
#include "text/reader.h"

namespace eventlint {
namespace {

const std::string kDigest(64, 'a');
const std::string kOther(64, '0');

// Everything that a mention can be.
SourceIndex Sample() {
  SourceIndex index{"my-source", "en", kDigest, 1, {}};
  IndexedPassage full{"the-flood/2.4", "the-flood", 2, 4, "", kOther, {}};
  full.mentions.numbers = {{"at least 40", 40, {}, Hedge::kAtLeast, Counted::kPeople, "villagers"},
                           {"six to nine", 6, 9, Hedge::kRange, Counted::kThings, "boats"},
                           {"47", 47, 47, Hedge::kNone, Counted::kUnclear, ""},
                           {"up to five", {}, 5, Hedge::kAtMost, Counted::kPeople, "men"},
                           {"some 30", 30, 30, Hedge::kAbout, Counted::kPeople, "men"},
                           {"scores", {}, {}, Hedge::kVague, Counted::kPeople, ""}};
  full.mentions.dates = {{"March 21", "2022-03-21", DateBasis::kContext},
                         {"4 May 2022", "2022-05-04", DateBasis::kStated},
                         {"two days later", "", DateBasis::kRelative},
                         {"next day", "2022-03-22", DateBasis::kRelative, "2022-03-21"}};
  full.mentions.names = {{"MSA"}, {"Ménaka"}};
  index.passages = {{"infobox/3", "infobox", 3, 1, "Killed", kDigest, {}}, full};
  return index;
}

struct Reading {
  explicit Reading(const std::string& text) : read(ReadDocument("my-source.jsonl", text)) {
    REQUIRE(read.document != nullptr);
    index = ReadIndex(*read.document, &read.faults);
  }
  std::string Faults() const { return FaultsOf(read); }
  ReadResult read;
  SourceIndex index;
};

const std::string kHead =
    R"({"source":"my-source","language":"en","sha256":")" + kDigest + R"(","format":1})" + "\n";

// An index of one passage, with these members after its digest.
std::string WithPassage(const std::string& members) {
  return kHead + R"({"anchor":"lead/1.1","sha256":")" + kDigest + "\"" + members + "}\n";
}

// What a reading says of it: the pointer and the message, without the remedy.
std::string FaultIn(const std::string& text) {
  std::string fault = Reading(text).Faults();
  const std::string check = "broken-index ";
  fault.erase(0, fault.find(check) + check.size());
  const std::string remedy = "; run `eventlint index` to make the index anew";
  if (fault.ends_with(remedy)) fault.resize(fault.size() - remedy.size());
  return fault;
}

}  // namespace

TEST_CASE("an index is a line for the source and a line for each passage") {
  CHECK(WriteIndex(Sample(), {}) ==
        kHead + R"({"anchor":"infobox/3","key":"Killed","sha256":")" + kDigest + "\"}\n" +
            R"({"anchor":"the-flood/2.4","sha256":")" + kOther +
            R"(","numbers":[{"words":"at least 40","min":40,"hedge":"at-least",)"
            R"("counted":"people","noun":"villagers"},)"
            R"({"words":"six to nine","min":6,"max":9,"hedge":"range","counted":"things",)"
            R"("noun":"boats"},{"words":"47","min":47,"max":47},)"
            R"({"words":"up to five","max":5,"hedge":"at-most","counted":"people","noun":"men"},)"
            R"({"words":"some 30","min":30,"max":30,"hedge":"about","counted":"people",)"
            R"("noun":"men"},{"words":"scores","hedge":"vague","counted":"people"}],)"
            R"("dates":[{"words":"March 21","date":"2022-03-21","basis":"context"},)"
            R"({"words":"4 May 2022","date":"2022-05-04"},)"
            R"({"words":"two days later","basis":"relative"},)"
            R"({"words":"next day","date":"2022-03-22","basis":"relative","from":"2022-03-21"}],)"
            R"("names":["MSA","Ménaka"]})" + "\n");
}

TEST_CASE("an index that is read again is the same") {
  const Reading reading(WriteIndex(Sample(), {}));
  CHECK(reading.Faults() == "");
  CHECK(reading.index == Sample());
  CHECK(WriteIndex(reading.index, {}) == WriteIndex(Sample(), {}));
}

TEST_CASE("an index without passages, and one with odd characters, are read again too") {
  SourceIndex index{"my-source", "", kDigest, 1, {}};
  CHECK(Reading(WriteIndex(index, {})).index == index);
  index.passages = {{"δ/1.1", "δ", 1, 1, "", kDigest, {}}};
  index.passages[0].mentions.names = {{"\x01\t\"\\\u0085\uFEFF\uFFFF\x7F"}, {"\U0001F600"}};
  index.passages[0].mentions.numbers = {{"9", INT64_MAX, INT64_MAX, {}, {}, "\u2028"}};
  const Reading reading(WriteIndex(index, {}));
  CHECK(reading.Faults() == "");
  CHECK(reading.index == index);
}

TEST_CASE("no more of the text is written than may be quoted") {
  SourceIndex index = Sample();
  index.passages.resize(1);
  index.passages[0].mentions.numbers = {
      {"a b c d e f g", {}, {}, Hedge::kVague, Counted::kUnclear, ""}};
  index.passages[0].mentions.names = {{"A Whole Sentence With Capital Letters Throughout"}};
  CHECK(WriteIndex(index, {}) ==
        kHead + R"({"anchor":"infobox/3","key":"Killed","sha256":")" + kDigest +
            R"(","numbers":[{"words":"a b c d e f…","hedge":"vague"}]})" + "\n");
}

TEST_CASE("every line that is written has the shape of the schema") {
  const DiskFiles files(EVENTLINT_SOURCE_DIR);
  const SchemaSet schemas = SchemaSet::Load(files, {"schemas/evidence.schema.json"});
  const std::string schema = schemas.RecordSchema("schemas/evidence.schema.json");
  const Validator validator(schemas);
  const Reading reading(WriteIndex(Sample(), {}));
  for (Value line : reading.read.document->root().Items()) {
    CAPTURE(ToJson(line));
    CHECK(validator.Accepts(schema, line));
  }
  for (const char* members :
       {R"(,"numbers":[])", R"(,"names":["a","a"])", R"(,"dates":[{"words":"x","date":"May"}])",
        R"(,"text":"x")", R"(,"numbers":[{"words":"4","hedge":"perhaps"}])"}) {
    CAPTURE(members);
    const Reading wrong(WithPassage(members));
    CHECK_FALSE(validator.Accepts(schema, *wrong.read.document->At("/1")));
  }
}

TEST_CASE("what is wrong with an index is told at its place, with what to do") {
  CHECK(Reading(WithPassage(R"(,"numbers":[{"words":"4","min":"4"}])")).Faults() ==
        "2:128 broken-index /1/numbers/0/min: 'min' is text, where a whole number should stand; "
        "run `eventlint index` to make the index anew");
}

TEST_CASE("each field of a passage is checked") {
  struct Case {
    const char* members;
    const char* fault;
  };
  const Case cases[] = {
      {R"(,"numbers":{})", "/1/numbers: 'numbers' is a mapping, where a list "
                           "should stand"},
      {R"(,"numbers":[4])", "/1/numbers/0: this is a whole number, where a "
                            "mention should stand"},
      {R"(,"numbers":[{}])", "/1/numbers/0: 'words' is missing here"},
      {R"(,"numbers":[{"words":""}])", "/1/numbers/0/words: 'words' is empty"},
      {R"(,"numbers":[{"words":"4","min":5,"max":4}])",
       "/1/numbers/0/min: 'min' is more than 'max'"},
      {R"(,"numbers":[{"words":"4","hedge":"so"}])",
       "/1/numbers/0/hedge: 'hedge' is 'so', which means nothing here"},
      {R"(,"numbers":[{"words":"4","counted":true}])",
       "/1/numbers/0/counted: 'counted' is true or false, where text should "
       "stand"},
      {R"(,"numbers":[{"words":"1 2 3 4 5 6 7"}])",
       "/1/numbers/0/words: 'words' holds more of the source's words than an "
       "index may quote"},
      {R"(,"dates":[{"words":"x","date":"2022-02-30"}])",
       "/1/dates/0/date: 'date' is no date: "},
      {R"(,"dates":[{"words":"x","from":"2022-02-30"}])",
       "/1/dates/0/from: 'from' is no date: "},
      {R"(,"dates":[{"words":"x","basis":"guess"}])",
       "/1/dates/0/basis: 'basis' is 'guess', which means nothing here"},
      {R"(,"names":["b","a"])", "/1/names/1: names stand sorted, each once, and "
                                "this one does not"},
      {R"(,"names":[7])", "/1/names/0: a name is text"},
      {R"(,"key":["a"])", "/1/key: 'key' is a list, where text should stand"},
      {R"(,"text":"x")", "/1/text: an index has no 'text' here"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.members);
    CHECK_THAT(FaultIn(WithPassage(c.members)), Catch::Matchers::StartsWith(c.fault));
    CHECK(Reading(WithPassage(c.members)).index.passages.size() == 1);
  }
}

TEST_CASE("a passage without anchor or digest is left out, and the others are read") {
  for (const std::string& line :
       {R"({"sha256":")" + kDigest + "\"}", std::string(R"({"anchor":"lead/1.2"})"),
        R"({"anchor":"lead/1.2","sha256":"AB"})" + std::string(),
        R"({"anchor":"lead/1.1","sha256":")" + kDigest + "\"}", std::string("[]")}) {
    CAPTURE(line);
    const Reading reading(WithPassage("") + line + "\n" + R"({"anchor":"lead/1.3","sha256":")" +
                          kDigest + "\"}\n");
    CHECK(reading.read.faults.size() == 1);
    REQUIRE(reading.index.passages.size() == 2);
    CHECK(reading.index.passages[1].anchor == "lead/1.3");
  }
}

TEST_CASE("an anchor is a section and a place in it") {
  for (const char* anchor : {"lead", "/1.1", "lead/", "lead/1", "lead/1.0", "lead/01.1",
                             "lead/1.1.1",
                             "infobox/1.1", "infobox/0", "a b/1.1", "a#b/1.1", "lead/99999999999.1",
                             "lead/-1.1", "a/b/1.1"}) {
    CAPTURE(anchor);
    const Reading reading(kHead + R"({"anchor":")" + anchor + R"(","sha256":")" + kDigest + "\"}");
    CHECK(reading.read.faults.size() == 1);
    CHECK(reading.index.passages.empty());
  }
}

TEST_CASE("the source's line is checked") {
  const auto fault = [](const std::string& line) { return FaultIn(line + "\n"); };
  CHECK(fault(R"({"language":"en","sha256":")" + kDigest + R"(","format":1})") ==
        "/0: 'source' is missing here");
  CHECK(fault(R"({"source":"s","language":"en","sha256":")" + kDigest + R"(","format":0})") ==
        "/0/format: 'format' is less than 1");
  CHECK(fault(R"({"source":"s","language":"en","sha256":")" + kDigest + R"(","format":2})") ==
        "/0/format: 'format' is 2, and this eventlint knows no later one than "
        "1; update eventlint");
  CHECK(Reading("7\n").Faults().starts_with("1:1 broken-index /0: this is a whole number, where"));
  // A passage's line where the source's should be.
  CHECK(Reading(R"({"anchor":"lead/1.1","sha256":")" + kDigest + "\"}").read.faults.size() == 4);
}

TEST_CASE("a file that is wrong in every line has an end of faults") {
  std::string text = kHead;
  for (int i = 0; i < 3000; ++i) text += "1\n";
  const Reading reading(text);
  REQUIRE(reading.read.faults.size() == 1000);
  CHECK(reading.read.faults.back().message.ends_with("(what else is wrong is not listed)"));
}

TEST_CASE("a sentence is normalised: one form of letters, single spaces, none at the ends") {
  CHECK(NormaliseSentence("  Me\u0301naka \t\n fell\u00A0. ") == "M\u00E9naka fell .");
  CHECK(NormaliseSentence("\u2003") == "");
  CHECK(NormaliseSentence("A \u2019 b") == "A \u2019 b");
}

}  // namespace eventlint
