// WhiteSpaceEdits: white space in a file that says nothing, wherever the format lets it go.
#ifndef EVENTLINT_FIX_WHITE_SPACE_H_
#define EVENTLINT_FIX_WHITE_SPACE_H_

#include <vector>

#include "text/document.h"
#include "text/text_edits.h"

namespace eventlint {

/// Takes spaces from the ends of lines, and gives the last line an end like the first one's. Lines
/// within quoted texts and blocks stay as they are, and so do tabs.
std::vector<TextEdit> WhiteSpaceEdits(const Document& document);

}  // namespace eventlint

#endif  // EVENTLINT_FIX_WHITE_SPACE_H_
