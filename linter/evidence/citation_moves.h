// Citation moves: the edits that let a dataset's citations follow the passages that they name.
//
// Only a scalar that is a citation and nothing else is edited, and only its own characters. All
// moves are made at once, so that two passages may change places.
#ifndef EVENTLINT_EVIDENCE_CITATION_MOVES_H_
#define EVENTLINT_EVIDENCE_CITATION_MOVES_H_

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "evidence/index_changes.h"
#include "text/file_reader.h"
#include "text/text_edits.h"

namespace eventlint {

/// A citation and the one that takes its place: "my-source#lead/1.2".
using CitationMap = std::map<std::string, std::string, std::less<>>;

/// Adds the moves that changes in a source ask for: of passages that stand elsewhere now, in the
/// same words or in others.
void AddMoves(const std::string& source, const IndexChanges& changes, CitationMap* moves);

/// A citation that has to be changed by hand; or a whole file, and then it names none.
struct UnmovedCitation {
  std::string path;
  Position position;
  std::string from;
  std::string to;
  std::string reason;  ///< "it is written as a block"
};

struct CitationMoves {
  std::vector<FileEdits> edits;  ///< Of the files in which something changes.
  std::vector<UnmovedCitation> unmoved;

  size_t count() const;  ///< Of all edits.
};

/// The edits in these files: YAML, JSON, JSON Lines or CSV. Every file is read again as it would be
/// with its edits, and must then say the same but for the citations.
/// Throws InputError when there is no such file.
CitationMoves MoveCitations(const FileReader& files, const std::vector<std::string>& paths,
                            const CitationMap& moves);

}  // namespace eventlint

#endif  // EVENTLINT_EVIDENCE_CITATION_MOVES_H_
