#include "evidence/stop.h"

#include <string>

#include "catch.h"

namespace eventlint {
namespace {

// What the stop at the first "^" of `marked` takes, which is left out before it is read.
struct Read {
  explicit Read(std::string marked) {
    const size_t begin = marked.find('^');
    text = marked.erase(begin, 1);
    stop = ReadStop(text, begin);
  }
  std::string Marks() const { return text.substr(stop.begin, stop.end - stop.begin); }
  std::string Next() const { return text.substr(stop.next); }

  std::string text;
  Stop stop;
};

TEST_CASE("the marks that belong to a stop are taken with it") {
  struct Case {
    const char* marked;
    const char* marks;
    const char* next;
  };
  const Case cases[] = {
      {"Yes^. No", ".", "No"},
      {"Yes^.", ".", ""},
      {"Yes^?!  No", "?!", "No"},
      {"Yes^.\") No", ".\")", "No"},
      {"Oui^. » Non", ". »", "Non"},
      {"Yes^. ’Tis", ".", "’Tis"},
      {"Yes^.[3][note 1] No", ".[3][note 1]", "No"},
      {"Yes^. [3] No", ". [3]", "No"},
      {"Yes^. [No] No", ".", "[No] No"},
      {"Yes^.[3 No", ".", "[3 No"},
      {"Yes^.[3[4]] No", ".", "[3[4]] No"},
      {"Yes^.³ No", ".³", "No"},
      {"ended^.12 No", ".12", "No"},
      {"ended^.1234 No", ".", "1234 No"},
      {"2^.12 No", ".", "12 No"},
      {"p^.12 No", ".", "12 No"},
      {"ended^.12.5", ".", "12.5"},
      {"Yes^. . . No", ". . .", "No"},
      {"Yes^. .5", ".", ".5"},
      {"(Yes?^!). No", "!).", "No"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.marked);
    const Read read(c.marked);
    CHECK(read.Marks() == c.marks);
    CHECK(read.Next() == c.next);
    CHECK(read.stop.HasSpaceAfter() == (read.stop.next > read.stop.end));
  }
}

TEST_CASE("a stop is of a kind, and tells what was taken with it") {
  CHECK(Read("a^. b").stop.kind == Stop::Kind::kFullStop);
  CHECK(Read("a^.. b").stop.kind == Stop::Kind::kEllipsis);
  CHECK(Read("a^… b").stop.kind == Stop::Kind::kEllipsis);
  CHECK(Read("a^. . . b").stop.kind == Stop::Kind::kEllipsis);
  CHECK(Read("a^!.. b").stop.kind == Stop::Kind::kQuestion);
  CHECK(Read("a^‽ b").stop.kind == Stop::Kind::kQuestion);
  CHECK(Read("a^。b").stop.kind == Stop::Kind::kOther);
  CHECK(Read("[^...] b").stop.is_elision);
  CHECK(Read("(^…) b").stop.is_elision);
  CHECK_FALSE(Read("^... b").stop.is_elision);
  CHECK(Read("a^.) b").stop.closes_bracket);
  CHECK(Read("a^.\" b").stop.closed);
  CHECK_FALSE(Read("a^.\" b").stop.closes_bracket);
  CHECK(Read("a^.[2] b").stop.has_reference);
  CHECK(Read("word^.2 b").stop.has_bare_number);
  CHECK_FALSE(Read("word^.[2] b").stop.has_bare_number);
}

}  // namespace
}  // namespace eventlint
