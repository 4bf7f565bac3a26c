#include "report/safe_text.h"

#include <algorithm>
#include <cstdio>
#include <cstring>

#include "report/terminal_text.h"
#include "text/character.h"
#include "text/utf8.h"

namespace eventlint {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";  // U+FFFD

// U+2060: shows nothing, takes no space and breaks no line, but parts a sign from its word.
constexpr std::string_view kWordJoiner = "\xE2\x81\xA0";

bool IsAsciiLetterOrDigit(char c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

std::string Format(const char* format, unsigned number) {
  char text[16];
  std::snprintf(text, sizeof text, format, number);
  return text;
}

std::string Percent(char byte) { return Format("%%%02X", static_cast<unsigned char>(byte)); }

/// The characters of XML 1.0, section 2.2.
bool IsXmlCharacter(int32_t character) {
  return character == '\t' || character == '\n' || character == '\r' ||
         (character >= 0x20 && character <= 0xD7FF) ||
         (character >= 0xE000 && character <= 0xFFFD) || character >= 0x10000;
}

std::string PercentEncode(std::string_view text, std::string_view signs) {
  std::string out;
  for (const char byte : text) {
    if (signs.find(byte) == std::string_view::npos) {
      out += byte;
    } else {
      out += Percent(byte);
    }
  }
  return out;
}

/// The text with U+FFFD in place of what a log would not show, and of what is not UTF-8.
std::string Visible(std::string_view text) {
  std::string out;
  for (size_t i = 0; i < text.size();) {
    const size_t begin = i;
    const int32_t character = NextCharacter(text, &i);
    const bool kept = character == '\t' || character == '\r' || character == '\n' ||
                      (character >= 0 && !IsInvisible(character));
    out += kept ? text.substr(begin, i - begin) : kReplacement;
  }
  return out;
}

/// Whether "www." begins at `i`, from which GitHub would make a link.
bool IsWebPrefix(std::string_view text, size_t i) {
  return text.size() - i >= 4 && text[i + 3] == '.' && (text[i] | 0x20) == 'w' &&
         (text[i + 1] | 0x20) == 'w' && (text[i + 2] | 0x20) == 'w';
}

/// GitHub looks for @name, #1, GH-1, :smile:, https://x and www.x in the finished page, where a
/// reference is the sign again.
bool IsSeenAsReference(std::string_view text, size_t i) {
  const char c = text[i];
  if (c == '@' || c == '#' || IsWebPrefix(text, i)) return true;
  const bool goes_on = i + 1 < text.size() && text[i + 1] != ' ';
  const bool after_gh = i >= 2 && (text[i - 1] | 0x20) == 'h' && (text[i - 2] | 0x20) == 'g';
  return goes_on && (c == ':' || (c == '-' && after_gh));
}

/// Whether a text needs nothing but backticks around it.
bool IsPlainCode(std::string_view text) {
  return !text.empty() && text.front() != ' ' && text.back() != ' ' &&
         std::all_of(text.begin(), text.end(), [](char c) {
           return IsAsciiLetterOrDigit(c) ||
                  std::string_view(" .,:;/_-+()#").find(c) != std::string_view::npos;
         });
}

}  // namespace

std::string CutText(std::string_view text, size_t characters) {
  size_t count = 0;
  size_t end = 0;
  for (size_t i = 0; i < text.size(); ++count) {
    NextCharacter(text, &i);
    if (count < characters) end = i;
  }
  if (count <= characters) return std::string(text);
  return std::string(text.substr(0, end)) + "… (and " + std::to_string(count - characters) +
         " more characters)";
}

std::string UriOfPath(std::string_view path) {
  std::string out;
  for (const char byte : path) {
    const bool plain =
        IsAsciiLetterOrDigit(byte) || std::string_view("-._~/").find(byte) != std::string::npos;
    if (plain) {
      out += byte;
    } else {
      out += Percent(byte);
    }
  }
  return out;
}

std::string XmlText(std::string_view text) {
  std::string out;
  for (size_t i = 0; i < text.size();) {
    const size_t begin = i;
    const int32_t character = NextCharacter(text, &i);
    if (character < 0 || !IsXmlCharacter(character)) {
      out += kReplacement;
    } else if (character < 0x20 || (character < 0x80 && std::strchr("&<>\"'", character))) {
      out += Format("&#%u;", static_cast<unsigned>(character));
    } else {
      out += text.substr(begin, i - begin);
    }
  }
  return out;
}

std::string MarkdownText(std::string_view text) {
  // Letters, digits and these mean nothing by themselves within a line. All other signs of ASCII
  // become references, which CommonMark never takes for markup.
  constexpr std::string_view kPlain = " .,:;()/%?-+='\"";
  const std::string line = Printable(text);
  std::string out;
  for (size_t i = 0; i < line.size(); ++i) {
    const char c = line[i];
    const bool ascii = static_cast<unsigned char>(c) < 0x80;
    if (!ascii || IsAsciiLetterOrDigit(c) || kPlain.find(c) != std::string_view::npos) {
      out += c;
    } else {
      out += Format("&#%u;", static_cast<unsigned>(c));
    }
    if (IsSeenAsReference(line, i)) out += kWordJoiner;
  }
  return out;
}

std::string MarkdownCode(std::string_view text) {
  return IsPlainCode(text) ? '`' + std::string(text) + '`' : MarkdownText(text);
}

std::string CommandData(std::string_view text) { return PercentEncode(Visible(text), "%\r\n"); }

std::string CommandProperty(std::string_view text) {
  return PercentEncode(Visible(text), "%\r\n:,");
}

std::string LogLine(std::string_view text) {
  std::string line = Printable(text);
  // The older form of a command, `##[name]`, is found anywhere in a line.
  for (size_t at = line.find("##["); at != std::string::npos; at = line.find("##[", at)) {
    line.insert(at + 1, " ");
  }
  return line;
}

}  // namespace eventlint
