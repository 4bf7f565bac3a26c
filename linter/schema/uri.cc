#include "schema/uri.h"

#include <arpa/inet.h>

#include <cstdio>

#include "schema/excerpt.h"

namespace eventlint {

namespace {

constexpr char kDigits[] = "0123456789";
constexpr char kHexDigits[] = "0123456789ABCDEFabcdef";
constexpr char kUnreserved[] =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
constexpr char kSubDelimiters[] = "!$&'()*+,;=";

bool Refuse(std::string* why, const std::string& message) {
  if (why != nullptr) *why = message;
  return false;
}

bool IsOneOf(char c, std::string_view set) { return set.find(c) != std::string_view::npos; }

bool ConsistsOf(std::string_view text, std::string_view set) {
  return text.find_first_not_of(set) == std::string_view::npos;
}

bool IsContinuation(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

bool IsLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// The character at `at`, which is not allowed there, and its percent-encoding.
std::string RefuseCharacter(std::string_view text, size_t at) {
  size_t end = at + 1;
  while (end < text.size() && end < at + 4 && IsContinuation(text[end])) ++end;
  std::string encoded;
  for (char c : text.substr(at, end - at)) {
    char triplet[4];
    std::snprintf(triplet, sizeof triplet, "%%%02X", static_cast<unsigned>(c) & 0xFF);
    encoded += triplet;
  }
  const std::string shown = text[at] == ' ' ? "a space" : Excerpt(text.substr(at, end - at));
  return shown + " cannot stand there; write it as " + encoded;
}

// Whether a part holds percent-encodings and characters that are unreserved, sub-delimiters or in
// `also`, and nothing else.
bool IsPart(std::string_view part, std::string_view also, std::string* why) {
  for (size_t i = 0; i < part.size(); ++i) {
    if (part[i] == '%') {
      if (part.size() - i < 3 || !ConsistsOf(part.substr(i + 1, 2), kHexDigits)) {
        return Refuse(why, "a % must be followed by two hexadecimal digits; write the sign itself "
                           "as %25");
      }
      i += 2;
    } else if (!IsOneOf(part[i], kUnreserved) && !IsOneOf(part[i], kSubDelimiters) &&
               !IsOneOf(part[i], also)) {
      return Refuse(why, RefuseCharacter(part, i));
    }
  }
  return true;
}

// v1.address: a form that RFC 3986 keeps for what comes after IPv6.
bool IsFutureAddress(std::string_view literal) {
  const size_t dot = literal.find('.');
  if (dot == std::string_view::npos || (literal[0] != 'v' && literal[0] != 'V')) return false;
  const std::string_view version = literal.substr(1, dot - 1);
  const std::string_view address = literal.substr(dot + 1);
  return !version.empty() && ConsistsOf(version, kHexDigits) && !address.empty() &&
         ConsistsOf(address, std::string(kUnreserved) + kSubDelimiters + ":");
}

// What stands between [ and ].
bool IsIpLiteral(std::string_view literal, std::string* why) {
  if (IsFutureAddress(literal)) return true;
  in6_addr address;
  if (literal.find('\0') == std::string_view::npos &&
      inet_pton(AF_INET6, std::string(literal).c_str(), &address) == 1) {
    return true;
  }
  return Refuse(why, "the host " + Excerpt(literal) +
                         " in [ ] is no IPv6 address; write one such as [2001:db8::1]");
}

bool IsPort(std::string_view port, std::string* why) {
  if (ConsistsOf(port, kDigits)) return true;
  return Refuse(why, "the port " + Excerpt(port) + " is no number; write digits after the colon");
}

bool IsHostAndPort(std::string_view text, std::string* why) {
  if (text.starts_with("[")) {
    const size_t end = text.find(']');
    if (end == std::string_view::npos) return Refuse(why, "the [ of its host is not closed by a ]");
    const std::string_view rest = text.substr(end + 1);
    if (!IsIpLiteral(text.substr(1, end - 1), why)) return false;
    if (rest.empty()) return true;
    if (rest[0] == ':') return IsPort(rest.substr(1), why);
    return Refuse(why, "only a colon and a port can follow the ] of its host");
  }
  const size_t colon = text.find(':');
  if (colon != std::string_view::npos && !IsPort(text.substr(colon + 1), why)) return false;
  return IsPart(text.substr(0, colon), "", why);
}

bool IsAuthority(std::string_view authority, bool host_needed, std::string* why) {
  const size_t at = authority.rfind('@');
  if (at != std::string_view::npos) {
    if (!IsPart(authority.substr(0, at), ":", why)) return false;
    authority.remove_prefix(at + 1);
  }
  if (host_needed && (authority.empty() || authority[0] == ':')) {
    return Refuse(why, "it names no host; write one after the //");
  }
  return IsHostAndPort(authority, why);
}

bool IsScheme(std::string_view scheme) {
  return !scheme.empty() && IsLetter(scheme[0]) &&
         ConsistsOf(scheme, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-.");
}

bool IsWeb(std::string_view scheme) {
  std::string lower;
  for (char c : scheme.substr(0, 6)) lower += static_cast<char>(IsLetter(c) ? c | 0x20 : c);
  return lower == "http" || lower == "https";
}

// What follows the scheme: //authority, path, ?query and #fragment.
bool IsHierarchy(std::string_view text, bool web, std::string* why) {
  const size_t fragment = text.find('#');
  if (fragment != std::string_view::npos) {
    if (!IsPart(text.substr(fragment + 1), ":@/?", why)) return false;
    text = text.substr(0, fragment);
  }
  const size_t query = text.find('?');
  if (query != std::string_view::npos) {
    if (!IsPart(text.substr(query + 1), ":@/?", why)) return false;
    text = text.substr(0, query);
  }
  if (text.starts_with("//")) {
    text.remove_prefix(2);
    const size_t path = text.find('/');
    if (!IsAuthority(text.substr(0, path), web, why)) return false;
    text = path == std::string_view::npos ? std::string_view() : text.substr(path);
  } else if (web) {
    return Refuse(why, "two slashes and a host must follow the scheme, as in https://example.org");
  }
  return IsPart(text, ":@/", why);
}

}  // namespace

bool IsUri(std::string_view text, std::string* why) {
  if (text.empty()) return Refuse(why, "it is empty; write one such as https://example.org/page");
  const size_t colon = text.find(':');
  const std::string_view scheme = text.substr(0, colon);
  if (colon == std::string_view::npos || !IsScheme(scheme)) {
    return Refuse(why, "it does not begin with a scheme; write it in full, such as "
                       "https://example.org/page");
  }
  return IsHierarchy(text.substr(colon + 1), IsWeb(scheme), why);
}

}  // namespace eventlint
