#include "evidence/indexer.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "evidence/date_reader.h"
#include "evidence/quotation.h"
#include "evidence/sentence.h"
#include "evidence/source_passages.h"
#include "text/sha256.h"

namespace eventlint {

namespace {

// The readers of mentions, in the order in which they take a sentence's tokens (sentence.h).
class MentionReaders {
 public:
  MentionReaders(const Language& language, const Registry& registry, std::string_view text)
      : registry_(registry),
        names_(language, registry.names, text),
        dates_(language),
        numbers_(language, registry.vague_numbers) {}

  void StartSection(const std::vector<Heading>& headings) {
    for (const Heading& heading : headings) dates_.ReadHeading(heading.level, heading.text);
    dates_.StartSection();
  }

  Mentions Read(const PassageText& passage) {
    Sentence sentence(passage.text, passage.key);
    Mentions mentions;
    mentions.names = names_.ReadKnown(&sentence);
    mentions.dates = dates_.Read(&sentence);
    mentions.numbers = numbers_.Read(&sentence);
    std::ranges::move(names_.ReadUnknown(&sentence), std::back_inserter(mentions.names));
    std::ranges::sort(mentions.names);
    const auto repeated = std::ranges::unique(mentions.names);
    mentions.names.erase(repeated.begin(), repeated.end());
    LimitQuotation(registry_.names.phrases(), &mentions);
    return mentions;
  }

 private:
  const Registry& registry_;
  NameReader names_;
  DateReader dates_;
  NumberReader numbers_;
};

}  // namespace

SourceIndex IndexSource(const std::string& source, const std::string& language,
                        std::string_view text, const Registry& registry) {
  const Language& read_as = Language::Of(language);
  MentionReaders readers(read_as, registry, text);
  SourceIndex index;
  index.source = source;
  index.language = language;
  index.sha256 = Sha256(text);
  for (const PassageText& passage : ReadPassages(text, read_as)) {
    if (index.passages.empty() || index.passages.back().section != passage.section) {
      readers.StartSection(passage.headings);
    }
    index.passages.push_back({passage.anchor, passage.section, passage.paragraph, passage.sentence,
                              Quote(passage.key), Sha256(NormaliseSentence(passage.text)),
                              readers.Read(passage)});
  }
  return index;
}

}  // namespace eventlint
