#include "evidence/evidence_rows.h"

#include "evidence/date_readings.h"
#include "evidence/mention_words.h"
#include "schema/edtf.h"
#include "text/fold.h"

namespace eventlint {

namespace {

Cell Text(const std::string& text) { return text.empty() ? Cell() : Cell(text); }

Cell Number(const std::optional<int64_t>& number) { return number ? Cell(*number) : Cell(); }

// The columns that every placed row begins with.
std::vector<Cell> PlaceCells(int64_t row, const Cell& parent, int64_t index,
                             const EvidenceRows::Place& place) {
  return {row,
          parent,
          Cell(),  // no record
          index,
          place.file,
          int64_t{place.position.line},
          int64_t{place.position.column},
          place.pointer};
}

int64_t FigureCount(const Mentions& mentions) {
  int64_t figures = 0;
  for (const NumberMention& number : mentions.numbers) {
    if (number.counted != Counted::kThings) ++figures;
  }
  return figures;
}

// The own columns of a row of _mentions, from `kind` on.
std::vector<Cell> NumberCells(const NumberMention& number) {
  return {"number",
          number.words,
          int64_t{1},
          Number(number.min),
          Number(number.max),
          std::string(WordOf(number.hedge)),
          std::string(WordOf(number.counted)),
          Text(number.noun),
          {},
          {},
          {},
          {},
          {},
          {}};
}

std::vector<Cell> DateCells(const DateMention& mention, const std::string& date, int64_t reading) {
  const auto days = ParseEdtf(date);
  return {"date",
          mention.words,
          reading,
          {},
          {},
          {},
          {},
          {},
          Text(date),
          days ? Number(days->from) : Cell(),
          days ? Number(days->to) : Cell(),
          std::string(WordOf(mention.basis)),
          {},
          {}};
}

std::vector<Cell> NameCells(const NameMention& mention) {
  return {"name", mention.name, int64_t{1}, {}, {}, {}, {},          {},
          {},     {},           {},         {}, mention.name, Fold(mention.name)};
}

}  // namespace

EvidenceRows::PlaceOf EvidenceRows::PlacesIn(const Document& document) {
  std::map<std::string, std::pair<Position, std::string>, std::less<>> places;
  size_t index = 0;
  for (Value line : document.root().Items()) {
    const std::string pointer = JoinPointer("", index++);
    places.try_emplace(std::string(line.String("anchor")), line.range().begin, pointer);
  }
  const std::string file = document.source().path();
  return [file, places = std::move(places)](const IndexedPassage* passage) {
    const auto found = passage == nullptr ? places.end() : places.find(passage->anchor);
    if (found == places.end()) return Place{file, {1, 1}, "/0"};
    return Place{file, found->second.first, found->second.second};
  };
}

void EvidenceRows::AddIndex(const SourceIndex& index, const PlaceOf& place_of) {
  const int64_t row = shredder_->NumberRow(kIndexesTable);
  indexes_.try_emplace(index.source, row);
  std::vector<Cell> cells = PlaceCells(row, Cell(), 0, place_of(nullptr));
  cells.insert(cells.end(), {index.source, index.language, Text(index.sha256),
                             int64_t{index.format == SourceIndex::kFormat}});
  database_->Insert(kIndexesTable, cells);

  const std::set<int64_t> years = StatedYears(index);
  int64_t number = 0;
  for (const IndexedPassage& passage : index.passages) {
    const int64_t passage_row = shredder_->NumberRow(kPassagesTable);
    passages_.try_emplace({index.source, passage.anchor}, passage_row);
    const Place place = place_of(&passage);
    cells = PlaceCells(passage_row, row, number++, place);
    cells.insert(cells.end(), {index.source, passage.anchor, passage.section,
                               int64_t{passage.paragraph}, int64_t{passage.sentence},
                               Text(passage.key), passage.sha256, FigureCount(passage.mentions)});
    database_->Insert(kPassagesTable, cells);
    AddMentions(passage, passage_row, place, years);
  }
}

void EvidenceRows::AddMentions(const IndexedPassage& passage, int64_t row, const Place& place,
                               const std::set<int64_t>& years) {
  int64_t number = 0;
  const auto add = [&](const std::vector<Cell>& own, int64_t index) {
    std::vector<Cell> cells = PlaceCells(shredder_->NumberRow(kMentionsTable), row, index, place);
    cells.insert(cells.end(), own.begin(), own.end());
    database_->Insert(kMentionsTable, cells);
  };
  for (const NumberMention& mention : passage.mentions.numbers) add(NumberCells(mention), number++);
  for (const DateMention& mention : passage.mentions.dates) {
    int64_t reading = 0;
    for (const std::string& date : Readings(mention, years)) {
      add(DateCells(mention, date, ++reading), number);
    }
    ++number;
  }
  for (const NameMention& mention : passage.mentions.names) add(NameCells(mention), number++);
}

void EvidenceRows::AddCitations() {
  for (const Shredder::CitedPassage& citation : shredder_->citations()) {
    const auto passage = passages_.find({citation.source, citation.anchor});
    database_->Insert(kCitationsTable,
                      {citation.row, citation.cited_for, citation.record, citation.source,
                       citation.anchor, citation.anchor.substr(0, citation.anchor.find('/')),
                       passage == passages_.end() ? Cell() : Cell(passage->second),
                       int64_t{HasIndex(citation.source)}});
  }
}

void EvidenceRows::AddArchive(int64_t source_row, const std::string& source,
                              const std::string& file, const std::string& sha256) {
  database_->Insert(kArchiveTable, {source_row, source, file, Text(sha256)});
}

void EvidenceRows::AddDrift(const std::string& source, const std::string& anchor,
                            const std::string& change, const std::string& now_at,
                            const Place& place) {
  const auto index = indexes_.find(source);
  std::vector<Cell> cells =
      PlaceCells(shredder_->NumberRow(kDriftTable),
                 index == indexes_.end() ? Cell() : Cell(index->second), 0, place);
  cells.insert(cells.end(), {source, Text(anchor), change, Text(now_at)});
  database_->Insert(kDriftTable, cells);
}

}  // namespace eventlint
