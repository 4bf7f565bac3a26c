#include "evidence/index_changes.h"

#include <string_view>
#include <unordered_map>

namespace eventlint {

namespace {

using Passages = std::vector<IndexedPassage>;

constexpr size_t kNone = static_cast<size_t>(-1);

// Which passage of the one index is which of the other.
class Matching {
 public:
  Matching(const Passages& before, const Passages& now)
      : before_(before), now_(now), to_(before.size(), kNone), from_(now.size(), kNone) {
    MatchUnique();
    MatchNeighbours();
    MatchInOrder();
  }

  /// The passage's index now; kNone when there is none with its text.
  size_t To(size_t before) const { return to_[before]; }
  size_t From(size_t now) const { return from_[now]; }

  /// Joins two passages that have not the same text.
  void Join(size_t before, size_t now) {
    to_[before] = now;
    from_[now] = before;
  }

 private:
  struct Copies {
    std::vector<size_t> before;
    std::vector<size_t> now;
  };

  // What stands but once in both.
  void MatchUnique() {
    for (size_t i = 0; i < before_.size(); ++i) copies_[before_[i].sha256].before.push_back(i);
    for (size_t i = 0; i < now_.size(); ++i) copies_[now_[i].sha256].now.push_back(i);
    for (const auto& [digest, copies] : copies_) {
      if (copies.before.size() == 1 && copies.now.size() == 1) {
        Join(copies.before[0], copies.now[0]);
      }
    }
  }

  // Of several copies, those that stand after the same passage or before it. The beginning and the
  // end of the text are neighbours too.
  void MatchNeighbours() {
    for (size_t i = 0; i < before_.size(); ++i) {
      const size_t after = i == 0 ? 0 : to_[i - 1] == kNone ? kNone : to_[i - 1] + 1;
      JoinIfSame(i, after);
    }
    for (size_t i = before_.size(); i-- > 0;) {
      const size_t end = i + 1 == before_.size() ? now_.size() : to_[i + 1];
      JoinIfSame(i, end == kNone || end == 0 ? kNone : end - 1);
    }
  }

  void JoinIfSame(size_t before, size_t now) {
    if (now >= now_.size() || to_[before] != kNone || from_[now] != kNone) return;
    if (before_[before].sha256 == now_[now].sha256) Join(before, now);
  }

  // The other copies, one after the other.
  void MatchInOrder() {
    for (const auto& [digest, copies] : copies_) {
      size_t next = 0;
      for (size_t i : copies.before) {
        if (to_[i] != kNone) continue;
        while (next < copies.now.size() && from_[copies.now[next]] != kNone) ++next;
        if (next == copies.now.size()) break;
        Join(i, copies.now[next]);
      }
    }
  }

  const Passages& before_;
  const Passages& now_;
  std::vector<size_t> to_;
  std::vector<size_t> from_;
  std::unordered_map<std::string_view, Copies> copies_;
};

// Passages [begin, end) of an index.
struct Run {
  size_t begin = 0;
  size_t end = 0;
  size_t size() const { return end - begin; }
};

// Finds the passages whose text was changed: those that stand in the same place between the same
// neighbours.
class ChangedText {
 public:
  ChangedText(const Passages& before, const Passages& now, Matching* matching)
      : before_(before), now_(now), matching_(matching) {}

  void Join() {
    for (size_t i = 0; i < before_.size(); ++i) {
      if (matching_->To(i) != kNone) continue;
      Run run{i, i + 1};
      while (run.end < before_.size() && matching_->To(run.end) == kNone) ++run.end;
      JoinRun(run);
      i = run.end;
    }
  }

 private:
  // `run` is of passages whose text is nowhere any more, and what stands around it has been found.
  void JoinRun(Run run) {
    Run other;
    if (run.begin > 0) other.begin = matching_->To(run.begin - 1) + 1;
    other.end = run.end < before_.size() ? matching_->To(run.end) : now_.size();
    if (other.begin >= other.end) return;
    for (size_t i = other.begin; i < other.end; ++i) {
      if (matching_->From(i) != kNone) return;
    }
    if (run.size() == other.size() && HasSameShape(run, other)) {
      for (size_t i = 0; i < run.size(); ++i) matching_->Join(run.begin + i, other.begin + i);
    } else {
      JoinSameAnchors(run, other);
    }
  }

  // Whether sections and paragraphs begin at the same passages, also at the one after the run. If
  // not, a passage may have gone here and another come there.
  bool HasSameShape(Run run, Run other) const {
    for (size_t i = 0; i <= run.size(); ++i) {
      if (BreakBefore(before_, run.begin + i) != BreakBefore(now_, other.begin + i)) return false;
    }
    return true;
  }

  // 0 when a passage follows the one before it in one paragraph, 1 in one section, else 2.
  static int BreakBefore(const Passages& passages, size_t i) {
    if (i == 0 || i >= passages.size()) return 2;
    if (passages[i].section != passages[i - 1].section) return 2;
    return passages[i].paragraph != passages[i - 1].paragraph ? 1 : 0;
  }

  void JoinSameAnchors(Run run, Run other) {
    std::unordered_map<std::string_view, size_t> anchors;
    for (size_t i = other.begin; i < other.end; ++i) anchors.emplace(now_[i].anchor, i);
    for (size_t i = run.begin; i < run.end; ++i) {
      const auto found = anchors.find(before_[i].anchor);
      if (found != anchors.end()) matching_->Join(i, found->second);
    }
  }

  const Passages& before_;
  const Passages& now_;
  Matching* matching_;
};

}  // namespace

IndexChanges CompareIndexes(const SourceIndex& before, const SourceIndex& now) {
  Matching matching(before.passages, now.passages);
  ChangedText(before.passages, now.passages, &matching).Join();
  IndexChanges changes;
  changes.source_line =
      before.sha256 != now.sha256 || before.language != now.language || before.format != now.format;
  for (size_t i = 0; i < now.passages.size(); ++i) {
    const IndexedPassage& passage = now.passages[i];
    if (matching.From(i) == kNone) {
      changes.added.push_back(passage.anchor);
      continue;
    }
    const IndexedPassage& old = before.passages[matching.From(i)];
    if (old.sha256 != passage.sha256) {
      changes.changed.push_back({old.anchor, passage.anchor});
      continue;
    }
    if (old.anchor != passage.anchor) changes.moved.push_back({old.anchor, passage.anchor});
    const bool read_alike = old.mentions == passage.mentions && old.key == passage.key;
    if (!read_alike) changes.reread.push_back(passage.anchor);
  }
  for (size_t i = 0; i < before.passages.size(); ++i) {
    if (matching.To(i) == kNone) changes.gone.push_back(before.passages[i].anchor);
  }
  return changes;
}

}  // namespace eventlint
