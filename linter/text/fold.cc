#include "text/fold.h"

#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/stringoptions.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <stdexcept>

#include "text/character.h"
#include "text/edit_distance.h"
#include "text/utf8.h"

namespace eventlint {

namespace {

// What an ASCII name folds to, without the normaliser: most names are ASCII.
std::string FoldAscii(std::string_view text) {
  std::string out;
  for (char c : text) {
    const bool space = c == ' ' || (c >= '\t' && c <= '\r');
    if (space) {
      if (!out.empty() && out.back() != ' ') out += ' ';
    } else {
      out += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c == '`' ? '\'' : c;
    }
  }
  if (out.ends_with(' ')) out.pop_back();
  return out;
}

bool IsAscii(std::string_view text) {
  return std::none_of(text.begin(), text.end(), [](char c) { return c & 0x80; });
}

icu::UnicodeString FromUtf8(std::string_view text) {
  return icu::UnicodeString::fromUTF8(
      icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
}

}  // namespace

std::string Fold(std::string_view text) {
  if (IsAscii(text)) return FoldAscii(text);

  UErrorCode error = U_ZERO_ERROR;
  const icu::Normalizer2* decompose = icu::Normalizer2::getNFKDInstance(error);
  const icu::Normalizer2* compose = icu::Normalizer2::getNFCInstance(error);
  if (U_FAILURE(error)) return FoldAscii(text);
  icu::UnicodeString source = FromUtf8(text);
  // The acute accent, which the normaliser would make a space and a mark.
  source.findAndReplace(u"\u00B4", u"'");
  icu::UnicodeString plain = decompose->normalize(source, error);
  // Folding may compose marks anew (İ), so decompose again.
  plain = decompose->normalize(plain.foldCase(U_FOLD_CASE_DEFAULT), error);
  icu::UnicodeString folded;
  for (int32_t i = 0; i < plain.length(); i = plain.moveIndex32(i, 1)) {
    const UChar32 c = plain.char32At(i);
    if (IsMark(c) || IsIgnorable(c)) continue;
    if (IsWhiteSpace(c)) {
      if (!folded.isEmpty() && !folded.endsWith(u' ')) folded.append(u' ');
    } else {
      folded.append(IsDash(c) ? UChar32('-') : IsApostrophe(c) ? UChar32('\'') : c);
    }
  }
  if (folded.endsWith(u' ')) folded.truncate(folded.length() - 1);
  std::string out;
  compose->normalize(folded, error).toUTF8String(out);
  return out;
}

std::string NormaliseNfc(std::string_view text) {
  if (IsAscii(text)) return std::string(text);
  UErrorCode error = U_ZERO_ERROR;
  const icu::Normalizer2* compose = icu::Normalizer2::getNFCInstance(error);
  if (U_FAILURE(error)) throw std::runtime_error("the Unicode library cannot normalise text");
  std::string out;
  compose->normalize(FromUtf8(text), error).toUTF8String(out);
  if (U_FAILURE(error)) throw std::runtime_error("the Unicode library cannot normalise text");
  return out;
}

bool IsNfc(std::string_view text) { return IsAscii(text) || NormaliseNfc(text) == text; }

std::string LowerCase(std::string_view text) {
  std::string out;
  if (IsAscii(text)) {
    for (char c : text) out += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return out;
  }
  FromUtf8(text).toLower(icu::Locale::getRoot()).toUTF8String(out);
  return out;
}

int NearEdits(std::string_view folded) {
  return std::clamp(static_cast<int>(CountCharacters(folded)) / 3, 1, 3);
}

std::string Nearest(std::string_view word, const std::vector<std::string>& candidates) {
  const std::string folded = Fold(word);
  const Spelling spelling(folded);
  int best = NearEdits(folded) + 1;
  std::string nearest;
  for (const std::string& candidate : candidates) {
    const int distance = EditDistance(spelling, Spelling(Fold(candidate)), best - 1);
    if (distance < best) {
      best = distance;
      nearest = candidate;
    }
  }
  return nearest;
}

}  // namespace eventlint
