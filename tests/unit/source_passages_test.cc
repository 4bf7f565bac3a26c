#include "evidence/source_passages.h"

#include <chrono>

#include "catch.h"
#include "schema/formats.h"

namespace eventlint {
namespace {

// A passage a line: its anchor, the key in braces, its text.
std::string Passages(std::string_view text) {
  std::string lines;
  for (const PassageText& passage : ReadPassages(text, Language::Of("en"))) {
    lines += passage.anchor + " ";
    if (!passage.key.empty()) lines += "{" + passage.key + "} ";
    lines += passage.text + "\n";
  }
  return lines;
}

TEST_CASE("a text's passages have the anchors that citations name") {
  CHECK(Passages("= A battle =\n"
                 "\n"
                 "Infobox\n"
                 "- Date: 6 May\n"
                 "- Result:\n"
                 "\n"
                 "It began. It\n"
                 "ended.\n"
                 "\n"
                 "Nobody came.\n"
                 "\n"
                 "== Death toll ==\n"
                 "Ten died.\n"
                 "\n"
                 "=== In Ménaka ===\n"
                 "Two died. Three fled.\n") ==
        "infobox/1 {Date} 6 May\n"
        "infobox/2 {Result} \n"
        "lead/1.1 It began.\n"
        "lead/1.2 It ended.\n"
        "lead/2.1 Nobody came.\n"
        "death-toll/1.1 Ten died.\n"
        "in-ménaka/1.1 Two died.\n"
        "in-ménaka/1.2 Three fled.\n");
}

TEST_CASE("a passage says what its anchor is made of") {
  const auto passages =
      ReadPassages("Infobox\n- A: b\n\n## C\n\nDust.\n\nEarth. Fire.", Language::Of("en"));
  REQUIRE(passages.size() == 4);
  CHECK(passages[0].section == "infobox");
  CHECK(passages[0].paragraph == 1);
  CHECK(passages[0].sentence == 1);
  CHECK(passages[3].section == "c");
  CHECK(passages[3].paragraph == 2);
}

TEST_CASE("each heading goes with the passage that follows it, and the title has level 0") {
  std::string shown;
  for (const PassageText& passage :
       ReadPassages("# A war\n\nInfobox\n- A: b\n\nDust. Earth.\n\n## 2022\n### May\nFire.\n"
                    "# Rain\nMud.\n## Dew",
                    Language::Of("en"))) {
    for (const Heading& heading : passage.headings) {
      shown += std::to_string(heading.level) + " " + heading.text + "; ";
    }
    shown += passage.text + "\n";
  }
  CHECK(shown == "0 A war; b\nDust.\nEarth.\n2 2022; 3 May; Fire.\n1 Rain; Mud.\n");
}

TEST_CASE("Markdown's headings make the same sections") {
  CHECK(Passages("# A battle\n\nIt began.\n\n## Death toll\n\nTen died.\n") ==
        "lead/1.1 It began.\ndeath-toll/1.1 Ten died.\n");
  CHECK(Passages("A battle\n========\nIt began.\n\nDeath toll\n---\nTen died.\n") ==
        "lead/1.1 It began.\ndeath-toll/1.1 Ten died.\n");
  // A rule stands below a sentence, and below several lines.
  CHECK(Passages("It began.\n---\nTen died\nthere\n---\n- Two fled\n---\nEnd\n") ==
        "lead/1.1 It began.\nlead/2.1 Ten died there\nlead/3.1 Two fled\nlead/4.1 End\n");
}

TEST_CASE("only a first-level heading at the top is the title") {
  CHECK(Passages("= A =\nOne.\n= B =\nTwo.\n") == "lead/1.1 One.\nb/1.1 Two.\n");
  CHECK(Passages("One.\n\n# B\nTwo.\n") == "lead/1.1 One.\nb/1.1 Two.\n");
  CHECK(Passages("== A ==\nOne.\n= B =\nTwo.\n") == "a/1.1 One.\nb/1.1 Two.\n");
  CHECK(Passages("Infobox\n- A: b\n\n= C =\nOne.\n") == "infobox/1 {A} b\nlead/1.1 One.\n");
}

TEST_CASE("no two sections have the same name") {
  const std::string text = "== A ==\n1x.\n== A ==\n2x.\n== A 3 ==\n3x.\n== a! ==\n4x.\n"
                           "== A-2 ==\n5x.\n== Lead ==\n6x.\n== Infobox ==\n7x.\n"
                           "== -- ==\n8x.\n== ==\n9x.\n";
  CHECK(Passages(text) ==
        "a/1.1 1x.\na-2/1.1 2x.\na-3/1.1 3x.\na-4/1.1 4x.\n"
        "a-2-2/1.1 5x.\nlead-2/1.1 6x.\ninfobox-2/1.1 7x.\n"
        "section/1.1 8x.\nsection-2/1.1 9x.\n");
}

TEST_CASE("an anchor is always one that a citation may name") {
  for (const char* heading : {"Éléments (2022)", "O'Neill & Co.", "हिन्दी", "معركة", "İ", "ΟΔΟΣ",
                              "中文", "a_b", "1", "½", "😀", "e\u0301", "𝐀",
                              "\u0301", "x\u200By", "ʼAïn"}) {
    CAPTURE(heading);
    for (const PassageText& passage :
         ReadPassages("== " + std::string(heading) + " ==\nOne.", Language::Of("en"))) {
      std::string why;
      CHECK(ParseCitation("some-source#" + passage.anchor, &why));
      CHECK(why == "");
    }
  }
}

TEST_CASE("each item of a list and each row of a table is a paragraph") {
  CHECK(Passages("Some:\n- One. Two.\n- Three\n  goes on\n* Four\n1. Five\n2. Six\n\nSeven.\n") ==
        "lead/1.1 Some:\nlead/2.1 One.\nlead/2.2 Two.\nlead/3.1 Three goes on\nlead/4.1 Four\n"
        "lead/5.1 Five\nlead/6.1 Six\nlead/7.1 Seven.\n");
  CHECK(Passages("| Place | Dead |\n|---|---|\n| Gao | 40 |\nText.\n") ==
        "lead/1.1 | Place | Dead |\nlead/2.1 | Gao | 40 |\nlead/3.1 Text.\n");
  CHECK(Passages("It began in\n2022. Nobody came in\n12. May was calm.\n") ==
        "lead/1.1 It began in 2022.\nlead/1.2 Nobody came in 12.\nlead/1.3 May was calm.\n");
}

TEST_CASE("an infobox holds its lines and their continuation, and nothing else") {
  CHECK(Passages("Infobox:\n\n- A: b\n  c\n  - d\n- E\n  f\n- G:\n  h\nText.\n- i\n") ==
        "infobox/1 {A} b c - d\ninfobox/2 E f\ninfobox/3 {G} h\nlead/1.1 Text.\nlead/2.1 i\n");
  CHECK(Passages("infobox\n - A: b\n - C: d\n\n- e\n\nINFOBOX\n- F: g. H.\n") ==
        "infobox/1 {A} b\ninfobox/2 {C} d\nlead/1.1 e\ninfobox/3 {F} g. H.\n");
  // The word alone makes none.
  CHECK(Passages("Infobox\n\nText.\n") == "lead/1.1 Infobox\nlead/2.1 Text.\n");
  CHECK(Passages("They saw the\ninfobox\n- a\n") == "lead/1.1 They saw the infobox\nlead/2.1 a\n");
  CHECK(Passages("Infobox") == "lead/1.1 Infobox\n");
}

TEST_CASE("the same text on another system has the same passages") {
  const std::string text = "= A =\n\nInfobox\n- B: c d\n\nE f.\n\n== G ==\nHail.\nIce.\n";
  const std::string expected = Passages(text);
  CHECK(expected == "infobox/1 {B} c d\nlead/1.1 E f.\ng/1.1 Hail.\ng/1.2 Ice.\n");
  for (const char* line_end : {"\r\n", "\r", "\u2028", " \t\n", "\u200B\n"}) {
    std::string other = "\uFEFF";
    for (char c : text) other += c == '\n' ? line_end : c == ' ' ? "\u00A0" : std::string(1, c);
    CHECK(Passages(other) == expected);
  }
}

TEST_CASE("odd texts have the passages that they have") {
  CHECK(Passages("") == "");
  CHECK(Passages("\n \n\t\n---\n") == "");
  CHECK(Passages("= A =") == "");
  CHECK(Passages("...") == "lead/1.1 ...\n");
  CHECK(Passages("- \n-\n- a") == "lead/1.1 a\n");
}

TEST_CASE("a long text of any kind takes a time that grows with it and no faster") {
  const size_t size = 200000;
  for (const char* piece : {"a\n", "a\n\n", "== A ==\n", "== A 2 ==\n== A ==\n", "- a\n",
                            "| a\n", "Infobox\n", "Infobox\n- a: b\n", "\n", "=",
                            "# ", "a\n---\n", "  x: y\n", ":"}) {
    CAPTURE(piece);
    std::string text = "Infobox\n- a: b\n";
    while (text.size() < size) text += piece;
    const auto begin = std::chrono::steady_clock::now();
    CHECK_FALSE(ReadPassages(text, Language::Of("en")).empty());
    CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(20));
  }
}

}  // namespace
}  // namespace eventlint
