#include "store/acceptance.h"

#include <optional>
#include <string>
#include <string_view>

#include "store/accept_directive.h"
#include "text/reader.h"
#include "text/yaml_comments.h"

namespace eventlint {

namespace {

// Where the words for us begin in a comment, which may say something else before them:
// `# as told # eventlint: accept ...`.
std::optional<size_t> FindMark(std::string_view comment) {
  size_t at = 0;
  for (; at != std::string_view::npos; at = comment.find('#', at + 1)) {
    const size_t word = comment.find_first_not_of("# \t", at);
    if (word == std::string_view::npos) return std::nullopt;
    if (comment.substr(word).starts_with(kDirectiveMark)) return at;
    at = word - 1;
  }
  return std::nullopt;
}

class CommentReader {
 public:
  CommentReader(const SourceText& source, const std::vector<Span>& comments,
                std::vector<Fault>* faults)
      : source_(source), comments_(comments), subjects_(source, comments), faults_(faults) {}

  std::vector<Acceptance> Read() {
    for (size_t i = 0; i < comments_.size(); ++i) ReadComment(i);
    return std::move(acceptances_);
  }

 private:
  std::string_view TextOf(Span comment) const {
    return source_.text().substr(comment.begin, comment.end - comment.begin);
  }

  // The words of the comments that go on with this one: in the lines below it, at its column. A day
  // among them is not to be missed.
  std::string WordsBelow(size_t number) const {
    std::string words;
    Position at = source_.PositionAt(comments_[number].begin);
    for (size_t i = number + 1; i < comments_.size(); ++i) {
      const std::string_view text = TextOf(comments_[i]);
      ++at.line;
      const size_t begin = text.find_first_not_of("# \t");
      if (source_.PositionAt(comments_[i].begin) != at || begin == text.npos ||
          text.find(kDirectiveMark) != text.npos) {
        break;
      }
      words += " " + std::string(text.substr(begin));
    }
    return words;
  }

  void ReadComment(size_t number) {
    const Span comment = comments_[number];
    const std::string_view text = TextOf(comment);
    const std::optional<size_t> mark = FindMark(text);
    if (!mark) return;
    const Span span{comment.begin + static_cast<uint32_t>(*mark), comment.end};
    AcceptDirective directive;
    const size_t words = text.find(kDirectiveMark, *mark) + kDirectiveMark.size();
    std::string said(text.substr(words));
    if (said.find(" -- ") != std::string::npos) said += WordsBelow(number);
    if (auto problem = ReadDirective(said, &directive)) {
      faults_->push_back({problem->check, problem->message, span, "", {}, {}});
      return;
    }
    Acceptance acceptance;
    acceptance.reason = directive.reason;
    acceptance.until = directive.until;
    acceptance.file = acceptance.written_in = source_.path();
    acceptance.subject = std::make_shared<const CommentSubject>(subjects_.Of(comment));
    acceptance.range = source_.RangeOf(span);
    for (const std::string& rule : directive.rules) {
      acceptance.rule = rule;
      acceptances_.push_back(acceptance);
    }
  }

  const SourceText& source_;
  const std::vector<Span>& comments_;
  const CommentSubjects subjects_;
  std::vector<Fault>* faults_;
  std::vector<Acceptance> acceptances_;
};

}  // namespace

std::vector<Acceptance> ReadAcceptances(const Document& document, std::vector<Fault>* faults) {
  const SourceText& source = document.source();
  // Looked for first, since finding the comments means to go through the syntax once more.
  if (!IsYaml(source.path()) || source.text().find(kDirectiveMark) == std::string_view::npos) {
    return {};
  }
  return CommentReader(source, YamlComments(source.text()), faults).Read();
}

}  // namespace eventlint
