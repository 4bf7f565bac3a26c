// RecordNames: which record a word names, for fixes that put an id in its place.
#ifndef EVENTLINT_FIX_RECORD_NAMES_H_
#define EVENTLINT_FIX_RECORD_NAMES_H_

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "store/intake.h"

namespace eventlint {

class RecordNames {
 public:
  /// Takes what it needs from the rows and keeps nothing else of them.
  explicit RecordNames(const Intake& intake);

  /// Whether all records of these collections are known: none of their files is unreadable. What
  /// could not be read might bear the same name.
  bool IsComplete(const std::vector<std::string>& collections) const;

  /// How many records of these collections have that id.
  int CountIds(const std::vector<std::string>& collections, const std::string& id) const;

  /// From now on a record has this id as well.
  void AddId(const std::string& collection, const std::string& id);

  /// The id of the one record that has this id, name or spelling once both are folded; nothing
  /// when several have it, or when another record has the same id.
  std::optional<std::string> Named(const std::vector<std::string>& collections,
                                   std::string_view word) const;

  /// The id of the one record whose id, name or spelling is nearest to the word, one or two edits
  /// away; nothing for a word of less than four characters. Looks for the first kMostWords
  /// different words only, so that a file of nothing but unknown ids does not hold up the run.
  std::optional<std::string> Nearest(const std::vector<std::string>& collections,
                                     const std::string& word);

  static constexpr size_t kMostWords = 500;

 private:
  struct Names {
    std::map<std::string, int, std::less<>> ids;                      // -> records that have it
    std::map<std::string, std::set<std::string>, std::less<>> folded;  // -> ids of those so named
  };
  const Names* NamesOf(const std::string& collection) const;

  std::map<std::string, Names> collections_;
  std::set<std::string> unread_;
  std::map<std::pair<std::vector<std::string>, std::string>, std::optional<std::string>> nearest_;
};

}  // namespace eventlint

#endif  // EVENTLINT_FIX_RECORD_NAMES_H_
