#include <algorithm>
#include <map>

#include "cli/archive_place.h"
#include "cli/commands.h"
#include "cli/project_place.h"
#include "evidence/indexer.h"
#include "evidence/passage_search.h"
#include "evidence/registry.h"
#include "evidence/source_index.h"
#include "evidence/source_passages.h"
#include "lint.h"
#include "report/terminal_text.h"
#include "report/text_layout.h"
#include "text/utf8.h"

namespace eventlint {
namespace {

/// A source as it can be searched here, and how it came.
struct SearchableSource {
  SourceIndex index;
  std::vector<SearchablePassage> passages;
  bool has_text = false;
};

/// From the archive: every sentence.
std::optional<SearchableSource> FromArchive(const HeldSource& source, const Archive& archive,
                                            const Registry& registry) {
  if (archive.files == nullptr) return std::nullopt;
  const auto text = ReadCopy(archive, source.file);
  if (!text || FindInvalidUtf8(*text)) return std::nullopt;
  SearchableSource searchable;
  searchable.has_text = true;
  searchable.index = IndexSource(source.id, source.language, *text, registry);
  for (const PassageText& passage : ReadPassages(*text, Language::Of(source.language))) {
    searchable.passages.push_back({nullptr, passage.text});
  }
  return searchable;
}

/// From the committed index: the words of the mentions.
std::optional<SearchableSource> FromIndex(const std::string& source, const EvidencePlan& evidence,
                                          const FileReader& files) {
  const std::string path = evidence.IndexPath(source);
  if (!files.Exists(path)) return std::nullopt;
  const ReadResult read = ReadDocument(path, files.Read(path));
  std::vector<Fault> faults = read.faults;
  SearchableSource searchable;
  if (read.document != nullptr) searchable.index = ReadIndex(*read.document, &faults);
  if (!faults.empty()) {
    throw InputError(*read.source, faults.front().span, faults.front().message);
  }
  for (const IndexedPassage& passage : searchable.index.passages) {
    searchable.passages.push_back({nullptr, MentionWords(passage)});
  }
  return searchable;
}

SearchableSource OpenSource(const std::string& id, const std::vector<HeldSource>& held,
                            const EvidencePlan& evidence, const FileReader& files,
                            const Archive& archive, const Registry& registry) {
  std::optional<SearchableSource> source;
  std::vector<std::string> known;
  for (const HeldSource& one : held) {
    known.push_back(one.id);
    if (one.id == id) source = FromArchive(one, archive, registry);
  }
  if (!source && std::find(known.begin(), known.end(), id) == known.end()) {
    throw UnknownName("source with a copy", id, known,
                      "those with one are " + JoinWords(known) + "; `eventlint query 'SELECT id, "
                      "copy_file FROM " + evidence.sources + "'` lists them all");
  }
  if (!source) source = FromIndex(id, evidence, files);
  if (!source) {
    throw InputError("there is neither a text nor an index of '" + id + "': " + archive.absence);
  }
  for (size_t i = 0; i < source->passages.size(); ++i) {
    source->passages[i].passage = &source->index.passages[i];
  }
  return *std::move(source);
}

/// How many records cite each passage of a source.
std::map<std::string, int64_t> CountCiting(const std::string& source, Database* database) {
  std::map<std::string, int64_t> citing;
  const QueryResult counts = database->Run(
      "SELECT anchor, COUNT(DISTINCT _record) FROM _citations WHERE source = ? GROUP BY anchor",
      {source});
  for (const std::vector<Cell>& row : counts.rows) {
    citing[CellText(row[0])] = std::get<int64_t>(row[1]);
  }
  return citing;
}

void Show(const SearchableSource& source, const std::vector<PassageHit>& hits, size_t limit,
          const std::map<std::string, int64_t>& citing, Console& console) {
  for (size_t i = 0; i < std::min(limit, hits.size()); ++i) {
    const SearchablePassage& found = source.passages[hits[i].passage];
    const std::string& anchor = found.passage->anchor;
    const auto records = citing.find(anchor);
    console.out << Paint(source.index.source + "#" + anchor, Colour::kBold, console.colour) << '\n'
                << Wrap(Printable(found.text.empty() ? "(no figure, date or name)" : found.text),
                        console.width, 4)
                << Wrap(records == citing.end()
                            ? "no record cites it yet"
                            : "cited by " + CountOf(records->second, "record"),
                        console.width, 4);
  }
  if (hits.size() > limit) {
    console.out << CountOf(static_cast<long long>(hits.size() - limit), "passage")
                << " more; --limit shows them\n";
  }
}

}  // namespace

int RunCite(const GlobalOptions& global, const CiteOptions& options, Console& console) {
  const OpenedProject opened = OpenProject(global, console);
  if (!opened.project.evidence) {
    throw InputError(opened.project.config_path + ": it has no `evidence`, which says where the "
                     "sources are; see `eventlint index --help`");
  }
  const OpenedArchive archive =
      OpenArchive(options.archive, opened.project, opened.files.root(), console);
  const Intake intake = LoadRows(opened.files, opened.project, LintOptions());
  const EvidencePlan& evidence = *opened.project.evidence;
  const auto held = ReadHeldSources(evidence, opened.project.plan, intake.database.get());
  const Registry registry = ReadRegistry(evidence, opened.project.plan, intake.database.get());
  const SearchableSource source =
      OpenSource(options.source, held, evidence, opened.files, archive.archive, registry);

  std::string query;
  for (const std::string& word : options.words) query += (query.empty() ? "" : " ") + word;
  const std::vector<PassageHit> hits =
      SearchPassages(source.passages, query, Language::Of(source.index.language));
  Show(source, hits, static_cast<size_t>(options.limit),
       CountCiting(options.source, intake.database.get()), console);
  if (!source.has_text) {
    console.err << "eventlint: the text of " << options.source
                << " is not at hand, so only its figures, dates and names were searched; "
                << archive.archive.absence << '\n';
  }
  if (!hits.empty()) return kClean;
  console.err << "eventlint: no passage of " << options.source << " holds "
              << (options.words.size() == 1 ? "that word" : "any of those words") << '\n';
  return kFindings;
}

}  // namespace eventlint
