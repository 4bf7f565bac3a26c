#include "schema/formats.h"

#include "schema/calendar.h"
#include "schema/date_rewrites.h"
#include "schema/edtf.h"
#include "schema/excerpt.h"
#include "schema/uri.h"
#include "text/slug.h"

namespace eventlint {

namespace {

bool Refuse(std::string* why, const std::string& message) {
  if (why != nullptr) *why = message;
  return false;
}

// YYYY-MM-DD, whether or not there is such a day.
struct DateDigits {
  int64_t year = 0;
  int month = 0;
  int day = 0;
};

std::optional<DateDigits> ReadDateDigits(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = ParseDigits(text.substr(0, 4));
  const auto month = ParseDigits(text.substr(5, 2));
  const auto day = ParseDigits(text.substr(8, 2));
  if (!year || !month || !day) return std::nullopt;
  return DateDigits{*year, static_cast<int>(*month), static_cast<int>(*day)};
}

// Says which of the rewrites that `is_format` accepts may be meant, or else `otherwise`.
bool Suggest(std::string_view text, bool (*is_format)(std::string_view, std::string*),
             const std::string& otherwise, std::string* why) {
  if (why == nullptr) return false;
  std::string suggestions;
  for (const std::string& rewrite : DateRewrites(text)) {
    if (!is_format(rewrite, nullptr)) continue;
    suggestions += (suggestions.empty() ? "write " : " or ") + rewrite;
  }
  return Refuse(why, suggestions.empty() ? otherwise : suggestions);
}

bool IsDate(std::string_view text, std::string* why) {
  const auto date = ReadDateDigits(text);
  if (date) return IsDay(date->year, date->month, date->day, why);
  return Suggest(text, IsDate, "write one whole day: year, month and day, as 2022-02-08", why);
}

bool IsDateTime(std::string_view text, std::string* why) {
  const auto date = ReadDateDigits(text.substr(0, 10));
  if (!date || text.size() < 11 || (text[10] != 'T' && text[10] != 't')) {
    return Suggest(text, IsDateTime,
                   "write a whole day, a T, a time and its offset, as 2022-02-08T09:05:00Z", why);
  }
  return IsDay(date->year, date->month, date->day, why) &&
         IsClock(text.substr(11), DayNumber(date->year, date->month, date->day),
                 ClockStyle::kRfc3339, why);
}

bool IsEdtf(std::string_view text, std::string* why) { return ParseEdtf(text, why).has_value(); }

bool IsCitation(std::string_view text, std::string* why) {
  return ParseCitation(text, why).has_value();
}

constexpr char kCitationShape[] =
    "write source#section/paragraph.sentence, as in my-source#early-life/2.4";

bool IsSlugOf(std::string_view text, const std::string& what, std::string* why) {
  if (IsSlug(text)) return true;
  if (why == nullptr) return false;
  if (text.empty()) return Refuse(why, "it names no " + what + "; " + kCitationShape);
  constexpr size_t kLongestSuggestion = 60;
  const std::string slug = text.size() <= kLongestSuggestion ? Slugify(text) : "";
  const std::string wrong =
      slug.empty() ? " is no slug; write " : " should be " + Excerpt(slug) + ": ";
  return Refuse(why, "the " + what + " " + Excerpt(text) + wrong +
                         "lower-case letters and digits, joined by single hyphens");
}

// A paragraph's, sentence's or line's number.
bool IsNumber(std::string_view text, const std::string& what, std::string* why) {
  constexpr size_t kMostDigits = 9;
  const auto number = ParseDigits(text);
  if (number && text[0] != '0' && text.size() <= kMostDigits) return true;
  if (text.empty()) return Refuse(why, "it names no " + what + "; " + kCitationShape);
  const std::string shown = "the " + what + " number " + Excerpt(text);
  if (text.find_first_not_of("0123456789") != std::string_view::npos) {
    return Refuse(why, shown + " is no number; " + kCitationShape);
  }
  if (text.find_first_not_of('0') == std::string_view::npos) {
    return Refuse(why, shown + " is zero; they are counted from 1");
  }
  if (text[0] == '0') return Refuse(why, shown + " begins with a zero; write it without");
  return Refuse(why, shown + " is greater than any text has; write the one to cite");
}

bool IsInfoboxLine(std::string_view line, std::string* why) {
  if (line.find('.') != std::string_view::npos) {
    return Refuse(why, "the infobox has lines, without sentences; write infobox/3");
  }
  return IsNumber(line, "line", why);
}

bool IsSentence(std::string_view text, std::string* why) {
  const size_t dot = text.find('.');
  if (dot == std::string_view::npos) {
    return IsNumber(text, "paragraph", why) &&
           Refuse(why, "it lacks the sentence; write the paragraph, a point and the sentence, as "
                       "in " + std::string(text) + ".1");
  }
  return IsNumber(text.substr(0, dot), "paragraph", why) &&
         IsNumber(text.substr(dot + 1), "sentence", why);
}

bool IsAnchor(std::string_view anchor, std::string* why) {
  if (anchor.empty()) return Refuse(why, std::string("nothing follows the #; ") + kCitationShape);
  const size_t slash = anchor.find('/');
  if (slash == std::string_view::npos) {
    return Refuse(why, std::string("it lacks the passage within the section; ") + kCitationShape);
  }
  const std::string_view section = anchor.substr(0, slash);
  const std::string_view passage = anchor.substr(slash + 1);
  if (passage.find('/') != std::string_view::npos) {
    return Refuse(why, "it has more than one /; a section is named by its own heading alone, "
                       "without the ones above it");
  }
  if (section == "infobox") return IsInfoboxLine(passage, why);
  return IsSlugOf(section, "section", why) && IsSentence(passage, why);
}

}  // namespace

const std::vector<std::string>& KnownFormats() {
  static const std::vector<std::string> formats = {"citation", "date", "date-time", "edtf", "uri"};
  return formats;
}

bool HasFormat(std::string_view format, std::string_view text, std::string* why) {
  if (format == "citation") return IsCitation(text, why);
  if (format == "date") return IsDate(text, why);
  if (format == "date-time") return IsDateTime(text, why);
  if (format == "edtf") return IsEdtf(text, why);
  if (format == "uri") return IsUri(text, why);
  return Refuse(why, "eventlint does not know the format " + Excerpt(format));
}

std::optional<Citation> ParseCitation(std::string_view text, std::string* why) {
  const size_t hash = text.find('#');
  if (hash == std::string_view::npos) {
    Refuse(why, std::string("it lacks the # and the passage after it; ") + kCitationShape);
    return std::nullopt;
  }
  const Citation citation{text.substr(0, hash), text.substr(hash + 1)};
  if (citation.anchor.find('#') != std::string_view::npos) {
    Refuse(why, std::string("it has more than one #; ") + kCitationShape);
    return std::nullopt;
  }
  if (!IsSlugOf(citation.source, "source", why) || !IsAnchor(citation.anchor, why)) {
    return std::nullopt;
  }
  return citation;
}

}  // namespace eventlint
