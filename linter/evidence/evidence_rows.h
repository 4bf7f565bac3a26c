// Evidence as rows: an index file fills _indexes, _passages and _mentions, and every citation finds
// its passage in _citations.
#ifndef EVENTLINT_EVIDENCE_EVIDENCE_ROWS_H_
#define EVENTLINT_EVIDENCE_EVIDENCE_ROWS_H_

#include <cstdint>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "evidence/source_index.h"
#include "store/database.h"
#include "store/shredder.h"
#include "text/document.h"

namespace eventlint {

class EvidenceRows {
 public:
  /// Keeps the pointers.
  EvidenceRows(Shredder* shredder, Database* database)
      : shredder_(shredder), database_(database) {}

  /// Where an index or one of its passages stands.
  struct Place {
    std::string file;
    Position position;
    std::string pointer;
  };
  /// The place of a passage; of the index as a whole where `passage` is null.
  using PlaceOf = std::function<Place(const IndexedPassage* passage)>;

  void AddIndex(const SourceIndex& index, const PlaceOf& place_of);
  /// The first place of each line of an index file.
  static PlaceOf PlacesIn(const Document& document);

  /// Fills _citations. Call it once, after the last index.
  void AddCitations();

  /// Adds a row of _archive; `sha256` is empty when the archive does not hold the file.
  void AddArchive(int64_t source_row, const std::string& source, const std::string& file,
                  const std::string& sha256);
  /// Adds a row of _drift; `place` is that of the passage in the index, or of the index.
  void AddDrift(const std::string& source, const std::string& anchor, const std::string& change,
                const std::string& now_at, const Place& place);

  bool HasIndex(const std::string& source) const { return indexes_.count(source) > 0; }

 private:
  void AddMentions(const IndexedPassage& passage, int64_t row, const Place& place,
                   const std::set<int64_t>& years);

  Shredder* shredder_;
  Database* database_;
  std::map<std::string, int64_t> indexes_;                           // by source
  std::map<std::pair<std::string, std::string>, int64_t> passages_;  // by source and anchor
};

}  // namespace eventlint

#endif  // EVENTLINT_EVIDENCE_EVIDENCE_ROWS_H_
