#include "evidence/indexer.h"

#include "catch.h"
#include "evidence/date_readings.h"
#include "evidence/index_changes.h"
#include "read_text.h"
#include "text/sha256.h"
#include "text/reader.h"

namespace eventlint {
namespace {

constexpr char kText[] =
    "Infobox\n- Killed: 12\n\n"
    "The river rose at Adaville on 3 May 2019. At least 40 farmers drowned.\n\n"
    "== Aftermath ==\n"
    "On 9 May, the Greater Adaville Relief and Rescue Committee of Farmers came.\n";

Registry Known() {
  Registry registry;
  registry.names.Add("Adaville");
  registry.names.Add("Greater Adaville Relief and Rescue Committee of Farmers");
  return registry;
}

TEST_CASE("a source becomes its passages, with digests and with what stands in each") {
  const SourceIndex index = IndexSource("my-source", "en", kText, Known());
  CHECK(index.source == "my-source");
  CHECK(index.language == "en");
  CHECK(index.sha256 == Sha256(kText));
  REQUIRE(index.passages.size() == 4);
  CHECK(index.passages[0].anchor == "infobox/1");
  CHECK(index.passages[3].anchor == "aftermath/1.1");
  CHECK(index.passages[1].sha256 == Sha256("The river rose at Adaville on 3 May 2019."));

  const Mentions& flood = index.passages[1].mentions;
  CHECK(flood.names == std::vector<NameMention>{{"Adaville"}});
  REQUIRE(flood.dates.size() == 1);
  CHECK(flood.dates[0].date == "2019-05-03");
  CHECK(flood.numbers.empty());

  REQUIRE(index.passages[2].mentions.numbers.size() == 1);
  CHECK(index.passages[2].mentions.numbers[0].min == 40);
  CHECK(index.passages[0].mentions.numbers.at(0).max == 12);
}

TEST_CASE("a name of more than six words is kept when the dataset has it") {
  const SourceIndex index = IndexSource("my-source", "en", kText, Known());
  CHECK(index.passages.at(3).mentions.names ==
        std::vector<NameMention>{{"Greater Adaville Relief and Rescue Committee of Farmers"}});
}

TEST_CASE("an index that is made, written and read again is the same") {
  const Registry registry = Known();
  for (const char* language : {"en", "fr", "xx", ""}) {
    const SourceIndex index = IndexSource("my-source", language, kText, registry);
    ReadResult read =
        ReadDocument("my-source.jsonl", WriteIndex(index, registry.names.phrases()));
    REQUIRE(read.document != nullptr);
    const SourceIndex again = ReadIndex(*read.document, &read.faults);
    CHECK(FaultsOf(read) == "");
    CHECK(again == index);
    CHECK(CompareIndexes(index, again).None());
  }
}

TEST_CASE("a heading's year is that of the dates below it, and a day counted on moves with them") {
  const SourceIndex index = IndexSource(
      "my-source", "en",
      "It began on 3 May 2019.\n\n== 2020 ==\nInfobox\n- Killed: 2\n\nOn 28 February it rained. "
      "Two days later it thawed.\n",
      {});
  REQUIRE(index.passages.size() == 4);
  CHECK(index.passages[2].mentions.dates.at(0).date == "2020-02-28");
  const DateMention& counted = index.passages[3].mentions.dates.at(0);
  CHECK(Readings(counted, StatedYears(index)) ==
        std::vector<std::string>{"2020-03-01", "2019-03-02"});
}

TEST_CASE("a text without any passage has an index too") {
  CHECK(IndexSource("my-source", "en", "", {}).passages.empty());
}

}  // namespace
}  // namespace eventlint
