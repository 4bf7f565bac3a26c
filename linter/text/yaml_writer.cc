#include "text/yaml_writer.h"

#include <yaml-cpp/emitter.h>
#include <yaml-cpp/emittermanip.h>

#include <algorithm>

#include "text/scalar_type.h"
#include "text/utf8.h"

namespace eventlint {
namespace {

// What a line of flow style may hold besides its indentation and key.
constexpr size_t kFlowCharacters = 64;

class YamlWriter {
 public:
  std::string Write(Value value, int block_levels) {
    block_levels_ = block_levels;
    Any(value, 0);
    return emitter_.c_str();
  }

 private:
  void Any(Value value, int level) {
    switch (value.kind()) {
      case Kind::kMapping:
        return Mapping(value, level);
      case Kind::kList:
        return List(value, level);
      case Kind::kString:
        return Text(std::string(value.AsString()));
      case Kind::kNull:
        emitter_ << YAML::LowerNull << YAML::Null;
        return;
      case Kind::kBool:
        emitter_ << value.AsBool();
        return;
      // As written: 0x1F and 1e3 say more than the number does.
      case Kind::kInteger:
      case Kind::kReal:
        emitter_ << std::string(value.AsWritten());
        return;
    }
  }

  void Mapping(Value mapping, int level) {
    emitter_ << StyleOf(mapping, level) << YAML::BeginMap;
    for (const auto& [key, value] : mapping.Members()) {
      emitter_ << YAML::Key;
      Text(std::string(key.AsString()));
      emitter_ << YAML::Value;
      Any(value, level + 1);
    }
    emitter_ << YAML::EndMap;
  }

  void List(Value list, int level) {
    emitter_ << StyleOf(list, level) << YAML::BeginSeq;
    for (const Value item : list.Items()) Any(item, level + 1);
    emitter_ << YAML::EndSeq;
  }

  void Text(const std::string& text) {
    if (IsLiteral(text)) {
      emitter_ << YAML::Literal;
    } else if (HasControls(text)) {
      emitter_ << YAML::EscapeNonAscii << YAML::DoubleQuoted;
    } else if (TypeOfScalar(text).kind != Kind::kString) {
      emitter_ << YAML::DoubleQuoted;
    }
    emitter_ << text;
  }

  YAML::EMITTER_MANIP StyleOf(Value collection, int level) const {
    if (level < block_levels_) return YAML::Block;
    size_t characters = 0;
    return IsShort(collection, &characters) ? YAML::Flow : YAML::Block;
  }

  /// Whether it holds scalars only, all on one short line.
  static bool IsShort(Value collection, size_t* characters) {
    for (const auto& [key, value] : collection.Members()) {
      *characters += CountCharacters(key.AsString()) + 2;
      if (!IsShortScalar(value, characters)) return false;
    }
    for (const Value item : collection.Items()) {
      if (!IsShortScalar(item, characters)) return false;
    }
    return true;
  }

  static bool IsShortScalar(Value value, size_t* characters) {
    if (!value.is_scalar() || HasControls(value.AsWritten())) return false;
    *characters += CountCharacters(value.AsWritten()) + 2;
    return *characters <= kFlowCharacters;
  }

  /// Whether it holds what has to be escaped, line ends included: those of YAML 1.1 as well.
  static bool HasControls(std::string_view text) {
    for (size_t i = 0; i < text.size();) {
      const int32_t c = NextCharacter(text, &i);
      if (c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029) return true;
    }
    return false;
  }

  /// Whether a literal block gives exactly this text: the library writes no chomping and no
  /// indentation indicators.
  static bool IsLiteral(std::string_view text) {
    if (text.size() < 2 || !text.ends_with('\n') || text.starts_with(' ')) return false;
    bool line_is_empty = true;
    for (size_t i = 0; i < text.size();) {
      const size_t end = text.find('\n', i);
      const std::string_view line = text.substr(i, end - i);
      if (HasControls(line)) return false;
      line_is_empty = line.find_first_not_of(' ') == std::string_view::npos;
      if (i == 0 && line_is_empty) return false;
      i = end + 1;
    }
    return !line_is_empty;
  }

  YAML::Emitter emitter_;
  int block_levels_ = 0;
};

}  // namespace

std::string WriteYaml(Value value, int block_levels) {
  return YamlWriter().Write(value, block_levels);
}

}  // namespace eventlint
