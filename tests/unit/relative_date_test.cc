#include "evidence/relative_date.h"

#include "catch.h"
#include "date_table.h"

TEST_CASE("relative_date: days, months and years from the last ones told, in English") {
  CheckDates("en", {
                       {"On May 31, 2021.", "May 31, 2021 = 2021-05-31"},
                       {"The previous day.", "The previous day = 2021-05-30 relative"},
                       {"Three weeks earlier.", "Three weeks earlier = 2021-05-09 relative"},
                       {"10 days later.", "10 days later = 2021-05-19 relative"},
                       {"The following month.", "The following month = 2021-06 relative"},
                       {"The next day.", "The next day = - relative"},
                       {"Later that year.", "Later that year = 2021 relative from 2021"},
                       {"Ten years later.", "Ten years later = 2031 relative from 2021"},
                       {"In May.", "May = 2031-05 context"},
                       {"The previous year.", "The previous year = 2030 relative from 2031"},
                       {"In June.", "June = 2031-06 context"},
                       {"The next month.", "The next month = 2031-07 relative from 2031-06"},
                   });
}

TEST_CASE("relative_date: days, months and years from the last ones told, in French") {
  CheckDates("fr", {
                       {"Le 31 mai 2021.", "31 mai 2021 = 2021-05-31"},
                       {"La veille.", "La veille = 2021-05-30 relative"},
                       {"Deux jours plus tard.", "Deux jours plus tard = 2021-06-01 relative"},
                       {"Une semaine auparavant.", "Une semaine auparavant = 2021-05-25 relative"},
                       {"Le même jour.", "Le même jour = 2021-05-25 relative"},
                       {"Le mois suivant.", "Le mois suivant = 2021-06 relative"},
                       {"L'année précédente.", "L'année précédente = 2020 relative from 2021"},
                   });
}

TEST_CASE("relative_date: one that counts from something else cannot be told") {
  CheckDates("en", {
                       {"On May 31, 2021.", "May 31, 2021 = 2021-05-31"},
                       {"The day after the attack.", "The day after = - relative"},
                       {"On May 31.", "May 31 = 2021-05-31 context"},
                       {"The day after, they left.",
                        "The day after = 2021-06-01 relative from 2021-05-31"},
                       {"Yesterday, on Monday, three days ago.",
                        "Yesterday = - relative; Monday = - relative; three days ago = - relative"},
                       {"The next day.", "The next day = - relative"},
                   });
  CheckDates("fr", {
                       {"Le 31 mai 2021.", "31 mai 2021 = 2021-05-31"},
                       {"Le lendemain de l'attaque.", "Le lendemain = - relative"},
                       {"Il y a deux semaines, hier.",
                        "Il y a deux semaines = - relative; hier = - relative"},
                   });
}

TEST_CASE("relative_date: one that is not exact cannot be told") {
  for (const char* text :
       {"A few days later.", "Two or three days later.", "Twenty-one days later.",
        "Nearly a week later.", "A year and two months later."}) {
    INFO(text);
    eventlint::DateReader reader(eventlint::Language::Of("en"));
    eventlint::Sentence first("On May 31, 2021.");
    reader.Read(&first);
    eventlint::Sentence sentence(text);
    const auto dates = reader.Read(&sentence);
    REQUIRE(dates.size() == 1);
    CHECK(dates.front().date.empty());
  }
}

TEST_CASE("relative_date: durations are none") {
  CheckDates("en", {{"Three days of fighting, for two weeks, in 72 hours, aged 20 years.", ""}});
  CheckDates("fr", {{"Trois jours de combats, pendant deux semaines.", ""}});
}
