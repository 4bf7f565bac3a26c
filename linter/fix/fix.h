// Fix: a change to a file that mends one thing, and the little language in which its kinds are
// written.
//
// Most kinds look at one scalar at a time (ScalarFix) and say what it should read. What the file's
// characters have to become for that, and whether the file still says the same otherwise, is
// file_fixer.h's to find out, once for all of them. A few look at the whole file (DocumentFix).
#ifndef EVENTLINT_FIX_FIX_H_
#define EVENTLINT_FIX_FIX_H_

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "fix/record_names.h"
#include "schema/table_plan.h"
#include "text/document.h"
#include "text/text_edits.h"

namespace eventlint {

/// What was changed, or would be.
struct Fix {
  std::string file;
  std::string kind;  ///< A FixKind's id.
  Position position;
  std::string message;  ///< "'Tadjalalt' becomes 'tadjalalt'"; empty for mere white space.
};

/// What should have been changed and was not; a whole file has line 1, column 1.
struct Unfixed {
  std::string file;
  Position position;
  std::string reason;
};

/// A scalar of a record, and what the schema says of it.
struct Field {
  Value value;
  const FieldPlan* plan = nullptr;  ///< Null for a key, and for what no schema describes.
  const std::string* collection = nullptr;  ///< Of its record.
  bool is_id = false;               ///< The record's own id.
};

/// What a scalar should read.
struct Change {
  std::string text;
  bool certain = true;  ///< Nobody could have meant anything else.
};

/// What a scalar that reads `text`, once the kinds before this one have changed it, should read;
/// nothing when it is right, or when this kind cannot tell.
using ScalarFix = std::optional<Change> (*)(const Field& field, const std::string& text,
                                            RecordNames* names);

/// What is to be done to one file.
struct DocumentEdits {
  FileEdits edits;
  std::vector<Fix> fixes;
  std::vector<Unfixed> unfixed;
  /// What scalars should read, by the beginning of their spans.
  std::map<uint32_t, std::string> reads;
  struct Move {
    std::string pointer;         ///< Of the list.
    std::vector<size_t> places;  ///< That its items have before, in the order that they get.
  };
  std::map<uint32_t, Move> moves;  ///< By the beginning of the list's span.
};

/// Whether what is wrong with the list at a JSON Pointer is to be left as it is.
using IsExempt = std::function<bool(const std::string& pointer)>;

/// Adds to `edits`, whose path is given, what this kind would change.
using DocumentFix = void (*)(const Document& document, const CollectionPlan& plan,
                             const IsExempt& is_exempt, DocumentEdits* edits);

// The kinds, a file for each; fix_kinds.h lists them.
void FixWhiteSpace(const Document& document, const CollectionPlan&, const IsExempt&,
                   DocumentEdits* edits);
void FixItemOrder(const Document& document, const CollectionPlan& plan, const IsExempt& is_exempt,
                  DocumentEdits* edits);
std::optional<Change> FixUnicodeForm(const Field& field, const std::string& text, RecordNames*);
std::optional<Change> FixEdgeSpace(const Field& field, const std::string& text, RecordNames* names);
std::optional<Change> FixReference(const Field& field, const std::string& text, RecordNames* names);
std::optional<Change> FixUnknownId(const Field& field, const std::string& text, RecordNames* names);
std::optional<Change> FixDate(const Field& field, const std::string& text, RecordNames*);

}  // namespace eventlint

#endif  // EVENTLINT_FIX_FIX_H_
