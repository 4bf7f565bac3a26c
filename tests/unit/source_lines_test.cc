#include "evidence/source_lines.h"

#include "catch.h"

namespace eventlint {
namespace {

std::vector<std::string> Texts(std::string_view text) {
  std::vector<std::string> texts;
  for (const SourceLine& line : ReadSourceLines(text)) texts.push_back(line.text);
  return texts;
}

TEST_CASE("lines end as any system or Unicode ends them") {
  CHECK(Texts("a\nb\r\nc\rd\u2028e\u0085f") ==
        std::vector<std::string>{"a", "b", "c", "d", "e", "f"});
  CHECK(Texts("a\u2029b") == std::vector<std::string>{"a", "", "b"});
  CHECK(Texts("a\n\n \n\t\nb\n") == std::vector<std::string>{"a", "", "b", ""});
  CHECK(Texts("a\r\n\r\nb") == std::vector<std::string>{"a", "", "b"});
  CHECK(Texts("") == std::vector<std::string>{""});
}

TEST_CASE("a line has single spaces, and nothing that cannot be seen") {
  CHECK(Texts("\uFEFFa\u00A0 \t b \u200B") == std::vector<std::string>{"a b"});
  CHECK(Texts("Mé\u00ADnaka\u200E\x1B") == std::vector<std::string>{"Ménaka"});
  CHECK(Texts("می\u200Cخواهم") == std::vector<std::string>{"می\u200Cخواهم"});  // part of a word
  const std::vector<SourceLine> lines = ReadSourceLines("a\n  b\n\t c");
  CHECK(lines[0].indent == 0);
  CHECK(lines[1].indent == 2);
  CHECK(lines[2].indent == 2);
}

TEST_CASE("headings are wiki-style or Markdown") {
  struct Case {
    const char* line;
    int level;  // 0 for no heading
    const char* text;
  };
  const Case cases[] = {
      {"= A =", 1, "A"},       {"== A b ==", 2, "A b"}, {"==A==", 2, "A"},
      {"=== A ==", 2, "= A"},  {"== ==", 2, ""},        {"== A", 0, ""},
      {"A ==", 0, ""},         {"=", 0, ""},            {"====", 0, ""},
      {"# A", 1, "A"},         {"###### A", 6, "A"},    {"####### A", 0, ""},
      {"#A", 0, ""},           {"## A ##", 2, "A"},     {"## A#", 2, "A#"},
      {"##", 2, ""},           {"## ##", 2, ""},        {"A", 0, ""},
      {"", 0, ""},             {"====== A ======", 6, "A"},
      {"======= A =======", 6, "= A ="},
  };
  for (const Case& c : cases) {
    CAPTURE(c.line);
    const std::optional<Heading> heading = ReadHeading(c.line);
    REQUIRE(heading.has_value() == (c.level > 0));
    if (!heading) continue;
    CHECK(heading->level == c.level);
    CHECK(heading->text == c.text);
  }
}

TEST_CASE("underlines, rules and table rows are told from text") {
  CHECK(UnderlineLevel("===") == 1);
  CHECK(UnderlineLevel("-----") == 2);
  for (const char* line : {"--", "==", "-=-", "- -", "", "a"}) CHECK(UnderlineLevel(line) == 0);
  for (const char* line : {"---", "* * *", "|---|:--:|", "+===+", "{|", "|}", "|-"}) {
    CAPTURE(line);
    CHECK(IsRule(line));
  }
  for (const char* line : {"", "- a", "|a|", "..."}) {
    CAPTURE(line);
    CHECK_FALSE(IsRule(line));
  }
  CHECK(IsTableRow("| a | b |"));
  CHECK(IsTableRow("{| class"));
  CHECK_FALSE(IsTableRow("a | b"));
}

TEST_CASE("a list's items are told from prose that goes on") {
  struct Case {
    const char* line;
    bool any_number;
    bool is_item;
    const char* text;
  };
  const Case cases[] = {
      {"- a", false, true, "a"},       {"* a b", false, true, "a b"}, {"** a", false, true, "a"},
      {"• a", false, true, "a"},       {"-", false, true, ""},        {"-a", false, false, "-a"},
      {"**a** b", false, false, "**a** b"},
      {"1. a", false, true, "a"},      {"2. a", false, false, "2. a"},
      {"2. a", true, true, "a"},       {"12) a", true, true, "a"},
      {"2022. a", true, false, "2022. a"},
      {"1.5 a", true, false, "1.5 a"}, {"a", true, false, "a"},       {"", true, false, ""},
      {"12", true, false, "12"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.line);
    const ListItem item = ReadListItem(c.line, c.any_number);
    CHECK(item.is_item == c.is_item);
    CHECK(item.text == c.text);
  }
}

TEST_CASE("an infobox line has a key and a text, either of which may be missing") {
  for (const char* line : {"Infobox", "INFOBOX:", "infobox :"}) CHECK(IsInfoboxStart(line));
  for (const char* line : {"Infobox about", "", "The infobox"}) CHECK_FALSE(IsInfoboxStart(line));
  CHECK(IsInfoboxItem("- a"));
  CHECK(IsInfoboxItem("-"));
  CHECK_FALSE(IsInfoboxItem("-a"));
  CHECK_FALSE(IsInfoboxItem("* a"));
  struct Case {
    const char* line;
    const char* key;
    const char* text;
  };
  const Case cases[] = {
      {"- Date: 6 May", "Date", "6 May"}, {"- Lieu : Gao", "Lieu", "Gao"}, {"- Date:", "Date", ""},
      {"- Place:Gao", "Place", "Gao"},    {"- 6 May", "", "6 May"},        {"-", "", ""},
      {"- at 12:30", "", "at 12:30"},     {"- https://a.b/c", "", "https://a.b/c"},
      {"- Start: 12:30: x", "Start", "12:30: x"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.line);
    const InfoboxItem item = ReadInfoboxItem(c.line);
    CHECK(item.key == c.key);
    CHECK(item.text == c.text);
  }
}

}  // namespace
}  // namespace eventlint
