#include "schema/formats.h"

#include <chrono>

#include "catch.h"

using namespace eventlint;

namespace {

std::string Why(std::string_view format, std::string_view text) {
  std::string why;
  CHECK_FALSE(HasFormat(format, text, &why));
  CHECK_FALSE(HasFormat(format, text));
  return why;
}

constexpr char kShape[] = "write source#section/paragraph.sentence, as in my-source#early-life/2.4";

}  // namespace

TEST_CASE("every known format accepts its own and refuses another's") {
  struct Example {
    const char* format;
    const char* text;
  };
  const std::vector<Example> examples = {{"citation", "wp-tessit-massacres#massacres/2.4"},
                                         {"date", "2022-02-08"},
                                         {"date-time", "2022-02-08T09:05:00Z"},
                                         {"edtf", "2022-02~/.."},
                                         {"uri", "https://example.org/a?b#c"}};
  REQUIRE(examples.size() == KnownFormats().size());
  for (size_t i = 0; i < examples.size(); ++i) {
    CHECK(KnownFormats()[i] == examples[i].format);
    CHECK(HasFormat(examples[i].format, examples[i].text));
    CHECK_FALSE(HasFormat(examples[i].format, "2022/x"));
  }
}

TEST_CASE("a format that is not known is not accepted in silence") {
  CHECK(Why("ipv4", "127.0.0.1") == "eventlint does not know the format 'ipv4'");
}

TEST_CASE("date is one day that exists") {
  CHECK(HasFormat("date", "2024-02-29"));
  CHECK(HasFormat("date", "0000-01-01"));
  CHECK(Why("date", "2022-02-29") == "February 2022 has 28 days; write the day as 01 to 28");
  CHECK(Why("date", "2022-02") == "write one whole day: year, month and day, as 2022-02-08");
  CHECK(Why("date", "2022-02-08~") == "write one whole day: year, month and day, as 2022-02-08");
  CHECK(Why("date", "8 February 2022") == "write 2022-02-08");
  CHECK(Why("date", "08/02/2022") == "write 2022-02-08 or 2022-08-02");
  CHECK(Why("date", "2022-02-0८").starts_with("write one whole day"));
  CHECK(Why("date", "").starts_with("write one whole day"));
}

TEST_CASE("date-time is RFC 3339's") {
  for (const char* text : {"1985-04-12T23:20:50.52Z", "1996-12-19T16:39:57-08:00",
                           "1990-12-31T23:59:60Z", "1990-12-31T15:59:60-08:00",
                           "1937-01-01T12:00:27.87+00:20", "1963-06-19t08:30:06.283185z"}) {
    CAPTURE(text);
    CHECK(HasFormat("date-time", text));
  }
  CHECK(Why("date-time", "2022-02-30T09:05:00Z") ==
        "February 2022 has 28 days; write the day as 01 to 28");
  CHECK(Why("date-time", "2022-02-08T09:05:00") ==
        "end the time with Z for UTC, or an offset such as +01:00");
  CHECK(Why("date-time", "2022-02-08 09:05:00Z") == "write 2022-02-08T09:05:00Z");
  CHECK(Why("date-time", "2022-02-08") ==
        "write a whole day, a T, a time and its offset, as 2022-02-08T09:05:00Z");
  CHECK(Why("date-time", "1963-06-19T08:30:06.28123+01:00Z") ==
        "end the time with Z for UTC, or an offset such as +01:00, and not with '+01:00Z'");
}

TEST_CASE("edtf and uri give their own reasons") {
  CHECK(Why("edtf", "2022-13") == "there is no month 13; write the month as 01 to 12");
  CHECK(Why("uri", "https://a b") == "a space cannot stand there; write it as %20");
}

TEST_CASE("a citation is a source and an anchor") {
  const auto citation = ParseCitation("wp-tessit-massacres#massacres/2.4");
  REQUIRE(citation);
  CHECK(citation->source == "wp-tessit-massacres");
  CHECK(citation->anchor == "massacres/2.4");
  for (const char* text : {"a#lead/1.1", "a#infobox/3", "a1#battle-of-x-2/10.12", "مصدر#مقدمة/1.1",
                           "source-é#été/1.1", "lead#infobox-2/1.1"}) {
    CAPTURE(text);
    CHECK(ParseCitation(text));
  }
}

