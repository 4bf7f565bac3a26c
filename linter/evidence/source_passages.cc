#include "evidence/source_passages.h"

#include <map>
#include <optional>
#include <set>
#include <utility>

#include "evidence/sentences.h"
#include "evidence/source_lines.h"
#include "text/slug.h"

namespace eventlint {

namespace {

constexpr int kTitleLevel = 0;
constexpr char kLead[] = "lead";
constexpr char kInfobox[] = "infobox";
constexpr char kNameless[] = "section";  // a heading without letters and digits

// Names sections so that no two have the same name.
class SectionNames {
 public:
  std::string Name(std::string_view heading) {
    std::string slug = SectionSlug(heading);
    if (slug.empty()) slug = kNameless;
    if (taken_.insert(slug).second) return slug;
    int& count = counts_.try_emplace(slug, 1).first->second;
    std::string name;
    do {
      name = slug + "-" + std::to_string(++count);
    } while (!taken_.insert(name).second);
    return name;
  }

 private:
  std::set<std::string> taken_ = {kLead, kInfobox};
  std::map<std::string, int> counts_;  // the last number that was given
};

class PassageReader {
 public:
  explicit PassageReader(const Language& language) : language_(language) {}

  void Read(const std::vector<SourceLine>& lines) {
    for (size_t i = 0; i < lines.size(); ++i) {
      if (infobox_indent_ && ReadInInfobox(lines[i])) continue;
      if (StartsInfobox(lines, i)) {
        // Its lines are told from their continuation by how far they are indented.
        while (lines[i + 1].text.empty()) ++i;
        infobox_indent_ = lines[i + 1].indent;
        continue;
      }
      ReadLine(lines[i]);
    }
    EndParagraph();
  }

  std::vector<PassageText> Take() { return std::move(passages_); }

 private:
  void ReadLine(const SourceLine& line) {
    if (line.text.empty()) return EndParagraph();
    if (const auto heading = ReadHeading(line.text)) return StartSection(*heading);
    if (const int level = UnderlineLevel(line.text); level > 0 && MayBeHeading()) {
      const std::string text = std::move(paragraph_);
      paragraph_.clear();
      return StartSection({level, text});
    }
    if (IsRule(line.text)) return EndParagraph();
    if (IsTableRow(line.text)) {
      EndParagraph();
      Append(line.text);
      return EndParagraph();
    }
    const ListItem item = ReadListItem(line.text, in_list_ || paragraph_.empty());
    if (item.is_item) {
      EndParagraph();
      in_list_ = true;
    }
    Append(item.text);
  }

  // Whether the paragraph so far is one line that an underline makes a heading. A sentence is none:
  // a rule stands below it.
  bool MayBeHeading() const {
    return paragraph_lines_ == 1 && !in_list_ &&
           paragraph_.find_last_of(".!?:;,") + 1 != paragraph_.size();
  }

  void Append(std::string_view text) {
    if (!paragraph_.empty() && !text.empty()) paragraph_ += ' ';
    paragraph_ += text;
    ++paragraph_lines_;
  }

  void Add(PassageText passage) {
    passage.headings = std::exchange(headings_, {});
    passages_.push_back(std::move(passage));
  }

  void EndParagraph() {
    paragraph_lines_ = 0;
    in_list_ = false;
    if (paragraph_.empty()) return;
    at_top_ = false;
    ++paragraph_count_;
    int sentence = 0;
    for (std::string_view text : SplitSentences(paragraph_, language_)) {
      ++sentence;
      Add({section_ + "/" + std::to_string(paragraph_count_) + "." + std::to_string(sentence),
           section_, paragraph_count_, sentence, "", std::string(text)});
    }
    paragraph_.clear();
  }

  void StartSection(const Heading& heading) {
    EndParagraph();
    const bool title = heading.level == 1 && at_top_;
    at_top_ = false;
    headings_.push_back({title ? kTitleLevel : heading.level, heading.text});
    if (title) return;
    section_ = names_.Name(heading.text);
    paragraph_count_ = 0;
  }

  // Whether the line "Infobox" stands here, and lines of one follow.
  bool StartsInfobox(const std::vector<SourceLine>& lines, size_t i) const {
    if (paragraph_lines_ > 0 || !IsInfoboxStart(lines[i].text)) return false;
    do {
      ++i;
    } while (i < lines.size() && lines[i].text.empty());
    return i < lines.size() && IsInfoboxItem(lines[i].text);
  }

  // False when the infobox has ended before the line.
  bool ReadInInfobox(const SourceLine& line) {
    const bool continues = line.indent > *infobox_indent_ && !line.text.empty();
    if (continues) {
      std::string& text = passages_.back().text;
      if (!text.empty()) text += ' ';
      text += line.text;
      return true;
    }
    if (!IsInfoboxItem(line.text)) {
      infobox_indent_.reset();
      return false;
    }
    ++infobox_count_;
    const InfoboxItem item = ReadInfoboxItem(line.text);
    Add({std::string(kInfobox) + "/" + std::to_string(infobox_count_), kInfobox, infobox_count_, 1,
         item.key, item.text});
    return true;
  }

  const Language& language_;
  std::vector<PassageText> passages_;
  std::vector<Heading> headings_;  // that no passage has followed yet
  SectionNames names_;
  bool at_top_ = true;  // no heading and no paragraph yet
  std::string section_ = kLead;
  int paragraph_count_ = 0;  // in the section

  std::string paragraph_;  // that is being read
  int paragraph_lines_ = 0;
  bool in_list_ = false;  // it is a list's item

  std::optional<size_t> infobox_indent_;  // of its lines; none outside of one
  int infobox_count_ = 0;                 // the lines of all infoboxes so far
};

}  // namespace

std::vector<PassageText> ReadPassages(std::string_view text, const Language& language) {
  PassageReader reader(language);
  reader.Read(ReadSourceLines(text));
  return reader.Take();
}

std::string SectionSlug(std::string_view heading) { return Slugify(heading); }

}  // namespace eventlint
