#include "evidence/date_phrase.h"

#include "catch.h"
#include "date_table.h"

TEST_CASE("date_phrase: ranges in English") {
  CheckDates(
      "en",
      {
          {"Between March 21 and 23, 2022.",
           "Between March 21 and 23, 2022 = 2022-03-21/2022-03-23"},
          {"On March 21–23 they fled.", "March 21–23 = 2022-03-21/2022-03-23 context"},
          {"On 6–7 September 2022.", "6–7 September 2022 = 2022-09-06/2022-09-07"},
          {"From March 8 to May 2.", "From March 8 to May 2 = 2022-03-08/2022-05-02 context"},
          {"March 8, 2022 – May 2023", "March 8, 2022 – May 2023 = 2022-03-08/2023-05"},
          {"Between March and June.", "Between March and June = 2023-03/2023-06 context"},
          {"From December to February.", "From December to February = 2023-12/2024-02 context"},
          {"In 2012–2015, from 2016 to 2018.",
           "2012–2015 = 2012/2015; from 2016 to 2018 = 2016/2018"},
          {"Between the 6th and 8th of May 2022.",
           "6th and 8th of May 2022 = 2022-05-06/2022-05-08"},
          {"On March 31/April 1, 2021.", "March 31/April 1, 2021 = 2021-03-31/2021-04-01"},
          {"Between May 9 and 3.", "Between May 9 and 3 = - context"},
      });
}

TEST_CASE("date_phrase: ranges in French") {
  CheckDates(
      "fr",
      {
          {"Du 6 au 8 février 2022.", "Du 6 au 8 février 2022 = 2022-02-06/2022-02-08"},
          {"Entre le 3 et 5 mai.", "Entre le 3 et 5 mai = 2022-05-03/2022-05-05 context"},
          {"Du 28 février au 3 mars.", "Du 28 février au 3 mars = 2022-02-28/2022-03-03 context"},
          {"De mars à mai 2021.", "De mars à mai 2021 = 2021-03/2021-05"},
          {"Entre 2012 et 2015.", "Entre 2012 et 2015 = 2012/2015"},
          {"Le 8 mars à 14 heures.", "8 mars = 2021-03-08 context"},
      });
}

TEST_CASE("date_phrase: a list of neighbours is one date, any other is several") {
  CheckDates("en",
             {
                 {"On April 26 and 27, 2018.", "April 26 and 27, 2018 = 2018-04-26/2018-04-27"},
                 {"On June 6, 7 and 8.", "June 6, 7 and 8 = 2018-06-06/2018-06-08 context"},
                 {"On June 6 and 9.", "June 6 = 2018-06-06 context; 9 = 2018-06-09 context"},
                 {"In May and June.", "May and June = 2018-05/2018-06 context"},
                 {"In March and June.", "March = 2018-03 context; June = 2018-06 context"},
                 {"On 31 December and 1 January 2020.",
                  "31 December and 1 January 2020 = 2019-12-31/2020-01-01"},
             });
  CheckDates(
      "fr", {
                {"Les 26 et 27 avril 2018.", "26 et 27 avril 2018 = 2018-04-26/2018-04-27"},
                {"Le 11 mars, le 15 et le 21 avril 2021.",
                 "11 mars = 2021-03-11; 15 = 2021-04-15; 21 avril 2021 = 2021-04-21"},
                {"Le 1er mai et le 3 mars 2020.", "1er mai = 2020-05-01; 3 mars 2020 = 2020-03-03"},
            });
}

TEST_CASE("date_phrase: figures beside a date belong to no list") {
  CheckDates("en", {
                       {"On March 8, 2022, 15 men fell.", "March 8, 2022 = 2022-03-08"},
                       {"On March 8 and 12 soldiers on May 2.",
                        "March 8 = 2022-03-08 context; May 2 = 2022-05-02 context"},
                       {"32 on April 26 and 8 on April 27.",
                        "April 26 = 2022-04-26 context; April 27 = 2022-04-27 context"},
                       {"On March 8, 15 soldiers and 20 men.", "March 8 = 2022-03-08 context"},
                       {"Between 1500 and 2000 people, 20-50 men.", ""},
                   });
}

TEST_CASE("date_phrase: a date that is part of a name is none") {
  CheckDates("en", {
                       {"The March 23 Movement and the 1-2 March Brigade.", ""},
                       {"On March 23 ISGS attacked.", "March 23 = - context"},
                   });
  CheckDates("fr", {{"Le Mouvement du 23 mars, rue du 4 septembre.", ""}});
}
