#include "rules/message.h"

#include "catch.h"

namespace eventlint {

namespace {

std::string Fill(const std::string& text) {
  const auto parsed = Message::Parse(text);
  if (const auto* error = std::get_if<Message::Error>(&parsed)) {
    return std::to_string(error->offset) + ": " + error->message;
  }
  return std::get<Message>(parsed).Fill(
      [](const std::string& column) { return "<" + column + ">"; });
}

}  // namespace

TEST_CASE("columns fill the message, doubled braces are braces") {
  CHECK(Fill("{place} passes from {lost_by}") == "<place> passes from <lost_by>");
  CHECK(Fill("{{{a}}} {{b}}") == "{<a>} {b}");
  CHECK(Fill("") == "");
  CHECK(Fill("{}") == "<>");
}

TEST_CASE("what is filled in is not looked at again") {
  const auto parsed = Message::Parse("{a}");
  CHECK(std::get<Message>(parsed).Fill([](const std::string&) { return std::string("{a}"); }) ==
        "{a}");
}

TEST_CASE("a brace alone is an error at its place") {
  CHECK(Fill("a } b") == "2: a '}' without its '{'; write }} for the brace itself");
  CHECK(Fill("a {b") == "2: a '{' without its '}'; write {{ for the brace itself");
  CHECK(Fill("a {b {c}") == "2: a '{' without its '}'; write {{ for the brace itself");
  CHECK(Fill("{") == "0: a '{' without its '}'; write {{ for the brace itself");
}

TEST_CASE("placeholders know where they stand") {
  const auto parsed = Message::Parse("é {{ {a} {b}");
  const auto& placeholders = std::get<Message>(parsed).placeholders();
  REQUIRE(placeholders.size() == 2);
  CHECK(placeholders[0].column == "a");
  CHECK(placeholders[0].offset == 6);
  CHECK(placeholders[1].offset == 10);
}

}  // namespace eventlint
