#include "store/text_list.h"

#include <algorithm>

namespace eventlint {

bool TextList::Add(std::string_view text, std::string_view separator) {
  const size_t bytes = sizeof(std::string) + text.size() + separator.size();
  if (*held_ + bytes > kMostBytes) return false;
  *held_ += bytes;
  own_ += bytes;
  texts_.emplace_back(text);
  separator_ = separator;
  return true;
}

std::optional<std::string> TextList::Join() {
  size_t bytes = separator_.size() * texts_.size();
  for (const std::string& text : texts_) bytes += text.size();
  if (bytes > kMostBytes) return std::nullopt;
  std::sort(texts_.begin(), texts_.end());
  std::string joined;
  for (const std::string& text : texts_) {
    if (&text != &texts_.front()) joined += separator_;
    joined += text;
  }
  return joined;
}

}  // namespace eventlint
