// item-order: the items of a list that its schema wants sorted, put in order.
#include "schema/list_order.h"

#include <algorithm>

#include "fix/fix.h"
#include "fix/list_items.h"

namespace eventlint {

// Of lists within one another, the outermost moves first, and the others when it is in order.
void FixItemOrder(const Document& document, const CollectionPlan& plan, const IsExempt& is_exempt,
                  DocumentEdits* edits) {
  const std::string_view text = document.source().text();
  uint32_t moved_until = 0;  // what lies before it may move already
  ForEachOrderedList(document, plan, [&](const OrderedList& list) {
    std::vector<size_t> places = SortedItems(list);
    const uint32_t begin = list.list.span().begin;
    if (std::is_sorted(places.begin(), places.end()) || is_exempt(list.pointer)) return;
    if (begin < moved_until) return;
    const Position position = list.list.range().begin;
    ListItems items = FindListItems(list.list);
    if (items.problem.empty() && items.comment_above && places.front() != 0) {
      items.problem =
          "the comment above its first item may be of the whole list; if it is, put an empty line "
          "after it, and if not, move that item by hand";
    }
    if (!items.problem.empty()) {
      edits->unfixed.push_back({edits->edits.path, position,
                                "the list is not sorted by " + OrderInWords(*list.order) +
                                    " and left as it is: " + items.problem});
      return;
    }
    for (size_t i = 0; i < places.size(); ++i) {
      if (places[i] == i) continue;
      const Span from = items.spans[places[i]];
      moved_until = std::max(moved_until, items.spans[i].end);
      edits->edits.edits.push_back(
          {items.spans[i], std::string(text.substr(from.begin, from.end - from.begin))});
    }
    edits->fixes.push_back({edits->edits.path, "item-order", position,
                            "the list is sorted by " + OrderInWords(*list.order)});
    edits->moves.emplace(begin, DocumentEdits::Move{list.pointer, std::move(places)});
  });
}

}  // namespace eventlint
