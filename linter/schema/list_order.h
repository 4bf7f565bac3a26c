// ListOrder: whether lists stand in the order that their schema asks for with x-order.
//
// Numbers and truth values are sorted by size, dates by their first day and then by their last,
// texts by their characters' code points, as `LC_ALL=C sort` does; of two kinds, numbers come before
// texts. Dates of which neither end is known, and items without a value, come last. What compares
// equal may stand either way.
#ifndef EVENTLINT_SCHEMA_LIST_ORDER_H_
#define EVENTLINT_SCHEMA_LIST_ORDER_H_

#include <functional>
#include <string>
#include <vector>

#include "schema/table_plan.h"
#include "text/document.h"
#include "text/fault.h"

namespace eventlint {

/// A list, and the order that its schema asks for.
struct OrderedList {
  Value list;
  const ListOrder* order;
  const FieldPlan* items;  ///< The plan of its items.
  std::string pointer;     ///< JSON Pointer within the file.
};

/// Calls `visit` with every such list of a file, an outer one before those inside it. What an alias
/// repeats is passed over.
void ForEachOrderedList(const Document& document, const CollectionPlan& plan,
                        const std::function<void(const OrderedList&)>& visit);

/// The place that each item has now, in the order that they should have. Equal items stay as they
/// are.
std::vector<size_t> SortedItems(const OrderedList& list);

/// "date and id": what a list is sorted by, in words.
std::string OrderInWords(const ListOrder& order);

/// Appends a fault for each item that belongs before the one ahead of it.
void FindUnsortedLists(const Document& document, const CollectionPlan& plan,
                       std::vector<Fault>* faults);

}  // namespace eventlint

#endif  // EVENTLINT_SCHEMA_LIST_ORDER_H_
