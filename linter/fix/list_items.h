// ListItems: which characters of a file are an item of a list, so that the item can be moved.
//
// In a block list an item takes the comments directly above it along, and whatever is indented more
// deeply than its dash. Line ends, empty lines, indentation, commas and brackets are the list's own
// and stay where they are.
#ifndef EVENTLINT_FIX_LIST_ITEMS_H_
#define EVENTLINT_FIX_LIST_ITEMS_H_

#include <string>
#include <vector>

#include "text/document.h"

namespace eventlint {

struct ListItems {
  std::vector<Span> spans;  ///< One for each item, in the order of the list.
  /// Whether a comment stands directly above the first item, which may be of the whole list. It is
  /// not part of the item's span.
  bool comment_above = false;
  /// Why the items cannot be told apart; then there are no spans.
  std::string problem;
};

ListItems FindListItems(Value list);

}  // namespace eventlint

#endif  // EVENTLINT_FIX_LIST_ITEMS_H_
