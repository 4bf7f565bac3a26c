#include "text/yaml_syntax.h"

#include <algorithm>
#include <optional>
#include <string>

#include "text/utf8.h"

namespace eventlint {

namespace {

// What libyaml tells of an error.
struct Problem {
  const SourceText& source;
  std::string_view text;
  size_t offset;           // where it stopped
  size_t context;          // where what it was reading begins
  std::string_view words;  // its own
};

struct Line {
  size_t begin;
  std::string_view text;
};

constexpr size_t kNone = std::string_view::npos;

bool Has(std::string_view text, std::string_view words) { return text.find(words) != kNone; }

bool IsOneOf(char c, std::string_view characters) { return characters.find(c) != kNone; }

char CharacterAt(const Problem& problem, size_t offset) {
  return offset < problem.text.size() ? problem.text[offset] : '\0';
}

Line LineAt(const Problem& problem, size_t offset) {
  const int line = problem.source.PositionAt(offset).line;
  const size_t end = offset == 0 ? kNone : problem.text.find_last_of("\r\n", offset - 1);
  return {end == kNone ? 0 : end + 1, problem.source.Line(line)};
}

// The nearest line above that holds more than a comment; empty when there is none.
Line LineAbove(const Problem& problem, Line line) {
  while (line.begin > 0) {
    line = LineAt(problem, line.begin - 1);
    const size_t first = line.text.find_first_not_of(" \t");
    if (first != kNone && line.text[first] != '#') return line;
  }
  return {0, {}};
}

Fault MakeFault(const Problem& problem, size_t offset, std::string message) {
  const size_t begin = std::min(offset, problem.text.size());
  size_t end = begin;
  if (begin < problem.text.size()) NextCharacter(problem.text, &end);
  return {"syntax-error", std::move(message),
          {static_cast<uint32_t>(begin), static_cast<uint32_t>(end)}, "", {}, {}};
}

Fault Relate(Fault fault, const Problem& problem, size_t offset, std::string message) {
  fault.related = MakeFault(problem, offset, "").span;
  fault.related_message = std::move(message);
  return fault;
}

std::string CharacterIn(const Problem& problem, size_t offset) {
  size_t next = offset;
  NextCharacter(problem.text, &next);
  return std::string(problem.text.substr(offset, next - offset));
}

std::string LineNumber(const Problem& problem, size_t offset) {
  return "line " + std::to_string(problem.source.PositionAt(offset).line);
}

// Where the content of a line begins: after its indentation and the signs of list items.
size_t ContentColumn(std::string_view line) {
  size_t at = std::min(line.find_first_not_of(" \t"), line.size());
  while (line.substr(at).starts_with("- ")) {
    at = std::min(line.find_first_not_of(' ', at + 1), line.size());
  }
  return at;
}

bool HasValue(std::string_view line) { return Has(line, ": ") || line.ends_with(':'); }

// A line that should have been "key: value".
Fault ExplainNoKey(const Problem& problem, size_t offset) {
  const Line line = LineAt(problem, offset);
  const size_t begin = ContentColumn(line.text);
  const size_t colon = std::min(line.text.find(':', begin), line.text.size());
  const std::string_view key = line.text.substr(begin, colon - begin);
  const std::string_view value = line.text.substr(colon);
  if (value.size() > 1 && !Has(key, " ") && !Has(value, ": ") && !value.starts_with("://")) {
    return MakeFault(problem, line.begin + colon, "a space is missing after this ':'");
  }
  if (Has(value, ": ")) {
    return MakeFault(
        problem, offset,
        "this key is too long, or does not end on its line; a key is one short word or "
        "text, then ': '");
  }
  return MakeFault(
      problem, line.begin + begin,
      "this line is no 'key: value'; is the ':' after its key missing, or should it be "
      "indented, as a part of the text above it?");
}

std::optional<Fault> ExplainTab(const Problem& problem) {
  if (Has(problem.words, "flow")) return std::nullopt;  // tabs may indent there
  const Line line = LineAt(problem, problem.offset);
  const size_t tab = line.text.find_first_not_of(' ');
  if (tab == kNone || line.text[tab] != '\t') return std::nullopt;
  return MakeFault(problem, line.begin + tab,
                   "a tab indents this line; YAML is indented with spaces only: replace it");
}

std::optional<Fault> ExplainQuoted(const Problem& problem) {
  if (!Has(problem.words, "quoted scalar")) return std::nullopt;
  if (Has(problem.words, "end of stream")) {
    return MakeFault(problem, problem.context,
                     "the quote that opens here is never closed: close it where its text ends");
  }
  if (Has(problem.words, "document indicator")) {
    return MakeFault(problem, problem.context,
                     "the quote that opens here is not closed before " +
                         LineNumber(problem, problem.offset) +
                         ", where another document begins: close it where its text ends");
  }
  const size_t backslash = problem.text.rfind('\\', problem.offset);
  return MakeFault(problem, backslash == kNone ? problem.offset : backslash,
                   "this \\ and what follows it mean nothing in double quotes; write \\\\ for a "
                   "backslash, or put the text in single quotes");
}

// A sign at which no value can begin, or a value that is missing.
std::optional<Fault> ExplainStart(const Problem& problem) {
  const bool no_token = Has(problem.words, "cannot start any token");
  if (!no_token && !Has(problem.words, "expected node content")) return std::nullopt;
  const char found = CharacterAt(problem, problem.offset);
  if (found == '\t') {
    return MakeFault(problem, problem.offset, "a tab stands where YAML wants spaces: replace it");
  }
  if (Has(problem.words, "flow node") && IsOneOf(found, ",:]}")) {
    const std::string what = found == ':' ? "a key" : "a value";
    return MakeFault(problem, problem.offset,
                     what + " is missing before this '" + std::string(1, found) + "'");
  }
  if (found == '\0' && Has(problem.words, "flow node")) {
    return MakeFault(problem, problem.offset,
                     "the file ends inside a list or mapping: its closing bracket is missing");
  }
  if (found == '\0' || IsOneOf(found, "-?\r\n ")) {
    return MakeFault(problem, problem.offset, "a value is missing here");
  }
  const std::string sign = CharacterIn(problem, problem.offset);
  return MakeFault(problem, problem.offset,
                   "no value can begin with " + sign + "; put it in quotes: \"" + sign + "…\"");
}

std::optional<Fault> ExplainColon(const Problem& problem) {
  if (!Has(problem.words, "mapping values are not allowed")) return std::nullopt;
  const Line line = LineAt(problem, problem.offset);
  const std::string_view before = line.text.substr(0, problem.offset - line.begin);
  if (before.starts_with("--- ")) {
    return MakeFault(problem, line.begin + 4, "put what follows '---' on a line of its own");
  }
  if (HasValue(before)) {
    return MakeFault(problem, problem.offset,
                     "a value that holds ': ' has to be in quotes; or is a line break missing?");
  }
  const Line above = LineAbove(problem, line);
  if (!above.text.empty() && !HasValue(above.text)) return ExplainNoKey(problem, above.begin);
  const size_t begin = line.begin + ContentColumn(line.text);
  if (above.text.empty() || begin >= problem.offset) {
    return MakeFault(problem, problem.offset, "a key on one line is missing before this ':'");
  }
  return MakeFault(
      problem, begin,
      "this line is indented deeper than the one above, whose key has a value already; "
      "indent the keys of one mapping alike, or put a text with ': ' in quotes");
}

std::optional<Fault> ExplainNoColon(const Problem& problem) {
  if (!Has(problem.words, "could not find expected ':'")) return std::nullopt;
  const Line above = LineAbove(problem, LineAt(problem, problem.context));
  const size_t last = above.text.find_last_not_of(" \t+-0123456789");
  const bool opens_block = last != kNone && last > 0 && IsOneOf(above.text[last], "|>") &&
                           above.text[last - 1] == ' ';
  if (opens_block) {
    return MakeFault(problem, problem.context,
                     "this line has to be indented, if it is a part of the text that the " +
                         std::string(1, above.text[last]) + " above opens");
  }
  return ExplainNoKey(problem, problem.context);
}

// A flow collection that is not closed, or has something that does not belong.
std::optional<Fault> ExplainFlow(const Problem& problem) {
  const bool list = Has(problem.words, "',' or ']'");
  if (!list && !Has(problem.words, "',' or '}'")) return std::nullopt;
  const std::string what = list ? "list that opens with [" : "mapping that opens with {";
  const std::string close = list ? "]" : "}";
  const char found = CharacterAt(problem, problem.offset);
  if (found != '\0' && IsOneOf(found, "]}")) {
    return Relate(MakeFault(problem, problem.offset,
                            "this " + std::string(1, found) + " does not close the " + what +
                                ", which ends with " + close),
                  problem, problem.context, "it opens here");
  }
  if (found == '\0') {
    return MakeFault(problem, problem.context,
                     "the " + what + " here is never closed: add its " + close);
  }
  const bool same_line = LineAt(problem, problem.offset).begin ==
                         LineAt(problem, problem.context).begin;
  if (!same_line) {
    return Relate(MakeFault(problem, problem.context,
                            "the " + what + " here lacks its " + close + " or a ',' before " +
                                LineNumber(problem, problem.offset)),
                  problem, problem.offset, "this does not belong in it");
  }
  if (found == ':') {
    return MakeFault(problem, problem.offset,
                     "a value that holds ': ' has to be in quotes; or is a ',' missing before the "
                     "key?");
  }
  return MakeFault(problem, problem.offset,
                   "the " + what + " lacks a ',' here, or its " + close +
                       "; a text that holds brackets or quotes has to be in quotes");
}

// A quote that may open a text before `end` on the line; kNone when there is none.
size_t FindOpeningQuote(std::string_view line, char quote, size_t end) {
  for (size_t at = line.find(quote); at < end; at = line.find(quote, at + 1)) {
    if (at == 0 || IsOneOf(line[at - 1], " \t[{,")) return at;
  }
  return kNone;
}

Fault ExplainAfterQuote(const Problem& problem, const Line& line, size_t closing) {
  const char quote = line.text[closing];
  if (FindOpeningQuote(line.text, quote, closing) == kNone) {
    for (Line above = LineAbove(problem, line); !above.text.empty();
         above = LineAbove(problem, above)) {
      const size_t opening = FindOpeningQuote(above.text, quote, above.text.size());
      if (opening == kNone) continue;
      return Relate(MakeFault(problem, above.begin + opening,
                              "the quote that opens here is closed only on " +
                                  LineNumber(problem, problem.offset) +
                                  ": close it where its text ends"),
                    problem, line.begin + closing, "this quote closes it");
    }
  }
  return MakeFault(problem, problem.offset,
                   std::string("text follows the quote that ends this value; put the whole value "
                               "in quotes, and inside them write ") +
                       (quote == '\'' ? "' twice: ''" : "\" as \\\""));
}

// Something that follows a complete value on its line.
std::optional<Fault> ExplainTrailing(const Problem& problem) {
  const char found = CharacterAt(problem, problem.offset);
  if (found != '\0' && IsOneOf(found, "]}")) {
    return MakeFault(problem, problem.offset,
                     "this " + std::string(1, found) +
                         " closes nothing: delete it, or put the text that holds it in quotes");
  }
  const Line line = LineAt(problem, problem.offset);
  const size_t last = line.text.substr(0, problem.offset - line.begin).find_last_not_of(" \t");
  if (last == kNone || ContentColumn(line.text) >= problem.offset - line.begin) return std::nullopt;
  if (line.text.starts_with("...")) {
    return MakeFault(problem, problem.offset, "put what follows '...' after a line with '---'");
  }
  if (IsOneOf(line.text[last], "\"'")) return ExplainAfterQuote(problem, line, last);
  return MakeFault(problem, problem.offset,
                   "this follows a value that is complete; put the whole value in quotes if it is "
                   "one text");
}

// A line that does not fit the collection that it follows.
std::optional<Fault> ExplainIndentation(const Problem& problem) {
  const bool key = Has(problem.words, "expected key");
  const bool start = Has(problem.words, "expected <document start>");
  if (!key && !start && !Has(problem.words, "expected '-' indicator")) return std::nullopt;
  if (auto trailing = ExplainTrailing(problem)) return trailing;
  const char found = CharacterAt(problem, problem.offset);
  if (found == ':') return MakeFault(problem, problem.offset, "a key is missing before this ':'");
  if (start) {
    const std::string_view above = LineAbove(problem, LineAt(problem, problem.offset)).text;
    const bool marker = above.starts_with("...") || above.starts_with('%');
    return MakeFault(problem, problem.offset,
                     marker ? "after a line with '...' or '%' a document begins with '---'"
                            : "this line is indented less than the first one; indent all keys of a "
                              "mapping, or all items of a list, alike");
  }
  const int column = problem.source.PositionAt(problem.offset).column;
  const bool aligned = column == problem.source.PositionAt(problem.context).column;
  const std::string collection = key ? "mapping" : "list";
  std::string message;
  if (!aligned) {
    message = "nothing above that this line could belong to begins in column " +
              std::to_string(column) + ": indent it like the lines that it belongs with";
  } else if (key) {
    message = found == '-' ? "a list item stands among the keys of a mapping; indent it under its "
                             "key, or delete the '- '"
                           : "this line is no 'key: value', as the lines of its mapping are";
  } else {
    message = "this line stands in a list and does not begin with '- '";
  }
  return Relate(MakeFault(problem, problem.offset, message), problem, problem.context,
                "the " + collection + " begins here");
}

// What one sentence is enough for.
std::optional<Fault> ExplainByTable(const Problem& problem) {
  struct Sentence {
    std::string_view words;
    bool at_context;
    std::string_view message;
  };
  static constexpr Sentence kSentences[] = {
      {"an alias", true,
       "a value that begins with * is an alias, with a name of letters, digits, - and _; put it in "
       "quotes if it is text"},
      {"an anchor", true,
       "& begins an anchor, with a name of letters, digits, - and _; put the value in quotes if it "
       "is text"},
      {"tag handle", false, "! begins a tag; put the value in quotes if it is text"},
      {"a tag", true, "! begins a tag; put the value in quotes if it is text"},
      {"incompatible YAML document", false, "this version of YAML is unknown: delete the line"},
      {"duplicate %", false, "this line stands twice: delete one of the two"},
      {"%", true, "this line is no YAML directive: delete it, or put it in quotes if it is text"},
      {"directive", true,
       "a line that begins with % is a YAML directive, and this one is unknown: delete it, or put "
       "it in quotes if it is text"},
      {"block scalar", false,
       "after | or > only a digit, + or - may follow; the text begins on the next line"},
      {"block sequence entries are not allowed", false,
       "a list item ('- ') cannot begin here: put it on a line of its own, indented, or in quotes "
       "if it is text"},
      {"mapping keys are not allowed", false,
       "'? ' cannot begin here; put the value in quotes if it is text"},
      {"unexpected ':'", false, "a value that holds ':' has to be in quotes here"},
      {"tab", false, "a tab stands where YAML wants spaces: replace it"},
  };
  for (const Sentence& sentence : kSentences) {
    if (!Has(problem.words, sentence.words)) continue;
    return MakeFault(problem, sentence.at_context ? problem.context : problem.offset,
                     std::string(sentence.message));
  }
  return std::nullopt;
}

}  // namespace

Fault ExplainYamlSyntax(const SourceText& source, size_t offset, size_t context_offset,
                        std::string_view problem_words) {
  const size_t size = source.text().size();
  const Problem problem{source, source.text(), std::min(offset, size),
                        std::min(context_offset, size), problem_words};
  for (const auto explain : {ExplainTab, ExplainQuoted, ExplainStart, ExplainColon, ExplainNoColon,
                             ExplainFlow, ExplainIndentation, ExplainByTable}) {
    if (auto fault = explain(problem)) return *fault;
  }
  return MakeFault(problem, problem.offset, "not YAML: " + Shorten(problem_words, 120));
}

}  // namespace eventlint
