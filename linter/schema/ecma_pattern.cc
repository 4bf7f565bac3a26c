#include "schema/ecma_pattern.h"

#include <array>
#include <cstdint>
#include <cstdio>

#include "schema/excerpt.h"

namespace eventlint {

namespace {

// The insides of character classes, in RE2's spelling.
constexpr char kAny[] = "\\x{0}-\\x{10FFFF}";
constexpr char kLineEnds[] = "\\n\\r\\x{2028}\\x{2029}";
constexpr char kSpaces[] =
    "\\x{9}-\\x{D}\\x{20}\\x{A0}\\x{1680}\\x{2000}-\\x{200A}\\x{2028}\\x{2029}\\x{202F}\\x{205F}"
    "\\x{3000}\\x{FEFF}";
constexpr char kNoSpaces[] =
    "\\x{0}-\\x{8}\\x{E}-\\x{1F}\\x{21}-\\x{9F}\\x{A1}-\\x{167F}\\x{1681}-\\x{1FFF}"
    "\\x{200B}-\\x{2027}\\x{202A}-\\x{202E}\\x{2030}-\\x{205E}\\x{2060}-\\x{2FFF}"
    "\\x{3001}-\\x{FEFE}\\x{FF00}-\\x{10FFFF}";

// ECMA's long names of general categories; RE2 knows the short ones.
struct CategoryName {
  std::string_view name;
  std::string_view short_name;
};
constexpr std::array<CategoryName, 38> kCategories = {{
    {"Letter", "L"}, {"Uppercase_Letter", "Lu"}, {"Lowercase_Letter", "Ll"},
    {"Titlecase_Letter", "Lt"}, {"Modifier_Letter", "Lm"}, {"Other_Letter", "Lo"},
    {"Mark", "M"}, {"Combining_Mark", "M"}, {"Nonspacing_Mark", "Mn"}, {"Spacing_Mark", "Mc"},
    {"Enclosing_Mark", "Me"}, {"Number", "N"}, {"Decimal_Number", "Nd"}, {"digit", "Nd"},
    {"Letter_Number", "Nl"}, {"Other_Number", "No"}, {"Punctuation", "P"}, {"punct", "P"},
    {"Connector_Punctuation", "Pc"}, {"Dash_Punctuation", "Pd"}, {"Open_Punctuation", "Ps"},
    {"Close_Punctuation", "Pe"}, {"Initial_Punctuation", "Pi"}, {"Final_Punctuation", "Pf"},
    {"Other_Punctuation", "Po"}, {"Symbol", "S"}, {"Math_Symbol", "Sm"},
    {"Currency_Symbol", "Sc"}, {"Modifier_Symbol", "Sk"}, {"Other_Symbol", "So"},
    {"Separator", "Z"}, {"Space_Separator", "Zs"}, {"Line_Separator", "Zl"},
    {"Paragraph_Separator", "Zp"}, {"Control", "Cc"}, {"cntrl", "Cc"}, {"Format", "Cf"},
    {"Private_Use", "Co"},
}};

bool IsLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

int HexValue(char c) {
  if (IsDigit(c)) return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

std::string CodePoint(uint32_t code) {
  char text[16];
  std::snprintf(text, sizeof text, "\\x{%X}", static_cast<unsigned>(code));
  return text;
}

// What one escape or one member of a class means.
struct Atom {
  std::string text;     // In RE2's spelling.
  bool is_set = false;  // \d, \p{L} and the like: no end of a range.
};

class Translator {
 public:
  Translator(std::string_view pattern, std::string* why) : rest_(pattern), why_(why) {}

  std::optional<std::string> Run() {
    while (!rest_.empty()) {
      if (!TranslateNext()) return std::nullopt;
    }
    return std::move(result_);
  }

 private:
  bool Refuse(const std::string& message) {
    *why_ = message;
    return false;
  }

  // Takes `token` off the front of what is left, if it stands there.
  bool Take(std::string_view token) {
    if (!rest_.starts_with(token)) return false;
    rest_.remove_prefix(token.size());
    return true;
  }

  char TakeChar() {
    const char c = rest_.front();
    rest_.remove_prefix(1);
    return c;
  }

  bool TranslateNext() {
    if (Take("(?")) return TranslateGroup();
    if (Take("[")) return TranslateClass();
    if (Take("\\")) return TranslateEscape();
    if (Take(".")) {
      result_ += std::string("[^") + kLineEnds + "]";
      return true;
    }
    result_ += TakeChar();
    return true;
  }

  // After "(?".
  bool TranslateGroup() {
    const std::string_view group = rest_;
    if (Take("=") || Take("!")) return RefuseLookAround("look-ahead", group);
    if (Take("<=") || Take("<!")) return RefuseLookAround("look-behind", group);
    if (Take("<") || Take("P<")) {
      const size_t end = rest_.find('>');
      if (end == 0 || end == std::string_view::npos) {
        return Refuse("the name of a group is not closed; write (?:...) for one without a name");
      }
      rest_.remove_prefix(end + 1);
      result_ += "(?:";
      return true;
    }
    result_ += "(?";
    while (!rest_.empty() && (rest_[0] == 'i' || rest_[0] == 'm' || rest_[0] == '-')) {
      result_ += TakeChar();
    }
    if (!rest_.empty() && (rest_[0] == ':' || rest_[0] == ')')) return true;
    return Refuse("eventlint knows no group that begins with " +
                  Excerpt("(?" + std::string(group.substr(0, 3))) + "; write (?:...) for a group");
  }

  bool RefuseLookAround(const std::string& what, std::string_view group) {
    return Refuse(what + " (" + Excerpt("(?" + std::string(group)) +
                  ") cannot be matched in linear time; write the pattern without it, or as several "
                  "patterns below allOf and not");
  }

  // After a backslash, outside a class.
  bool TranslateEscape() {
    if (Take("b")) return Append("\\b");
    if (Take("B")) return Append("\\B");
    Atom atom;
    if (!ReadEscape(&atom)) return false;
    return Append(atom.is_set ? "[" + atom.text + "]" : atom.text);
  }

  bool Append(const std::string& text) {
    result_ += text;
    return true;
  }

  // After "[".
  bool TranslateClass() {
    const bool negated = Take("^");
    std::string members;
    while (!Take("]")) {
      if (rest_.empty()) return Refuse("a [ is not closed; write \\[ for the character itself");
      if (!TranslateMember(&members)) return false;
    }
    // A class without members, which RE2 would read as one that holds a bracket.
    if (members.empty()) return Append(negated ? std::string("[") + kAny + "]"
                                               : std::string("[^") + kAny + "]");
    return Append((negated ? "[^" : "[") + members + "]");
  }

  // One character, set or range.
  bool TranslateMember(std::string* members) {
    Atom first;
    if (!ReadMember(&first)) return false;
    *members += first.text;
    if (rest_.size() < 2 || rest_[0] != '-' || rest_[1] == ']') return true;
    rest_.remove_prefix(1);
    Atom last;
    if (!ReadMember(&last)) return false;
    *members += (first.is_set || last.is_set ? "\\-" : "-") + last.text;
    return true;
  }

  bool ReadMember(Atom* atom) {
    if (Take("\\")) {
      if (Take("b")) return Character(8, atom);
      if (Take("-")) return Character('-', atom);
      return ReadEscape(atom);
    }
    return ReadCharacter(atom);
  }

  // A character that stands for itself.
  bool ReadCharacter(Atom* atom) {
    const char c = TakeChar();
    if (static_cast<unsigned char>(c) < 0x80) return Character(static_cast<uint32_t>(c), atom);
    atom->text = c;
    while (!rest_.empty() && (static_cast<unsigned char>(rest_[0]) & 0xC0) == 0x80) {
      atom->text += TakeChar();
    }
    return true;
  }

  static bool Character(uint32_t code, Atom* atom) {
    atom->text = CodePoint(code);
    return true;
  }

  static bool Set(std::string_view text, Atom* atom) {
    atom->text = text;
    atom->is_set = true;
    return true;
  }

  // After a backslash: what means the same inside a class and outside.
  bool ReadEscape(Atom* atom) {
    if (rest_.empty()) return Refuse("it ends with a backslash; write \\\\ for the character");
    if (static_cast<unsigned char>(rest_[0]) >= 0x80) return ReadCharacter(atom);
    const char c = TakeChar();
    switch (c) {
      case 'd': return Set("\\d", atom);
      case 'D': return Set("\\D", atom);
      case 'w': return Set("\\w", atom);
      case 'W': return Set("\\W", atom);
      case 's': return Set(kSpaces, atom);
      case 'S': return Set(kNoSpaces, atom);
      case 't': return Character(9, atom);
      case 'n': return Character(10, atom);
      case 'v': return Character(11, atom);
      case 'f': return Character(12, atom);
      case 'r': return Character(13, atom);
      case 'c': return ReadControl(atom);
      case 'x': return ReadHex(2, atom);
      case 'u': return ReadUnicode(atom);
      case 'p': return ReadProperty("\\p", atom);
      case 'P': return ReadProperty("\\P", atom);
      default: return ReadOtherEscape(c, atom);
    }
  }

  bool ReadOtherEscape(char c, Atom* atom) {
    if (c == '0' && (rest_.empty() || !IsDigit(rest_[0]))) return Character(0, atom);
    if (c == 'k' || (c >= '1' && c <= '9')) {
      return Refuse("the back reference " + Excerpt(std::string("\\") + c) +
                    " cannot be matched in linear time; write the pattern without it");
    }
    if (c == '0') return Refuse("write a character by its number as \\x41 or \\u0041");
    if (c == 'A' || c == 'Z' || c == 'z') {
      return Refuse(Excerpt(std::string("\\") + c) + " is no escape of ECMA 262; write ^ for the "
                    "start of the text and $ for its end");
    }
    if (IsLetter(c)) {
      return Refuse(Excerpt(std::string("\\") + c) +
                    " is no escape of ECMA 262; write the letter without the backslash");
    }
    return Character(static_cast<uint32_t>(c), atom);
  }

  bool ReadControl(Atom* atom) {
    if (rest_.empty() || !IsLetter(rest_[0])) {
      return Refuse("write \\c with a letter after it, such as \\cJ");
    }
    return Character(static_cast<uint32_t>(TakeChar()) % 32, atom);
  }

  std::optional<uint32_t> TakeHex(size_t digits) {
    if (rest_.size() < digits) return std::nullopt;
    uint32_t code = 0;
    for (size_t i = 0; i < digits; ++i) {
      if (HexValue(rest_[i]) < 0) return std::nullopt;
      code = code * 16 + static_cast<uint32_t>(HexValue(rest_[i]));
    }
    rest_.remove_prefix(digits);
    return code;
  }

  bool ReadHex(size_t digits, Atom* atom) {
    const auto code = TakeHex(digits);
    if (!code) return Refuse("write \\x with two hexadecimal digits and \\u with four");
    return Character(*code, atom);
  }

  bool ReadUnicode(Atom* atom) {
    if (Take("{")) return ReadBracedUnicode(atom);
    auto code = TakeHex(4);
    if (!code) return Refuse("write \\x with two hexadecimal digits and \\u with four");
    if (*code < 0xD800 || *code > 0xDFFF) return Character(*code, atom);
    const bool high = *code < 0xDC00;
    const auto low = high && Take("\\u") ? TakeHex(4) : std::nullopt;
    if (!low || *low < 0xDC00 || *low > 0xDFFF) {
      return Refuse("half a surrogate pair is no character; write both halves, or \\u{...}");
    }
    return Character(0x10000 + ((*code - 0xD800) << 10) + (*low - 0xDC00), atom);
  }

  bool ReadBracedUnicode(Atom* atom) {
    uint32_t code = 0;
    size_t digits = 0;
    for (; !rest_.empty() && HexValue(rest_[0]) >= 0 && code <= 0x10FFFF; ++digits) {
      code = code * 16 + static_cast<uint32_t>(HexValue(TakeChar()));
    }
    const bool surrogate = code >= 0xD800 && code <= 0xDFFF;
    if (digits == 0 || code > 0x10FFFF || surrogate || !Take("}")) {
      return Refuse("write \\u{...} with the hexadecimal number of a character, up to 10FFFF");
    }
    return Character(code, atom);
  }

  // After \p or \P.
  bool ReadProperty(std::string_view escape, Atom* atom) {
    const size_t end = rest_.find('}');
    if (!rest_.starts_with("{") || end == std::string_view::npos) {
      return Refuse("write a Unicode property in braces, such as \\p{L}");
    }
    const std::string_view whole = rest_.substr(1, end - 1);
    rest_.remove_prefix(end + 1);
    std::string_view name = whole;
    for (std::string_view prefix : {"General_Category=", "gc=", "Script=", "sc="}) {
      if (name == whole && name.starts_with(prefix)) name.remove_prefix(prefix.size());
    }
    for (const CategoryName& category : kCategories) {
      if (name == category.name) name = category.short_name;
    }
    const bool negated = escape == "\\P";
    if (name == "Any") return Set(negated ? "\\P{Any}" : "\\p{Any}", atom);
    if (name == "ASCII") return Set(negated ? "\\x{80}-\\x{10FFFF}" : "\\x{0}-\\x{7F}", atom);
    if (name.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_") !=
            std::string_view::npos || name.empty()) {
      return Refuse("the Unicode property " + Excerpt(whole) +
                    " is not known; use a general category such as \\p{Lu} or a script such as "
                    "\\p{Script=Arabic}");
    }
    return Set(std::string(escape) + "{" + std::string(name) + "}", atom);
  }

  std::string_view rest_;
  std::string* why_;
  std::string result_;
};

}  // namespace

std::optional<std::string> TranslateEcmaPattern(std::string_view pattern, std::string* why) {
  return Translator(pattern, why).Run();
}

}  // namespace eventlint
