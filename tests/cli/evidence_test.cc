// `eventlint index` and `eventlint cite`, and a check with the archive at hand.
#include <string>

#include "catch.h"
#include "evidence_project.h"
#include "sample_project.h"

namespace eventlint {
namespace {

/// A project without an index, and its archive beside it.
class Archived {
 public:
  Archived() {
    for (const auto& [path, text] : EvidenceProject()) folder_.Write("project/" + path, text);
    folder_.Write("archive/report.txt", kReportText);
  }

  RunResult Run(const std::vector<std::string>& arguments) const {
    return RunIn(folder_.At("project"), arguments);
  }
  RunResult Index(const std::vector<std::string>& more = {}) const {
    std::vector<std::string> arguments = {"index", "--archive", "../archive"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return Run(arguments);
  }
  const TemporaryFolder& folder() const { return folder_; }

 private:
  TemporaryFolder folder_;
};

constexpr char kIndex[] = "project/evidence/report.jsonl";

TEST_CASE("index writes what the source says, and a second run changes nothing") {
  const Archived project;
  CHECK(project.Index().code == kClean);
  const std::string written = project.folder().Read(kIndex);
  CHECK(Has(written, R"("words":"At least 40","min":40,"hedge":"at-least")"));
  CHECK(!Has(written, "drowned"));
  CHECK(project.Index({"--check"}).code == kClean);
  CHECK(project.Index().code == kClean);
  CHECK(project.folder().Read(kIndex) == written);
}

TEST_CASE("index --check says what would change, and writes nothing") {
  const Archived project;
  CHECK(project.Index({"--check"}).code == kFindings);
  CHECK(project.folder().Read(kIndex).empty());
}

TEST_CASE("index --update-citations moves citations, and nothing else in the file") {
  const Archived project;
  CHECK(project.Index().code == kClean);
  std::string records = project.folder().Read("project/events.yaml");
  records.insert(0, "# A comment that stays.\n");
  project.folder().Write("project/events.yaml", records);
  std::string text = kReportText;
  text.insert(text.find("The mayor"), "Nobody had warned them. ");
  project.folder().Write("archive/report.txt", text);

  const RunResult result = project.Index({"--update-citations"});
  INFO(result.out << result.err);
  CHECK(result.code == kClean);
  CHECK(Has(result.out, "losses/1.1"));
  records.replace(records.find("report#losses/1.1"), 17, "report#losses/1.2");
  CHECK(project.folder().Read("project/events.yaml") == records);
  CHECK(Has(project.folder().Read("project/omissions.yaml"), "report#losses/1.3"));
}

TEST_CASE("index needs an archive, and says how to name one") {
  const Archived project;
  const RunResult result = project.Run({"index"});
  CHECK(result.code == kCouldNotRun);
  CHECK(Has(result.err, "name its folder with --archive"));
  CHECK(Has(project.Run({"index", "--archive", "nowhere"}).err, "there is no folder 'nowhere'"));
}

TEST_CASE("index passes over a copy that cannot be read, and fails in the end") {
  const Archived project;
  project.folder().Write("archive/report.txt", "\xFF\xFE");
  const RunResult result = project.Index();
  CHECK(result.code == kCouldNotRun);
  CHECK(Has(result.err, "report: report.txt is not UTF-8 at byte 1"));
}

TEST_CASE("check proves the index against the archive, and says so") {
  const Archived project;
  CHECK(project.Index().code == kClean);
  const RunResult result = project.Run({"check", "--archive", "../archive"});
  CHECK(Has(result.out, "The archive's texts prove the evidence index of 1 of 1 source."));
  CHECK(!Has(project.Run({"check"}).out, "prove"));
}

TEST_CASE("cite finds the passage of some words or of a number") {
  const Archived project;
  CHECK(project.Index().code == kClean);
  const RunResult words = project.Run({"cite", "--archive", "../archive", "report", "mayor"});
  CHECK(words.code == kClean);
  CHECK(words.out ==
        "report#losses/1.1\n"
        "    The mayor of Sandhaven counted twelve dead.\n"
        "    cited by 1 record\n");
  // Without the archive the figures, dates and names can still be searched.
  const RunResult number = project.Run({"cite", "report", "12"});
  CHECK(Has(number.out, "report#losses/1.1\n"));
  CHECK(Has(number.err, "only its figures, dates and names were searched"));
}

TEST_CASE("cite says when nothing is found, and which sources there are") {
  const Archived project;
  CHECK(project.Index().code == kClean);
  const RunResult none = project.Run({"cite", "report", "volcano"});
  CHECK(none.code == kFindings);
  CHECK(Has(none.err, "no passage of report holds that word"));
  const RunResult unknown = project.Run({"cite", "reprot", "mayor"});
  CHECK(unknown.code == kCouldNotRun);
  CHECK(Has(unknown.err, "did you mean 'report'?"));
}

}  // namespace
}  // namespace eventlint
