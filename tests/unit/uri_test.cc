#include "schema/uri.h"

#include "catch.h"

using eventlint::IsUri;

namespace {

std::string WhyNoUri(std::string_view text) {
  std::string why;
  CHECK_FALSE(IsUri(text, &why));
  return why;
}

}  // namespace

TEST_CASE("URIs of every shape in RFC 3986") {
  for (const char* uri :
       {"https://example.org", "https://example.org/", "ftp://ftp.is.co.za/rfc/rfc1808.txt",
        "http://www.ietf.org/rfc/rfc2396.txt", "ldap://[2001:db8::7]/c=GB?objectClass?one",
        "mailto:John.Doe@example.com", "news:comp.infosystems.www.servers.unix",
        "tel:+1-816-555-1212", "telnet://192.0.2.16:80/",
        "urn:oasis:names:specification:docbook:dtd:xml:4.1.2",
        "http://user:pass@[::ffff:192.0.2.1]:8080/a;b=c/%C3%A9?q=1&r=/?#top?/", "file:///etc/hosts",
        "https://example.org:/empty-port", "a:", "http://[v1.fe80::a+en1]/",
        "HTTPS://example.org/~x/(y)", "svn+ssh://host/path", "data:,A%20brief%20note"}) {
    CAPTURE(uri);
    CHECK(IsUri(uri));
  }
}

TEST_CASE("what is no URI says what to write") {
  CHECK(WhyNoUri("") == "it is empty; write one such as https://example.org/page");
  CHECK(WhyNoUri("www.example.org/page") ==
        "it does not begin with a scheme; write it in full, such as https://example.org/page");
  CHECK(WhyNoUri("//example.org/") == WhyNoUri("www.example.org"));
  CHECK(WhyNoUri("1http://example.org") == WhyNoUri("www.example.org"));
  CHECK(WhyNoUri("https://example.org/a b") == "a space cannot stand there; write it as %20");
  CHECK(WhyNoUri("https://example.org/Ménaka") == "'é' cannot stand there; write it as %C3%A9");
  CHECK(WhyNoUri("https://example.org/a\nb") == "'\\u000A' cannot stand there; write it as %0A");
  CHECK(WhyNoUri("https://example.org/100%") ==
        "a % must be followed by two hexadecimal digits; write the sign itself as %25");
  CHECK(WhyNoUri("https://example.org/%zz") == WhyNoUri("https://example.org/100%"));
  CHECK(WhyNoUri("https://example.org/[x]") == "'[' cannot stand there; write it as %5B");
  CHECK(WhyNoUri("https://example.org/#a#b") == "'#' cannot stand there; write it as %23");
  CHECK(WhyNoUri("https://example.org:http/") ==
        "the port 'http' is no number; write digits after the colon");
  CHECK(WhyNoUri("https://[2001:db8::1") == "the [ of its host is not closed by a ]");
  CHECK(WhyNoUri("https://[12345::]/") ==
        "the host '12345::' in [ ] is no IPv6 address; write one such as [2001:db8::1]");
  CHECK(WhyNoUri("https://[::1]x/") == "only a colon and a port can follow the ] of its host");
  CHECK(WhyNoUri("https:///page") == "it names no host; write one after the //");
  CHECK(WhyNoUri("http:example.org") ==
        "two slashes and a host must follow the scheme, as in https://example.org");
}

TEST_CASE("an address with a hidden end is refused") {
  CHECK_FALSE(IsUri(std::string_view("http://[::1\0]/", 14)));
}

TEST_CASE("a message shows little of a long URI") {
  CHECK(WhyNoUri("http://example.org:" + std::string(100000, 'x')).size() < 300);
}
