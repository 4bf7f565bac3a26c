// JSON, read and written.
//
// JsonWriter: calls come in reading order; keys keep the order in which they were given. Text that
// is not UTF-8 is written with U+FFFD, and NaN and infinities, which JSON cannot say, as null: a
// writer of reports must not fail on the data that it reports. Characters that ReadDocument refuses
// in a file are written as escapes, so that whatever is written can be read again.
#ifndef EVENTLINT_TEXT_JSON_H_
#define EVENTLINT_TEXT_JSON_H_

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "text/document_builder.h"

namespace eventlint {

/// Reads one JSON text (RFC 8259); null, with a fault, when it is not one.
/// REQUIRES: `source` is UTF-8.
std::unique_ptr<Document> ReadJson(std::shared_ptr<const SourceText> source,
                                   const ReadLimits& limits, std::vector<Fault>* faults);

/// Reads newline-delimited JSON: the values of its lines, as a list. Empty lines are passed over.
std::unique_ptr<Document> ReadNdjson(std::shared_ptr<const SourceText> source,
                                     const ReadLimits& limits, std::vector<Fault>* faults);

class JsonWriter {
 public:
  JsonWriter();
  ~JsonWriter();

  void StartObject();
  void EndObject();
  void StartArray();
  void EndArray();
  /// REQUIRES: inside an object, before each of its values. A key that is given twice keeps the
  /// later value.
  void Key(std::string_view key);
  void String(std::string_view value);
  void Integer(int64_t value);
  void Real(double value);
  void Bool(bool value);
  void Null();

  /// The text, without a line end. `pretty` indents by two spaces.
  /// REQUIRES: one value is complete; the writer is not used again.
  std::string Finish(bool pretty);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// A value of a document, as JSON on one line.
std::string ToJson(Value value);

}  // namespace eventlint

#endif  // EVENTLINT_TEXT_JSON_H_
