#include "rules/message.h"

namespace eventlint {

std::variant<Message, Message::Error> Message::Parse(std::string_view text) {
  Message message;
  std::string part;
  for (size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const bool doubled = i + 1 < text.size() && text[i + 1] == c;
    if ((c == '{' || c == '}') && doubled) {
      part += c;
      ++i;
    } else if (c == '}') {
      return Error{"a '}' without its '{'; write }} for the brace itself", i};
    } else if (c != '{') {
      part += c;
    } else {
      const size_t end = text.find_first_of("{}", i + 1);
      if (end == std::string_view::npos || text[end] == '{') {
        return Error{"a '{' without its '}'; write {{ for the brace itself", i};
      }
      message.texts_.push_back(std::move(part));
      part.clear();
      message.placeholders_.push_back({std::string(text.substr(i + 1, end - i - 1)), i});
      i = end;
    }
  }
  message.texts_.push_back(std::move(part));
  return message;
}

std::string Message::Fill(
    const std::function<std::string(const std::string& column)>& value) const {
  std::string filled = texts_.front();
  for (size_t i = 0; i < placeholders_.size(); ++i) {
    filled += value(placeholders_[i].column) + texts_[i + 1];
  }
  return filled;
}

}  // namespace eventlint
