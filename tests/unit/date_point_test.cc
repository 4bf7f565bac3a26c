#include "evidence/date_point.h"

#include "catch.h"
#include "date_table.h"

TEST_CASE("date_point: full dates and months in English") {
  CheckDates(
      "en",
      {
          {"On March 8, 2022 it began.", "March 8, 2022 = 2022-03-08"},
          {"On 8 March 2022 it began.", "8 March 2022 = 2022-03-08"},
          {"On the 8th of March, 2022.", "8th of March, 2022 = 2022-03-08"},
          {"On March 8th 2022.", "March 8th 2022 = 2022-03-08"},
          {"On Tuesday, March 8, 2022.", "Tuesday, March 8, 2022 = 2022-03-08"},
          {"On 08-Mar-2022.", "08-Mar-2022 = 2022-03-08"},
          {"On the first of May 2021.", "first of May 2021 = 2021-05-01"},
          {"In Sept. 2021, not Aug 3.", "Sept. 2021 = 2021-09; Aug 3 = 2021-08-03 context"},
          {"An August 3 ambush in May.", "August 3 = 2021-08-03 context; May = 2021-05 context"},
          {"February 30, 2021.", "February 30, 2021 = -"},
          {"In March 12 people fled, in May 2,400.",
           "March = 2021-03 context; May = 2021-05 context"},
      });
}

TEST_CASE("date_point: full dates and months in French") {
  CheckDates("fr",
             {
                 {"Le 8 mars 2022, rien.", "8 mars 2022 = 2022-03-08"},
                 {"Le 1er mai et en août.", "1er mai = 2022-05-01 context; août = 2022-08 context"},
                 {"Mardi 8 mars 2022.", "Mardi 8 mars 2022 = 2022-03-08"},
                 {"Le 14 juil. 2021, sept morts.", "14 juil. 2021 = 2021-07-14"},
                 {"Le 5 sept hommes sont venus.", ""},
                 {"Le vingt-deux mars.", "vingt-deux mars = 2021-03-22 context"},
                 {"En mars 12 civils ont fui.", "mars = 2021-03 context"},
                 {"Le président Mai Manga.", ""},
             });
}

TEST_CASE("date_point: months that are other words too") {
  CheckDates("en", {
                       {"It may rain in May 2021.", "May 2021 = 2021-05"},
                       {"May it end, they March on the town.", ""},
                       {"The March on Kidal began.", ""},
                       {"The March attack was the worst.", "March = 2021-03 context"},
                       {"April Smith spoke in April.", "April = 2021-04 context"},
                       {"By May all was over.", "May = 2021-05 context"},
                       {"Every May they move.", ""},
                   });
}

TEST_CASE("date_point: months that stand together are months") {
  CheckDates("en", {{"March/April 2021.", "March/April 2021 = 2021-03/2021-04"},
                    {"Jan-Mar 2022.", "Jan-Mar 2022 = 2022-01/2022-03"},
                    {"May and June saw rain.", "May and June = 2022-05/2022-06 context"}});
}

TEST_CASE("date_point: a day of the week says no date, but takes the day's number") {
  CheckDates("fr", {{"Le vendredi 11, douze morts.", "vendredi 11 = - relative"},
                    {"Lundi 12 personnes ont fui.", "Lundi = - relative"}});
}

TEST_CASE("date_point: what narrows a date is told with it") {
  CheckDates("en",
             {
                 {"In early June 2022.", "early June 2022 = 2022-06"},
                 {"By the end of October.", "end of October = 2022-10 context"},
                 {"In mid-July and late 2021.", "mid-July = 2022-07 context; late 2021 = 2021"},
                 {"In the first quarter of 2020.", "first quarter of 2020 = 2020"},
             });
  CheckDates("fr", {
                       {"Fin mars 2022.", "Fin mars 2022 = 2022-03"},
                       {"À la mi-juillet.", "mi-juillet = 2022-07 context"},
                       {"À la fin du mois d'août.", "fin du mois d'août = 2022-08 context"},
                       {"Début 2023.", "Début 2023 = 2023"},
                   });
}

TEST_CASE("date_point: seasons and decades") {
  CheckDates("en", {
                       {"In summer 2022.", "summer 2022 = 2022-22"},
                       {"In the winter of 2021-22.", "winter of 2021-22 = 2021-24"},
                       {"In the autumn they left.", "autumn = 2021-23 context"},
                       {"A spring dried up after the fall of Gao.", ""},
                       {"In the late 2010s.", "late 2010s = 201X"},
                       {"Since the mid-2010's.", "mid-2010's = 201X"},
                       {"From the 1990s to the 2010s.", "From the 1990s to the 2010s = 1990/2019"},
                       {"In the 1900s, in the 19th century.", "1900s = -"},
                   });
  CheckDates("fr", {
                       {"À l'été 2022.", "été 2022 = 2022-22"},
                       {"Il a été tué.", ""},
                       {"Dans les années 2010 et 90.", "années 2010 = 201X"},
                       {"Dans les années 90.", "années 90 = 199X"},
                   });
}

TEST_CASE("date_point: a bare year is one where it counts nothing") {
  CheckDates("en", {
                       {"In 2017, since 2009 (2019).", "2017 = 2017; 2009 = 2009; 2019 = 2019"},
                       {"The 2022 offensive, Mali's 2012 crisis.", "2022 = 2022; 2012 = 2012"},
                       {"In 2021 militants came.", "2021 = 2021"},
                       {"By 2021 militants it was held.", ""},
                       {"2000 people, 2009 inhabitants, the 2000 armed men.", ""},
                       {"Resolution 2100, Boeing 2020, 2012 km.", ""},
                       {"In 2000 villages.", ""},
                       {"In 1894, and up to 1500 fled.", "1894 = 1894"},
                       {"In 1591 the army came.", "1591 = 1591"},
                       {"At 2000 GMT, for 2,019 of them.", ""},
                   });
  CheckDates("fr", {
                       {"En 2017, depuis 2009.", "2017 = 2017; 2009 = 2009"},
                       {"La rébellion de 2012.", "2012 = 2012"},
                       {"Plus de 2000 personnes, 1500 têtes.", ""},
                   });
}
