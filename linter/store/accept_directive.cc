#include "store/accept_directive.h"

#include <algorithm>
#include <cctype>

#include "schema/excerpt.h"
#include "schema/formats.h"
#include "store/day_in_reason.h"

namespace eventlint {

namespace {

using Problem = DirectiveProblem;

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

// Where the sign before the reason is, or the end.
size_t FindDashes(std::string_view text) {
  for (size_t at = text.find("--"); at != std::string_view::npos; at = text.find("--", at + 1)) {
    const bool begins = at == 0 || kBlanks.find(text[at - 1]) != std::string_view::npos;
    const bool ends = at + 2 == text.size() || kBlanks.find(text[at + 2]) != std::string_view::npos;
    if (begins && ends) return at;
  }
  return text.size();
}

// Signs alone tell nobody why.
bool HasWord(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](unsigned char c) {
    return c >= 0x80 || std::isalnum(c) != 0;
  });
}

Problem Malformed(const std::string& what) {
  return {"malformed-acceptance", what + "; write it as " + std::string(kForm)};
}

class DirectiveReader {
 public:
  explicit DirectiveReader(AcceptDirective* directive) : directive_(*directive) {}

  std::optional<Problem> Read(std::string_view words) {
    if (words.find(kDirectiveMark) != std::string_view::npos) {
      return Problem{"malformed-acceptance",
                     "a second acceptance stands in the same comment: write it on a line of its "
                     "own, or name both rules in one, parted by commas"};
    }
    const std::string_view verb = TakeWord(&words);
    if (verb != "accept") {
      return Malformed(verb.empty() ? "eventlint is called upon, and told nothing"
                                    : "eventlint knows no " + Excerpt(verb) +
                                          " in a comment, but `accept` alone");
    }
    const size_t dashes = FindDashes(words);
    if (auto problem = ReadRules(words.substr(0, dashes))) return problem;
    return ReadReason(Trim(words.substr(std::min(dashes + 2, words.size()))));
  }

 private:
  std::optional<Problem> ReadRules(std::string_view words) {
    bool rule_is_due = true;
    for (std::string_view word = TakeWord(&words); !word.empty(); word = TakeWord(&words)) {
      if (word == "until" && !rule_is_due) return ReadUntil(words);
      if ((word == ",") == rule_is_due) {
        return Malformed("the acceptance is not understood at " + Excerpt(word) +
                         ": rules are parted by commas, and the reason stands after ` -- `");
      }
      if (rule_is_due) AddRule(word);
      if (directive_.rules.size() > kMostRules) {
        return Malformed("this acceptance names too many rules");
      }
      rule_is_due = !rule_is_due;
    }
    if (!rule_is_due) return std::nullopt;
    return Malformed(std::string("this acceptance names no rule") +
                     (directive_.rules.empty() ? "" : " after its last comma"));
  }

  void AddRule(std::string_view rule) {
    // Kept short: a mistyped rule is looked up and shown.
    constexpr size_t kLongest = 200;
    const std::string name(rule.substr(0, kLongest));
    std::vector<std::string>& rules = directive_.rules;
    if (std::find(rules.begin(), rules.end(), name) == rules.end()) rules.push_back(name);
  }

  std::optional<Problem> ReadUntil(std::string_view words) {
    directive_.until = TakeWord(&words);
    std::string why;
    if (!HasFormat("date", directive_.until, &why)) {
      return Malformed("after `until` there is no day but " + Excerpt(directive_.until) + " (" +
                       why + ")");
    }
    if (Trim(words).empty()) return std::nullopt;
    return Malformed("the acceptance is not understood after its day, at " + Excerpt(Trim(words)) +
                     ": the reason stands after ` -- `");
  }

  std::optional<Problem> ReadReason(std::string_view words) {
    const DayInReason found = FindDay(words);
    if (!found.problem.empty()) return Problem{"malformed-acceptance", found.problem};
    if (!found.day.empty() && !directive_.until.empty() && found.day != directive_.until) {
      return Problem{"malformed-acceptance", "this acceptance has two last days, " +
                                                 directive_.until + " and " + found.day +
                                                 ": write one of them"};
    }
    if (!found.day.empty()) directive_.until = found.day;
    directive_.reason = found.reason;
    if (HasWord(directive_.reason)) return std::nullopt;
    return Problem{"acceptance-without-reason",
                   "this acceptance of " + Excerpt(directive_.rules.front()) +
                       " gives no reason, so it accepts nothing; write it as " +
                       std::string(kForm)};
  }

  AcceptDirective& directive_;
};

}  // namespace

std::optional<DirectiveProblem> ReadDirective(std::string_view words, AcceptDirective* directive) {
  return DirectiveReader(directive).Read(words);
}

}  // namespace eventlint
