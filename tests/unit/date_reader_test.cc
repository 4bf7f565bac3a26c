#include "evidence/date_reader.h"

#include <random>

#include "catch.h"
#include "date_table.h"
#include "schema/edtf.h"

using namespace eventlint;

namespace {

std::string FreeTokens(const std::string& language, const std::string& text) {
  Sentence sentence(text);
  DateReader(Language::Of(language)).Read(&sentence);
  std::string free;
  for (size_t i = 0; i < sentence.tokens.size(); ++i) {
    if (!sentence.taken[i]) free += (free.empty() ? "" : " ") + sentence.tokens[i].folded;
  }
  return free;
}

}  // namespace

TEST_CASE("date_reader: a date takes all of its tokens, and leaves the figures") {
  CHECK(FreeTokens("en", "On March 21, 2022, 40 died") == "on , 40 died");
  CHECK(FreeTokens("en", "between March 21 and 23 some 12 fled") == "some 12 fled");
  CHECK(FreeTokens("en", "at 3 pm on the 8th of May 2021") == "at 3 pm on the");
  CHECK(FreeTokens("fr", "du 6 au 8 mars 2022, 12 morts") == ", 12 morts");
  CHECK(FreeTokens("en", "for 72 hours, at 10:15, 2000 people") ==
        "for 72 hours , at 10 : 15 , 2000 people");
}

TEST_CASE("date_reader: what another reader has taken is no date") {
  Sentence sentence("The March 21 Street market and March 22");
  sentence.Take({1, 4});
  CHECK(ShowDates(DateReader(Language::Of("en")).Read(&sentence)) == "March 22 = - context");
  Sentence across("The next day they left");
  across.Take({2, 3});
  CHECK(ShowDates(DateReader(Language::Of("en")).Read(&across)).empty());
}

TEST_CASE("date_reader: a date without its year takes that of the text") {
  CheckDates("en", {
                       {"It began on March 8.", "March 8 = - context"},
                       {"It ended on May 2, 2021.", "May 2, 2021 = 2021-05-02"},
                       {"In June they met.", "June = 2021-06 context"},
                       {"Talks began between July 3 and 5.",
                        "between July 3 and 5 = 2021-07-03/2021-07-05 context"},
                       {"==", ""},
                       {"Rain fell in August.", "August = 2021-08 context"},
                       {"On February 29 nothing happened.", "February 29 = - context"},
                   });
}

TEST_CASE("date_reader: a year that looks back is not the one the text goes on with") {
  CheckDates("en", {
                       {"They met on May 2, 2021.", "May 2, 2021 = 2021-05-02"},
                       {"The 2012 rebellion was recalled.", "2012 = 2012"},
                       {"He has led them since March 2009.", "March 2009 = 2009-03"},
                       {"On May 9 they left.", "May 9 = 2021-05-09 context"},
                       {"In 2015, they had met before.", "2015 = 2015"},
                       {"In June they signed.", "June = 2015-06 context"},
                       {"==", ""},
                       {"On May 12 they came back.", "May 12 = 2021-05-12 context"},
                   });
}

TEST_CASE("date_reader: days are counted from the last day told") {
  CheckDates("en", {
                       {"The next day nothing was known.", "The next day = - relative"},
                       {"It began on December 30, 2021.", "December 30, 2021 = 2021-12-30"},
                       {"The next day it snowed.", "The next day = 2021-12-31 relative"},
                       {"Two days later it thawed.", "Two days later = 2022-01-02 relative"},
                       {"On January 5 it rained.", "January 5 = 2022-01-05 context"},
                       {"That same day roads closed.",
                        "That same day = 2022-01-05 relative from 2022-01-05"},
                       {"Between January 7 and 9 they opened.",
                        "Between January 7 and 9 = 2022-01-07/2022-01-09 context"},
                       {"The following day they closed.", "The following day = - relative"},
                       {"On January 20 all was over.", "January 20 = 2022-01-20 context"},
                       {"A day later rain fell and, two days later, snow.",
                        "A day later = 2022-01-21 relative from 2022-01-20; "
                        "two days later = 2022-01-23 relative from 2022-01-20"},
                       {"==", ""},
                       {"The day before, it was not.", "The day before = - relative"},
                   });
}

