#include "store/sql_text.h"

#include <string>

#include "catch.h"

namespace eventlint {

namespace {

std::string Tokens(std::string_view sql) {
  std::string tokens;
  for (const SqlToken& token : SplitSql(sql)) {
    tokens += std::to_string(token.offset) + ":" + std::string(token.text) + " ";
  }
  return tokens;
}

}  // namespace

TEST_CASE("SQL is split into words, quoted texts and signs") {
  CHECK(Tokens("SELECT a.b,'it''s' -- no\n/* no */ >=\"x\"\"y\" é_1") ==
        "0:SELECT 7:a 8:. 9:b 10:, 11:'it''s' 34:> 35:= 36:\"x\"\"y\" 43:é_1 ");
  CHECK(Tokens("[a b]`c`") == "0:[a b] 5:`c` ");
  CHECK(Tokens(" \t\r\n ") == "");
}

TEST_CASE("what is not closed reaches to the end") {
  CHECK(Tokens("'a b") == "0:'a b ");
  CHECK(Tokens("1 /* a") == "0:1 ");
  CHECK(Tokens("1 -- a") == "0:1 ");
  CHECK(Tokens("\"") == "0:\" ");
}

TEST_CASE("a name is found as a word, whatever its case, and not in a text or a comment") {
  CHECK(FindName("SELECT 'at', chat, -- at\n AT FROM x", "at") == 26);
  CHECK(FindName("SELECT \"at\"", "at") == 7);
  CHECK_FALSE(FindName("SELECT 'at'", "at"));
}

}  // namespace eventlint
