// DocumentAdapter: a Value as valijson sees it. Private to validator.cc.
//
// valijson's own adapters read "7" as a number and an empty list as an empty text; this one never
// takes a value for anything but what it is. The one liberty is JSON Schema's own: 1.0 is a whole
// number.
#ifndef EVENTLINT_SCHEMA_DOCUMENT_ADAPTER_H_
#define EVENTLINT_SCHEMA_DOCUMENT_ADAPTER_H_

#include <string>
#include <utility>
#include <valijson/exceptions.hpp>
#include <valijson/internal/adapter.hpp>
#include <valijson/internal/frozen_value.hpp>
#include <vector>

#include "schema/json_value.h"
#include "text/document.h"

namespace eventlint {

class DocumentAdapter;

/// valijson's name for a list. Its items lie in a vector, because valijson wants to step back.
class DocumentArray {
 public:
  class const_iterator;
  typedef const_iterator iterator;

  DocumentArray() = default;
  explicit DocumentArray(Value list) {
    items_.reserve(list.size());
    for (Value item : list.Items()) items_.push_back(item);
  }
  const_iterator begin() const;
  const_iterator end() const;
  size_t size() const { return items_.size(); }

 private:
  std::vector<Value> items_;
};

typedef std::pair<std::string, DocumentAdapter> DocumentObjectMember;

/// valijson's name for a mapping.
class DocumentObject {
 public:
  class const_iterator;
  typedef const_iterator iterator;

  explicit DocumentObject(Value mapping) : mapping_(mapping) {}
  const_iterator begin() const;
  const_iterator end() const;
  const_iterator find(const std::string& key) const;
  size_t size() const { return mapping_.size(); }

 private:
  Value mapping_;
};

/// A value that a compiled schema keeps: of an enum or a const. The schema's document outlives it.
class DocumentFrozenValue : public valijson::adapters::FrozenValue {
 public:
  explicit DocumentFrozenValue(Value value) : value_(value) {}
  FrozenValue* clone() const override { return new DocumentFrozenValue(value_); }
  bool equalTo(const valijson::adapters::Adapter& other, bool strict) const override;

 private:
  Value value_;
};

class DocumentAdapter final : public valijson::adapters::Adapter {
 public:
  typedef DocumentArray Array;
  typedef DocumentObject Object;
  typedef DocumentObjectMember ObjectMember;

  explicit DocumentAdapter(Value value) : value_(value) {}
  Value value() const { return value_; }

  bool isArray() const override { return value_.kind() == Kind::kList; }
  bool isBool() const override { return value_.kind() == Kind::kBool; }
  bool isDouble() const override { return isNumber() && !isInteger(); }
  bool isInteger() const override { return IsWhole(value_); }
  bool isNull() const override { return value_.kind() == Kind::kNull; }
  bool isNumber() const override { return IsNumber(value_); }
  bool isObject() const override { return value_.kind() == Kind::kMapping; }
  bool isString() const override { return value_.kind() == Kind::kString; }
  bool hasStrictTypes() const override { return true; }

  bool maybeArray() const override { return isArray(); }
  bool maybeBool() const override { return isBool(); }
  bool maybeDouble() const override { return isNumber(); }
  bool maybeInteger() const override { return isInteger(); }
  bool maybeNull() const override { return isNull(); }
  bool maybeObject() const override { return isObject(); }
  bool maybeString() const override { return isString(); }

  Array getArray() const { return Array(Checked(isArray())); }
  Object getObject() const { return Object(Checked(isObject())); }
  size_t getArraySize() const override { return Checked(isArray()).size(); }
  size_t getObjectSize() const override { return Checked(isObject()).size(); }
  bool getBool() const override { return Checked(isBool()).AsBool(); }
  double getDouble() const override { return Checked(isNumber()).AsReal(); }
  double getNumber() const override { return Checked(isNumber()).AsReal(); }
  std::string getString() const override { return std::string(Checked(isString()).AsString()); }
  int64_t getInteger() const override {
    int64_t result = 0;
    if (!getInteger(result)) valijson::throwRuntimeError("not a whole number");
    return result;
  }

  bool getArraySize(size_t& result) const override {
    return isArray() && (result = value_.size(), true);
  }
  bool getObjectSize(size_t& result) const override {
    return isObject() && (result = value_.size(), true);
  }
  bool getBool(bool& result) const override { return isBool() && (result = value_.AsBool(), true); }
  bool getDouble(double& result) const override {
    return isNumber() && (result = value_.AsReal(), true);
  }
  bool getNumber(double& result) const override { return getDouble(result); }
  bool getInteger(int64_t& result) const override {
    if (!isInteger()) return false;
    if (value_.kind() == Kind::kInteger) return (result = value_.AsInteger(), true);
    const double real = value_.AsReal();
    // A whole number beyond int64_t: the sizes that valijson reads this way need no more.
    constexpr double kLimit = 9.0e18;
    result = static_cast<int64_t>(real > kLimit ? kLimit : real < -kLimit ? -kLimit : real);
    return true;
  }
  bool getString(std::string& result) const override {
    return isString() && (result = value_.AsString(), true);
  }

