// TextList: what string_agg joins, in order and within bounds.
#ifndef EVENTLINT_STORE_TEXT_LIST_H_
#define EVENTLINT_STORE_TEXT_LIST_H_

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace eventlint {

/// Texts to be joined, sorted: a message must not depend on the order in which an engine meets the
/// rows.
class TextList {
 public:
  /// `*held` counts the bytes that all lists of a statement hold; it must outlive them.
  explicit TextList(size_t* held) : held_(held) {}
  ~TextList() { *held_ -= own_; }
  TextList(const TextList&) = delete;
  TextList& operator=(const TextList&) = delete;

  /// False, and nothing is added, when the lists would hold more than kMostBytes.
  bool Add(std::string_view text, std::string_view separator);
  bool empty() const { return texts_.empty(); }
  /// The texts with the last separator between them; nothing when that is more than kMostBytes.
  std::optional<std::string> Join();

  static constexpr size_t kMostBytes = 64 << 20;

 private:
  size_t* held_;
  size_t own_ = 0;
  std::vector<std::string> texts_;
  std::string separator_;
};

}  // namespace eventlint

#endif  // EVENTLINT_STORE_TEXT_LIST_H_
