#include "report/safe_text.h"

#include "catch.h"

namespace eventlint {
namespace {

TEST_CASE("a text is cut between characters, and says what is missing") {
  CHECK(CutText("éàü", 3) == "éàü");
  CHECK(CutText("éàüö", 2) == "éà… (and 2 more characters)");
}

TEST_CASE("a path becomes a URI reference") {
  CHECK(UriOfPath("dataset/a-b_c.1~.yaml") == "dataset/a-b_c.1~.yaml");
  CHECK(UriOfPath("a b/é?#:%\n\xff") == "a%20b/%C3%A9%3F%23%3A%25%0A%FF");
}

TEST_CASE("text for XML holds no sign, no line break and no forbidden character") {
  CHECK(XmlText("<a b=\"c\" d='e'>&]]>") == "&#60;a b=&#34;c&#34; d=&#39;e&#39;&#62;&#38;]]&#62;");
  CHECK(XmlText("\t\r\n") == "&#9;&#13;&#10;");
  const std::string zero(1, '\0');
  CHECK(XmlText(zero + "\x1b\xff\xEF\xBF\xBF é 𝄞") == "\uFFFD\uFFFD\uFFFD\uFFFD é 𝄞");
}

TEST_CASE("text for Markdown is nothing but itself") {
  CHECK(MarkdownText("plain, text: (1/2) é") == "plain, text: (1/2) é");
  CHECK(MarkdownText("*a* _b_ ~c~ $d$ !e &f; {g} ^h") ==
        "&#42;a&#42; &#95;b&#95; &#126;c&#126; &#36;d&#36; &#33;e &#38;f; &#123;g&#125; &#94;h");
  CHECK(MarkdownText("a\nb\tc\x1b") == "a&#92;nb&#92;tc&#92;u001b");
  CHECK(MarkdownText(":100: a@b.org GH-12 WWW.e.org") ==
        ":\u2060100: a&#64;\u2060b.org GH-\u206012 W\u2060WW.e.org");
}

TEST_CASE("a name is code in Markdown, where nothing in it could end the code") {
  CHECK(MarkdownCode("dataset/a_b.yaml:1:2") == "`dataset/a_b.yaml:1:2`");
  CHECK(MarkdownCode("a`b") == "a&#96;b");
  CHECK(MarkdownCode("a|b") == "a&#124;b");
  CHECK(MarkdownCode(" a") == " a");
  CHECK(MarkdownCode("") == "");
}

TEST_CASE("data and properties of a workflow command are escaped") {
  CHECK(CommandData("50%\r\n::a,b\xff\x1b\t") == "50%25%0D%0A::a,b\uFFFD\uFFFD\t");
  CHECK(CommandProperty("50%\r\n::a,b\xff") == "50%25%0D%0A%3A%3Aa%2Cb\uFFFD");
}

TEST_CASE("a line of a log holds no command of the older form") {
  CHECK(LogLine("error ##[a]###[b]\n") == "error # #[a]## #[b]\\n");
}

}  // namespace
}  // namespace eventlint