TEST_CASE("a citation that names no passage says what it lacks") {
  CHECK(Why("citation", "wp-x") ==
        std::string("it lacks the # and the passage after it; ") + kShape);
  CHECK(Why("citation", "") == std::string("it lacks the # and the passage after it; ") + kShape);
  CHECK(Why("citation", "#lead/1.1") == std::string("it names no source; ") + kShape);
  CHECK(Why("citation", "wp-x#") == std::string("nothing follows the #; ") + kShape);
  CHECK(Why("citation", "wp-x#a#b/1.1") == std::string("it has more than one #; ") + kShape);
  CHECK(Why("citation", "wp-x#lead") ==
        std::string("it lacks the passage within the section; ") + kShape);
  CHECK(Why("citation", "wp-x#/1.1") == std::string("it names no section; ") + kShape);
  CHECK(Why("citation", "wp-x#lead/2") ==
        "it lacks the sentence; write the paragraph, a point and the sentence, as in 2.1");
  CHECK(Why("citation", "wp-x#lead/") == std::string("it names no paragraph; ") + kShape);
  CHECK(Why("citation", "wp-x#lead/2.") == std::string("it names no sentence; ") + kShape);
  CHECK(Why("citation", "wp-x#infobox/") == std::string("it names no line; ") + kShape);
  CHECK(Why("citation", "wp-x#infobox/1.2") ==
        "the infobox has lines, without sentences; write infobox/3");
  CHECK(Why("citation", "wp-x#history/battle/1.1") ==
        "it has more than one /; a section is named by its own heading alone, without the ones "
        "above it");
}

TEST_CASE("a citation's numbers are counted from 1") {
  CHECK(Why("citation", "wp-x#lead/0.1") ==
        "the paragraph number '0' is zero; they are counted from 1");
  CHECK(Why("citation", "wp-x#lead/1.00") ==
        "the sentence number '00' is zero; they are counted from 1");
  CHECK(Why("citation", "wp-x#infobox/0") ==
        "the line number '0' is zero; they are counted from 1");
  CHECK(Why("citation", "wp-x#lead/02.1") ==
        "the paragraph number '02' begins with a zero; write it without");
  CHECK(Why("citation", "wp-x#lead/1.2.3") ==
        std::string("the sentence number '2.3' is no number; ") + kShape);
  CHECK(Why("citation", "wp-x#lead/-1.2") ==
        std::string("the paragraph number '-1' is no number; ") + kShape);
  CHECK(Why("citation", "wp-x#lead/1.1000000000") ==
        "the sentence number '1000000000' is greater than any text has; write the one to cite");
}

TEST_CASE("a citation's slugs are small letters and digits, joined by single hyphens") {
  CHECK(Why("citation", "WP-X#lead/1.1") ==
        "the source 'WP-X' should be 'wp-x': lower-case letters and digits, joined by single "
        "hyphens");
  CHECK(Why("citation", "wp-x#Early life/1.1") ==
        "the section 'Early life' should be 'early-life': lower-case letters and digits, joined by "
        "single hyphens");
  CHECK(Why("citation", "wp--x#lead/1.1").find("should be 'wp-x'") != std::string::npos);
  CHECK(Why("citation", "-wp_x-#lead/1.1").find("should be 'wp-x'") != std::string::npos);
  CHECK(Why("citation", "wp-É#lead/1.1") ==
        "the source 'wp-É' should be 'wp-é': lower-case letters and digits, joined by single "
        "hyphens");
  CHECK(Why("citation", "--#lead/1.1") ==
        "the source '--' is no slug; write lower-case letters and digits, joined by single "
        "hyphens");
  CHECK(HasFormat("citation", "wp-x#battle-of-andéramboukane/1.1"));
  CHECK(HasFormat("citation", "wp-x#हिन्दी/1.1"));
  CHECK(Why("citation", " wp-x#lead/1.1").find("should be 'wp-x'") != std::string::npos);
  CHECK(Why("citation", "wp-x#lead/1.1 ") ==
        std::string("the sentence number '1 ' is no number; ") + kShape);
}

TEST_CASE("long texts of any format are refused quickly, in a short message") {
  const auto begin = std::chrono::steady_clock::now();
  for (const std::string& format : KnownFormats()) {
    for (const char* piece :
         {"a", "A-", "1", "#", "/", ".", "%", " ", "\xFF", "[", "é", "2022-02-08T"}) {
      std::string text;
      while (text.size() < 100000) text += piece;
      for (const std::string& hostile :
           {text, "a#" + text, "a#a/" + text, "http://[" + text, "2022-02-08T09:05:00." + text}) {
        std::string why;
        CAPTURE(format, piece);
        if (!HasFormat(format, hostile, &why)) CHECK((!why.empty() && why.size() < 500));
      }
    }
  }
  CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(10));
}