TEST_CASE("date_reader: of two days in a sentence none is the one to count from") {
  CheckDates("en", {
                       {"On May 3, 2021 they recalled May 1.",
                        "May 3, 2021 = 2021-05-03; May 1 = 2021-05-01 context"},
                       {"The next day they left.", "The next day = - relative"},
                       {"On May 9 they won, and the next day they lost.",
                        "May 9 = 2021-05-09 context; "
                        "the next day = 2021-05-10 relative from 2021-05-09"},
                       {"A week later they were gone.",
                        "A week later = 2021-05-17 relative from 2021-05-09"},
                   });
}

TEST_CASE("date_reader: a date that stands beside another says which day that was") {
  CheckDates("en", {
                       {"It began on May 3, 2021.", "May 3, 2021 = 2021-05-03"},
                       {"Some days later, on May 8, it ended.",
                        "Some days later = 2021-05-08 relative from 2021-05-08; "
                        "May 8 = 2021-05-08 context"},
                       {"On May 9, a Sunday, they left.",
                        "May 9 = 2021-05-09 context; Sunday = - relative"},
                       {"The next day they came back.",
                        "The next day = 2021-05-10 relative from 2021-05-09"},
                       {"The following year, on June 6, it began again.",
                        "The following year = 2022-06-06 relative from 2022-06-06; "
                        "June 6 = 2022-06-06 context"},
                       {"In July it ended.", "July = 2022-07 context"},
                   });
}

TEST_CASE("date_reader: a heading gives its year to its section and those below") {
  CheckDates("en", {
                       {"=A war (2011)", ""},
                       {"On May 3 it began.", "May 3 = 2011-05-03 context"},
                       {"It ended on 4 May 2012.", "4 May 2012 = 2012-05-04"},
                       {"=== Attacks of March 2022", ""},
                       {"On March 21 they came.", "March 21 = 2022-03-21 context"},
                       {"The next day they left.",
                        "The next day = 2022-03-22 relative from 2022-03-21"},
                       {"==== Aftermath", ""},
                       {"In June rain fell.", "June = 2022-06 context"},
                       {"=== 2023", ""},
                       {"In July too.", "July = 2023-07 context"},
                       {"==== Claims", ""},
                       {"==", ""},
                       {"In August.", "August = 2023-08 context"},
                       {"=== Reactions", ""},
                       {"On May 5.", "May 5 = 2012-05-05 context"},
                   });
  CheckDates("fr", {
                       {"=== Massacres de mars 2022", ""},
                       {"Le 21 mars.", "21 mars = 2022-03-21 context"},
                       {"=== 2023", ""},
                       {"Le 2 mai.", "2 mai = 2023-05-02 context"},
                   });
}

TEST_CASE("date_reader: a heading that looks back or names several years gives none") {
  for (const char* heading :
       {"=== Since 2012", "=== 2012-2015", "=== The 2010s", "=== 2012 and 2014",
        "=== March 23 Movement", "=== Casualties", "=== "}) {
    INFO(heading);
    CheckDates("en", {{heading, ""}, {"On May 5.", "May 5 = - context"}});
  }
}

TEST_CASE("date_reader: words are at most six, and the end of a range is worth more than 'from'") {
  CheckDates(
      "en",
      {
          {"From March 8 to May 2, 2022.", "March 8 to May 2, 2022 = 2022-03-08/2022-05-02"},
          {"From March 8, 2021 to May 2, 2022.", "March 8, 2021 to May 2 = 2021-03-08/2022-05-02"},
      });
}

TEST_CASE("date_reader: any order of date words is read, and gives dates that exist") {
  const std::vector<std::string> pieces = {"March ",    "May ",   "8 ",       "31",
                                           "2022",      "-",      "/",        ",",
                                           " and ",     "to ",    "between ", "from ",
                                           "the ",      "of ",    "s",        "'",
                                           "mid-",      "early ", "Monday ",  "two days later ",
                                           "next day ", "1er ",   "au ",      "du ",
                                           "mars ",     "fin ",   "(",        ".",
                                           "summer ",   "99999 ", "0 ",       "février "};
  std::mt19937 random(8);
  for (const char* language : {"en", "fr", "xx"}) {
    DateReader reader(Language::Of(language));
    for (int i = 0; i < 3000; ++i) {
      std::string text;
      for (int k = 0; k < 14; ++k) text += pieces[random() % pieces.size()];
      INFO(text);
      Sentence sentence(text);
      for (const DateMention& date : reader.Read(&sentence)) {
        REQUIRE((date.date.empty() || ParseEdtf(date.date)));
        REQUIRE_FALSE(date.words.empty());
      }
    }
  }
}
