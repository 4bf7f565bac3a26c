#include "evidence/phrase_table.h"

#include <algorithm>

namespace eventlint {

const PhraseTable::Node* PhraseTable::Step(const Node& node, std::string_view folded) const {
  const auto found = node.next.find(folded);
  return found == node.next.end() ? nullptr : &nodes_[found->second];
}

void PhraseTable::Add(std::string_view phrase, std::string_view value) {
  const Tokens tokens = Tokenize(phrase);
  if (tokens.empty()) return;
  uint32_t node = 0;
  for (const Token& token : tokens) {
    const auto next = static_cast<uint32_t>(nodes_.size());
    const auto [found, added] = nodes_[node].next.try_emplace(token.folded, next);
    node = found->second;
    if (added) nodes_.emplace_back();
  }
  if (!nodes_[node].value) nodes_[node].value = std::string(value);
  longest_ = std::max(longest_, tokens.size());
}

PhraseMatch PhraseTable::MatchAt(const Tokens& tokens, size_t first, size_t last) const {
  PhraseMatch match;
  const Node* node = &nodes_.front();
  for (size_t i = first; i < std::min(last, tokens.size()); ++i) {
    node = Step(*node, tokens[i].folded);
    if (node == nullptr) break;
    if (node->value) match = {i + 1 - first, *node->value};
  }
  return match;
}

PhraseMatch PhraseTable::MatchBefore(const Tokens& tokens, size_t last, size_t first) const {
  const size_t begin = std::max(first, last > longest_ ? last - longest_ : 0);
  for (size_t start = begin; start < last; ++start) {
    const Node* node = &nodes_.front();
    for (size_t i = start; i < last && node != nullptr; ++i) node = Step(*node, tokens[i].folded);
    if (node != nullptr && node->value) return {last - start, *node->value};
  }
  return {};
}

bool PhraseTable::Has(std::string_view folded_word) const {
  const Node* node = Step(nodes_.front(), folded_word);
  return node != nullptr && node->value;
}

}  // namespace eventlint
