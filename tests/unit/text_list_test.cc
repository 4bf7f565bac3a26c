#include "store/text_list.h"

#include "catch.h"

namespace eventlint {

TEST_CASE("texts are joined in order, with the last separator") {
  size_t held = 0;
  {
    TextList list(&held);
    CHECK(list.empty());
    CHECK(list.Add("b", ", "));
    CHECK(list.Add("", ", "));
    CHECK(list.Add("a", "+"));
    CHECK(list.Join() == "+a+b");
    CHECK(held > 0);
  }
  CHECK(held == 0);
}

TEST_CASE("all lists of a statement share their bounds") {
  size_t held = 0;
  TextList one(&held);
  TextList two(&held);
  const std::string half(TextList::kMostBytes / 2, 'x');
  CHECK(one.Add(half, ","));
  CHECK_FALSE(two.Add(half, ","));
  CHECK(two.Add("x", ","));
  CHECK(two.Join() == "x");
}

TEST_CASE("a separator may not swell the joined text beyond the bounds either") {
  size_t held = 0;
  TextList list(&held);
  for (int i = 0; i < 2000; ++i) list.Add("x", ",");
  CHECK(list.Add("x", std::string(100'000, ',')));
  CHECK_FALSE(list.Join());
}

}  // namespace eventlint
