#include "store/acceptance.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "schema/excerpt.h"
#include "schema/formats.h"
#include "text/reader.h"
#include "text/yaml_comments.h"

namespace eventlint {

namespace {

constexpr std::string_view kMark = "eventlint:";
constexpr std::string_view kBlanks = " \t";
constexpr size_t kMostRules = 30;  // that one comment may name: each of them gets a copy of it
constexpr std::string_view kForm = "`# eventlint: accept RULE -- reason`";

std::string_view Trim(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of(kBlanks), text.size()));
  return text.substr(0, text.find_last_not_of(kBlanks) + 1);
}

// Takes the next word; empty at the end. A comma is a word of its own.
std::string_view TakeWord(std::string_view* text) {
  *text = Trim(*text);
  const size_t comma = text->starts_with(',') ? 1 : 0;
  const size_t end = comma != 0 ? comma : std::min(text->find_first_of(" \t,"), text->size());
  const std::string_view word = text->substr(0, end);
  text->remove_prefix(end);
  return word;
}

// Where the words for us begin in a comment, which may say something else before them:
// `# as told # eventlint: accept ...`.
std::optional<size_t> FindMark(std::string_view comment) {
  size_t at = 0;
  for (; at != std::string_view::npos; at = comment.find('#', at + 1)) {
    const size_t word = comment.find_first_not_of("# \t", at);
    if (word == std::string_view::npos) return std::nullopt;
    if (comment.substr(word).starts_with(kMark)) return at;
    at = word - 1;
  }
  return std::nullopt;
}

// Where the sign before the reason is, or the end.
size_t FindDashes(std::string_view text) {
  for (size_t at = text.find("--"); at != std::string_view::npos; at = text.find("--", at + 1)) {
    const bool begins = at == 0 || kBlanks.find(text[at - 1]) != std::string_view::npos;
    const bool ends = at + 2 == text.size() || kBlanks.find(text[at + 2]) != std::string_view::npos;
    if (begins && ends) return at;
  }
  return text.size();
}

// One comment's words, read from left to right.
class Directive {
 public:
  struct Problem {
    std::string check;
    std::string message;
  };

  // `words` is what follows "eventlint:".
  std::optional<Problem> Read(std::string_view words) {
    const std::string_view verb = TakeWord(&words);
    if (verb != "accept") {
      return Malformed(verb.empty() ? "eventlint is called upon, and told nothing"
                                    : "eventlint knows no " + Excerpt(verb) +
                                          " in a comment; did you mean `accept`?");
    }
    const size_t dashes = FindDashes(words);
    if (auto problem = ReadRules(words.substr(0, dashes))) return problem;
    reason = Trim(words.substr(std::min(dashes + 2, words.size())));
    if (!reason.empty()) return std::nullopt;
    return Problem{"acceptance-without-reason",
                   "this acceptance of " + Excerpt(rules.front()) +
                       " gives no reason, so it accepts nothing; write it as " +
                       std::string(kForm)};
  }

  std::vector<std::string> rules;
  std::string until;
  std::string reason;

 private:
  static Problem Malformed(const std::string& what) {
    return {"malformed-acceptance", what + "; write it as " + std::string(kForm)};
  }

  std::optional<Problem> ReadRules(std::string_view words) {
    bool rule_is_due = true;
    for (std::string_view word = TakeWord(&words); !word.empty(); word = TakeWord(&words)) {
      if (word == "until" && !rule_is_due) return ReadUntil(words);
      if ((word == ",") == rule_is_due) {
        return Malformed("the acceptance is not understood at " + Excerpt(word) +
                         ": rules are parted by commas, and the reason stands after ` -- `");
      }
      if (rule_is_due) AddRule(word);
      if (rules.size() > kMostRules) return Malformed("this acceptance names too many rules");
      rule_is_due = !rule_is_due;
    }
    if (!rule_is_due) return std::nullopt;
    return Malformed(rules.empty() ? "this acceptance names no rule"
                                   : "this acceptance names no rule after its last comma");
  }

  void AddRule(std::string_view rule) {
    // Kept short: a mistyped rule is looked up and shown.
    constexpr size_t kLongest = 200;
    const std::string name(rule.substr(0, kLongest));
    if (std::find(rules.begin(), rules.end(), name) == rules.end()) rules.push_back(name);
  }

  std::optional<Problem> ReadUntil(std::string_view words) {
    until = TakeWord(&words);
    std::string why;
    if (!HasFormat("date", until, &why)) {
      return Malformed("after `until` there is no day but " + Excerpt(until) + " (" + why + ")");
    }
    if (Trim(words).empty()) return std::nullopt;
    return Malformed("the acceptance is not understood after its day, at " + Excerpt(Trim(words)) +
                     ": the reason stands after ` -- `");
  }
};

class CommentReader {
 public:
  CommentReader(const Document& document, std::vector<Fault>* faults)
      : source_(document.source()), faults_(faults) {}

  std::vector<Acceptance> Read() {
    const std::vector<Span> comments = YamlComments(source_.text());
    // Backwards, so that a comment on its own line knows what the one below it speaks of.
    for (auto comment = comments.rbegin(); comment != comments.rend(); ++comment) {
      const int line = source_.PositionAt(comment->begin).line;
      int subject = line;
      if (IsAlone(*comment)) {
        subject = line + 1 == last_line_ ? last_subject_ : line + 1;
        last_line_ = line;
        last_subject_ = subject;
      }
      ReadComment(*comment, subject);
    }
    std::reverse(acceptances_.begin(), acceptances_.end());
    return std::move(acceptances_);
  }

 private:
  bool IsAlone(Span comment) const {
    const std::string_view before = source_.text().substr(0, comment.begin);
    const size_t last = before.find_last_not_of(kBlanks);
    return last == std::string_view::npos || before[last] == '\n' || before[last] == '\r';
  }

  void ReadComment(Span comment, int subject) {
    const std::string_view text =
        source_.text().substr(comment.begin, comment.end - comment.begin);
    const std::optional<size_t> mark = FindMark(text);
    if (!mark) return;
    const Span span{comment.begin + static_cast<uint32_t>(*mark), comment.end};
    Directive directive;
    const size_t words = text.find(kMark, *mark) + kMark.size();
    if (auto problem = directive.Read(text.substr(words))) {
      faults_->push_back({problem->check, problem->message, span, "", {}, {}});
      return;
    }
    Acceptance acceptance;
    acceptance.reason = directive.reason;
    acceptance.until = directive.until;
    acceptance.file = acceptance.written_in = source_.path();
    acceptance.line = subject;
    acceptance.range = source_.RangeOf(span);
    for (auto rule = directive.rules.rbegin(); rule != directive.rules.rend(); ++rule) {
      acceptance.rule = *rule;
      acceptances_.push_back(acceptance);
    }
  }

  const SourceText& source_;
  std::vector<Fault>* faults_;
  std::vector<Acceptance> acceptances_;
  int last_line_ = 0;     // of the comments alone on their lines, the one read last
  int last_subject_ = 0;  // what that one speaks of
};

}  // namespace

std::vector<Acceptance> ReadAcceptances(const Document& document, std::vector<Fault>* faults) {
  const SourceText& source = document.source();
  // Looked for first, since finding the comments means to go through the syntax once more.
  if (!IsYaml(source.path()) || source.text().find(kMark) == std::string_view::npos) return {};
  return CommentReader(document, faults).Read();
}

}  // namespace eventlint
