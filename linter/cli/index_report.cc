#include "cli/index_report.h"

#include <algorithm>
#include <ostream>

#include "report/text_layout.h"

namespace eventlint {

namespace {

constexpr int kIndent = 2;

std::string Count(size_t count, std::string_view noun) {
  return CountOf(static_cast<long long>(count), noun);
}

// What one source's passages have come to: those that records may cite as lines of a table, the
// others as lists.
class PassageLines {
 public:
  PassageLines(const std::string& source, const IndexChanges& changes, const CitationUses& uses)
      : source_(source), changes_(changes), uses_(uses) {}

  std::string Draw(int width) {
    for (const AnchorChange& moved : changes_.moved) Add("moved", moved, "");
    for (const AnchorChange& changed : changes_.changed) Add("changed", changed, "read it again");
    for (const std::string& anchor : changes_.gone) {
      Add("gone", {anchor, anchor}, GoneRemedy(anchor));
    }
    return table_.Draw(kIndent) + List("new: ", changes_.added, width) +
           List("read otherwise: ", changes_.reread, width);
  }

 private:
  // `remedy` is for the citations, whose places then follow.
  void Add(const std::string& what, const AnchorChange& change, const std::string& remedy) {
    const std::string citation = source_ + "#" + change.from;
    const size_t records = uses_.CountRecords(citation);
    const std::string shown =
        change.from == change.to ? change.from : change.from + " -> " + change.to;
    table_.Add({what, shown, "cited by " + Count(records, "record"), records > 0 ? remedy : ""});
    if (remedy.empty()) return;
    for (const CitationUse& use : uses_.Of(citation)) {
      table_.Add({"", use.path + ":" + std::to_string(use.position.line), "", ""});
    }
  }

  // Another passage that stands under the anchor now would be taken for the one that was cited.
  std::string GoneRemedy(const std::string& anchor) const {
    const auto is_it = [&](const AnchorChange& change) { return change.to == anchor; };
    const bool taken = std::ranges::any_of(changes_.moved, is_it) ||
                       std::ranges::any_of(changes_.changed, is_it) ||
                       std::ranges::find(changes_.added, anchor) != changes_.added.end();
    return taken ? "cite anew: another passage stands there now" : "cite anew";
  }

  static std::string List(const std::string& what, const std::vector<std::string>& anchors,
                          int width) {
    if (anchors.empty()) return "";
    std::string words = what;
    for (const std::string& anchor : anchors) {
      words += (&anchor == &anchors.front() ? "" : ", ") + anchor;
    }
    return Wrap(Printable(words), width, kIndent);
  }

  const std::string& source_;
  const IndexChanges& changes_;
  const CitationUses& uses_;
  TextTable table_{{{""}, {""}, {""}, {""}}};
};

std::string Headline(const SourceIndex& now, const IndexChanges* changes) {
  const std::string passages = Count(now.passages.size(), "passage");
  if (changes == nullptr) return "new, " + passages;
  if (changes->None()) return "the same, but its file was not as eventlint writes it";
  std::string parts;
  const auto add = [&](size_t count, const std::string& words) {
    if (count > 0) parts += (parts.empty() ? "" : ", ") + std::to_string(count) + " " + words;
  };
  add(changes->moved.size(), "moved");
  add(changes->changed.size(), "changed");
  add(changes->gone.size(), "gone");
  add(changes->added.size(), "new");
  add(changes->reread.size(), "read otherwise");
  if (parts.empty()) return "the same passages, from another copy or read by another eventlint";
  return parts + "; " + passages + (changes->TextDiffers() ? "" : ", whose text is the same");
}

void PrintUnmoved(const UnmovedCitation& unmoved, std::ostream& out) {
  out << Printable(unmoved.path) << ':' << unmoved.position.line << ':' << unmoved.position.column
      << ": ";
  if (unmoved.from.empty()) {
    out << "its citations are not updated: " << Printable(unmoved.reason) << '\n';
  } else {
    out << Printable(unmoved.from) << " is now " << Printable(unmoved.to)
        << "; change it by hand: " << Printable(unmoved.reason) << '\n';
  }
}

}  // namespace

void PrintIndexChanges(const SourceIndex& now, const IndexChanges* changes,
                       const CitationUses& uses, Console& console) {
  console.out << Paint(Printable(now.source), Colour::kBold, console.colour) << ": "
              << Headline(now, changes) << '\n';
  if (changes == nullptr) return;
  console.out << PassageLines(now.source, *changes, uses).Draw(console.width);
}

void PrintCitationMoves(const CitationMoves& moved, bool check, Console& console) {
  for (const UnmovedCitation& unmoved : moved.unmoved) PrintUnmoved(unmoved, console.out);
  if (moved.edits.empty()) return;
  console.out << Count(moved.count(), "citation") << " in " << Count(moved.edits.size(), "file")
              << (check ? " would be updated\n" : " updated\n");
}

void PrintIndexSummary(const IndexSummary& summary, Console& console) {
  const bool one = summary.left_behind == 1;
  if (summary.left_behind > 0) {
    console.out << Count(summary.left_behind, "citation")
                << (one ? " names a passage that has" : " name passages that have")
                << " moved; `eventlint index --update-citations` lets " << (one ? "it" : "them")
                << " follow\n";
  }
  console.out << Count(summary.sources, "source") << ": " << summary.differing
              << (summary.differing == 1 ? " index" : " indexes")
              << (summary.check ? " would be written, " : " written, ")
              << summary.sources - summary.differing << " unchanged\n";
}

size_t CountUses(const CitationMap& moves, const CitationUses& uses) {
  size_t count = 0;
  for (const auto& [from, to] : moves) count += uses.Of(from).size();
  return count;
}

}  // namespace eventlint
