#include <algorithm>

#include "cli/archive_place.h"
#include "cli/commands.h"
#include "cli/index_report.h"
#include "cli/project_place.h"
#include "evidence/citation_moves.h"
#include "evidence/citation_uses.h"
#include "evidence/index_changes.h"
#include "evidence/indexer.h"
#include "evidence/registry.h"
#include "evidence/source_index.h"
#include "lint.h"
#include "report/text_layout.h"
#include "schema/formats.h"
#include "text/sha256.h"
#include "text/file_writer.h"
#include "text/utf8.h"

namespace eventlint {
namespace {

/// One run of the command.
class IndexRun {
 public:
  IndexRun(const OpenedProject& opened, const Archive& archive, const IndexOptions& options,
           Console& console)
      : opened_(opened),
        evidence_(*opened.project.evidence),
        archive_(archive),
        options_(options),
        console_(console),
        intake_(LoadRecords(opened.files, opened.project, LintOptions())),
        registry_(ReadRegistry(evidence_, opened.project.plan, intake_.database.get())),
        writer_(opened.files.root()),
        uses_(FindCitationUses(opened.files, intake_.files)) {
    summary_.check = options.check;
  }

  int Run() {
    for (const HeldSource& source : ChooseSources()) IndexOne(source);
    if (options_.update_citations) {
      UpdateCitations();
    } else {
      summary_.left_behind = CountUses(moves_, uses_);
    }
    PrintIndexSummary(summary_, console_);
    if (failed_) return kCouldNotRun;
    return options_.check && summary_.differing > 0 ? kFindings : kClean;
  }

 private:
  std::vector<HeldSource> ChooseSources() {
    std::vector<HeldSource> held =
        ReadHeldSources(evidence_, opened_.project.plan, intake_.database.get());
    std::vector<std::string> known;
    for (const HeldSource& source : held) known.push_back(source.id);
    for (const std::string& wanted : options_.sources) {
      if (std::find(known.begin(), known.end(), wanted) != known.end()) continue;
      throw UnknownName("source with a copy", wanted, known,
                        known.empty() ? "no source has a `copy`" : "there are " + JoinWords(known));
    }
    if (!options_.sources.empty()) {
      std::erase_if(held, [&](const HeldSource& source) {
        return std::find(options_.sources.begin(), options_.sources.end(), source.id) ==
               options_.sources.end();
      });
    }
    if (held.empty()) {
      throw InputError("no record of '" + evidence_.sources + "' has a `copy`, so there is nothing "
                       "to index");
    }
    return held;
  }

  // Says why a source is passed over; the others are still indexed.
  void Fail(const HeldSource& source, const std::string& why) {
    failed_ = true;
    console_.err << "eventlint: " << source.id << ": " << why << '\n';
  }

  void IndexOne(const HeldSource& source) {
    // The id becomes a file's name.
    if (!ParseCitation(source.id + "#lead/1.1")) {
      return Fail(source, "its id is no slug, so it can have no index file");
    }
    const auto text = ReadCopy(archive_, source.file);
    if (!text) return Fail(source, "the archive has no file " + source.file);
    if (const auto invalid = FindInvalidUtf8(*text)) {
      return Fail(source, source.file + " is not UTF-8 at byte " + std::to_string(*invalid + 1) +
                              "; convert it, and record its new digest");
    }
    const std::string digest = Sha256(*text);
    if (!source.sha256.empty() && digest != source.sha256) {
      console_.err << "eventlint: warning: " << source.file << " is not the copy that the record of "
                   << source.id << " names: its SHA-256 is " << digest << '\n';
    }
    const SourceIndex now = IndexSource(source.id, source.language, *text, registry_);
    Update(evidence_.IndexPath(source.id), now);
  }

  void Update(const std::string& path, const SourceIndex& now) {
    const std::string bytes = WriteIndex(now, registry_.names.phrases());
    const bool exists = opened_.files.Exists(path);
    const std::string before = exists ? opened_.files.Read(path) : std::string();
    ++summary_.sources;
    if (bytes == before) return;
    ++summary_.differing;
    const IndexChanges changes = exists ? Compare(path, before, now) : IndexChanges();
    PrintIndexChanges(now, exists ? &changes : nullptr, uses_, console_);
    AddMoves(now.source, changes, &moves_);
    if (!options_.check) writer_.Write(path, bytes);
  }

  // A broken index is made anew; what can be read of it still tells what has moved.
  static IndexChanges Compare(const std::string& path, const std::string& before,
                              const SourceIndex& now) {
    const ReadResult read = ReadDocument(path, before);
    std::vector<Fault> faults;
    const SourceIndex old = read.document ? ReadIndex(*read.document, &faults) : SourceIndex();
    return CompareIndexes(old, now);
  }

  void UpdateCitations() {
    const CitationMoves moved = MoveCitations(opened_.files, intake_.files, moves_);
    PrintCitationMoves(moved, options_.check, console_);
    if (!moved.unmoved.empty()) failed_ = true;
    if (options_.check) return;
    for (const FileEdits& edits : moved.edits) {
      writer_.Write(edits.path, ApplyEdits(opened_.files.Read(edits.path), edits));
    }
  }

  const OpenedProject& opened_;
  const EvidencePlan& evidence_;
  const Archive& archive_;
  const IndexOptions& options_;
  Console& console_;
  Intake intake_;
  Registry registry_;
  DiskWriter writer_;
  const CitationUses uses_;
  IndexSummary summary_;
  CitationMap moves_;
  bool failed_ = false;
};

}  // namespace

int RunIndex(const GlobalOptions& global, const IndexOptions& options, Console& console) {
  const OpenedProject opened = OpenProject(global, console);
  if (!opened.project.evidence) {
    throw InputError(opened.project.config_path +
                     ": it has no `evidence`; add, for example,\n"
                     "  evidence: {index: dataset/evidence, sources: sources}");
  }
  const OpenedArchive archive =
      OpenArchive(options.archive, opened.project, opened.files.root(), console);
  if (archive.archive.files == nullptr) throw InputError(archive.archive.absence);
  return IndexRun(opened, archive.archive, options, console).Run();
}

}  // namespace eventlint
