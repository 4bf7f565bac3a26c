#include "text/slug.h"

#include "catch.h"

namespace eventlint {
namespace {

TEST_CASE("a name becomes a slug: small letters and digits, one hyphen between words") {
  const std::pair<const char*, const char*> cases[] = {
      {"Death toll", "death-toll"},
      {"Battle of Andéramboukane", "battle-of-andéramboukane"},
      {"Battle of Ande\u0301ramboukane", "battle-of-andéramboukane"},
      {"ÉVACUATION", "évacuation"},
      {"  Losses \u2013 and/or (aftermath)! ", "losses-and-or-aftermath"},
      {"L\u2019offensive de l'été", "l-offensive-de-l-été"},
      {"2022", "2022"},
      {"Under_score", "under-score"},
      {"In\u00ADDelimane\u200B", "indelimane"},  // what cannot be seen
      {"ΟΔΟΣ", "οδος"},
      {"İnekar", "i\u0307nekar"},
      {"हिन्दी भाषा", "हिन्दी-भाषा"},                 // letters with their marks
      {"サーバー", "サーバー"},
      {"معركة ٢٠٢٢", "معركة-٢٠٢٢"},
      {"a \u0301b", "a-b"},                       // a mark without its letter
      {"e\u200B\u0301", "é"},
      {"𝐀 b", "b"},                               // a capital that has no small letter
      {"½ day²", "day"},
      {"---", ""},
      {"😀", ""},
      {"", ""},
  };
  for (const auto& [name, slug] : cases) {
    CAPTURE(name);
    CHECK(Slugify(name) == slug);
    CHECK(IsSlug(slug) == !std::string_view(slug).empty());
  }
}

TEST_CASE("a slug is what a name becomes, and nothing else") {
  for (const char* text : {"A", "a b", "a--b", "-a", "a-", "", "-", "e\u0301", "a_b", "a.b"}) {
    CAPTURE(text);
    CHECK_FALSE(IsSlug(text));
  }
}

}  // namespace
}  // namespace eventlint
