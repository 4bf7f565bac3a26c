// This repository's own dataset, broken in one place at a time: the linter says so, at that place.
#include <algorithm>
#include <filesystem>
#include <string>

#include "catch.h"
#include "sample_project.h"

namespace eventlint {
namespace {

constexpr char kTessit[] = "dataset/events/tessit-massacres.yaml";

/// A copy of this repository's dataset with its schemas and rules.
class DatasetCopy {
 public:
  DatasetCopy() {
    const std::filesystem::path source = EVENTLINT_SOURCE_DIR;
    for (const char* name : {"dataset", "schemas", "rules", "eventlint.yaml"}) {
      std::filesystem::copy(source / name, folder_.At(name),
                            std::filesystem::copy_options::recursive);
    }
  }

  /// Replaces the first `from` of a file, which has to be there.
  void Replace(const std::string& file, const std::string& from, const std::string& to) const {
    std::string text = folder_.Read(file);
    const size_t at = text.find(from);
    REQUIRE(at != std::string::npos);
    folder_.Write(file, text.replace(at, from.size(), to));
  }

  /// "file:line:column: error: " of the first `marker` in a file. The text before it is ASCII.
  std::string ErrorAt(const std::string& file, const std::string& marker) const {
    const std::string text = folder_.Read(file);
    const size_t at = text.find(marker);
    REQUIRE(at != std::string::npos);
    const size_t line_begin = at == 0 ? 0 : text.rfind('\n', at - 1) + 1;
    const auto line = 1 + std::count(text.begin(), text.begin() + static_cast<long>(at), '\n');
    return file + ":" + std::to_string(line) + ":" + std::to_string(1 + at - line_begin) +
           ": error: ";
  }

  RunResult Check() const { return RunIn(folder_.path(), {"check"}); }

  /// Checks that the run fails with that one error, and with no other.
  void ExpectError(const std::string& start_and_message) const {
    const RunResult result = Check();
    INFO(result.out);
    CHECK(result.code == kFindings);
    CHECK(Has(result.out, start_and_message));
    CHECK(Has(result.out, ": 1 error"));
  }

 private:
  TemporaryFolder folder_;
};

TEST_CASE("the dataset as it is has no errors") {
  const RunResult result = DatasetCopy().Check();
  INFO(result.out);
  CHECK(result.code == kClean);
}

TEST_CASE("broken dataset: a village that is not in the gazetteer, one letter off") {
  const DatasetCopy copy;
  copy.Replace(kTessit, "place: tadjalalt\n", "place: tadjalat\n");
  copy.ExpectError(copy.ErrorAt(kTessit, "tadjalat\n") +
                   "'tadjalat' is not in the gazetteer; did you mean 'tadjalalt'? [unknown-place]");
}

TEST_CASE("broken dataset: a toll without citation") {
  const DatasetCopy copy;
  copy.Replace(kTessit, "    cites: [wp-tessit-massacres#massacres/2.3]\n", "");
  copy.ExpectError(copy.ErrorAt(kTessit, "30\n") +
                   "no passage is cited for this toll: 30 killed [uncited-toll]");
}

TEST_CASE("broken dataset: a figure that the cited passage does not give") {
  const DatasetCopy copy;
  copy.Replace(kTessit, "count: 30\n", "count: 31\n");
  copy.ExpectError(copy.ErrorAt(kTessit, "31\n") +
                   "no cited passage says 31; said there: 'Thirty' [figure-not-in-passage]");
}

TEST_CASE("broken dataset: a citation that is one sentence off") {
  const DatasetCopy copy;
  copy.Replace(kTessit, "cites: [wp-tessit-massacres#massacres/2.3]",
               "cites: [wp-tessit-massacres#massacres/2.2]");
  copy.ExpectError(copy.ErrorAt(kTessit, "30\n") +
                   "no cited passage says 30; said there: no figure [figure-not-in-passage]");
}

TEST_CASE("broken dataset: a citation of a passage that is not there") {
  const DatasetCopy copy;
  copy.Replace(kTessit, "cites: [wp-tessit-massacres#infobox/5]",
               "cites: [wp-tessit-massacres#infobox/15]");
  const RunResult result = copy.Check();
  CHECK(result.code == kFindings);
  CHECK(Has(result.out, "wp-tessit-massacres has no passage infobox/15; the last one there is "
                        "infobox/9 [missing-passage]"));
}

TEST_CASE("broken dataset: an index that was changed by hand") {
  const DatasetCopy copy;
  copy.Replace("dataset/evidence/wp-tessit-massacres.jsonl", "\"min\":30", "\"min\":\"30\"");
  const RunResult result = copy.Check();
  CHECK(result.code == kFindings);
  CHECK(Has(result.out, "[broken-index]"));
}

TEST_CASE("broken dataset: a date that ends before it begins") {
  const DatasetCopy copy;
  copy.Replace(kTessit, "2022-02-08/2022-02-10", "2022-02-10/2022-02-08");
  copy.ExpectError(copy.ErrorAt(kTessit, "2022-02-10/2022-02-08") +
                   "2022-02-10/2022-02-08 ends before it begins [reversed-date]");
}

TEST_CASE("broken dataset: a place that changes hands from somebody who did not hold it") {
  const DatasetCopy copy;
  copy.Replace(kTessit, "\nstatements:\n", R"(
control:
  - place: tadjalalt
    date: 2022-02-08
    gained_by: [isgs]
    cites: [wp-tessit-massacres#lead/1.1]
  - place: tadjalalt
    date: 2022-02-10
    lost_by: [msa]
    gained_by: [jnim]
    cites: [wp-tessit-massacres#lead/1.1]
statements:
)");
  copy.ExpectError("tadjalalt passes from msa on 2022-02-10, but isgs has held it since 2022-02-08 "
                   "[broken-control-chain]");
  CHECK(Has(copy.Check().out, copy.ErrorAt(kTessit, "[msa]\n    gained_by: [jnim]")));
}

TEST_CASE("broken dataset: a misspelt key") {
  const DatasetCopy copy;
  copy.Replace(kTessit, "claimant_role: local", "claimant_rol: local");
  copy.ExpectError(copy.ErrorAt(kTessit, "claimant_rol:") +
                   "unknown key 'claimant_rol'; did you mean 'claimant_role'? [unknown-key]");
}

TEST_CASE("broken dataset: a count of \"many\"") {
  const DatasetCopy copy;
  copy.Replace(kTessit, "count: 30\n", "count: many\n");
  copy.ExpectError(copy.ErrorAt(kTessit, "many\n") + "'count' must be a whole number or a mapping");
  CHECK(Has(copy.Check().out, "'many' is text"));
}

TEST_CASE("broken dataset: an id that another record has") {
  const DatasetCopy copy;
  copy.Replace("dataset/people.yaml", "- id: mahamat-saleh-annadif", "- id: daouda-maiga");
  const RunResult result = copy.Check();
  INFO(result.out);
  CHECK(result.code == kFindings);
  const std::string later = "daouda-maiga\n  name: Mahamat Saleh Annadif";
  CHECK(Has(result.out, copy.ErrorAt("dataset/people.yaml", later)));
  CHECK(Has(result.out, "[duplicate-id]"));
}

}  // namespace
}  // namespace eventlint
