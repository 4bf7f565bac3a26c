// AllowedKinds: which kinds of value a schema lets pass, as far as `type`, `enum` and `const` tell.
#ifndef EVENTLINT_SCHEMA_ALLOWED_KINDS_H_
#define EVENTLINT_SCHEMA_ALLOWED_KINDS_H_

#include <cstdint>
#include <map>
#include <vector>

#include "schema/schema_set.h"
#include "text/document.h"

namespace eventlint {

/// A set of kinds, as bits. A number is a real or a whole one.
using Kinds = uint8_t;
inline constexpr Kinds kTextKind = 1;
inline constexpr Kinds kWholeKind = 2;
inline constexpr Kinds kRealKind = 4;
inline constexpr Kinds kTruthKind = 8;
inline constexpr Kinds kListKind = 16;
inline constexpr Kinds kMappingKind = 32;
inline constexpr Kinds kNullKind = 64;
inline constexpr Kinds kEveryKind = 127;

class AllowedKinds {
 public:
  /// Keeps the reference.
  explicit AllowedKinds(const SchemaSet& schemas) : schemas_(schemas) {}

  /// The kinds that a schema allows. Where it states none, the ones that its other keywords are
  /// about: a schema with `properties` means a mapping. kEveryKind when nothing tells.
  Kinds Of(Value schema);

 private:
  struct Told {
    Kinds stated = kEveryKind;  // what may pass
    Kinds implied = 0;          // what keywords are about that let every other kind pass
  };
  const Told& Tell(Value schema);
  Told TellBranches(const std::vector<Value>& branches);
  Told TellAfresh(Value schema);

  const SchemaSet& schemas_;
  std::map<uint32_t, Told> told_;  // by where the schema begins: many references may lead to one
};

}  // namespace eventlint

#endif  // EVENTLINT_SCHEMA_ALLOWED_KINDS_H_
