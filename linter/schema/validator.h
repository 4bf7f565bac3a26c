// Validator: does a record have the shape that its JSON Schema asks for?
//
// The verdict is valijson's. When it is "no", ExplainFaults (fault_explainer.h) finds the places
// and the words: one fault is one Fault, at the deepest place that is wrong.
#ifndef EVENTLINT_SCHEMA_VALIDATOR_H_
#define EVENTLINT_SCHEMA_VALIDATOR_H_

#include <memory>
#include <string>
#include <vector>

#include "schema/schema_set.h"
#include "text/document.h"
#include "text/fault.h"

namespace eventlint {

class Validator {
 public:
  /// Compiles every schema of the set. Keeps a reference to `schemas`, which must outlive it.
  /// Throws InputError at the schema that the validating library cannot compile.
  explicit Validator(const SchemaSet& schemas);
  ~Validator();

  /// Whether `value` satisfies the schema at that JSON Pointer of the bundle. Thread-safe.
  /// False also when that takes too long to find out (see Check). REQUIRES: a schema stands there.
  bool Accepts(const std::string& schema_pointer, Value value) const;

  /// Whether `value` satisfies one keyword of that schema taken alone, for example "type". Compiled
  /// when it is first asked for. Thread-safe. REQUIRES: the schema has that keyword and is no
  /// `$ref`.
  bool AcceptsKeyword(const std::string& schema_pointer, const std::string& keyword,
                      Value value) const;

  /// Appends what is wrong with a record. `pointer` is the record's own, within its file; faults'
  /// pointers begin with it. A record that a schema cannot be checked against in reasonable time (a
  /// schema that branches twice at every level of a deep record) is one fault that says so.
  /// Thread-safe.
  void Check(const std::string& schema_pointer, Value record, const std::string& pointer,
             std::vector<Fault>* faults) const;

 private:
  class Compiled;
  const SchemaSet& schemas_;
  std::unique_ptr<Compiled> compiled_;
};

}  // namespace eventlint

#endif  // EVENTLINT_SCHEMA_VALIDATOR_H_