  Array asArray() const { return getArray(); }
  Object asObject() const { return getObject(); }
  bool asBool() const override { return getBool(); }
  bool asBool(bool& result) const override { return getBool(result); }
  double asDouble() const override { return getDouble(); }
  bool asDouble(double& result) const override { return getDouble(result); }
  int64_t asInteger() const override { return getInteger(); }
  bool asInteger(int64_t& result) const override { return getInteger(result); }
  std::string asString() const override { return getString(); }
  bool asString(std::string& result) const override { return getString(result); }

  bool applyToArray(ArrayValueCallback visit) const override {
    if (!isArray()) return false;
    for (Value item : value_.Items()) {
      if (!visit(DocumentAdapter(item))) return false;
    }
    return true;
  }
  bool applyToObject(ObjectMemberCallback visit) const override {
    if (!isObject()) return false;
    for (const auto& [key, member] : value_.Members()) {
      if (!visit(std::string(key.AsWritten()), DocumentAdapter(member))) return false;
    }
    return true;
  }

  /// The other one is a DocumentAdapter, or valijson's adapter of a mapping's key.
  bool equalTo(const Adapter& other, bool) const override {
    const auto* document = dynamic_cast<const DocumentAdapter*>(&other);
    if (document != nullptr) return SameJson(value_, document->value_);
    return isString() && other.isString() && value_.AsString() == other.asString();
  }
  valijson::adapters::FrozenValue* freeze() const override {
    return new DocumentFrozenValue(value_);
  }

 private:
  Value Checked(bool is_of_that_kind) const {
    if (!is_of_that_kind) valijson::throwRuntimeError("a value of another kind");
    return value_;
  }

  Value value_;
};

class DocumentArray::const_iterator {
 public:
  explicit const_iterator(const Value* item) : item_(item) {}
  DocumentAdapter operator*() const { return DocumentAdapter(*item_); }
  /// `list[0].equalTo(...)` through the arrow: an adapter that lives as long as the expression.
  struct Arrow {
    DocumentAdapter adapter;
    const DocumentAdapter* operator->() const { return &adapter; }
  };
  Arrow operator->() const { return {**this}; }
  const_iterator& operator++() { return ++item_, *this; }
  const_iterator& operator--() { return --item_, *this; }
  void advance(std::ptrdiff_t count) { item_ += count; }
  bool operator==(const const_iterator&) const = default;

 private:
  const Value* item_;
};

class DocumentObject::const_iterator {
 public:
  explicit const_iterator(Value::MemberRange::Iterator member) : member_(member) {}
  DocumentObjectMember operator*() const {
    const auto [key, value] = *member_;
    return {std::string(key.AsWritten()), DocumentAdapter(value)};
  }
  /// Behind the arrow valijson only wants `second`; making no `first` saves a copy of each key.
  struct Arrow {
    DocumentAdapter second;
    const Arrow* operator->() const { return this; }
  };
  Arrow operator->() const { return {DocumentAdapter((*member_).second)}; }
  const_iterator& operator++() { return ++member_, *this; }
  bool operator==(const const_iterator&) const = default;

 private:
  Value::MemberRange::Iterator member_;
};

inline DocumentArray::const_iterator DocumentArray::begin() const {
  return const_iterator(items_.data());
}
inline DocumentArray::const_iterator DocumentArray::end() const {
  return const_iterator(items_.data() + items_.size());
}

inline DocumentObject::const_iterator DocumentObject::begin() const {
  return const_iterator(mapping_.Members().begin());
}
inline DocumentObject::const_iterator DocumentObject::end() const {
  return const_iterator(mapping_.Members().end());
}
inline DocumentObject::const_iterator DocumentObject::find(const std::string& key) const {
  const Value::MemberRange members = mapping_.Members();
  for (auto member = members.begin(); member != members.end(); ++member) {
    if ((*member).first.AsWritten() == key) return const_iterator(member);
  }
  return end();
}

inline bool DocumentFrozenValue::equalTo(const valijson::adapters::Adapter& other,
                                         bool strict) const {
  return DocumentAdapter(value_).equalTo(other, strict);
}

}  // namespace eventlint

template <>
struct valijson::adapters::AdapterTraits<eventlint::DocumentAdapter> {
  typedef eventlint::Value DocumentType;
  static std::string adapterName() { return "DocumentAdapter"; }
};

#endif  // EVENTLINT_SCHEMA_DOCUMENT_ADAPTER_H_
