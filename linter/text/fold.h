// Fold: names compared as a reader would, whatever their marks, capitals and dashes.
#ifndef EVENTLINT_TEXT_FOLD_H_
#define EVENTLINT_TEXT_FOLD_H_

#include <string>
#include <string_view>
#include <vector>

namespace eventlint {

/// The text without marks, in one case (Unicode full case folding), with one kind of dash and of
/// apostrophe and single spaces: "Ménaka" and "MENAKA" are both "menaka". `text` is valid UTF-8.
std::string Fold(std::string_view text);

/// The text in Unicode's normalisation form C, so that é is one character however it was typed.
/// `text` is valid UTF-8.
std::string NormaliseNfc(std::string_view text);

/// Whether NormaliseNfc would leave the text as it is. `text` is valid UTF-8.
bool IsNfc(std::string_view text);

/// The text with small letters for capitals, by Unicode's rules that hold for every language.
/// `text` is valid UTF-8.
std::string LowerCase(std::string_view text);

/// How many edits a folded word may be from what was meant: one in three characters, three at most.
int NearEdits(std::string_view folded);

/// The candidate nearest to `word` once both are folded, when it is near enough to be what was
/// meant (NearEdits); empty otherwise. The first of equals wins.
std::string Nearest(std::string_view word, const std::vector<std::string>& candidates);

}  // namespace eventlint

#endif  // EVENTLINT_TEXT_FOLD_H_
