// NearestRecord: which record was likely meant by a reference that names none.
#ifndef EVENTLINT_STORE_NEAREST_RECORD_H_
#define EVENTLINT_STORE_NEAREST_RECORD_H_

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "store/database.h"
#include "text/edit_distance.h"

namespace eventlint {

class NearestRecord {
 public:
  struct Match {
    std::string id;    ///< Empty when nothing is near.
    std::string name;  ///< The name that is like the word, when the id itself is not.
  };

  /// Keeps the reference. The records must all be in.
  explicit NearestRecord(Database* database) : database_(database) {}

  /// Among the records of these collections: a name that is the word but for marks and case, else
  /// the id or name within few edits. Looks for the first kMostWords different words only, so that
  /// a file of nothing but unknown ids does not hold up the run.
  Match Find(const std::string& word, const std::vector<std::string>& collections);

  static constexpr size_t kMostWords = 500;

 private:
  struct Name {
    Spelling folded;
    std::string id;
    std::string name;  // empty when the name is the id
  };
  const std::vector<Name>& NamesIn(const std::vector<std::string>& collections);

  Database* database_;
  std::map<std::vector<std::string>, std::vector<Name>> names_;
  std::map<std::pair<std::string, std::vector<std::string>>, Match> matches_;
};

}  // namespace eventlint

#endif  // EVENTLINT_STORE_NEAREST_RECORD_H_
