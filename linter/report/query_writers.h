// Query writers: the rows that a SELECT returned, as a table for people, as CSV or as JSON.
#ifndef EVENTLINT_REPORT_QUERY_WRITERS_H_
#define EVENTLINT_REPORT_QUERY_WRITERS_H_

#include <string>

#include "store/database.h"

namespace eventlint {

/// Aligned columns; numbers to the right, NULL as nothing. Ends with the number of rows.
std::string DrawTable(const QueryResult& result);

/// RFC 4180 with LF line ends; the first line holds the columns' names, NULL is empty.
std::string WriteCsv(const QueryResult& result);

/// A list of objects. Throws InputError when two columns have one name, since an object cannot hold
/// both.
std::string WriteJson(const QueryResult& result);

}  // namespace eventlint

#endif  // EVENTLINT_REPORT_QUERY_WRITERS_H_
