// The committed evidence index holds facts and no prose: the texts are other people's.
#include <set>
#include <string>

#include "catch.h"
#include "evidence/source_index.h"
#include "lint.h"
#include "project.h"
#include "text/fold.h"
#include "text/reader.h"

namespace eventlint {
namespace {

constexpr int kMostWords = 6;

int CountWords(const std::string& text) {
  int words = 0;
  bool inside = false;
  for (const char c : text) {
    const bool space = c == ' ';
    if (!space && !inside) ++words;
    inside = !space;
  }
  return words;
}

// Every name and spelling that the dataset itself publishes, folded.
std::set<std::string> PublishedNames(const DiskFiles& files) {
  const Project project = LoadProject(files, "eventlint.yaml");
  const Intake intake = LoadRows(files, project, LintOptions());
  std::set<std::string> names;
  for (const auto& row : intake.database->Run("SELECT name_key FROM _names").rows) {
    names.insert(CellText(row[0]));
  }
  return names;
}

TEST_CASE("the committed index has no more than six words of a source in a row") {
  const DiskFiles files(EVENTLINT_SOURCE_DIR);
  const std::set<std::string> published = PublishedNames(files);
  const std::vector<std::string> paths = files.Glob("dataset/evidence/*.jsonl");
  REQUIRE(paths.size() == 5);
  size_t texts = 0;
  const auto check = [&](const std::string& text) {
    CAPTURE(text);
    ++texts;
    const bool quoted = CountWords(text) <= kMostWords || published.count(Fold(text)) > 0;
    CHECK(quoted);
  };
  for (const std::string& path : paths) {
    const ReadResult read = ReadDocument(path, files.Read(path));
    REQUIRE(read.document != nullptr);
    std::vector<Fault> faults;
    for (const IndexedPassage& passage : ReadIndex(*read.document, &faults).passages) {
      check(passage.key);
      for (const NumberMention& number : passage.mentions.numbers) {
        check(number.words);
        check(number.noun);
      }
      for (const DateMention& date : passage.mentions.dates) check(date.words);
      for (const NameMention& name : passage.mentions.names) check(name.name);
    }
    CHECK(faults.empty());
  }
  CHECK(texts > 1000);
}

}  // namespace
}  // namespace eventlint
