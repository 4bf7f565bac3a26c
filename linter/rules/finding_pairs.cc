#include "rules/finding_pairs.h"

#include <map>
#include <tuple>
#include <unordered_map>

#include "rules/entry_match.h"
#include "text/pointer_index.h"

namespace eventlint {

namespace {

// Keeps the last document open: findings come file by file.
class OpenDocument {
 public:
  explicit OpenDocument(const DocumentSource& read) : read_(read) {}

  /// Whether another document than before was opened for it.
  bool Open(const std::string& file) {
    if (file == file_) return false;
    file_ = file;
    document_ = read_(file);
    return true;
  }
  const Document* document() const { return document_.get(); }

 private:
  const DocumentSource& read_;
  std::optional<std::string> file_;
  std::shared_ptr<const Document> document_;
};

// Says where a later finding would have stood on the earlier side.
class EarlierPlaces {
 public:
  EarlierPlaces(const DocumentSource& read_before, const DocumentSource& read_after)
      : before_(read_before), after_(read_after) {}

  /// `example` is any earlier finding of the same owner. Nothing when the entry is new.
  std::optional<std::string> Find(const Finding& finding, const Finding& example) {
    const bool other_before = before_.Open(example.file);
    if (after_.Open(finding.file) || other_before) Match();
    if (!match_) return finding.pointer;
    if (OwnerOf(finding) == finding.file) return match_->Earlier(finding.pointer, "", "");
    return match_->Earlier(finding.pointer, records_before_->RecordPart(example.pointer),
                           records_after_->RecordPart(finding.pointer));
  }

 private:
  void Match() {
    match_.reset();
    if (before_.document() == nullptr || after_.document() == nullptr) return;
    records_before_.emplace(before_.document()->root());
    records_after_.emplace(after_.document()->root());
    match_.emplace(before_.document()->root(), after_.document()->root());
  }

  OpenDocument before_;
  OpenDocument after_;
  std::optional<PointerIndex> records_before_;
  std::optional<PointerIndex> records_after_;
  std::optional<EntryMatch> match_;
};

class Pairing {
 public:
  Pairing(const std::vector<Finding>& before, const std::vector<Finding>& after)
      : before_(before), after_(after) {
    pairs_.earlier.resize(after.size());
    pairs_.persists.resize(before.size());
  }

  void PairByFingerprint() {
    std::unordered_map<std::string, size_t> fingerprints;
    for (size_t i = 0; i < before_.size(); ++i) fingerprints[before_[i].fingerprint] = i;
    for (size_t i = 0; i < after_.size(); ++i) {
      const auto found = fingerprints.find(after_[i].fingerprint);
      if (found != fingerprints.end()) Pair(found->second, i);
    }
  }

  void PairByEntry(EarlierPlaces* places, const std::set<std::string>& reworded) {
    // Rule, owner, pointer, message.
    using Key = std::tuple<std::string, std::string, std::string, std::string>;
    const auto key = [&](const Finding& finding, const std::string& pointer) {
      const bool has_words = reworded.count(finding.rule) == 0;
      return Key(finding.rule, OwnerOf(finding), pointer, has_words ? finding.message : "");
    };
    std::multimap<Key, size_t> left;
    std::unordered_map<std::string, size_t> owners;  // an earlier finding of each
    for (size_t i = 0; i < before_.size(); ++i) {
      if (pairs_.persists[i]) continue;
      owners.emplace(OwnerOf(before_[i]), i);
      left.emplace(key(before_[i], before_[i].pointer), i);
    }
    for (size_t i = 0; i < after_.size(); ++i) {
      const auto owner = owners.find(OwnerOf(after_[i]));
      if (pairs_.earlier[i] || owner == owners.end()) continue;
      const auto pointer = places->Find(after_[i], before_[owner->second]);
      const auto found = pointer ? left.find(key(after_[i], *pointer)) : left.end();
      if (found == left.end()) continue;
      Pair(found->second, i);
      left.erase(found);
    }
  }

  FindingPairs Take() { return std::move(pairs_); }

 private:
  void Pair(size_t before, size_t after) {
    pairs_.earlier[after] = before;
    pairs_.persists[before] = true;
  }

  const std::vector<Finding>& before_;
  const std::vector<Finding>& after_;
  FindingPairs pairs_;
};

}  // namespace

FindingPairs PairFindings(const std::vector<Finding>& before, const DocumentSource& read_before,
                          const std::vector<Finding>& after, const DocumentSource& read_after,
                          const std::set<std::string>& reworded) {
  Pairing pairing(before, after);
  pairing.PairByFingerprint();
  EarlierPlaces places(read_before, read_after);
  pairing.PairByEntry(&places, reworded);
  return pairing.Take();
}

}  // namespace eventlint
