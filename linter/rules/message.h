// Message: a rule's sentence with places for the columns of its rows.
#ifndef EVENTLINT_RULES_MESSAGE_H_
#define EVENTLINT_RULES_MESSAGE_H_

#include <functional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace eventlint {

/// A template such as "{place} passes from {lost_by}"; `{{` and `}}` stand for the braces.
class Message {
 public:
  /// Why a template is none, and where in it.
  struct Error {
    std::string message;
    size_t offset;
  };

  static std::variant<Message, Error> Parse(std::string_view text);

  /// The columns that it names, each with its offset in the template.
  struct Placeholder {
    std::string column;
    size_t offset;
  };
  const std::vector<Placeholder>& placeholders() const { return placeholders_; }

  std::string Fill(const std::function<std::string(const std::string& column)>& value) const;

 private:
  std::vector<std::string> texts_;  // one more than there are placeholders
  std::vector<Placeholder> placeholders_;
};

}  // namespace eventlint

#endif  // EVENTLINT_RULES_MESSAGE_H_
