#include "text/text_edits.h"

#include "catch.h"
#include "text/input_error.h"

namespace eventlint {
namespace {

std::string Apply(std::string_view bytes, std::vector<TextEdit> edits) {
  return ApplyEdits(bytes, {"a.yaml", std::move(edits)});
}

std::string Refusal(std::string_view bytes, std::vector<TextEdit> edits) {
  try {
    return "made " + Apply(bytes, std::move(edits));
  } catch (const InputError& error) {
    return error.what();
  }
}

TEST_CASE("edits are made at once, in whatever order they come") {
  CHECK(Apply("abc def ghi", {{{8, 11}, "X"}, {{0, 3}, "longer"}}) == "longer def X");
  CHECK(Apply("a b", {{{0, 1}, "b"}, {{2, 3}, "a"}}) == "b a");
  CHECK(Apply("abc", {{{1, 1}, "1"}, {{1, 1}, "2"}, {{1, 2}, ""}}) == "a12c");
  CHECK(Apply("abc", {{{0, 1}, "x"}, {{1, 2}, "y"}}) == "xyc");
  CHECK(Apply("abc", {{{3, 3}, "!"}, {{0, 0}, "?"}}) == "?abc!");
  CHECK(Apply("abc", {}) == "abc");
  CHECK(Apply("", {{{0, 0}, "x"}}) == "x");
}

TEST_CASE("line ends, comments and a byte-order mark stay") {
  CHECK(Apply("\xEF\xBB\xBF"
              "a: 1 # é\r\n\tb\r",
              {{{3, 4}, "22"}}) ==
        "\xEF\xBB\xBF"
        "a: 22 # é\r\n\tb\r");
}

TEST_CASE("edits that overlap, and ones beyond the end, are refused") {
  CHECK(Refusal("ab\ncdef", {{{3, 6}, ""}, {{5, 7}, ""}}) ==
        "a.yaml:2:3: two edits would change the same place; nothing was changed: run the command "
        "again");
  CHECK(Refusal("abc", {{{0, 1}, "x"}, {{0, 1}, "x"}}).starts_with("a.yaml:1:1: two edits"));
  CHECK(Refusal("abc", {{{1, 2}, "x"}, {{0, 3}, "x"}}).starts_with("a.yaml:1:2: two edits"));
  CHECK(Refusal("abc", {{{2, 4}, "x"}}).starts_with("a.yaml:1:3: the file is not the one"));
  CHECK(Refusal("abc", {{{2, 1}, "x"}}).starts_with("a.yaml:1:3: the file is not the one"));
  CHECK(Refusal("\xEF\xBB\xBF"
                "abc",
                {{{3, 4}, "x"}})
            .starts_with("a.yaml:1:4: the file"));
}

}  // namespace
}  // namespace eventlint
