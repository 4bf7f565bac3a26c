#include "evidence/index_changes.h"

#include <sstream>

#include "catch.h"

namespace eventlint {
namespace {

// An index from "a/1.1=X a/1.2=Y": anchors, and a letter for each text.
SourceIndex Index(const std::string& passages) {
  SourceIndex index{"my-source", "en", "", 1, {}};
  std::istringstream words(passages);
  for (std::string word; words >> word;) {
    IndexedPassage passage;
    passage.anchor = word.substr(0, word.find('='));
    passage.section = passage.anchor.substr(0, passage.anchor.find('/'));
    passage.paragraph = std::stoi(passage.anchor.substr(passage.anchor.find('/') + 1));
    passage.sha256 = word.substr(word.find('=') + 1);
    index.passages.push_back(std::move(passage));
  }
  return index;
}

std::string Words(const IndexChanges& changes) {
  std::string words;
  for (const AnchorChange& c : changes.moved) words += " moved " + c.from + ">" + c.to;
  for (const AnchorChange& c : changes.changed) words += " changed " + c.from + ">" + c.to;
  for (const std::string& anchor : changes.added) words += " added " + anchor;
  for (const std::string& anchor : changes.gone) words += " gone " + anchor;
  for (const std::string& anchor : changes.reread) words += " reread " + anchor;
  return words.empty() ? words : words.substr(1);
}

std::string Compare(const std::string& before, const std::string& now) {
  return Words(CompareIndexes(Index(before), Index(now)));
}

TEST_CASE("the same index has no changes") {
  const SourceIndex index = Index("a/1.1=X a/1.2=Y");
  CHECK(CompareIndexes(index, index).None());
  CHECK(CompareIndexes({}, {}).None());
}

TEST_CASE("a sentence that comes or goes moves the ones after it") {
  CHECK(Compare("a/1.1=X a/1.2=Y b/1.1=Z", "a/1.1=N a/1.2=X a/1.3=Y b/1.1=Z") ==
        "moved a/1.1>a/1.2 moved a/1.2>a/1.3 added a/1.1");
  CHECK(Compare("a/1.1=X a/1.2=Y a/1.3=Z", "a/1.1=Y a/1.2=Z") ==
        "moved a/1.2>a/1.1 moved a/1.3>a/1.2 gone a/1.1");
  CHECK(Compare("", "a/1.1=X") == "added a/1.1");
  CHECK(Compare("a/1.1=X", "") == "gone a/1.1");
}

TEST_CASE("sentences that change places, in pairs or in a ring, are moves") {
  CHECK(Compare("a/1.1=X a/1.2=Y", "a/1.1=Y a/1.2=X") == "moved a/1.2>a/1.1 moved a/1.1>a/1.2");
  CHECK(Compare("a/1.1=X a/1.2=Y a/1.3=Z", "a/1.1=Z a/1.2=X a/1.3=Y") ==
        "moved a/1.3>a/1.1 moved a/1.1>a/1.2 moved a/1.2>a/1.3");
}

TEST_CASE("another text between the same neighbours is the passage in other words") {
  CHECK(Compare("a/1.1=X a/1.2=Y a/1.3=Z", "a/1.1=X a/1.2=N a/1.3=Z") == "changed a/1.2>a/1.2");
  CHECK(Compare("a/1.1=X", "a/1.1=Y") == "changed a/1.1>a/1.1");
  CHECK(Compare("a/1.1=X a/1.2=Y a/2.1=Z", "a/1.1=N a/2.1=X a/2.2=M a/3.1=Z") ==
        "moved a/1.1>a/2.1 moved a/2.1>a/3.1 changed a/1.2>a/2.2 added a/1.1");
}

TEST_CASE("where one was split in two, the anchor tells") {
  CHECK(Compare("a/1.1=X a/1.2=Y a/1.3=Z", "a/1.1=X a/1.2=N a/1.3=M a/1.4=Z") ==
        "moved a/1.3>a/1.4 changed a/1.2>a/1.2 added a/1.3");
}

TEST_CASE("what goes from one paragraph or section is not what comes in the next") {
  CHECK(Compare("a/1.1=X a/1.2=Y a/2.1=Z", "a/1.1=X a/2.1=N a/2.2=Z") ==
        "moved a/2.1>a/2.2 added a/2.1 gone a/1.2");
  CHECK(Compare("a/1.1=X a/1.2=Y b/1.1=Z", "a/1.1=X b/1.1=N b/1.2=Z") ==
        "moved b/1.1>b/1.2 added b/1.1 gone a/1.2");
}

TEST_CASE("another text under the same anchor among other neighbours is another passage") {
  CHECK(Compare("a/1.1=X a/1.2=Y a/1.3=Z", "a/1.1=Z a/1.2=N a/1.3=X") ==
        "moved a/1.3>a/1.1 moved a/1.1>a/1.3 added a/1.2 gone a/1.2");
}

TEST_CASE("of the same sentence twice, each is told by its neighbours, and then by the order") {
  CHECK(Compare("a/1.1=S a/1.2=S", "a/1.1=N a/1.2=S a/1.3=S") ==
        "moved a/1.1>a/1.2 moved a/1.2>a/1.3 added a/1.1");
  // Two paragraphs have changed places, each with its own S.
  CHECK(Compare("a/1.1=X a/1.2=S a/2.1=Y a/2.2=S", "a/1.1=Y a/1.2=S a/2.1=X a/2.2=S") ==
        "moved a/2.1>a/1.1 moved a/2.2>a/1.2 moved a/1.1>a/2.1 moved a/1.2>a/2.2");
  // A second S has come before the one that was there.
  CHECK(Compare("a/1.1=X a/1.2=S a/1.3=Y", "b/1.1=S b/1.2=N a/1.1=X a/1.2=S a/1.3=Y") ==
        "added b/1.1 added b/1.2");
  // No neighbour is left to tell.
  CHECK(Compare("a/1.1=K a/1.2=S a/1.3=L a/1.4=S", "b/1.1=M b/1.2=S b/1.3=N b/1.4=S b/1.5=O") ==
        "moved a/1.2>b/1.2 moved a/1.4>b/1.4 changed a/1.1>b/1.1 changed a/1.3>b/1.3 added b/1.5");
}

TEST_CASE("the same text with other mentions was only read otherwise") {
  const SourceIndex before = Index("a/1.1=X a/1.2=Y");
  SourceIndex now = before;
  now.passages[1].mentions.names = {{"Adaville"}};
  IndexChanges changes = CompareIndexes(before, now);
  CHECK(Words(changes) == "reread a/1.2");
  CHECK_FALSE(changes.TextDiffers());
  CHECK_FALSE(changes.source_line);
  CHECK_FALSE(changes.None());
  now = before;
  now.format = 2;
  changes = CompareIndexes(before, now);
  CHECK(changes.source_line);
  CHECK_FALSE(changes.TextDiffers());
  CHECK_FALSE(changes.None());
  now = before;
  now.passages[0].key = "Killed";
  CHECK(Words(CompareIndexes(before, now)) == "reread a/1.1");
  // A passage can both move and be read otherwise.
  now = Index("b/1.1=X");
  now.passages[0].mentions.names = {{"Adaville"}};
  CHECK(Words(CompareIndexes(Index("a/1.1=X"), now)) == "moved a/1.1>b/1.1 reread b/1.1");
}

TEST_CASE("a text of one sentence a hundred thousand times is compared in no time") {
  SourceIndex before;
  before.passages.assign(100'000, Index("a/1.1=S").passages[0]);
  SourceIndex now = before;
  now.passages.resize(60'000);
  CHECK(CompareIndexes(before, now).gone.size() == 40'000);
}

}  // namespace
}  // namespace eventlint
