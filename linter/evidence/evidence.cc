#include "evidence/evidence.h"

#include <algorithm>

#include "evidence/evidence_rows.h"
#include "evidence/index_changes.h"
#include "evidence/registry.h"
#include "evidence/source_index.h"
#include "text/sha256.h"
#include "text/reader.h"
#include "text/utf8.h"

namespace eventlint {

namespace {

// One pass over the evidence of a dataset.
class EvidenceIntake {
 public:
  EvidenceIntake(const FileReader& files, const Archive& archive, const EvidencePlan& plan,
                 const TablePlan& tables, Intake* intake)
      : files_(files),
        archive_(archive),
        plan_(plan),
        tables_(tables),
        intake_(intake),
        rows_(intake->shredder.get(), intake->database.get()) {}

  Evidence Run() {
    for (const std::string& path : files_.Glob(plan_.folder + "/*.jsonl")) ReadFile(path);
    if (archive_.files != nullptr) {
      Prove();
    } else {
      evidence_.no_archive = archive_.absence;
    }
    rows_.AddCitations();
    intake_->shredder->Finish();
    CountUnindexed();
    evidence_.coverage = MeasureCoverage(plan_.omissions, intake_->database.get());
    return std::move(evidence_);
  }

 private:
  struct CommittedIndex {
    SourceIndex index;
    EvidenceRows::PlaceOf place_of;
  };

  void ReadFile(const std::string& path) {
    intake_->files.push_back(path);
    ReadResult read = ReadDocument(path, files_.Read(path));
    std::vector<Fault> faults = std::move(read.faults);
    if (read.document != nullptr) {
      SourceIndex index = ReadIndex(*read.document, &faults);
      if (!index.source.empty()) {
        const auto place_of = EvidenceRows::PlacesIn(*read.document);
        rows_.AddIndex(index, place_of);
        const std::string source = index.source;
        committed_.try_emplace(source, CommittedIndex{std::move(index), place_of});
      }
    }
    std::optional<PointerIndex> pointers;
    if (read.document != nullptr) pointers.emplace(read.document->root());
    for (Fault& fault : faults) {
      intake_->faults.push_back(PlaceFault(std::move(fault), *read.source, "", &pointers));
    }
  }

  void Prove() {
    const Registry registry = ReadRegistry(plan_, tables_, intake_->database.get());
    for (const auto& [source, index] : committed_) evidence_.proofs[source] = Proof::kNoText;
    for (const HeldSource& source :
         ReadHeldSources(plan_, tables_, intake_->database.get())) {
      const auto text = ReadCopy(archive_, source.file);
      rows_.AddArchive(source.row, source.id, source.file, text ? Sha256(*text) : std::string());
      const auto committed = committed_.find(source.id);
      // A copy that is not UTF-8 has no index to compare with: nothing is proved.
      if (!text || FindInvalidUtf8(*text) || committed == committed_.end()) continue;
      Compare(committed->second, IndexSource(source.id, source.language, *text, registry));
    }
  }

  void Compare(const CommittedIndex& committed, const SourceIndex& now) {
    const IndexChanges changes = CompareIndexes(committed.index, now);
    evidence_.proofs[now.source] = changes.None() ? Proof::kProved : Proof::kDiffers;
    const auto add = [&](const std::string& anchor, const char* change, const std::string& now_at) {
      const IndexedPassage* passage = FindPassage(committed.index, anchor);
      rows_.AddDrift(now.source, anchor, change, now_at, committed.place_of(passage));
    };
    if (changes.source_line) add("", "header", "");
    for (const AnchorChange& moved : changes.moved) add(moved.from, "moved", moved.to);
    for (const AnchorChange& changed : changes.changed) add(changed.from, "changed", changed.to);
    for (const std::string& anchor : changes.gone) add(anchor, "gone", "");
    for (const std::string& anchor : changes.added) add(anchor, "added", "");
    for (const std::string& anchor : changes.reread) add(anchor, "mentions", "");
  }

  static const IndexedPassage* FindPassage(const SourceIndex& index, const std::string& anchor) {
    const auto found =
        std::find_if(index.passages.begin(), index.passages.end(),
                     [&](const IndexedPassage& passage) { return passage.anchor == anchor; });
    return found == index.passages.end() ? nullptr : &*found;
  }

  void CountUnindexed() {
    const QueryResult cited = intake_->database->Run(
        "SELECT source, COUNT(DISTINCT _record) FROM _citations WHERE indexed = 0 GROUP BY source");
    for (const std::vector<Cell>& row : cited.rows) {
      evidence_.unindexed[CellText(row[0])] = static_cast<int>(std::get<int64_t>(row[1]));
    }
    if (committed_.empty()) {
      evidence_.not_evaluated =
          "there is no evidence index in " + plan_.folder + "; `eventlint index` makes it";
    }
  }

  const FileReader& files_;
  const Archive& archive_;
  const EvidencePlan& plan_;
  const TablePlan& tables_;
  Intake* intake_;
  EvidenceRows rows_;
  std::map<std::string, CommittedIndex> committed_;  // by source
  Evidence evidence_;
};

}  // namespace

Evidence TakeInEvidence(const FileReader& files, const Archive& archive,
                        const std::optional<EvidencePlan>& evidence, const TablePlan& plan,
                        Intake* intake) {
  if (evidence) return EvidenceIntake(files, archive, *evidence, plan, intake).Run();
  EvidenceRows(intake->shredder.get(), intake->database.get()).AddCitations();
  intake->shredder->Finish();
  Evidence none;
  none.not_evaluated = "eventlint.yaml has no `evidence`, which says where the index is";
  none.no_archive = none.not_evaluated;
  return none;
}

}  // namespace eventlint
