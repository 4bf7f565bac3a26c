#include "evidence/sentences.h"

#include <chrono>

#include "catch.h"

namespace eventlint {
namespace {

// The sentences, with a | between them.
std::string Split(std::string_view paragraph, std::string_view language = "en") {
  std::string joined;
  for (std::string_view sentence : SplitSentences(paragraph, Language::Of(language))) {
    joined += (joined.empty() ? "" : "|") + std::string(sentence);
  }
  return joined;
}

// Each case is the expected outcome; what is split is the same with a space for every "|", or with
// nothing for every "^" (where the text lacks the space).
void CheckCases(std::string_view language, const std::vector<std::string>& cases) {
  for (const std::string& text : cases) {
    std::string paragraph;
    std::string expected;
    for (char c : text) {
      if (c != '^') paragraph += c == '|' ? ' ' : c;
      expected += c == '^' ? '|' : c;
    }
    CHECK(Split(paragraph, language) == expected);
  }
}

TEST_CASE("sentences end at a stop before a capital or a number") {
  CheckCases("en", {
      "The camp burned.|Nobody came.",
      "Who ordered it?|Nobody knows!|The camp burned.",
      "It ended in March.|2,400 people left.|3 came back.",
      "It ended in 2019.|40 people left.",
      "It ended in the 1990s.|40 people left the camp of Ba's.|5 stayed.",
      "They left.|$5 million was stolen.",
      "They left.|(The camp burned.)|Nobody came.",
      "They left.|\"The camp burned,\" she said.",
      "They left.|“We won.”|Nobody came.",
      "He said \"we won.\"|Nobody came.",
      "They left...|Nobody came.",
      "They left…|Nobody came.",
      "They left. . .|Nobody came.",
      "THE CAMP BURNED.|NOBODY CAME.",
      "They fled to Gao.|al-Mourabitoun followed.",
      "Élan was lost.|Émile left.|Öd was next.",
  });
}

TEST_CASE("no sentence ends within a number, an ellipsis that goes on, or a quotation that does") {
  CheckCases("en", {
      "It rose 3.5 percent, to p.12 and No.5 of the list.",
      "They left ... and came back.",
      "They left … and came back.",
      "\"We won.\" he said.",
      "\"Who ordered it?\" she asked, \"Nobody!\" he said.",
      "The film Help! was shown.",
      "They fled [...] The camp burned.",
      "Of 1.2 million, 40 (strgth. 2,000 in all) left.",
      "The group (called Ansar!) Malians knew is gone.",
      "The file is at example.org/index.php?id=3 and Node.js reads it.",
      "He was at 10.30 in Gao, i.e. Malian territory, vs. Burkinabe territory.",
      "They left, etc., and came back.",
  });
}

TEST_CASE("no sentence ends at an abbreviation") {
  CheckCases("en", {
      "Gen. Traoré, Lt. Col. Diallo, Capt. Cissé and Dr. Maïga met in St. Louis.|They left.",
      "See No. 5, p. 12, pp. 3-4, vol. IV, fig. 2 and Art. 7.|They left.",
      "It was built c. 1450, rebuilt ca. 1800 and burned on Jan. 5 or Sept. 6.",
      "Touré et al. 2019 and Sow et al. Bamako say so.",
      "Mt. Hombori and Ft. Gardel lie far apart.",
      "The N. Mali office of J. Smith, A. G. Koné, J.R.R. Ba and J.-P. Sow closed.",
      "approx. Three days later, e.g. Tuesday, they left.",
      "The U.S. Army and the U.N. Security Council met.",
      "The U.S. 5th Fleet, the U.S. In-Tillit office and the U.S. No. 5 unit came.",
      "1. The camp burned.|2. Nobody came.",
      "The Acme Co. Mali office of John Smith Jr. Bamako closed.",
  });
}

TEST_CASE("a sentence ends at an abbreviation where the next word clearly begins one") {
  CheckCases("en", {
      "They came from the U.S.|The army left.|In March they were at the U.N.|It met.",
      "They came from the U.S.|12 people stayed.",
      "They came at 3 p.m.|They left at 5 a.m.|12 people stayed.",
      "He lived on Main St.|The house burned.",
      "Acme Inc.|However, nobody came.",
      "It lacks vitamin A.|The camp closed.",
      "It was so in World War I.|France was there.",
      "He said no.|Malians left.|They had a plan B.|12 people stayed.",
      "It is in sect. 5 of the art.|Nobody came.",
      "The camp (of Acme Corp. Mali, some say!) burned.|Nobody came.",
      "The camp burned (no one came.)|They left.",
  });
}

TEST_CASE("closing quotation marks, brackets and reference marks belong to the sentence before") {
  CheckCases("en", {
      "It burned.[3]|The army left.[3][4]|Nobody came.[note 1]",
      "It burned.[3]^The army left.",
      "It burned.²|The army left.12|Nobody came.",
      "It burned. [3]|The army left.[a]:5 and so on.",
      "(It burned.)|\"It did?\".|‘Yes.’|[The army] left.",
      "It burned.[3]|40 people left.",
      "It burned[3].|The army left.",
      "It burned.\"[5]|The army left.",
  });
  CHECK(Split("It burned. 😀") == "It burned. 😀");
  CHECK(Split("It cost 3.12 Then.") == "It cost 3.12 Then.");
}

TEST_CASE("a space that is missing after a full stop is made up for, in prose alone") {
  CheckCases("en", {
      "It burned.^The army left Mali.^They came.^A man stayed.^Malians left.",
      "It burned!^The army left in 2019.^It met the group (MSA).^They fought ISGS.^No one won.",
      "Booking.Com, ASP.Net, U.S.A, J.Smith, Mr.Smith, St.Louis and Lt.Col stay whole.",
      "See docs.example.The/page, a.Method(x), mail@example.The and run.Then.go for it.",
  });
}

TEST_CASE("French has abbreviations and words of its own") {
  CheckCases("fr", {
      "M. Le Drian, MM. Ba et Sow, Mme. Diallo, le gén. Ba et le col. Sow sont là.|Ils partent.",
      "Il est né en 50 av. J.-C. et mort en 20 apr. J.-C.|Le camp a brûlé.",
      "On cite p. ex. Gao, env. 40 km, l’art. 5, le n. 3 et l’av. Cheick Zayed.",
      "J. Le Drian et J.-Y. Le Drian y étaient.|Le groupe A.|Les autres sont partis.",
      "« Nous partons. »|Le camp a brûlé.|« Qui ? » dit-il.",
      "Ils ont fui le 3 mars.|2 400 civils sont partis.|40 sont revenus.",
      "Il a fui.^Les autres sont restés, etc.|L’armée est venue.",
      "Ils passent le col.|Les autres restent.|Il dort au cap.|Le jour vient.",
      "Qui l’a ordonné ?|Personne !|À Gao, rien.",
  });
}

TEST_CASE("a language without a file is split by ICU's rules") {
  CHECK(Split("Das Lager brannte. Niemand kam.", "de") == "Das Lager brannte.|Niemand kam.");
  CHECK(Split("营地被烧毁。没有人来！为什么？", "zh") == "营地被烧毁。|没有人来！|为什么？");
  CHECK(Split("احترق المخيم. لم يأت أحد؟ نعم.", "ar") == "احترق المخيم.|لم يأت أحد؟|نعم.");
  CHECK(Split("शिविर जल गया। कोई नहीं आया।", "hi") == "शिविर जल गया।|कोई नहीं आया।");
  CHECK(Split("The camp burned. Nobody came.", "no-such-tag") ==
        "The camp burned.|Nobody came.");
}

TEST_CASE("what is no prose is split without harm") {
  CHECK(Split("") == "");
  CHECK(Split(" \t\u00A0 ") == "");
  CHECK(Split("  One. ") == "One.");
  CHECK(Split("...") == "...");
  CHECK(Split("?! ...") == "?! ...");
  CHECK(Split(")(") == ")(");
  CHECK(Split("\xFF. \xC3") == "\xFF. \xC3");
}

TEST_CASE("a long paragraph takes a time that grows with it and no faster") {
  const size_t size = 200000;
  for (const char* piece : {"a", "a ", "A. ", "a. B", ".", ". ", "\"", "[", "( ", ".[", ".5", "é.",
                            "。", "\u0301", ".)", "a.The", "U.S. ", "? ", "1. "}) {
    CAPTURE(piece);
    std::string text;
    while (text.size() < size) text += piece;
    const auto begin = std::chrono::steady_clock::now();
    size_t bytes = 0;
    for (std::string_view sentence : SplitSentences(text, Language::Of("en"))) {
      bytes += sentence.size();
    }
    CHECK(bytes <= text.size());
    CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(20));
  }
}

}  // namespace
}  // namespace eventlint
