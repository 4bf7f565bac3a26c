#include "schema/excerpt.h"

#include "catch.h"

using eventlint::Excerpt;

TEST_CASE("a short text is quoted as it is") {
  CHECK(Excerpt("") == "''");
  CHECK(Excerpt("Ménaka") == "'Ménaka'");
  CHECK(Excerpt(std::string(60, 'a')) == "'" + std::string(60, 'a') + "'");
}

TEST_CASE("a long text is cut between characters, after 60 of them") {
  CHECK(Excerpt(std::string(61, 'a')) == "'" + std::string(60, 'a') + "…'");
  std::string accents;
  std::string shown;
  for (int i = 0; i < 100; ++i) accents += "é";
  for (int i = 0; i < 60; ++i) shown += "é";
  CHECK(Excerpt(accents) == "'" + shown + "…'");
}

TEST_CASE("control characters are shown by their number") {
  CHECK(Excerpt("a\nb\x7F") == "'a\\u000Ab\\u007F'");
}

TEST_CASE("bytes that are no UTF-8 do not stretch an excerpt") {
  CHECK(Excerpt(std::string(100000, '\x80')).size() < 300);
}
