#include "store/sql_text.h"

#include "schema/table_plan.h"

namespace eventlint {

namespace {

bool IsSpace(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

// Everything beyond ASCII may be part of a name.
bool IsWord(char c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_' ||
         c == '$' || static_cast<unsigned char>(c) >= 0x80;
}

// The end of what is closed by `closing`.
size_t EndOf(std::string_view sql, std::string_view closing, size_t from) {
  const size_t found = sql.find(closing, from);
  return found == std::string_view::npos ? sql.size() : found + closing.size();
}

// The end of a space or comment that begins at `at`; `at` when none does.
size_t SkipBlank(std::string_view sql, size_t at) {
  if (IsSpace(sql[at])) return at + 1;
  if (sql.substr(at, 2) == "--") return EndOf(sql, "\n", at);
  if (sql.substr(at, 2) == "/*") return EndOf(sql, "*/", at + 2);
  return at;
}

size_t EndOfToken(std::string_view sql, size_t at) {
  const char c = sql[at];
  if (c == '[') return EndOf(sql, "]", at);
  if (c == '\'' || c == '"' || c == '`') {
    const std::string_view quote = sql.substr(at, 1);
    size_t end = EndOf(sql, quote, at + 1);
    while (end < sql.size() && sql[end] == c) end = EndOf(sql, quote, end + 1);
    return end;
  }
  size_t end = at + 1;
  while (IsWord(c) && end < sql.size() && IsWord(sql[end])) ++end;
  return end;
}

}  // namespace

std::vector<SqlToken> SplitSql(std::string_view sql) {
  std::vector<SqlToken> tokens;
  size_t at = 0;
  while (at < sql.size()) {
    const size_t after_blank = SkipBlank(sql, at);
    if (after_blank > at) {
      at = after_blank;
      continue;
    }
    const size_t end = EndOfToken(sql, at);
    tokens.push_back({sql.substr(at, end - at), at});
    at = end;
  }
  return tokens;
}

std::optional<size_t> FindName(std::string_view sql, std::string_view name) {
  for (const SqlToken& token : SplitSql(sql)) {
    const bool quoted = token.text.size() > 2 && token.text.front() == '"';
    const std::string_view text = quoted ? token.text.substr(1, token.text.size() - 2) : token.text;
    if (SameName(text, name)) return token.offset;
  }
  return std::nullopt;
}

}  // namespace eventlint
