#include "evidence/citation_moves.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <unordered_set>
#include <utility>

#include "text/reader.h"

namespace eventlint {

namespace {

// The citation's own characters within a scalar, without its quotes; nothing when the scalar is not
// written as it reads.
std::optional<Span> CharactersOf(std::string_view citation, std::string_view text, Span scalar) {
  const std::string_view written = text.substr(scalar.begin, scalar.end - scalar.begin);
  if (written == citation) return scalar;
  const bool quoted = written.size() == citation.size() + 2 && written.front() == written.back() &&
                      (written.front() == '"' || written.front() == '\'');
  if (!quoted || written.substr(1, citation.size()) != citation) return std::nullopt;
  return Span{scalar.begin + 1, scalar.end - 1};
}

std::string_view Trim(std::string_view text) {
  constexpr std::string_view kSpace = " \t\r\n";
  const size_t begin = std::min(text.find_first_not_of(kSpace), text.size());
  return text.substr(begin, text.find_last_not_of(kSpace) + 1 - begin);
}

std::string WhyNotEditable(std::string_view written, bool exact) {
  if (written.starts_with('|') || written.starts_with('>')) return "it is written as a block";
  if (!exact) return "there is white space around it";
  return "it is written with escapes";
}

// Whether `now` says what `before` does with the moves made at the scalars in `edited`, by the
// beginning of their spans.
bool SaysTheMoved(Value before, Value now, const CitationMap& moves,
                  const std::unordered_set<uint32_t>& edited) {
  if (before.kind() != now.kind() || before.size() != now.size()) return false;
  if (before.is_scalar()) {
    const std::string_view text = before.AsWritten();
    // A CSV row's keys have the places of its cells, so that the place alone does not tell.
    const auto move = moves.find(text);
    const bool moved = move != moves.end() && edited.count(before.span().begin) > 0;
    return now.AsWritten() == (moved ? std::string_view(move->second) : text);
  }
  auto item = now.Items().begin();
  for (Value old : before.Items()) {
    if (!SaysTheMoved(old, *item, moves, edited)) return false;
    ++item;
  }
  auto member = now.Members().begin();
  for (const auto& [key, value] : before.Members()) {
    const auto [key_now, value_now] = *member;
    if (!SaysTheMoved(key, key_now, moves, edited)) return false;
    if (!SaysTheMoved(value, value_now, moves, edited)) return false;
    ++member;
  }
  return true;
}

// Plans the edits of one file.
class FilePlan {
 public:
  FilePlan(std::string path, std::string bytes, const CitationMap& moves, CitationMoves* out)
      : bytes_(std::move(bytes)), moves_(moves), out_(out) {
    file_.path = std::move(path);
  }

  void Make() {
    const ReadResult read = ReadDocument(file_.path, bytes_);
    // What a fault keeps from being read may be a citation, so that half the file is as good as
    // none of it.
    if (!read.faults.empty()) {
      const Fault& fault = read.faults.front();
      out_->unmoved.push_back({file_.path, read.source->PositionAt(fault.span.begin), "", "",
                               "the file cannot be read: " + fault.message});
      return;
    }
    ForEachScalar(read.document->root(), [&](Value scalar) { Visit(scalar); });
    if (file_.edits.empty()) return;
    if (ReadsAsMoved(*read.document)) {
      out_->edits.push_back(std::move(file_));
    } else {
      for (const auto& [position, move] : edited_) {
        out_->unmoved.push_back({file_.path, position, move->first, move->second,
                                 "the file would no longer be read as it is"});
      }
    }
  }

 private:
  void Visit(Value scalar) {
    if (scalar.kind() != Kind::kString) return;
    const auto found = moves_.find(Trim(scalar.AsString()));
    // An alias is read where its anchor stands, and changes with it.
    if (found == moves_.end() || !visited_.insert(scalar.span().begin).second) return;
    const auto& [from, to] = *found;
    const std::string_view text = scalar.document().source().text();
    const Span span = scalar.span();
    const bool exact = scalar.AsString() == from;
    const Position position = scalar.range().begin;
    const std::optional<Span> characters = CharactersOf(from, text, span);
    if (exact && characters) {
      file_.edits.push_back({*characters, to});
      edited_.emplace_back(position, &*found);
      edited_at_.insert(span.begin);
    } else {
      out_->unmoved.push_back(
          {file_.path, position, from, to,
           WhyNotEditable(text.substr(span.begin, span.end - span.begin), exact)});
    }
  }

  bool ReadsAsMoved(const Document& before) const {
    const ReadResult now = ReadDocument(file_.path, ApplyEdits(bytes_, file_));
    return now.faults.empty() &&
           SaysTheMoved(before.root(), now.document->root(), moves_, edited_at_);
  }

  std::string bytes_;
  const CitationMap& moves_;
  CitationMoves* out_;
  FileEdits file_;
  std::unordered_set<uint32_t> visited_;
  std::unordered_set<uint32_t> edited_at_;
  std::vector<std::pair<Position, const CitationMap::value_type*>> edited_;
};

}  // namespace

size_t CitationMoves::count() const {
  size_t count = 0;
  for (const FileEdits& file : edits) count += file.edits.size();
  return count;
}

void AddMoves(const std::string& source, const IndexChanges& changes, CitationMap* moves) {
  for (const auto* list : {&changes.moved, &changes.changed}) {
    for (const AnchorChange& change : *list) {
      if (change.from == change.to) continue;
      moves->emplace(source + "#" + change.from, source + "#" + change.to);
    }
  }
}

CitationMoves MoveCitations(const FileReader& files, const std::vector<std::string>& paths,
                            const CitationMap& moves) {
  CitationMoves moved;
  if (moves.empty()) return moved;
  for (const std::string& path : paths) FilePlan(path, files.Read(path), moves, &moved).Make();
  return moved;
}

}  // namespace eventlint
